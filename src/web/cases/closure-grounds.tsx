import { Text } from '@mantine/core';
import { type DocumentRef, formatDocumentNumber } from '#domain/document.ts';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

type Ground = CaseFile['closure']['grounds'][number];

/** Which condition of the gate a recorded ground speaks to. */
const itemsOf: Readonly<Record<string, UnmetItem['item']>> = {
  MatterLinked: 'MatterNotRecorded',
  MatterDeclaredNotRequired: 'MatterNotRecorded',
  AccountabilityLinked: 'AccountabilityUndecided',
  AccountabilityDeclaredNotRequired: 'AccountabilityUndecided',
  ResultReportedToRequester: 'RequesterNotAnswered',
  EvidenceReverified: 'EvidenceNotReverified',
};

/** What was recorded for a condition: by what it is met, or met in part. */
export const ClosureGrounds = ({ item, file }: Readonly<{ item: UnmetItem['item']; file: CaseFile }>) =>
  file.closure.grounds
    .filter(({ type }) => itemsOf[type] === item)
    .map((ground) => (
      <Text key={ground.number} size="sm" c="dimmed">
        {dateText(String(ground.data['occurredOn']))} · <Told ground={ground} />
      </Text>
    ));

const Told = ({ ground: { type, data } }: Readonly<{ ground: Ground }>) => {
  const { t } = useWords();
  const findings = Array.isArray(data['findingIds']) ? `${data['findingIds'].join(', ')} ` : '';
  switch (type) {
    case 'MatterLinked':
      return (
        <>
          {findings}
          {t('caseFile.closure.grounds.matter')}{' '}
          <AnchorLink
            to="/matters/$matterId"
            params={{ matterId: String(data['matterId']) }}
            underline="always"
            inherit
          >
            {t('caseFile.closure.grounds.see')}
          </AnchorLink>
        </>
      );
    case 'AccountabilityLinked':
      return (
        <>
          {t('caseFile.closure.grounds.action')}{' '}
          <AnchorLink
            to="/accountability/$actionId"
            params={{ actionId: String(data['actionId']) }}
            underline="always"
            inherit
          >
            {t('caseFile.closure.grounds.see')}
          </AnchorLink>
        </>
      );
    case 'ResultReportedToRequester':
      return t('caseFile.closure.grounds.requester', { number: formatDocumentNumber(data['document'] as DocumentRef) });
    case 'EvidenceReverified':
      return t('caseFile.closure.grounds.evidence', {
        count: Array.isArray(data['hashes']) ? data['hashes'].length : 0,
      });
    default:
      return `${findings}${String(data['ground'] ?? '')}`;
  }
};
