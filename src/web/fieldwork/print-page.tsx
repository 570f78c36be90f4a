import { Button, Group, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type CaseFile, caseQuery, openActsQuery } from '../api/case-queries.ts';
import { evidenceQuery } from '../api/evidence-queries.ts';
import { type Fieldwork, fieldworkQuery, type Minutes } from '../api/fieldwork-queries.ts';
import { CaseProvider } from '../cases/case-context.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { EvidenceSheet } from '../evidence/evidence-sheet.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loading, NotThere } from '../shell/states.tsx';
import { DiarySheet, RequestsSheet } from './list-sheets.tsx';
import { MinutesSheet } from './minutes-sheet.tsx';
import type { SheetHeading } from './sheet.tsx';

const route = getRouteApi('/inside/cases/$caseId/print/$what');

/** One paper of the work at the unit, as it will be printed: of now, or of the moment one looks at. */
export const PrintPage = () => {
  const { what } = route.useParams();
  return what === 'evidence' ? <EvidencePrint /> : <WorkPrint />;
};

const WorkPrint = () => {
  const { caseId, what } = route.useParams();
  const { asOf, isPast } = useMoment();
  const file = useQuery(caseQuery(caseId, asOf));
  const work = useQuery(fieldworkQuery(caseId, asOf));
  const open = useQuery({ ...openActsQuery(caseId), enabled: !isPast });
  if (file.data === undefined || work.data === undefined) {
    const error = file.error ?? work.error;
    return error === null ? <Loading lines={10} /> : <Failure error={error} />;
  }
  const { case: shown } = file.data;
  if (!('findings' in shown)) return <NotThere />;
  const { fieldwork, asOf: moment } = work.data;
  const heading: SheetHeading = { file: shown, recorded: moment };
  return (
    <CaseProvider caseId={caseId} asOf={asOf} mayReveal={open.data?.mayReveal === true} showHistory={undefined}>
      <PaperOf what={what} heading={heading} file={shown} fieldwork={fieldwork} />
    </CaseProvider>
  );
};

/** The files of the case with where each is and how it was found. */
const EvidencePrint = () => {
  const { caseId } = route.useParams();
  const { asOf } = useMoment();
  const { t } = useWords();
  const file = useQuery(caseQuery(caseId, asOf));
  const evidence = useQuery(evidenceQuery(caseId, asOf));
  if (file.data === undefined || evidence.data === undefined) {
    const error = file.error ?? evidence.error;
    return error === null ? <Loading lines={10} /> : <Failure error={error} />;
  }
  const { case: shown } = file.data;
  if (!('findings' in shown)) return <NotThere />;
  const { asOf: moment } = evidence.data;
  return (
    <OnScreen title={t('evidence.print.title')} caseId={caseId} tab="evidence">
      <EvidenceSheet heading={{ file: shown, recorded: moment }} evidence={evidence.data.evidence} />
    </OnScreen>
  );
};

type PaperProps = Readonly<{ what: string; heading: SheetHeading; file: CaseFile; fieldwork: Fieldwork }>;

const PaperOf = ({ what, heading, file, fieldwork }: PaperProps) => {
  const { t } = useWords();
  const minutes = fieldwork.minutes.find(({ minutesId }) => minutesId === what);
  if (what === 'requests') {
    return (
      <OnScreen title={t('fieldwork.print.requests')} caseId={file.caseId}>
        <RequestsSheet heading={heading} fieldwork={fieldwork} />
      </OnScreen>
    );
  }
  if (what === 'diary') {
    return (
      <OnScreen title={t('fieldwork.print.diary')} caseId={file.caseId}>
        <DiarySheet heading={heading} fieldwork={fieldwork} />
      </OnScreen>
    );
  }
  if (minutes === undefined) return <NotThere />;
  return (
    <OnScreen title={`${t('fieldwork.print.minutes')} ${minutes.minutesId}`} caseId={file.caseId}>
      <MinutesSheet heading={heading} minutes={onPaper(minutes, fieldwork)} isOnScreen />
    </OnScreen>
  );
};

const onPaper = (minutes: Minutes, { officers }: Fieldwork) => ({
  ...minutes,
  details: minutes.details === undefined ? '' : <SealedText value={minutes.details} />,
  team: minutes.team.map((officerId) => officers[officerId] ?? officerId),
  others: minutes.others.map((each) => ({
    ...each,
    post: each.post ?? '',
    name: <SealedText value={each.name} />,
  })),
  refusedToSign: minutes.refusedToSign.map((each) => ({
    ...each,
    post: each.post ?? '',
    name: <SealedText value={each.name} />,
  })),
});

type OnScreenProps = Readonly<{ title: string; caseId: string; tab?: 'evidence'; children: ReactNode }>;

/** Around the paper what is of no use on it. */
const OnScreen = ({ title, caseId, tab, children }: OnScreenProps) => {
  const { t } = useWords();
  return (
    <Stack>
      <Stack data-not-on-paper gap="sm">
        <AnchorLink to="/cases/$caseId" params={{ caseId }} search={{ tab: tab ?? 'fieldwork' }} size="sm">
          <ArrowLeftIcon aria-hidden /> {t('fieldwork.print.back')}
        </AnchorLink>
        <PageTitle>{title}</PageTitle>
        {tab === undefined && <Text size="sm">{t('fieldwork.print.sealedHint')}</Text>}
        <Group>
          <Button onClick={() => window.print()}>{t('fieldwork.print.now')}</Button>
        </Group>
      </Stack>
      {children}
    </Stack>
  );
};
