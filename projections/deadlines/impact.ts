import type { ClockGround } from '#domain/law/clocks/clock.ts';
import type { RuleReading } from '#domain/law/clocks/clock-rule.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { SpecialDay } from '#domain/law/working-days.ts';
import type { At, Query, Reader } from '#projecting/read-model.ts';
import { clocksOn } from '../clocks/case-clocks.ts';
import { lawGroundBy } from '../clocks/law-ground.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '../rights/visibility.ts';
import { type ClockLine, linesOf } from './clock-line.ts';
import { clockAsOf } from './clock-row.ts';
import { type ClockFilters, matchingSql } from './matching.ts';
import { movedClocks } from './moved-clocks.ts';

/** A change that somebody thinks of. */
export type SupposedChange =
  | Readonly<{ change: 'day-declared'; day: SpecialDay }>
  | Readonly<{ change: 'day-withdrawn'; date: string }>
  | Readonly<{ change: 'rule-read'; reading: RuleReading }>;

export type MovedClock = ClockLine & Readonly<{ dueBefore: string | null; dueAfter: string | null }>;
export type Impact = Readonly<{
  moved: readonly MovedClock[] /** All of them, also those that are not listed. */;
  total: number;
  running: number;
}>;

const MOST_LISTED = 500;

/** Which of the running clocks would end on another day: the same computation that the change itself would cause. */
export const impact: Query<Readonly<{ visibility: CaseVisibilityFilter; supposed: SupposedChange }>, Impact> = (
  reader,
  { visibility, supposed },
  at,
) => {
  const { running, moved } = movedBy(reader, visibility, supposed, at);
  const listed = moved.slice(0, MOST_LISTED);
  const lines = linesOf(
    reader,
    listed.map(({ row }) => clockAsOf(reader, row, at, 'recorded')).filter((each) => each !== undefined),
    visibility,
    at,
  );
  const byClock = new Map(lines.map((line) => [`${line.id} ${line.key}`, line]));
  return {
    moved: listed.flatMap(({ row, dueBefore, dueAfter }) => {
      const line = byClock.get(`${row.owner_id} ${row.clock_key}`);
      return line === undefined ? [] : [{ ...line, dueBefore, dueAfter }];
    }),
    total: moved.length,
    running,
  };
};

/** How many would, of all there are: for who keeps the calendar and may see none of them. */
export const impactCounts: Query<Readonly<{ supposed: SupposedChange }>, Omit<Impact, 'moved'>> = (
  reader,
  { supposed },
  at,
) => {
  const { running, moved } = movedBy(reader, SEES_ALL, supposed, at);
  return { total: moved.length, running };
};

/** Only clocks that the change can reach are looked at; how many there are besides, the index knows. */
const movedBy = (reader: Reader, visibility: CaseVisibilityFilter, supposed: SupposedChange, at: At) => {
  const before = lawGroundBy(reader, at.number);
  const filters: ClockFilters = { visibility, axis: 'recorded', list: 'running', soonDays: 0 };
  const listed = matchingSql(reader, filters, at);
  const asked = { listed, reached: clocksOn(reachOf(supposed)) };
  const moved = movedClocks(reader, asked, { before, after: supposedGround(before, supposed) }, at);
  const running = reader.get<Readonly<{ clocks: number }>>(
    `select count(*) as clocks from ${reader.asOf('clock')} as k where ${listed.where}`,
    listed.params,
  );
  return { running: running?.clocks ?? 0, moved };
};

const reachOf = (supposed: SupposedChange) => {
  switch (supposed.change) {
    case 'day-declared':
      return { from: supposed.day.date, to: supposed.day.date };
    case 'day-withdrawn':
      return { from: supposed.date, to: supposed.date };
    case 'rule-read':
      return { ruleId: supposed.reading.ruleId };
  }
};

const supposedGround = ({ calendar, readings }: ClockGround, supposed: SupposedChange): ClockGround => {
  switch (supposed.change) {
    case 'day-declared': {
      const { day } = supposed;
      return { readings, calendar: { ...calendar, days: new Map(calendar.days).set(dayNumberOf(day.date), day) } };
    }
    case 'day-withdrawn': {
      const changed = new Map(calendar.days);
      changed.delete(dayNumberOf(supposed.date));
      return { readings, calendar: { ...calendar, days: changed } };
    }
    case 'rule-read':
      return { calendar, readings: new Map(readings).set(supposed.reading.ruleId, supposed.reading) };
  }
};
