import type { LegalDate } from '../../legal-date.ts';
import type { UnitCode } from '../../text.ts';
import { deputiesOn, fieldOn, headOn, isInForce, type Office, type Term, type Unit } from '../../unit/state.ts';
import { dayAfter, dayBefore } from '../day-numbers.ts';
import type { Topic } from '../topics.ts';
import type { Liability } from './consequence.ts';

/** What was done, as far as it decides who answers for it. */
export type CorruptAct = Readonly<{
  /** With its whole dated history. */
  unit: Unit;
  topic: Topic;
  /** The sub-unit in which it was done and those between it and the unit, where known. */
  subUnits: readonly UnitCode[];
  /** First and last day of the act. */
  from: LegalDate;
  to: LegalDate;
}>;

export type LiableOfficer = Readonly<{
  personId: string;
  name: string;
  post: string;
  office: Office;
  /** An acting head answers like a head; that he or she was acting is said. */
  isActing: boolean;
  liability: Liability;
  /** own-field: assigned to this deputy · deputy-has-field: the head, beside that deputy · no-deputy: the head alone. */
  because: 'own-field' | 'deputy-has-field' | 'no-deputy';
}>;

/** Why somebody has to determine it, with a ground: nothing is guessed. */
export type Undetermined = 'no-such-unit' | 'no-head' | 'no-field-matches';

/** Days of the act on which the same persons held the same posts and fields. */
export type Stretch = Readonly<{
  from: LegalDate;
  to: LegalDate;
  liable: readonly LiableOfficer[];
  undetermined: Undetermined | null;
  /** Who was in office: from among them it is to be determined. */
  inOffice: readonly Pick<LiableOfficer, 'personId' | 'name' | 'post' | 'office' | 'isActing'>[];
}>;

/**
 * Who answers for a corrupt act in the unit, stretch by stretch of its days (anti-corruption law Art. 72): whoever held
 * the post and the field then, whoever holds them now.
 */
export const liabilityFor = (act: CorruptAct): readonly Stretch[] => {
  const starts = [...new Set([act.from, ...changesOf(act.unit)])]
    .filter((day) => act.from <= day && day <= act.to)
    .toSorted();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? act.to : dayBefore(next), ...liabilityOn(act, from) };
  });
};

/** Each person and post once, with the heaviest liability over all stretches: direct before joint. */
export const heaviestLiabilities = (stretches: readonly Stretch[]): readonly LiableOfficer[] => {
  const found = new Map<string, LiableOfficer>();
  for (const officer of stretches.flatMap(({ liable }) => liable)) {
    const key = `${officer.office} ${officer.personId}`;
    if (found.get(key)?.liability !== 'direct') found.set(key, officer);
  }
  return [...found.values()];
};

/** The days on which somebody or something else may hold. */
const changesOf = ({ validFrom, end, terms, fields }: Unit): readonly LegalDate[] => [
  validFrom,
  ...(end === undefined ? [] : [end.from]),
  ...terms.flatMap(({ from, until }) => (until === undefined ? [from] : [from, dayAfter(until)])),
  ...fields.map(({ from }) => from),
];

const liabilityOn = (act: CorruptAct, day: LegalDate): Pick<Stretch, 'liable' | 'undetermined' | 'inOffice'> => {
  const { unit } = act;
  const head = headOn(unit, day);
  const deputies = deputiesOn(unit, day);
  const owners = deputies.filter(({ personId }) => isInField(act, personId, day));
  const withoutHead = isInForce(unit, day) ? 'no-head' : 'no-such-unit';
  const inOffice = [...(head === undefined ? [] : [head]), ...deputies].map(nameOf);
  if (owners.length > 0) {
    return {
      liable: [
        ...owners.map((deputy) => liableAs(deputy, 'direct', 'own-field')),
        ...(head === undefined ? [] : [liableAs(head, 'joint', 'deputy-has-field')]),
      ],
      undetermined: head === undefined ? withoutHead : null,
      inOffice,
    };
  }
  if (deputies.length > 0) return { liable: [], undetermined: 'no-field-matches', inOffice };
  if (head === undefined) return { liable: [], undetermined: withoutHead, inOffice };
  return { liable: [liableAs(head, 'direct', 'no-deputy')], undetermined: null, inOffice };
};

const isInField = ({ unit, topic, subUnits }: CorruptAct, deputy: string, day: LegalDate): boolean => {
  const field = fieldOn(unit, deputy, day);
  return (
    field !== undefined && (field.topics.includes(topic) || subUnits.some((code) => field.subUnits.includes(code)))
  );
};

const nameOf = ({ personId, name, post, office, acting }: Term) => ({
  personId,
  name,
  post,
  office,
  isActing: acting,
});

const liableAs = (term: Term, liability: Liability, because: LiableOfficer['because']): LiableOfficer => ({
  ...nameOf(term),
  liability,
  because,
});
