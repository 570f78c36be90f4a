import { Alert, Group, Stack, Tabs, Text } from '@mantine/core';
import { AlertIcon, ArchiveIcon, ArrowLeftIcon, LockIcon, PersonIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import {
  type CaseFile,
  type CaseOutline,
  caseQuery,
  type OpenAct,
  openActsQuery,
  timelineQuery,
} from '../api/case-queries.ts';
import { Problem } from '../api/problem.ts';
import { CaseActLinks } from '../case-acts/act-links.tsx';
import { CaseDeadlines } from '../deadlines/case-deadlines.tsx';
import { NextDeadline } from '../deadlines/next-deadline.tsx';
import { useWords } from '../i18n/use-words.ts';
import { WhoseMove } from '../register/columns.tsx';
import { Chip } from '../shell/chip.tsx';
import { lazily } from '../shell/lazily.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, isGone, Loading, StaleNotice, Veil } from '../shell/states.tsx';
import { CaseProvider } from './case-context.tsx';
import classes from './cases.module.css';
import { ClosureTab } from './closure-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { FieldHistory } from './field-history.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { MattersTab } from './matters-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { RecommendationsTab } from './recommendations-tab.tsx';
import { ReplayBar } from './replay-bar.tsx';
import { StagePath } from './stage-path.tsx';
import { StageChip, SuspendedChip } from './state-chips.tsx';
import { type TabName, tabNames } from './tab-names.ts';
import { TeamTab } from './team-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

const route = getRouteApi('/inside/cases/$caseId');

const AroundTab = lazily(async () => (await import('../around/around-tab.tsx')).AroundTab);
const FieldworkTab = lazily(async () => (await import('../fieldwork/fieldwork-tab.tsx')).FieldworkTab);

const QuestionsAbout = lazily(async () => (await import('../requests/questions-about.tsx')).QuestionsAbout);
const EvidenceTab = lazily(async () => (await import('../evidence/evidence-tab.tsx')).EvidenceTab);

/** One case, as of any moment: what it is, what happened, what one can do. */
export const CasePage = () => {
  const { caseId } = route.useParams();
  const { asOf, isPast } = useMoment();
  // Until the other moment has come, the one before; never another case.
  const query = useQuery({
    ...caseQuery(caseId, asOf),
    placeholderData: (before, asked) => (asked?.queryKey[1] === caseId ? before : undefined),
  });
  const open = useQuery({ ...openActsQuery(caseId), enabled: !isPast });
  const timeline = useQuery(timelineQuery(caseId, undefined));
  const [historyOf, setHistoryOf] = useState<string>();
  if (query.error instanceof Problem && query.error.status === 404 && isPast) return <NotThen>{replayOf()}</NotThen>;
  if (query.data === undefined || isGone(query.error)) {
    return query.error === null ? (
      <Loading lines={10} />
    ) : (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const { case: shown, asOf: moment } = query.data;
  const acts = isPast ? [] : actsFor(shown, open.data);
  return (
    <CaseProvider
      key={caseId}
      caseId={caseId}
      asOf={asOf}
      mayReveal={!isPast && open.data?.mayReveal === true}
      showHistory={setHistoryOf}
    >
      <Veil query={query} className={classes['file'] ?? ''} number={moment.number}>
        <Header shown={shown} acts={acts} />
        <StaleNotice stale={moment.staleSince} />
        {'findings' in shown ? <Parts file={shown} acts={acts} /> : <Outline outline={shown} />}
        {!isPast && open.error !== null && <Failure error={open.error} onRetry={() => void open.refetch()} />}
        {timeline.data !== undefined && <ReplayBar entries={timeline.data.entries} />}
      </Veil>
      {historyOf !== undefined && <FieldHistory path={historyOf} onClose={() => setHistoryOf(undefined)} />}
    </CaseProvider>
  );

  function replayOf(): ReactNode {
    return (
      timeline.data !== undefined && (
        <CaseProvider caseId={caseId} asOf={asOf} mayReveal={false} showHistory={setHistoryOf}>
          <ReplayBar entries={timeline.data.entries} />
        </CaseProvider>
      )
    );
  }
};

type OpenActs = Readonly<{ revision: number; acts: readonly OpenAct[] }>;

/** What can be done to the case as it is shown: the two are asked apart, and one may know more than the other. */
const actsFor = (shown: CaseFile | CaseOutline, open: OpenActs | undefined): readonly OpenAct[] =>
  open !== undefined && 'revision' in shown && shown.revision === open.revision ? open.acts : [];

/** The moment is before the case: it was not there, and whoever replays it must still get on. */
const NotThen = ({ children }: Readonly<{ children: ReactNode }>) => {
  const { t } = useWords();
  return (
    <Stack>
      <PageTitle>{t('caseFile.notThen')}</PageTitle>
      <Text>{t('caseFile.notThenDetail')}</Text>
      {children}
    </Stack>
  );
};

const Header = ({ shown, acts }: Readonly<{ shown: CaseFile | CaseOutline; acts: readonly OpenAct[] }>) => {
  const { t, language } = useWords();
  const isFile = 'findings' in shown;
  return (
    <Stack gap="sm">
      <AnchorLink to="/cases" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('caseFile.back')}
      </AnchorLink>
      <PageTitle>{shown.title[language]}</PageTitle>
      <Group gap="xs">
        <StageChip stage={shown.stage} />
        <SuspendedChip since={shown.suspendedSince} />
        {isFile && shown.corruptionSigns && (
          <Chip tone="bad" icon={AlertIcon}>
            {t('caseFile.corruption')}
          </Chip>
        )}
        {isFile && shown.carriedIn !== null && (
          <Chip tone="neutral" icon={ArchiveIcon}>
            {t('register.fromPaper')}
          </Chip>
        )}
        <NextDeadline owner={{ scope: 'case', id: shown.caseId }} />
        {isFile && shown.whoseMove !== null && (
          <Chip tone="neutral" icon={PersonIcon}>
            {t('register.column.whoseMove')}: <WhoseMove move={shown.whoseMove} />
          </Chip>
        )}
      </Group>
      <StagePath outline={shown} />
      <CaseActLinks caseId={shown.caseId} stage={shown.stage} open={acts} />
    </Stack>
  );
};

const Outline = ({ outline: { caseId, form } }: Readonly<{ outline: CaseOutline }>) => {
  const { t } = useWords();
  return (
    <>
      <Alert color="gray" variant="outline" icon={<LockIcon aria-hidden />}>
        {form === 'check' ? t('check.outline') : t('caseFile.outline')}
      </Alert>
      <CaseDeadlines caseId={caseId} none={form === 'check' ? t('check.noDeadlines') : undefined} />
      <Questions caseId={caseId} />
      <TimelineTab />
    </>
  );
};

const Questions = ({ caseId }: Readonly<{ caseId: string }>) => (
  <Suspense>
    <QuestionsAbout subject={{ kind: 'case', id: caseId }} />
  </Suspense>
);

const Parts = ({ file, acts }: Readonly<{ file: CaseFile; acts: readonly OpenAct[] }>) => {
  const { t } = useWords();
  const { tab = 'overview' } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseId' });
  const list = useRef<HTMLDivElement>(null);
  // On a telephone the tabs are wider than the screen: the one that is open must be in sight.
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>(`[data-name=${tab}]`);
    if (list.current !== null && open) list.current.scrollLeft = open.offsetLeft - list.current.clientWidth / 3;
  }, [tab]);
  const counts: Readonly<Partial<Record<TabName, number | undefined>>> = {
    fieldwork: openWork(file),
    findings: file.findings.length,
    recommendations: file.recommendations.length,
    after: openAround(file),
    documents: file.documents.length,
  };
  return (
    <Tabs
      value={tab}
      onChange={(next) =>
        void navigate({
          to: '/cases/$caseId',
          search: (before) => ({ ...before, tab: tabNames.find((each) => each === next) }),
          replace: true,
          resetScroll: false,
        })
      }
      keepMounted={false}
    >
      <Tabs.List ref={list} aria-label={t('caseFile.tabs')} className={classes['tabs'] ?? ''}>
        {tabNames.map((name) => (
          <Tabs.Tab key={name} value={name} data-name={name}>
            {file.form === 'check' && (name === 'team' || name === 'after')
              ? t(`check.tab.${name}`)
              : t(`caseFile.tab.${name}`)}
            {counts[name] === undefined ? '' : ` (${counts[name]})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabNames.map((name) => (
        <Tabs.Panel key={name} value={name} pt="md">
          <Part name={name} file={file} acts={acts} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};

/** What waits for somebody; nothing is said where nothing does. */
const openWork = ({ fieldwork: { openRequests, expertsOut, standingMeasures } }: CaseFile): number | undefined =>
  openRequests + expertsOut + standingMeasures || undefined;

/** Around the conclusion, what waits for somebody. */
const openAround = ({ around: { opinionsOut, contestsUnanswered, transfersUntold, isFileDue } }: CaseFile) =>
  opinionsOut + contestsUnanswered + transfersUntold + (isFileDue ? 1 : 0) || undefined;

const Part = ({ name, file, acts }: Readonly<{ name: TabName; file: CaseFile; acts: readonly OpenAct[] }>) => {
  const { t } = useWords();
  switch (name) {
    case 'overview':
      return (
        <Stack>
          <OverviewTab file={file} />
          <Questions caseId={file.caseId} />
        </Stack>
      );
    case 'deadlines':
      return <CaseDeadlines caseId={file.caseId} none={file.form === 'check' ? t('check.noDeadlines') : undefined} />;
    case 'fieldwork':
      return (
        <Suspense fallback={<Loading lines={8} />}>
          <FieldworkTab file={file} acts={acts} />
        </Suspense>
      );
    case 'evidence':
      return (
        <Suspense fallback={<Loading lines={8} />}>
          <EvidenceTab file={file} />
        </Suspense>
      );
    case 'findings':
      return <FindingsTab file={file} acts={acts} />;
    case 'recommendations':
      return <RecommendationsTab file={file} acts={acts} />;
    case 'after':
      return (
        <Suspense fallback={<Loading lines={8} />}>
          <AroundTab file={file} acts={acts} />
        </Suspense>
      );
    case 'matters':
      return <MattersTab file={file} acts={acts} />;
    case 'timeline':
      return <TimelineTab />;
    case 'documents':
      return <DocumentsTab file={file} />;
    case 'team':
      return <TeamTab file={file} />;
    case 'closure':
      return <ClosureTab file={file} acts={acts} />;
  }
};
