import { CLOCKS, type ClockName } from '#domain/law/clocks/clock-names.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import type { Query } from '#projecting/read-model.ts';
import { NEVER } from '../clocks/stored-clocks.ts';
import { firstDays, splitAt } from '../flows/by-day.ts';
import { placesOf } from '../flows/tally.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import { CLOCK_MEASURES } from './counted-clocks.ts';
import { policyOn } from './law-queries.ts';

export type ClockCount = Readonly<{
  clock: ClockName;
  overdue: number;
  /** Last day of the one that is overdue longest. */
  overdueSince: string | null;
  /** Ends today or within as many days as the province calls soon. */
  soon: number;
  /** Ends today or later. */
  running: number;
}>;

export type ClockCounts = Readonly<{ soonDays: number; clocks: readonly ClockCount[] }>;

type CountParams = Readonly<{ visibility: CaseVisibilityFilter; unit?: string; body?: string }>;

/**
 * Duties that are not done, by kind of clock, the one with the oldest delay first: as many as the lists of deadlines
 * hold. Recommendations are counted by `follow-up`.
 */
export const clockCounts: Query<CountParams, ClockCounts> = (reader, { visibility, unit, body }, at) => {
  const isEverywhere = unit === undefined && body === undefined;
  const places = isEverywhere ? undefined : placesOf(reader, { unit, body });
  const soonDays = policyOn(reader, 'due-soon-days', at);
  const day = at.legalDate;
  const edges = [day, dateOfDay(dayNumberOf(day) + soonDays + 1), NEVER];
  const found = [
    { measure: CLOCK_MEASURES.case, visible: visibleCases(visibility) },
    { measure: CLOCK_MEASURES.subject, visible: visibleSubjects(visibility) },
  ].flatMap(({ measure, visible }) => {
    const first = firstDays(reader, measure, { visible, places });
    return [...splitAt(reader, measure, edges, { visible, places })]
      .filter(([what]) => shownFrom(what) <= day)
      .map(([what, { things, before }]) => ({ what, things, before, first: first.get(what) }));
  });
  const clocks = Object.keys(CLOCKS).flatMap((clock) => {
    const mine = found.filter(({ what }) => isOf(clock, what));
    return isClock(clock) && mine.some(({ things }) => things > 0) ? countOf(clock, mine, day) : [];
  });
  return { soonDays, clocks: clocks.toSorted((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1)) };
};

const isClock = (name: string): name is ClockName => Object.hasOwn(CLOCKS, name);

/** `consider-discipline 2026-03-01`: it begins on a day that may lie ahead. */
const isOf = (clock: string, what: string): boolean => what === clock || what.startsWith(`${clock} `);
const shownFrom = (what: string): string => what.split(' ')[1] ?? '';

type Found = Readonly<{ things: number; before: readonly number[]; first: string | undefined }>;

const countOf = (clock: ClockName, found: readonly Found[], day: string): ClockCount => {
  const until = (edge: number): number => found.reduce((sum, { before }) => sum + (before[edge] ?? 0), 0);
  const [overdue, soonOrOverdue, withLastDay] = [until(0), until(1), until(2)];
  const first = found.flatMap((each) => each.first ?? []).toSorted()[0];
  return {
    clock,
    overdue,
    overdueSince: first !== undefined && first < day ? first : null,
    soon: soonOrOverdue - overdue,
    running: withLastDay - overdue,
  };
};

const turnOf = ({ overdueSince, clock }: ClockCount): string => `${overdueSince ?? NEVER} ${clock}`;
