import { Text } from '@mantine/core';
import { caseFieldNames, isCaseField } from '#terms/case-fields.ts';
import type { Finding } from '../api/case-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { FieldValue } from './field-value.tsx';
import { stepNames } from './step-names.ts';

type StepsProps = Readonly<{ steps: Finding['steps']; officers: Readonly<Record<string, string>> }>;

/** What was done to a finding or recommendation, and what was said with it. */
export const Steps = ({ steps, officers }: StepsProps) => {
  const { t, say } = useWords();
  if (steps.length === 0) return null;
  return (
    <details open={steps.some(({ said }) => Object.keys(said).length > 0)}>
      <summary>
        <Text span size="sm" c="ledger.8">
          {t('caseFile.findings.steps')} ({steps.length})
        </Text>
      </summary>
      <ol>
        {steps.map(({ number, type, occurredOn, by, said }) => (
          <li key={number}>
            <Text size="sm" component="div">
              {dateText(occurredOn)} · {say(stepNames[type] ?? { vi: type, en: type })} · {officers[by] ?? by}
              {Object.entries(said).map(([name, value]) => (
                <div key={name}>
                  {isCaseField(name) ? capitalised(say(caseFieldNames[name])) : name}:{' '}
                  <FieldValue path={`/${name}`} value={value} />
                </div>
              ))}
            </Text>
          </li>
        ))}
      </ol>
    </details>
  );
};
