import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import type { StoredEvents } from '#http/contract.ts';
import { type CaseFile, timelineQuery } from '../api/case-queries.ts';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { isAround, isAtUnit } from './act-words.ts';

type ReceiptProps = Readonly<{ act: CaseActType; file: CaseFile; stored: StoredEvents; onAgain: () => void }>;

/** Acts that one does several of in a row. */
const REPEATABLE: readonly CaseActType[] = [
  'ReportFinding',
  'RecordRecusal',
  'ReplaceTeamMember',
  'RequestDocuments',
  'SignMinutes',
  'WriteDiaryEntry',
  'AddLateFact',
];

export const Receipt = ({ act, file: { caseId }, stored, onAgain }: ReceiptProps) => {
  const { t } = useWords();
  return (
    <ReceiptCard stored={stored} renderEvent={({ revision }) => <Sentence caseId={caseId} revision={revision} />}>
      <ButtonLink to="/cases/$caseId" params={{ caseId }} search={partOf(act)}>
        {t('forms.backToCase')}
      </ButtonLink>
      {REPEATABLE.includes(act) && (
        <Button variant="default" onClick={onAgain}>
          {t('forms.another')}
        </Button>
      )}
    </ReceiptCard>
  );
};

/** The part of the file in which it stands. */
const partOf = (act: CaseActType) => {
  if (isAtUnit(act)) return { tab: 'fieldwork' } as const;
  return isAround(act) ? ({ tab: 'after' } as const) : {};
};

/** As the timeline tells it. */
const Sentence = ({ caseId, revision }: Readonly<{ caseId: string; revision: number }>) => {
  const { say } = useWords();
  const { data } = useQuery({ ...timelineQuery(caseId, undefined), staleTime: 0 });
  const entry = data?.entries.find((each) => each.revision === revision);
  return entry === undefined ? null : <Text>{say(entry.sentence)}</Text>;
};
