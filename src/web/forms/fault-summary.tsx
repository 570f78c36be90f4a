import { Alert, Anchor, List, Text } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import { isAboutRights, type Problem } from '../api/problem.ts';
import { useWords } from '../i18n/use-words.ts';
import { OfficerNamesIn } from '../officers/names-in.tsx';
import { fieldId } from './form-context.tsx';

export type NamedFault = Readonly<{ field: string | undefined; label: string | undefined; text: string }>;

type FaultSummaryProps = Readonly<{ faults: readonly NamedFault[]; problem: Problem | undefined }>;

/** All that is wrong, in one place, each with the way to its field. */
export const FaultSummary = ({ faults, problem }: FaultSummaryProps) => {
  const { t } = useWords();
  if (faults.length === 0 && problem === undefined) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<AlertIcon aria-hidden />}
      title={problem === undefined ? t('forms.faults', { count: faults.length }) : problem.title}
    >
      {problem !== undefined && !faults.some(({ text }) => text === problem.detail) && (
        <Text>
          <OfficerNamesIn text={problem.detail} />
        </Text>
      )}
      {faults.length > 0 && (
        <List>
          {faults.map(({ field, label, text }) => (
            <List.Item key={`${field} ${text}`}>
              {field === undefined ? (
                <OfficerNamesIn text={text} />
              ) : (
                <Anchor component="button" type="button" onClick={() => focusField(field)} c="red.9" underline="always">
                  {label}: {text}
                </Anchor>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {isAboutRights(problem) && <Text mt="xs">{t('forms.rightsGone')}</Text>}
    </Alert>
  );
};

const focusField = (field: string): void => {
  const element = document.getElementById(fieldId(field));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};
