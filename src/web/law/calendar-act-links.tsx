import { Group } from '@mantine/core';
import type { Calendar } from '../api/law-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import type { CalendarAct } from './calendar-acts.tsx';

type CalendarActLinksProps = Readonly<{
  calendar: Calendar | undefined;
  /** The year after the last that has a calendar. */
  next: number;
}>;

/** What an administrator can do to the calendar of a year, and the beginning of the next. */
export const CalendarActLinks = ({ calendar, next }: CalendarActLinksProps) => {
  const { t } = useWords();
  const link = (year: number, act: CalendarAct, name: string, variant: 'filled' | 'light' | 'default') => (
    <ButtonLink key={act} to="/calendar/$year/do/$act" params={{ year: String(year), act }} variant={variant}>
      {name}
    </ButtonLink>
  );
  return (
    <Group gap="xs">
      {calendar !== undefined && (
        <>
          {link(calendar.year, 'declareCalendarDay', t('law.calendar.declare'), 'filled')}
          {calendar.days.length > 0 && link(calendar.year, 'withdrawCalendarDay', t('law.calendar.withdraw'), 'light')}
          {!calendar.isComplete && link(calendar.year, 'completeCalendar', t('law.calendar.confirm'), 'light')}
        </>
      )}
      {link(next, 'registerCalendar', t('law.calendar.register', { year: next }), 'default')}
    </Group>
  );
};
