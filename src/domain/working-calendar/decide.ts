import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { SpecialDay } from '../law/working-days.ts';
import type {
  CalendarCommand,
  completeCalendar,
  declareCalendarDay,
  registerCalendar,
  withdrawCalendarDay,
} from './commands.ts';
import { badDay, badDays, firstRefusal, restTooLong } from './guards.ts';
import type { CalendarDecision } from './refusals.ts';
import { type CalendarOfYear, type CalendarState, withDay } from './state.ts';

/** What may happen to the calendar of a year. It is registered once; everything else changes one that is. */
export const decide = (command: CalendarCommand, calendar: CalendarState): CalendarDecision => {
  if (command.type === 'RegisterCalendar') return decideRegistration(command, calendar);
  if (calendar === null) return reject({ code: 'CalendarUnknown', year: command.data.year });
  switch (command.type) {
    case 'DeclareCalendarDay':
      return decideDay(command, calendar);
    case 'WithdrawCalendarDay':
      return decideWithdrawal(command, calendar);
    case 'CompleteCalendar':
      return decideCompletion(command, calendar);
  }
};

const decideRegistration = (
  { data }: CommandOf<typeof registerCalendar>,
  calendar: CalendarState,
): CalendarDecision => {
  const { year, days } = data;
  const refusal = firstRefusal(calendar === null ? undefined : { code: 'CalendarExists', year }, badDays(year, days));
  return refusal === undefined ? accept([{ type: 'CalendarRegistered', data }]) : reject(refusal);
};

/** A day that is off may lie on a weekend: what is announced for it is worth knowing, though nothing follows. */
const decideDay = (
  { data: { year, ...data } }: CommandOf<typeof declareCalendarDay>,
  calendar: CalendarOfYear,
): CalendarDecision => {
  const { day } = data;
  const refusal = firstRefusal(badDay(year, day), restTooLong(year, withDay(calendar, day).days.values()));
  if (refusal !== undefined) return reject(refusal);
  return accept(isSame(calendar.days.get(day.date), day) ? [] : [{ type: 'CalendarDayDeclared', data }]);
};

const isSame = (known: SpecialDay | undefined, { kind, label, mark }: SpecialDay): boolean =>
  known?.kind === kind && known.label === label && known.mark === mark;

/** A make-up day that is withdrawn is off again, so that this too may make a rest too long. */
const decideWithdrawal = (
  { data: { year, ...data } }: CommandOf<typeof withdrawCalendarDay>,
  { days }: CalendarOfYear,
): CalendarDecision => {
  const { date } = data;
  if (!days.has(date)) return reject({ code: 'DayUnknown', date });
  const refusal = restTooLong(
    year,
    [...days.values()].filter((day) => day.date !== date),
  );
  return refusal === undefined ? accept([{ type: 'CalendarDayWithdrawn', data }]) : reject(refusal);
};

const decideCompletion = (
  { data: { year, ...data } }: CommandOf<typeof completeCalendar>,
  { isComplete }: CalendarOfYear,
): CalendarDecision => accept(isComplete ? [] : [{ type: 'CalendarCompleted', data }]);
