import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { momentQuery } from '../api/queries.ts';
import { dateText } from '../i18n/format.ts';
import { laterWords } from '../i18n/i18n.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from '../shell/lazily.ts';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useIsCalm } from '../shell/use-is-calm.ts';
import { useMay, useMe } from '../shell/use-me.ts';
import { DraftList } from './draft-list.tsx';
import { MyMoves } from './my-moves.tsx';
import { RegisterWork } from './register-work.tsx';
import { ReportButton } from './report-button.tsx';
import { ReturnedFindings } from './returned-findings.tsx';
import { UpcomingDeadlines } from './upcoming-deadlines.tsx';

/** Not of the first load: what is no work of this very day comes when the rest stands. */
const AccountabilityTasks = lazily(async () => (await import('./accountability-tasks.tsx')).AccountabilityTasks);
/** With its words. */
const RequestTasks = lazily(async () => {
  const [{ RequestTasks: loaded }] = await Promise.all([import('./request-tasks.tsx'), laterWords()]);
  return loaded;
});

/** What waits for whoever looks; in the field, the one thing that must be at hand. */
export const TodayPage = () => {
  const { t } = useWords();
  const { today, role, body } = useMe();
  const { asOf, isPast } = useMoment();
  const moment = useQuery({ ...momentQuery(asOf ?? ''), enabled: isPast });
  const seesCases = useMay('list-cases');
  const seesMatters = useMay('list-matters');
  const seesRequests = useMay('list-requests');
  const isCalm = useIsCalm();
  const managesUnits = useMay('manage-units');
  const reports = useMay('open-case') && !isPast;
  return (
    <Stack gap="lg">
      <div>
        <PageTitle>
          {isPast && moment.data !== undefined
            ? t('today.past', { date: dateText(moment.data.day) })
            : t('today.title', { date: dateText(today) })}
        </PageTitle>
        <Text c="dimmed">
          {t(`chooser.jobs.${role}`)} {body.name}.
        </Text>
      </div>
      {reports && <ReportButton />}
      {seesCases && <ReturnedFindings />}
      {seesCases && <UpcomingDeadlines />}
      {seesMatters && isCalm && (
        <Suspense>
          <AccountabilityTasks />
        </Suspense>
      )}
      {seesRequests && isCalm && (
        <Suspense>
          <RequestTasks />
        </Suspense>
      )}
      {seesCases && <MyMoves />}
      {!isPast && <DraftList />}
      {managesUnits && <RegisterWork />}
      {!seesCases && <Text c="dimmed">{t('today.noCases')}</Text>}
    </Stack>
  );
};
