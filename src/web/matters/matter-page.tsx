import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon, CheckCircleIcon, LinkExternalIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { matterStatusNames } from '#terms/matters.ts';
import { type MatterFile, type MatterOpenAct, matterOpenActsQuery, matterQuery } from '../api/matter-queries.ts';
import { Problem } from '../api/problem.ts';
import { SealedProvider } from '../cases/sealed-context.tsx';
import { OwnDeadlines } from '../deadlines/case-deadlines.tsx';
import { NextDeadline } from '../deadlines/next-deadline.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { MatterActButtons, MatterActLinks } from '../matter-acts/act-links.tsx';
import { Chip } from '../shell/chip.tsx';
import { lazily } from '../shell/lazily.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, isGone, Loading, StaleNotice, Veil } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { Part } from '../units/part.tsx';
import { CaseLink, FactsPart } from './facts-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { LiabilityPart } from './liability-part.tsx';
import { matterTitle } from './matter-title.ts';
import { OthersPart } from './others-part.tsx';
import { PersonsPart } from './persons-part.tsx';
import { SeverityChip, SeverityPart } from './severity-part.tsx';
import { SuspensionsPart } from './suspensions-part.tsx';
import { TrackPart } from './track-part.tsx';

const route = getRouteApi('/inside/matters/$matterId');

const QuestionsAbout = lazily(async () => (await import('../requests/questions-about.tsx')).QuestionsAbout);

/** One corruption matter, as of any moment: what is known, what others decided, who answers, what one can do. */
export const MatterPage = () => {
  const { t } = useWords();
  const { matterId } = route.useParams();
  const { asOf, isPast } = useMoment();
  const query = useQuery({
    ...matterQuery(matterId, asOf),
    placeholderData: (before, asked) => (asked?.queryKey[1] === matterId ? before : undefined),
  });
  const open = useQuery({ ...matterOpenActsQuery(matterId), enabled: !isPast });
  if (query.error instanceof Problem && query.error.status === 404 && isPast) {
    return (
      <Stack>
        <PageTitle>{t('matters.notThen')}</PageTitle>
        <Text>{t('matters.notThenDetail')}</Text>
      </Stack>
    );
  }
  if (query.data === undefined || isGone(query.error)) {
    return query.error === null ? (
      <Loading lines={10} />
    ) : (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const { matter, asOf: moment } = query.data;
  // The two are asked apart, and one may know more than the other.
  const acts = !isPast && open.data?.revision === matter.revision ? open.data.acts : [];
  return (
    <SealedProvider kind="matter" id={matterId} mayReveal={!isPast && open.data?.mayReveal === true}>
      <Veil query={query} number={moment.number}>
        <Header file={matter} acts={acts} />
        <StaleNotice stale={moment.staleSince} />
        {!isPast && open.error !== null && <Failure error={open.error} onRetry={() => void open.refetch()} />}
        <Parts file={matter} day={moment.day} acts={acts} />
        <Suspense>
          <QuestionsAbout subject={{ kind: 'matter', id: matterId }} />
        </Suspense>
      </Veil>
    </SealedProvider>
  );
};

type PartsProps = Readonly<{ file: MatterFile; acts: readonly MatterOpenAct[] }>;

const Header = ({ file, acts }: PartsProps) => {
  const { t, say, language } = useWords();
  return (
    <Stack gap="sm">
      {file.caseId !== null && (
        <AnchorLink to="/cases/$caseId" params={{ caseId: file.caseId }} search={{ tab: 'matters' }} size="sm">
          <ArrowLeftIcon aria-hidden /> {t('matters.backToCase')}
        </AnchorLink>
      )}
      <PageTitle>{matterTitle(file, language)}</PageTitle>
      <Group gap="xs">
        <Chip tone={file.status === 'cleared' ? 'good' : 'neutral'}>
          {capitalised(say(matterStatusNames[file.status]))}
        </Chip>
        <SeverityChip severity={file.severity.severity} />
      </Group>
      <NextDeadline owner={{ scope: 'matter', id: file.matterId }} />
      <Ending file={file} />
      <Escalation file={file} />
      <MatterActLinks matterId={file.matterId} open={acts} />
    </Stack>
  );
};

/** That it is over, said where the accusation stood. */
const Ending = ({ file: { clearedOn, mergedInto } }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  return (
    <>
      {clearedOn !== null && (
        <Alert
          color="green"
          variant="outline"
          icon={<CheckCircleIcon aria-hidden />}
          title={t('matters.cleared', { day: dateText(clearedOn) })}
        >
          {t('matters.clearedDetail')}
        </Alert>
      )}
      {mergedInto !== null && (
        <Alert color="gray" variant="outline" icon={<LinkExternalIcon aria-hidden />}>
          {t('matters.merged')}{' '}
          <AnchorLink to="/matters/$matterId" params={{ matterId: mergedInto }} underline="always" inherit>
            {t('matters.mergedInto')}
          </AnchorLink>
        </Alert>
      )}
    </>
  );
};

const Escalation = ({ file: { escalation } }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  if (escalation === null) return null;
  return (
    <Alert color="gray" variant="outline" icon={<LinkExternalIcon aria-hidden />}>
      {t('matters.escalated', { day: dateText(escalation.on) })}{' '}
      {escalation.caseId === null ? (
        t('matters.notAccepted')
      ) : (
        <>
          {t('matters.acceptedIn')} <CaseLink caseId={escalation.caseId} />
        </>
      )}
    </Alert>
  );
};

const Parts = ({ file, day, acts }: PartsProps & Readonly<{ day: string }>) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const mayOpen = useMay('open-accountability') && !isPast;
  const { matterId } = file;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <FactsPart file={file} />
          <OthersPart file={file} />
        </Stack>
        <Stack>
          <SeverityPart file={file} day={day} />
          <PersonsPart file={file} />
        </Stack>
      </SimpleGrid>
      <Part title={t('deadlines.title')}>
        <OwnDeadlines owner={{ scope: 'matter', id: matterId }} heading={3} />
      </Part>
      <LiabilityPart file={file} mayOpen={mayOpen} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TrackPart file={file} day={day} actions={<MatterActButtons matterId={matterId} open={acts} part="track" />} />
        <SuspensionsPart file={file} actions={<MatterActButtons matterId={matterId} open={acts} part="suspension" />} />
      </SimpleGrid>
      <HistoryPart file={file} />
    </>
  );
};
