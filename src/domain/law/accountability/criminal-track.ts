import type { LegalDate } from '../../legal-date.ts';
import type { OffenderOutcome } from './severity.ts';

/** Levels of the courts, from the first to the last. */
export const COURT_LEVELS = ['first-instance', 'appeal', 'cassation'] as const;
export type CourtLevel = (typeof COURT_LEVELS)[number];

export type Judgment = Readonly<{
  /** Names it among those of the matter. */
  key: string;
  level: CourtLevel;
  /** The day on which it takes effect; whenever it became known. */
  effectiveOn: LegalDate;
  offenders: readonly Readonly<{ offender: string; outcome: OffenderOutcome }>[];
  /** Another judgment, as far as both speak of the same person; of others that one goes on to hold. */
  supersedes: string | null;
}>;

/** What investigation bodies and courts did, as it was recorded; in whatever order it arrived. */
export type CriminalTrack = Readonly<{
  /** Everybody whose act it was, as far as is known. */
  offenders: readonly string[];
  /** The file went to the investigation body. */
  transferredOn: LegalDate | null;
  /** Days on which proceedings were opened, and on which they were refused or ended without a judgment. */
  openedOn: readonly LegalDate[];
  closedOn: readonly LegalDate[];
  judgments: readonly Judgment[];
}>;

export type KnownOutcome = Readonly<{
  offender: string;
  outcome: OffenderOutcome;
  /** The judgment that it comes from. */
  judgment: string | null;
}>;

export type TrackReading = Readonly<{
  /** One for each offender, also those whom only a judgment names; in alphabetical order of their keys. */
  outcomes: readonly KnownOutcome[];
  /** Judgments that are said to be superseded and were never recorded: named, and nothing guessed. */
  missing: readonly string[];
}>;

/**
 * What had happened to each offender by that day. *Known then* and *known now* are this function over what had been
 * recorded then and what is recorded now; the order in which facts arrived makes no difference.
 */
export const outcomesOn = (track: CriminalTrack, day: LegalDate): TrackReading => {
  const inEffect = track.judgments.filter(({ effectiveOn }) => effectiveOn <= day).toSorted(byWeight);
  const known = new Set(track.judgments.map(({ key }) => key));
  const named = inEffect.flatMap(({ offenders }) => offenders.map(({ offender }) => offender));
  const withoutJudgment = outcomeBeforeJudgment(track, day);
  const outcomes = [...new Set([...track.offenders, ...named])].toSorted().map((offender): KnownOutcome => {
    const about = inEffect.filter((judgment) => outcomeIn(judgment, offender) !== undefined);
    const superseded = new Set(about.map(({ supersedes }) => supersedes));
    // Two that supersede each other contradict; then the one of the higher court that came later holds.
    const last = about.findLast(({ key }) => !superseded.has(key)) ?? about.at(-1);
    const outcome = last && outcomeIn(last, offender);
    return outcome === undefined
      ? { offender, outcome: withoutJudgment, judgment: null }
      : { offender, outcome, judgment: last?.key ?? null };
  });
  const missing = inEffect.flatMap(({ supersedes }) =>
    supersedes === null || known.has(supersedes) ? [] : [supersedes],
  );
  return { outcomes, missing: [...new Set(missing)].toSorted() };
};

/** Open from the transfer, or from the opening, until proceedings were refused or ended; what is opened again is open. */
const outcomeBeforeJudgment = (
  { transferredOn, openedOn, closedOn }: CriminalTrack,
  day: LegalDate,
): OffenderOutcome => {
  const begun = [...openedOn, ...(transferredOn === null ? [] : [transferredOn])].filter((on) => on <= day);
  const lastBegun = begun.toSorted().at(-1);
  if (lastBegun === undefined) return { kind: 'below-criminal' };
  const isClosed = closedOn.some((on) => lastBegun <= on && on <= day);
  return { kind: isClosed ? 'below-criminal' : 'pending' };
};

const outcomeIn = ({ offenders }: Judgment, offender: string): OffenderOutcome | undefined =>
  offenders.find((each) => each.offender === offender)?.outcome;

/** The later one outweighs; of one day that of the higher court; then the key, so that the answer is always the same. */
const byWeight = (one: Judgment, other: Judgment): number =>
  one.effectiveOn.localeCompare(other.effectiveOn) ||
  COURT_LEVELS.indexOf(one.level) - COURT_LEVELS.indexOf(other.level) ||
  one.key.localeCompare(other.key);
