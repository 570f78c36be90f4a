import type { ClockGround } from '#domain/law/clocks/clock.ts';
import type { RuleReading } from '#domain/law/clocks/clock-rule.ts';
import { type DayKind, type DayMark, workingCalendarOf } from '#domain/law/working-days.ts';
import type { PolicyEvent } from '#domain/policy/events.ts';
import type { CalendarEvent } from '#domain/working-calendar/events.ts';
import type { Handlers, Reader, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Which clocks a change can move: those that count a day in this span, or those of a rule. */
export type GroundChange =
  | Readonly<{ number: number; from: string; to: string }>
  | Readonly<{ number: number; ruleId: string }>;

type OnChange = (rows: Rows, change: GroundChange) => void;
type Source = Rows | Reader;

/** Keeps calendars and readings of rules. `changed` is called after each event that may move a clock. */
export const lawGroundHandlers = (changed: OnChange) =>
  ({
    CalendarRegistered: ({ number, data: { year, days, isComplete } }, rows) => {
      for (const day of days) putDay(rows, number, day);
      putYear(rows, number, year, isComplete);
      noteChange(rows, number);
      changed(rows, { number, ...wholeYear(year) });
    },
    CalendarDayDeclared: ({ number, data: { day } }, rows) => {
      putDay(rows, number, day);
      noteChange(rows, number);
      changed(rows, { number, from: day.date, to: day.date });
    },
    CalendarDayWithdrawn: ({ number, data: { date } }, rows) => {
      putDay(rows, number, { date, kind: null, label: '', mark: 'verified' });
      noteChange(rows, number);
      changed(rows, { number, from: date, to: date });
    },
    CalendarCompleted: ({ stream, number }, rows) => {
      const year = Number(identityOf(stream));
      putYear(rows, number, year, true);
      noteChange(rows, number);
      changed(rows, { number, ...wholeYear(year) });
    },
    RuleReadingRecorded: ({ number, data: { ruleId, value, unit, article, mark } }, rows) => {
      rows.run(
        'insert into rule_reading_change (ledger_number, rule_id, reading) values (:number, :ruleId, :reading)',
        { number, ruleId, reading: JSON.stringify({ ruleId, value, unit, article, mark } satisfies RuleReading) },
      );
      noteChange(rows, number);
      changed(rows, { number, ruleId });
    },
  }) satisfies Handlers<CalendarEvent | PolicyEvent>;

/** Tables that are appended to only. */
export const LAW_GROUND_TABLES = [
  'calendar_change',
  'calendar_year_change',
  'rule_reading_change',
  'ground_change',
] as const;

type DayChange = Readonly<{ date: string; kind: DayKind | null; label: string; mark: DayMark }>;

const putDay = (rows: Rows, number: number, { date, kind, label, mark }: DayChange): void => {
  rows.run(
    `insert into calendar_change (ledger_number, date, kind, label, mark) values (:number, :date, :kind, :label, :mark)
     on conflict do update set kind = excluded.kind, label = excluded.label, mark = excluded.mark`,
    { number, date, kind, label, mark },
  );
};

const putYear = (rows: Rows, number: number, year: number, isComplete: boolean): void => {
  rows.run(
    `insert into calendar_year_change (ledger_number, year, is_complete) values (:number, :year, :isComplete)
     on conflict do nothing`,
    { number, year, isComplete },
  );
};

const noteChange = (rows: Rows, number: number): void => {
  rows.run('insert into ground_change (ledger_number) values (:number) on conflict do nothing', { number });
};

const wholeYear = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Grounds that were read of a source, by the number of the last change in them. */
type Remembered = { changes: readonly number[] | undefined; grounds: Map<number, ClockGround> };

const remembered = new WeakMap<Source, Remembered>();
const MOST_REMEMBERED = 16;

/** Calendars and readings as they were known at the ledger number: they change a few times a year. */
export const lawGroundBy = (source: Source, number: number): ClockGround => {
  const known = remembered.get(source) ?? { changes: undefined, grounds: new Map<number, ClockGround>() };
  remembered.set(source, known);
  const lastChange = lastChangeBy(source, known, number);
  const ground = known.grounds.get(lastChange);
  if (ground !== undefined) return ground;
  if (known.grounds.size >= MOST_REMEMBERED) known.grounds.clear();
  const read = readGround(source, lastChange);
  known.grounds.set(lastChange, read);
  return read;
};

const CHANGES = 'select ledger_number as number from ground_change order by ledger_number';

/** Whoever reads does so inside of one transaction, in which there are no new changes; whoever writes makes them. */
const lastChangeBy = (source: Source, known: Remembered, number: number): number => {
  if (!('asOf' in source)) {
    return source.get<Readonly<{ number: number }>>(`${CHANGES} desc limit 1`)?.number ?? 0;
  }
  known.changes ??= source.all<Readonly<{ number: number }>>(CHANGES).map((row) => row.number);
  return known.changes.findLast((change) => change <= number) ?? 0;
};

/** The days of a calendar as they were known; what was withdrawn is not among them. */
export const calendarDaysBy = (source: Source, number: number): readonly (DayChange & { kind: DayKind })[] =>
  source
    .all<DayChange & { last: number }>(
      `select date, kind, label, mark, max(ledger_number) as last from calendar_change
       where ledger_number <= :number group by date order by date`,
      { number },
    )
    .flatMap(({ date, kind, label, mark }) => (kind === null ? [] : [{ date, kind, label, mark }]));

/** Which years have a calendar, and whether it is complete. */
export const calendarYearsBy = (
  source: Source,
  number: number,
): readonly Readonly<{ year: number; isComplete: boolean }>[] =>
  source
    .all<Readonly<{ year: number; is_complete: number; last: number }>>(
      `select year, is_complete, max(ledger_number) as last from calendar_year_change
       where ledger_number <= :number group by year order by year`,
      { number },
    )
    .map(({ year, is_complete }) => ({ year, isComplete: is_complete === 1 }));

/** What has been read of rules since. */
export const ruleReadingsBy = (source: Source, number: number): ReadonlyMap<string, RuleReading> => {
  const rows = source.all<Readonly<{ rule_id: string; reading: string; last: number }>>(
    `select rule_id, reading, max(ledger_number) as last from rule_reading_change
     where ledger_number <= :number group by rule_id`,
    { number },
  );
  // Written by the handler above.
  return new Map(rows.map(({ rule_id, reading }) => [rule_id, JSON.parse(reading) as RuleReading]));
};

const readGround = (source: Source, number: number): ClockGround => ({
  calendar: workingCalendarOf(
    calendarDaysBy(source, number),
    calendarYearsBy(source, number).flatMap(({ year, isComplete }) => (isComplete ? [year] : [])),
  ),
  readings: ruleReadingsBy(source, number),
});
