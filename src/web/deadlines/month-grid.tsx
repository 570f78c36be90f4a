import { ActionIcon, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { ChevronLeftIcon, ChevronRightIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { dateOfDay, dayNumberOf, isWeekend, weekdayOf } from '#domain/law/day-numbers.ts';
import { dayKindNames, dayMarkNames } from '#terms/clocks.ts';
import { weekdayIn } from '#terms/derivation.ts';
import { calendarsQuery, type SpecialDay } from '../api/law-queries.ts';
import { type DeadlineFilters, deadlineDaysQuery } from '../api/queries.ts';
import { dateText, weekdayText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import classes from './deadlines.module.css';

type MonthGridProps = Readonly<{
  /** `2024-02` */
  month: string;
  chosen: string | undefined;
  today: string | undefined;
  filters: Pick<DeadlineFilters, 'clock' | 'unit' | 'officer' | 'day'>;
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
}>;

/** A month, Monday first, with how many duties end on each day. */
export const MonthGrid = ({ month, chosen, today, filters, onMonth, onDay }: MonthGridProps) => {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  const { first, last } = spanOf(month);
  const { data } = useQuery(deadlineDaysQuery({ ...filters, from: first, to: last }, asOf));
  const calendars = useQuery(calendarsQuery(asOf));
  const special = new Map(
    calendars.data?.calendars.flatMap(({ days: those }) => those.map((each) => [each.date, each] as const)),
  );
  const counts = new Map(data?.days.map((each) => [each.dueOn, each]));
  const blanks = (weekdayOf(dayNumberOf(first)) + 6) % 7;
  const days = Array.from({ length: dayNumberOf(last) - dayNumberOf(first) + 1 }, (_, index) =>
    dateOfDay(dayNumberOf(first) + index),
  );
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <ActionIcon
          variant="default"
          aria-label={t('deadlines.monthBefore')}
          onClick={() => onMonth(shifted(month, -1))}
        >
          <ChevronLeftIcon aria-hidden />
        </ActionIcon>
        <Text fw={600} role="status">
          {t('deadlines.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}
        </Text>
        <ActionIcon variant="default" aria-label={t('deadlines.monthAfter')} onClick={() => onMonth(shifted(month, 1))}>
          <ChevronRightIcon aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes['month']}>
        {WEEK.map((day) => (
          <div key={day} className={classes['weekday']} aria-hidden>
            {weekdayText(day, language)}
          </div>
        ))}
        {days.map((day) => (
          <DayCell
            key={day}
            day={day}
            count={counts.get(day)}
            special={special.get(day)}
            look={{ isChosen: day === chosen, isToday: day === today }}
            column={day === first ? blanks + 1 : undefined}
            onDay={onDay}
          />
        ))}
      </div>
    </Stack>
  );
};

type DayCellProps = Readonly<{
  day: string;
  count: Readonly<{ open: number; overdue: number }> | undefined;
  special: SpecialDay | undefined;
  look: Readonly<{ isChosen: boolean; isToday: boolean }>;
  /** Where the month begins in its first week. */
  column: number | undefined;
  onDay: (day: string) => void;
}>;

const DayCell = ({ day, count, special, look: { isChosen, isToday }, column, onDay }: DayCellProps) => {
  const { t, say } = useWords();
  const { open = 0, overdue = 0 } = count ?? {};
  const isOff = special === undefined ? isWeekend(dayNumberOf(day)) : special.kind !== 'makeup';
  const look = ['day', isOff && 'dayOff', isChosen && 'dayChosen', isToday && 'dayToday'];
  const className = look.flatMap((name) => (name ? [classes[name]] : [])).join(' ');
  const content = (
    <>
      <span>
        {Number(day.slice(8))}
        <span className="visually-hidden">
          {` ${say(weekdayIn(day))}, ${dateText(day)}: ${t('deadlines.endHere', { count: open })} `}
        </span>
      </span>
      {special !== undefined && (
        <span className={classes['dayName']}>
          {special.kind === 'makeup' ? say(dayKindNames.makeup) : special.label}
          {special.mark === 'unverified' && ` (${say(dayMarkNames.unverified)})`}
        </span>
      )}
      {open > 0 && (
        <span aria-hidden>
          <Chip tone={overdue > 0 ? 'bad' : 'info'}>{open}</Chip>
        </span>
      )}
    </>
  );
  const style = { gridColumnStart: column };
  // A day on which nothing ends leads nowhere: whoever goes by keys need not stop there.
  if (open === 0 && !isChosen) {
    return (
      <div className={className} style={style}>
        {content}
      </div>
    );
  }
  return (
    <UnstyledButton className={className} style={style} aria-pressed={isChosen} onClick={() => onDay(day)}>
      {content}
    </UnstyledButton>
  );
};

/** Any week that begins with a Monday. */
const WEEK = Array.from({ length: 7 }, (_, index) => dateOfDay(dayNumberOf('2024-01-01') + index));

/** First and last day of a month. */
export const spanOf = (month: string) => {
  const first = `${month}-01`;
  return { first, last: dateOfDay(dayNumberOf(`${shifted(month, 1)}-01`) - 1) };
};

const shifted = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};
