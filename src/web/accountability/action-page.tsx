import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon, BlockedIcon, SyncIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { actionStageNames } from '#terms/accountability-actions.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import { dropReasonNames } from '#terms/accountability-sentences.ts';
import { type ActionFile, actionOpenActsQuery, actionQuery } from '../api/accountability-queries.ts';
import { SealedProvider } from '../cases/sealed-context.tsx';
import { OwnDeadlines } from '../deadlines/case-deadlines.tsx';
import { NextDeadline } from '../deadlines/next-deadline.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from '../shell/lazily.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { Part } from '../units/part.tsx';
import { ActionActLinks } from './action-act-links.tsx';
import { ActionHistory } from './action-history.tsx';
import { HearingPart } from './hearing-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { TaskChip } from './task-chip.tsx';
import { ThenAndNow } from './then-and-now.tsx';
import { MatterOfAction, ProposalsPart, WhoPart } from './who-part.tsx';

const route = getRouteApi('/inside/accountability/$actionId');

const QuestionsAbout = lazily(async () => (await import('../requests/questions-about.tsx')).QuestionsAbout);

/** One head or deputy for one matter: who, what was said, what the superior decided, and what it rests on. */
export const ActionPage = () => {
  const { t } = useWords();
  const { actionId } = route.useParams();
  const { asOf, isPast } = useMoment();
  const query = useQuery({
    ...actionQuery(actionId, asOf),
    // Until the other moment has come, the one before; never another action.
    placeholderData: (before, asked) => (asked?.queryKey[2] === actionId ? before : undefined),
  });
  const open = useQuery({ ...actionOpenActsQuery(actionId), enabled: !isPast });
  return (
    <Stack>
      <AnchorLink to="/accountability" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('accountability.file.back')}
      </AnchorLink>
      <Loaded query={query} lines={10}>
        {({ action, asOf: moment }) => {
          // The two are asked apart, and one may know more than the other.
          const acts = !isPast && open.data?.revision === action.revision ? open.data.acts : [];
          return (
            <SealedProvider kind="accountability" id={actionId} mayReveal={!isPast && open.data?.mayReveal === true}>
              <Header action={action} />
              <StaleNotice stale={moment.staleSince} />
              <ActionActLinks action={action} open={acts} />
              <ThenAndNow action={action} />
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                <WhoPart action={action} day={moment.day} />
                <MatterOfAction action={action} />
                <HearingPart action={action} open={acts} />
                <Stack>
                  <ProposalsPart action={action} />
                  <PapersPart action={action} open={acts} />
                </Stack>
              </SimpleGrid>
              <Part title={t('deadlines.title')}>
                <OwnDeadlines owner={{ scope: 'action', id: actionId }} heading={3} />
              </Part>
              <Suspense>
                <QuestionsAbout subject={{ kind: 'accountability', id: actionId }} />
              </Suspense>
              <ActionHistory action={action} />
            </SealedProvider>
          );
        }}
      </Loaded>
    </Stack>
  );
};

const Header = ({ action }: Readonly<{ action: ActionFile }>) => {
  const { t, say } = useWords();
  const { line, dropped } = action;
  const others = line.tasks.filter((task) => task !== 'review');
  return (
    <Stack gap="sm">
      <div>
        <PageTitle>{t('accountability.file.title', { name: line.person?.name ?? t('headTasks.nobody') })}</PageTitle>
        <Text c="dimmed">
          {line.person?.post}, {line.unit.name} · {say(actionStageNames[line.stage])}
        </Text>
      </div>
      <NextDeadline owner={{ scope: 'action', id: action.actionId }} />
      {others.length > 0 && (
        <Group gap="xs">
          {others.map((task) => (
            <TaskChip key={task} task={task} />
          ))}
        </Group>
      )}
      {dropped !== null && (
        <Alert color="gray" variant="outline" icon={<BlockedIcon aria-hidden />} p="xs">
          {t('accountability.file.dropped', {
            day: dateText(dropped.on),
            reason: say(dropReasonNames[dropped.reason]),
          })}
        </Alert>
      )}
      {action.needsReview && <NeedsReview action={action} />}
    </Stack>
  );
};

/** What is known now points elsewhere than what was known when it was decided. A task, never a change. */
const NeedsReview = ({ action: { whenDecided, now } }: Readonly<{ action: ActionFile }>) => {
  const { t, say } = useWords();
  if (whenDecided === null) return null;
  return (
    <Alert color="yellow" icon={<SyncIcon aria-hidden />} title={t('accountability.file.needsReview')}>
      {t('accountability.file.needsReviewWhy', {
        day: dateText(whenDecided.day),
        before: say(bandInWords(whenDecided.band)),
        now: say(bandInWords(now.band)),
      })}
    </Alert>
  );
};
