import { Alert, Text } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import type { MatterFile } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { type Candidate, candidateKey } from './candidates.ts';

type NobodyLeftProps = Readonly<{ matter: MatterFile; candidates: readonly Candidate[] }>;

/** Everybody has an action already; and where the register knows nobody, it is the register that has to be completed. */
export const NobodyLeft = ({ matter, candidates }: NobodyLeftProps) => {
  const { t } = useWords();
  const unknown = matter.liability.stretches.find(
    ({ undetermined, inOffice }) => undetermined !== null && inOffice.length === 0,
  );
  return (
    <>
      {candidates.map((each) => (
        <Text key={candidateKey(each)}>
          {each.name}, {each.post}:{' '}
          <AnchorLink to="/accountability/$actionId" params={{ actionId: each.actionId ?? '' }} underline="always">
            {t('accountability.open.opened')}
          </AnchorLink>
        </Text>
      ))}
      {(unknown !== undefined || candidates.length === 0) && (
        <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} maw={720}>
          <Text>{t('accountability.open.noOne')}</Text>
          <AnchorLink
            to="/units/$code"
            params={{ code: matter.unit.code }}
            search={{ day: unknown?.from ?? matter.to }}
            underline="always"
          >
            {t('accountability.open.toUnit')}
          </AnchorLink>
        </Alert>
      )}
    </>
  );
};
