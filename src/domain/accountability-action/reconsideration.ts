import type { CorruptionMatter } from '../corruption-matter/state.ts';
import type { LegalDate } from '../legal-date.ts';
import { type ConsequenceOn, consequenceOn } from './consequence-on.ts';
import type { AccountabilityAction } from './state.ts';

/** Cần xem xét lại: since the superior last looked at it, something became known that points elsewhere. */
export type Reconsideration = Readonly<{
  /** The last day on which the superior, or we, decided on it. */
  lastDecidedOn: LegalDate;
  whenDecided: ConsequenceOn;
  now: ConsequenceOn;
}>;

type Asked = Readonly<{ day: LegalDate; severalOn: (day: LegalDate) => number }>;

/** The last day by which the superior, or we, had decided on it; undefined: nothing was decided. */
export const lastDecidedOn = ({ papers, dropped }: AccountabilityAction, day: LegalDate): LegalDate | undefined =>
  [...papers.map(({ on }) => on), ...(dropped === null ? [] : [dropped.on])]
    .filter((on) => on <= day)
    .toSorted()
    .at(-1);

/**
 * Whether a decision has to be looked at again: a task, never a change. Compared is what was known on the day of the last
 * decision with all that is recorded and had taken effect by `day`. Null: nothing was decided, or it points where it did.
 */
export const reconsiderationOf = (
  action: AccountabilityAction,
  matters: ReadonlyMap<string, CorruptionMatter>,
  { day, severalOn }: Asked,
): Reconsideration | null => {
  const decidedDay = lastDecidedOn(action, day);
  if (decidedDay === undefined) return null;
  const now = consequenceOn(action, matters, { day, several: severalOn(day) });
  const whenDecided = consequenceOn(action, matters, {
    day: decidedDay,
    knownOn: decidedDay,
    several: severalOn(decidedDay),
  });
  return bandOf(whenDecided) === bandOf(now) ? null : { lastDecidedOn: decidedDay, whenDecided, now };
};

/** What it points to: that a floor became a grade of the same form changes nothing. */
const bandOf = ({ consequence }: ConsequenceOn): string =>
  consequence.outcome === 'discipline' ? `${consequence.lightest} … ${consequence.heaviest}` : consequence.outcome;
