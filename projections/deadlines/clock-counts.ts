import { CLOCKS, type ClockName } from '#domain/law/clocks/clock-names.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import type { Query } from '#projecting/read-model.ts';
import { NEVER } from '../clocks/stored-clocks.ts';
import { thingsIn } from '../flows/sum-up.ts';
import { placesOf, type Tally, tallies } from '../flows/tally.ts';
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
  const places = placesOf(reader, { unit, body });
  const { legalDate: day } = at;
  const found = [
    ...tallies(reader, { measures: [CLOCK_MEASURES.case], visible: visibleCases(visibility) }),
    ...tallies(reader, { measures: [CLOCK_MEASURES.subject], visible: visibleSubjects(visibility) }),
  ]
    .filter(({ place }) => places.has(place))
    .filter(({ what }) => shownFrom(what) <= day);
  const soonDays = policyOn(reader, 'due-soon-days', at);
  const soonest = dateOfDay(dayNumberOf(day) + soonDays);
  const clocks = Object.keys(CLOCKS).flatMap((clock) => {
    const mine = found.filter(({ what }) => isOf(clock, what));
    return isClock(clock) && mine.length > 0 ? countOf(clock, mine, day, soonest) : [];
  });
  return { soonDays, clocks: clocks.toSorted((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1)) };
};

const isClock = (name: string): name is ClockName => Object.hasOwn(CLOCKS, name);

/** `consider-discipline 2026-03-01`: it begins on a day that may lie ahead. */
const isOf = (clock: string, what: string): boolean => what === clock || what.startsWith(`${clock} `);
const shownFrom = (what: string): string => what.split(' ')[1] ?? '';

const countOf = (clock: ClockName, found: readonly Tally[], day: string, soonest: string): ClockCount => {
  const overdue = found.filter(({ onDay }) => onDay < day);
  const running = found.filter(({ onDay }) => onDay >= day && onDay !== NEVER);
  return {
    clock,
    overdue: thingsIn(overdue),
    overdueSince: overdue.map(({ onDay }) => onDay).toSorted()[0] ?? null,
    soon: thingsIn(running.filter(({ onDay }) => onDay <= soonest)),
    running: thingsIn(running),
  };
};

const turnOf = ({ overdueSince, clock }: ClockCount): string => `${overdueSince ?? NEVER} ${clock}`;
