import type { LegalDate } from '../../legal-date.ts';
import { dateOfDay, dayNumberOf, yearOf } from '../day-numbers.ts';
import type { SpecialDay, WorkingCalendar } from '../working-days.ts';
import { workingCalendarOf } from '../working-days.ts';
import { type ClockLevel, type ClockName, natureOf } from './clock-names.ts';
import type { ExtensionGround, LapseEffect, PauseKind, RuleReadings, Term } from './clock-rule.ts';
import { type AppliedRule, clockRuleOn } from './find-clock-rule.ts';
import { firstDay, type Pause, type TermEnd, type TermInputs, termEnd } from './term-end.ts';

/** What happened to one clock, as its stream tells it; nothing of it is computed. */
export type ClockFacts = Readonly<{
  clock: ClockName;
  /** Tier of the inspecting body, where there is one. */
  level: ClockLevel;
  startedOn: LegalDate;
  /** The day whose rules hold: see `pinnedTo`. */
  pinnedOn: LegalDate;
  /** What the paper itself says: it is the term, and the law's is what it is measured by. */
  stated?: Term | undefined;
  /** The paper names the last day itself: then nothing is counted. */
  statedDueOn?: LegalDate | undefined;
  pauses: readonly (Pause & Readonly<{ kind: PauseKind }>)[];
  /** In the order of their days; where a rule is known it allows one. */
  extensions: readonly Extension[];
  /** met: done what it was for · moot: nothing is to be done any more. */
  ended?: Readonly<{ on: LegalDate; how: 'met' | 'moot' }> | undefined;
}>;

export type Extension = Readonly<{ days: number; ground: ExtensionGround; on: LegalDate }>;

/** How a day came about: everything it was computed from, so that anybody can compute it again. */
export type ClockDerivation = Readonly<{
  clock: ClockName;
  startedOn: LegalDate;
  pinnedOn: LegalDate;
  /** Null: no rule is known for that day. */
  rule: AppliedRule | null;
  stated: Term | null;
  statedDueOn: LegalDate | null;
  /** The paper gives more than the law does; a fact, not a verdict. */
  isBeyondLaw: boolean;
  extensions: readonly (Extension & Readonly<{ isBeyondRule: boolean }>)[];
  /** Null: there is nothing to count. */
  inputs: TermInputs | null;
  /** Days off, swapped and make-up days that were looked at. */
  specialDays: readonly SpecialDay[];
  /** Of the years looked at, those whose calendar is complete, and those whose is not ("tạm tính"). */
  completeYears: readonly number[];
  provisionalYears: readonly number[];
  /** Last day as counted, before it moves off a day off. */
  countedTo: LegalDate | null;
}>;

type MeasuredExtension = ClockDerivation['extensions'][number];

/** A derivation as somebody is told it, who may not be told why a term was extended: that is not of a case's outline. */
export type ToldDerivation = Omit<ClockDerivation, 'extensions'> &
  Readonly<{
    extensions: readonly (Omit<MeasuredExtension, 'ground'> & Readonly<{ ground: ExtensionGround | null }>)[];
  }>;

/** First day whose kind mattered; null: none did. The last is the last day itself. */
export const lookedAtFrom = ({ inputs, countedTo }: ClockDerivation): LegalDate | null => {
  if (inputs === null) return null;
  if (inputs.unit === 'working') return dateOfDay(firstDay(inputs));
  return inputs.rollsOver ? countedTo : null;
};

/** Tạm tính: it hangs on a year whose calendar is not complete, or on a day that nobody has verified. */
export const isProvisional = ({ provisionalYears, specialDays }: ClockDerivation): boolean =>
  provisionalYears.length > 0 || specialDays.some(({ mark }) => mark === 'unverified');

export type ClockDue = Readonly<{ derivation: ClockDerivation }> &
  (
    | Readonly<{ outcome: 'due'; dueOn: LegalDate }>
    | Readonly<{ outcome: 'paused'; since: LegalDate; left: number }>
    /** The law leaves it open, or is not known. */
    | Readonly<{ outcome: 'no-term' }>
  );

export type ClockStatus = 'running' | 'paused' | 'no-term' | 'lapsed' | 'met' | 'met-late' | 'moot';

/** What the clocks of a day depend on besides facts. */
export type ClockGround = Readonly<{ calendar: WorkingCalendar; readings: RuleReadings }>;

/** When the clock runs out, and how that comes about. The same whatever day it is. */
export const clockDue = (facts: ClockFacts, { calendar, readings }: ClockGround): ClockDue => {
  const found = clockRuleOn(facts.clock, facts.level, facts.pinnedOn, readings);
  const rule = found.known ? found : null;
  const term = termOf(facts, rule);
  const beginning = beginningOf(facts, rule);
  if (facts.statedDueOn !== undefined) {
    return { outcome: 'due', dueOn: facts.statedDueOn, derivation: { ...beginning, ...NOTHING_COUNTED } };
  }
  if (term === undefined) return { outcome: 'no-term', derivation: { ...beginning, ...NOTHING_COUNTED } };

  const inputs = inputsOf(facts, rule, term);
  const end = termEnd(inputs, calendar);
  const countedTo = end.countedTo === null ? null : dateOfDay(end.countedTo);
  const derivation = { ...beginning, inputs, countedTo, ...lookedAt(inputs, end, calendar) };
  return end.outcome === 'paused'
    ? { outcome: 'paused', since: dateOfDay(end.since), left: end.left, derivation }
    : { outcome: 'due', dueOn: dateOfDay(end.dueOn), derivation };
};

const NOTHING_LOOKED_AT = { specialDays: [], completeYears: [], provisionalYears: [] } as const;
const NOTHING_COUNTED = { inputs: null, countedTo: null, ...NOTHING_LOOKED_AT } as const;

/** The paper's own words before the law's, and the law's only where it has any. */
const termOf = ({ stated }: ClockFacts, rule: AppliedRule | null): Term | undefined =>
  stated ?? (rule === null || rule.term === 'as-assigned' ? undefined : rule.term);

const inputsOf = (facts: ClockFacts, rule: AppliedRule | null, term: Term): TermInputs => {
  const { ended } = facts;
  return {
    startedOn: facts.startedOn,
    value: term.value + facts.extensions.reduce((sum, { days }) => sum + days, 0),
    unit: term.unit,
    // The Civil Code holds where no rule of its own is known.
    countStartDay: rule?.countStartDay ?? false,
    rollsOver: rule?.rollsOver ?? true,
    pauses: facts.pauses
      .filter(({ kind }) => rule === null || rule.pauses.includes(kind))
      // What ended while it stood still ended the pause too.
      .map(({ from, until }) => ({ from, until: until ?? ended?.on ?? null })),
  };
};

const beginningOf = (
  { clock, startedOn, pinnedOn, stated, statedDueOn, extensions }: ClockFacts,
  rule: AppliedRule | null,
): Omit<ClockDerivation, keyof typeof NOTHING_COUNTED> => ({
  clock,
  startedOn,
  pinnedOn,
  rule,
  stated: stated ?? null,
  statedDueOn: statedDueOn ?? null,
  isBeyondLaw: stated !== undefined && isMoreThan(stated, rule),
  extensions: extensions.map((extension, index) => {
    const soFar = extensions.slice(0, index + 1).reduce((sum, { days }) => sum + days, 0);
    return { ...extension, isBeyondRule: rule !== null && soFar > (rule.extension?.value ?? 0) };
  }),
});

/** Days of one kind cannot be compared with days of another. */
const isMoreThan = (stated: Term, rule: AppliedRule | null): boolean =>
  rule !== null && rule.term !== 'as-assigned' && rule.term.unit === stated.unit && stated.value > rule.term.value;

/** What the calendar was asked about: all days that might have counted, or only those over which the end may move. */
const lookedAt = (
  inputs: TermInputs,
  end: TermEnd,
  calendar: WorkingCalendar,
): Pick<ClockDerivation, keyof typeof NOTHING_LOOKED_AT> => {
  const from = inputs.unit === 'working' ? firstDay(inputs) : inputs.rollsOver ? end.countedTo : null;
  if (from === null) return NOTHING_LOOKED_AT;
  const to = end.outcome === 'paused' ? end.since : end.dueOn;
  const years = yearsBetween(dateOfDay(from), dateOfDay(to));
  return {
    specialDays: specialDaysBetween(calendar, from, to),
    completeYears: years.filter((year) => calendar.completeYears.has(year)),
    provisionalYears: years.filter((year) => !calendar.completeYears.has(year)),
  };
};

const specialDaysBetween = ({ days }: WorkingCalendar, from: number, to: number): readonly SpecialDay[] =>
  Array.from({ length: to - from + 1 }, (_, index) => days.get(from + index)).filter((day) => day !== undefined);

const yearsBetween = (from: LegalDate, to: LegalDate): readonly number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);

/** The day computed anew from nothing but what a derivation lists. Null: it lists nothing to count. */
export const recomputed = ({
  inputs,
  specialDays,
  completeYears,
  statedDueOn,
}: Pick<ClockDerivation, 'inputs' | 'specialDays' | 'completeYears' | 'statedDueOn'>): LegalDate | null => {
  if (inputs === null) return statedDueOn;
  const end = termEnd(inputs, workingCalendarOf(specialDays, completeYears));
  return end.outcome === 'ends' ? dateOfDay(end.dueOn) : null;
};

export type ClockStanding = Readonly<{
  status: ClockStatus;
  dueOn: LegalDate | null;
  /** Days until the last one, 0 on it, below 0 after it. Null where nothing runs any more, or there is no last day. */
  daysLeft: number | null;
  /** What running out means; null without a rule. */
  onLapse: LapseEffect | null;
}>;

/** How it stands at the end of that day, on what is recorded (later facts included). */
export const clockStanding = (facts: ClockFacts, due: ClockDue, day: LegalDate): ClockStanding => {
  const dueOn = due.outcome === 'due' ? due.dueOn : null;
  const status = statusOn(facts, due, day);
  const isOpen = status === 'running' || status === 'lapsed';
  return {
    status,
    dueOn,
    daysLeft: isOpen && dueOn !== null ? dayNumberOf(dueOn) - dayNumberOf(day) : null,
    onLapse: due.derivation.rule?.onLapse ?? null,
  };
};

const statusOn = ({ clock, ended }: ClockFacts, due: ClockDue, day: LegalDate): ClockStatus => {
  if (ended?.how === 'moot') return 'moot';
  // What has to last so long at least is not late by lasting longer.
  const isMinimum = natureOf(clock).kind === 'minimum';
  if (ended !== undefined) return due.outcome === 'due' && ended.on > due.dueOn && !isMinimum ? 'met-late' : 'met';
  if (due.outcome !== 'due') return due.outcome;
  if (day <= due.dueOn) return 'running';
  return isMinimum ? 'met' : 'lapsed';
};

/**
 * The facts as they had come about by the end of a day, whenever they were recorded. Undefined: the clock had not begun.
 */
export const clockFactsBy = (facts: ClockFacts, day: LegalDate): ClockFacts | undefined => {
  if (facts.startedOn > day) return undefined;
  const { ended } = facts;
  return {
    ...facts,
    pauses: facts.pauses
      .filter(({ from }) => from <= day)
      .map((pause) => (pause.until !== null && pause.until > day ? { ...pause, until: null } : pause)),
    extensions: facts.extensions.filter(({ on }) => on <= day),
    ended: ended !== undefined && ended.on <= day ? ended : undefined,
  };
};

/** Of the same clocks on two grounds, those that end on another day: what a new holiday or a rule read anew would move. */
export const clocksMoved = <Clock extends ClockFacts>(
  clocks: Iterable<Clock>,
  before: ClockGround,
  after: ClockGround,
): readonly Readonly<{ clock: Clock; before: ClockDue; after: ClockDue }>[] =>
  [...clocks].flatMap((clock) => {
    // What has ended was judged by the calendar of its time.
    if (clock.ended !== undefined) return [];
    const [was, is] = [clockDue(clock, before), clockDue(clock, after)];
    return dayOf(was) === dayOf(is) ? [] : [{ clock, before: was, after: is }];
  });

const dayOf = (due: ClockDue): LegalDate | null => (due.outcome === 'due' ? due.dueOn : null);
