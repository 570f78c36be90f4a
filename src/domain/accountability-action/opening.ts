import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { actOf, severityOn } from '../corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '../corruption-matter/state.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { articleOn } from '../law/accountability/articles.ts';
import { LIABILITIES, REGIMES } from '../law/accountability/consequence.ts';
import {
  type CorruptAct,
  heaviestLiabilities,
  type LiableOfficer,
  liabilityFor,
  type Stretch,
} from '../law/accountability/liability.ts';
import { referenceOf } from '../law/accountability/reference.ts';
import { SEVERITIES } from '../law/accountability/severity.ts';
import { legalDateSchema } from '../legal-date.ts';
import { isInTerritory } from '../officer/acting-territory.ts';
import { policyOn } from '../policy/state.ts';
import { idSchema, lineSchema, textSchema, unitCodeSchema } from '../text.ts';
import type { Office } from '../unit/state.ts';
import { badOthers, countedMattersSchema } from './counted-matters.ts';
import type { ActionDecision } from './events.ts';
import type { ActionRefusal } from './refusals.ts';
import type { ActionState } from './state.ts';

const office = z.enum(['head', 'deputy']);

/** Where the law does not say who answers (no field covers the act), an officer says it, and why. */
const determination = z.strictObject({
  liability: z.enum(LIABILITIES),
  /** Clear: an overseer must be able to read it. Names no person. */
  ground: textSchema.max(1_000),
});

const opening = {
  matterId: idSchema,
  /** Other matters in the same unit for which the same person answers: "several" is counted over all of them. */
  otherMatters: countedMattersSchema.optional(),
  personId: idSchema,
  office,
  determination: determination.optional(),
  /** Whose discipline another text governs (army, police, associations: decree 59/2019 Art. 77). */
  regime: z.enum(REGIMES),
  occurredOn: legalDateSchema,
};

export const openAction = defineCommand('OpenAction', () => z.strictObject(opening));

const counted = z.strictObject({
  matterId: idSchema,
  severity: z.enum(SEVERITIES).nullable(),
  outcome: z.enum(['no-offender', 'undetermined', 'graded']),
});

export const accountabilityActionOpened = defineEvent('AccountabilityActionOpened', () =>
  z.strictObject({
    ...opening,
    otherMatters: z.array(idSchema),
    /** The case in which the matter was found; null: none of ours. */
    caseId: idSchema.nullable(),
    unit: unitCodeSchema,
    /** Who held the post is public office data, so the name is clear. */
    name: lineSchema.max(200),
    post: lineSchema.max(200),
    isActing: z.boolean(),
    liability: z.enum(LIABILITIES),
    because: z.enum(['own-field', 'deputy-has-field', 'no-deputy', 'determined']),
    /** The article by which, as it was read that day; null: no article is known for the days of the act. */
    article: lineSchema.max(200).nullable(),
    /** The reference with what it came from, as used; null: nobody was left to answer for. */
    reference: z
      .strictObject({
        form: lineSchema.max(80),
        clause: lineSchema.max(80),
        several: z.int().positive(),
        isProvisional: z.boolean(),
      })
      .nullable(),
    counted: z.array(counted),
    openedBy: z.string(),
  }),
);
export const openingEvents = [accountabilityActionOpened] as const;

type OpenAction = CommandOf<typeof openAction>;

/**
 * The responsibility of one head or deputy for one matter is looked at. Who answers follows from who held which post
 * and field on the days of the act (anti-corruption law Art. 72), whoever heads the unit now.
 */
export const decideOpenAction = (command: OpenAction, state: ActionState, facts: Facts): ActionDecision => {
  const { data, today } = command;
  if (state !== null) return reject({ code: 'ActionExists' });
  const matter = facts.matters.get(data.matterId);
  // One that lies elsewhere is not told from one that does not exist.
  if (matter === undefined || !isInTerritory(command, matter.unit, facts)) return reject({ code: 'MatterUnknown' });
  const unit = facts.units.get(matter.unit);
  if (unit === undefined) return reject({ code: 'UnitUnknown', unit: matter.unit, on: matter.to, known: null });
  const otherIds = data.otherMatters ?? [];
  const refused = firstRefusal<ActionRefusal>(
    notCounted(matter),
    badDate(command, 'occurredOn', data.occurredOn, matter.identifiedOn),
    badOthers(data, otherIds, unit, facts),
  );
  if (refused) return refused;

  const liable = liableFor(data, actOf(matter, unit));
  if ('code' in liable) return reject(liable);
  const counted = [data.matterId, ...otherIds].flatMap((matterId) => {
    const each = facts.matters.get(matterId);
    return each === undefined ? [] : [{ matterId, severity: severityOn(each, { day: today }).severity }];
  });
  const several = policyOn({ settings: facts.policies.get('several-matters') ?? [] }, 'several-matters', today);
  const reference = referenceOf(
    counted.map(({ severity }) => severity),
    several,
  );
  const opened = {
    ...data,
    otherMatters: otherIds,
    caseId: matter.caseId,
    unit: matter.unit,
    ...liable,
    article: articleOn('liability', matter.to)?.article ?? null,
    reference:
      reference === undefined
        ? null
        : { form: reference.form, clause: reference.clause, several, isProvisional: reference.isProvisional },
    counted: counted.map(({ matterId, severity }) => ({
      matterId,
      severity: severity.outcome === 'no-offender' ? null : severity.severity,
      outcome: severity.outcome,
    })),
    openedBy: actorId(command.by),
  };
  return accept([{ type: 'AccountabilityActionOpened', data: opened }]);
};

/** One that was merged is counted where it went; one that was cleared is none. */
const notCounted = ({ mergedInto, clearedOn }: CorruptionMatter): ActionRefusal | undefined => {
  if (mergedInto !== null) return { code: 'MatterMerged', into: mergedInto };
  return clearedOn === null ? undefined : { code: 'MatterCleared', on: clearedOn };
};

type Liable = Pick<LiableOfficer, 'name' | 'post' | 'isActing' | 'liability'> &
  Readonly<{ because: LiableOfficer['because'] | 'determined' }>;

/**
 * Derived where the law says it; determined by an officer where it does not; refused where nobody of that name was in
 * office, and for a deputy where another one's field it was.
 */
const liableFor = (
  { personId, office: post, determination: determined }: OpenAction['data'],
  act: CorruptAct,
): Liable | ActionRefusal => {
  const stretches = liabilityFor(act);
  const isAsked = (each: Readonly<{ personId: string; office: Office }>): boolean =>
    each.personId === personId && each.office === post;
  const liable = heaviestLiabilities(stretches);
  const derived = liable.find(isAsked);
  if (derived !== undefined) {
    if (determined !== undefined)
      return { code: 'LiabilityDerived', liability: derived.liability, because: derived.because };
    const { name, post: title, isActing, liability, because } = derived;
    return { name, post: title, isActing, liability, because };
  }
  const open = stretches.filter(({ undetermined }) => undetermined !== null);
  const person = open.flatMap(({ inOffice }) => inOffice).find(isAsked);
  if (person === undefined) {
    const inOffice = inOfficeThen(stretches);
    if (inOffice.some(isAsked)) return { code: 'FieldOfAnother', personId, liable: liable.map(nameOf) };
    return {
      code: 'NotInOfficeThen',
      personId,
      from: act.from,
      to: act.to,
      inOffice,
      undetermined: open[0]?.undetermined ?? null,
    };
  }
  if (determined === undefined) {
    return { code: 'LiabilityUndetermined', undetermined: open[0]?.undetermined ?? null, inOffice: inOfficeThen(open) };
  }
  return {
    name: person.name,
    post: person.post,
    isActing: person.isActing,
    liability: determined.liability,
    because: 'determined',
  };
};

const nameOf = ({ personId, name, post, office: held, isActing }: LiableOfficer) => ({
  personId,
  name,
  post,
  office: held,
  isActing,
});

const inOfficeThen = (stretches: readonly Stretch[]) => {
  const everybody = stretches.flatMap(({ inOffice }) => inOffice);
  return everybody.filter(
    ({ personId, office: post }, index) =>
      everybody.findIndex((each) => each.personId === personId && each.office === post) === index,
  );
};
