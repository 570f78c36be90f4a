import { type AskedOn, type SeverityOn, severityOn } from '../corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '../corruption-matter/state.ts';
import {
  type Consequence,
  consequenceOf,
  type Deviation,
  deviationOf,
  type GroundEffect,
} from '../law/accountability/consequence.ts';
import { type Reference, referenceOf } from '../law/accountability/reference.ts';
import { type SanctionDecision, type SanctionReading, sanctionOn } from '../law/accountability/sanction-track.ts';
import type { LegalDate } from '../legal-date.ts';
import type { AccountabilityAction, SuperiorPaper } from './state.ts';

export type AskedConsequence = AskedOn & Readonly<{ several: number }>;

/** What follows for the head, with all that it comes from. */
export type ConsequenceOn = Readonly<{
  /** Of the matter itself and of each that is counted with it; null: not known here. */
  matters: readonly Readonly<{ matterId: string; severity: SeverityOn | null }>[];
  effects: readonly GroundEffect[];
  reference: Reference | null;
  consequence: Consequence;
}>;

/** The reference band by what was known (`knownOn`) of what had taken effect (`day`). Derived whenever it is asked. */
export const consequenceOn = (
  action: AccountabilityAction,
  matters: ReadonlyMap<string, CorruptionMatter>,
  { several, ...asked }: AskedConsequence,
): ConsequenceOn => {
  const knownBy = asked.knownOn ?? asked.day;
  // Another matter counts from the day on which it was known; its own is what the action is about.
  const others = action.otherMatters.filter((id) => (matters.get(id)?.identifiedOn ?? '') <= knownBy);
  const ids = [action.matterId, ...others].map((id) => countedAs(id, matters, asked.day));
  const counted = [...new Set(ids)].map((matterId) => {
    const matter = matters.get(matterId);
    return { matterId, severity: matter === undefined ? null : severityOn(matter, asked) };
  });
  const severities = counted.flatMap(({ severity }) => (severity === null ? [] : [severity.severity]));
  const reference = referenceOf(severities, several);
  const lastDay = asked.knownOn === undefined || asked.day < asked.knownOn ? asked.day : asked.knownOn;
  const effects = action.grounds.flatMap(({ effect, assessedOn }) =>
    effect !== null && assessedOn !== null && assessedOn <= lastDay ? [effect] : [],
  );
  const { liability, regime } = action;
  return {
    matters: counted,
    effects,
    reference: reference ?? null,
    consequence: consequenceOf({ liability, regime, effects, reference }),
  };
};

/** One that was merged by that day is counted where it went, and with it once; a circle ends it all the same. */
const countedAs = (matterId: string, matters: ReadonlyMap<string, CorruptionMatter>, day: LegalDate): string => {
  const seen = new Set<string>();
  let id = matterId;
  for (let matter = matters.get(id); matter !== undefined && !seen.has(id); matter = matters.get(id)) {
    seen.add(id);
    const { mergedInto, mergedOn } = matter;
    const into = mergedOn !== null && mergedOn <= day ? mergedInto : null;
    if (into === null) return id;
    id = into;
  }
  return id;
};

/** Papers that decide on a sanction, as far as they had been signed by the day. */
export const sanctionReading = ({ papers }: AccountabilityAction, day: LegalDate): SanctionReading =>
  sanctionOn(
    {
      decisions: papers.flatMap(({ key, form, on, target }) =>
        form === null ? [] : [{ key, form, on, replaces: target }],
      ),
      annulled: papers.flatMap(({ key, target, on, type, result }) =>
        target !== null && (type === 'SanctionAnnulled' || result === 'annulled') ? [{ key, target, on }] : [],
      ),
    },
    day,
  );

/** Decisions that papers speak of and that were never recorded: named, and nothing guessed. */
export const missingPapers = ({ papers }: AccountabilityAction): readonly string[] => {
  const known = new Set(papers.map(({ key }) => key));
  const named = new Set(papers.flatMap(({ target }) => target ?? []));
  return [...named.difference(known)].toSorted();
};

export type DecidedOn = Readonly<{
  paper: SuperiorPaper;
  standing: SanctionDecision;
  deviation: Deviation;
  /** On what was known on the day of the decision. */
  whenDecided: ConsequenceOn;
}>;

/** The decision that holds on the day, and how it stood to the reference of its own day. */
export const decidedOn = (
  action: AccountabilityAction,
  matters: ReadonlyMap<string, CorruptionMatter>,
  { day, severalOn }: Readonly<{ day: LegalDate; severalOn: (day: LegalDate) => number }>,
): DecidedOn | null => {
  const { standing } = sanctionReading(action, day);
  const paper = action.papers.find(({ key }) => key === standing?.key);
  if (standing === null || paper === undefined) return null;
  const whenDecided = consequenceOn(action, matters, {
    day: paper.on,
    knownOn: paper.on,
    several: severalOn(paper.on),
  });
  return { paper, standing, whenDecided, deviation: deviationOf(whenDecided.consequence, standing.form) };
};
