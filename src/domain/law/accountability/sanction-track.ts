import type { LegalDate } from '../../legal-date.ts';
import type { SanctionForm } from './consequence.ts';

/** What a superior decided, as its paper says. */
export type SanctionDecision = Readonly<{
  /** Names its paper. */
  key: string;
  form: SanctionForm;
  /** Signed on. */
  on: LegalDate;
  /** The decision in whose place it stands. It need not be known (yet). */
  replaces: string | null;
}>;

/** What superiors did with one head, as it was recorded; in whatever order it arrived. */
export type SanctionTrack = Readonly<{
  decisions: readonly SanctionDecision[];
  /** Decisions taken back without another in their place, each with the paper that does so. */
  annulled: readonly Readonly<{ key: string; target: string; on: LegalDate }>[];
}>;

export type SanctionReading = Readonly<{
  /** The decision that holds; null: none. */
  standing: SanctionDecision | null;
  /** More than one holds: for one act there is one discipline. Named, and nothing guessed. */
  beside: readonly SanctionDecision[];
  /** Decisions that others speak of and that were never recorded. */
  missing: readonly string[];
}>;

/**
 * Which decision held on that day. The order in which papers arrived makes no difference; of several that hold the one
 * signed last is the first.
 */
export const sanctionOn = ({ decisions, annulled }: SanctionTrack, day: LegalDate): SanctionReading => {
  const made = decisions.filter(({ on }) => on <= day).toSorted(byDay);
  const gone = new Set(annulled.filter(({ on }) => on <= day).map(({ target }) => target));
  // Only a later decision stands in another one's place: two that name each other are no circle.
  const holding = made.filter(
    ({ key }, index) => !gone.has(key) && !made.some(({ replaces }, at) => at > index && replaces === key),
  );
  const known = new Set(decisions.map(({ key }) => key));
  const named = [...decisions.flatMap(({ replaces }) => replaces ?? []), ...annulled.map(({ target }) => target)];
  return {
    standing: holding.at(-1) ?? null,
    beside: holding.slice(0, -1),
    missing: [...new Set(named.filter((key) => !known.has(key)))].toSorted(),
  };
};

/** By day, then by key, so that the answer is always the same. */
const byDay = (one: SanctionDecision, other: SanctionDecision): number =>
  one.on.localeCompare(other.on) || one.key.localeCompare(other.key);
