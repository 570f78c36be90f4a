import { Group, Text } from '@mantine/core';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import type { CaseFile, OpenAct } from '../api/case-queries.ts';
import { ActLink } from '../case-acts/act-links.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMay } from '../shell/use-me.ts';

type Way = Readonly<{
  acts: readonly CaseActType[];
  /** Where it is done one by one. */
  tab?: 'findings' | 'recommendations' | 'matters' | 'fieldwork' | 'after' | 'evidence';
  /** Both the way there and the acts are offered: what can be done, or a ground why it need not be. */
  isEither?: true;
}>;

/** Which act meets a condition of the gate, and where it stands. */
const ways: Readonly<Record<UnmetItem['item'], Way>> = {
  FindingsOpen: { acts: ['ReviewFinding'], tab: 'findings' },
  MatterNotRecorded: { acts: ['LinkMatter', 'DeclareMatterNotRequired'], isEither: true },
  NotPublished: { acts: ['PublishConclusion'] },
  ResultNotNotified: { acts: ['NotifyCheckResult'] },
  AccountabilityUndecided: {
    acts: ['LinkAccountability', 'DeclareAccountabilityNotRequired'],
    tab: 'matters',
    isEither: true,
  },
  RequesterNotAnswered: { acts: ['ReportResultToRequester'] },
  RecommendationsOpen: {
    acts: ['RecordRecovery', 'VerifyRecommendation', 'CloseRecommendationUnimplemented'],
    tab: 'recommendations',
  },
  AccountsOpen: { acts: ['RecordRecovery'], tab: 'recommendations' },
  EvidenceNotReverified: { acts: ['ReverifyEvidence'] },
  MeasuresStanding: { acts: ['LiftCoerciveMeasure'], tab: 'fieldwork' },
  ContestsUnanswered: { acts: ['AnswerContest'], tab: 'after' },
  FileNotHandedOver: { acts: ['CloseFile', 'HandOverFile'], tab: 'after', isEither: true },
  EvidenceDamaged: { acts: [], tab: 'evidence' },
};

type ClosureFixProps = Readonly<{
  item: UnmetItem['item'];
  unmet: CaseFile['closure']['unmet'][number];
  file: CaseFile;
  acts: readonly OpenAct[];
}>;

/** What it is still wanted for, and the ways to settle it. */
export const ClosureFix = ({ item, unmet, file, acts }: ClosureFixProps) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const mayIdentify = useMay('identify-matter') && !isPast && item === 'MatterNotRecorded';
  const on =
    [unmet['findingIds'], unmet['recommendationIds'], unmet['measureIds'], unmet['contestIds']].find(Array.isArray) ??
    [];
  const { acts: wanted, tab, isEither = false } = ways[item];
  const open = wanted.filter((act) => acts.some((each) => each.act === act));
  const { caseId } = file;
  return (
    <Group gap="xs" mt="xs">
      {on.length > 0 && <Text size="sm">{on.join(', ')}</Text>}
      {mayIdentify && (
        <ButtonLink to="/matters/new" search={{ caseId }} size="xs">
          {t('matters.ofCase.identify')}
        </ButtonLink>
      )}
      {tab !== undefined && (
        <AnchorLink to="." search={(before) => ({ ...before, tab })} size="sm">
          {t(`caseFile.closure.goTo.${tab}`)}
        </AnchorLink>
      )}
      {(tab === undefined || isEither) &&
        open.map((act) => <ActLink key={act} caseId={caseId} act={act} size="xs" variant="light" />)}
      {open.length === 0 && !mayIdentify && (
        <Text size="sm" c="dimmed">
          {t('caseFile.closure.noFix')}
        </Text>
      )}
    </Group>
  );
};
