import { Alert, Group, Select, Stack, Text, Title } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, InfoIcon, QuestionIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { yearOf } from '#domain/law/day-numbers.ts';
import { type Calendar, calendarsQuery } from '../api/law-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { CalendarActLinks } from './calendar-act-links.tsx';
import { SpecialDays } from './special-days.tsx';
import { Legend, YearMonths } from './year-months.tsx';

const route = getRouteApi('/inside/calendar');

/** Which days are worked: what every deadline in working days hangs on, year by year. */
export const CalendarPage = () => {
  const { t } = useWords();
  const { asOf, isPast } = useMoment();
  const query = useQuery(calendarsQuery(asOf));
  const mayManage = useMay('manage-calendar') && !isPast;
  const maySuppose = useMay('preview-impact') && !mayManage;
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('law.calendar.title')}</PageTitle>
        {maySuppose && (
          <ButtonLink to="/calendar/suppose" variant="light">
            {t('law.calendar.suppose')}
          </ButtonLink>
        )}
      </Group>
      <Loaded query={query} lines={12}>
        {({ calendars, asOf: moment }) => (
          <>
            <StaleNotice stale={moment.staleSince} />
            <Years calendars={calendars} today={moment.day} mayManage={mayManage} />
          </>
        )}
      </Loaded>
    </Stack>
  );
};

type YearsProps = Readonly<{ calendars: readonly Calendar[]; today: string; mayManage: boolean }>;

const Years = ({ calendars, today, mayManage }: YearsProps) => {
  const { t } = useWords();
  const { year: wanted = yearOf(today) } = route.useSearch();
  const navigate = useNavigate({ from: '/calendar' });
  const last = calendars.at(-1);
  const next = last === undefined ? yearOf(today) : last.year + 1;
  const calendar = calendars.find(({ year }) => year === wanted);
  const years = [...new Set([...calendars.map(({ year }) => year), wanted])].sort();
  return (
    <>
      <Group align="flex-end">
        <Select
          label={t('law.calendar.year')}
          w={120}
          value={String(wanted)}
          data={years.map(String)}
          onChange={(value) => {
            if (value !== null)
              void navigate({
                to: '/calendar',
                search: (before) => ({ ...before, year: Number(value) }),
                replace: true,
              });
          }}
        />
        {calendar !== undefined && <Completeness calendar={calendar} />}
      </Group>
      {mayManage && <CalendarActLinks calendar={calendar} next={next} />}
      {calendar === undefined ? (
        <Alert color="yellow" variant="outline" icon={<InfoIcon aria-hidden />}>
          {calendars.length === 0 ? t('law.calendar.none') : t('law.calendar.noYear', { year: wanted })}
        </Alert>
      ) : (
        <OneYear calendar={calendar} today={today} mayManage={mayManage} />
      )}
    </>
  );
};

/** Whether the year can be counted with, and how much of it nobody has checked: complete is not yet verified. */
const Completeness = ({ calendar }: Readonly<{ calendar: Calendar }>) => {
  const { t } = useWords();
  const { isComplete, days } = calendar;
  const unverified = days.filter(({ mark }) => mark === 'unverified').length;
  return (
    <Group gap="xs" py="0.4rem">
      {isComplete ? (
        <Chip tone="good" icon={CheckCircleIcon}>
          {t('law.calendar.complete')}
        </Chip>
      ) : (
        <Chip tone="warn" icon={AlertIcon}>
          {t('law.calendar.incomplete')}
        </Chip>
      )}
      {unverified > 0 && (
        <Chip tone="warn" icon={QuestionIcon}>
          {t('law.calendar.unverified', { count: unverified })}
        </Chip>
      )}
    </Group>
  );
};

const OneYear = ({
  calendar,
  today,
  mayManage,
}: Readonly<{ calendar: Calendar; today: string; mayManage: boolean }>) => {
  const { t } = useWords();
  const { year, days, isComplete } = calendar;
  return (
    <>
      {!isComplete && <Text size="sm">{t('law.calendar.incompleteHint', { year })}</Text>}
      <section aria-label={t('law.calendar.months')}>
        <Stack gap="sm">
          <Legend />
          <YearMonths calendar={calendar} today={today} />
        </Stack>
      </section>
      <section aria-labelledby="special-days">
        <Group justify="space-between" align="baseline" mb="xs">
          <Title order={2} size="h4" id="special-days">
            {t('law.calendar.list')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('law.calendar.count', { count: days.length })}
          </Text>
        </Group>
        <SpecialDays calendar={calendar} mayManage={mayManage} />
      </section>
    </>
  );
};
