import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { ruleOn } from '../law/inspection-rules.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, textSchema } from '../text.ts';
import { isOfProvince } from './closure.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { concludedOnly } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

export const reinspectionIdSchema = z.string().regex(/^B[1-9][0-9]{0,3}$/);

const order = {
  document: documentSchema,
  /** Clear: names no person. */
  ground: textSchema.max(1_000),
  /** The case in which it is inspected again, where one is open already. */
  newCaseId: idSchema.optional(),
};

export const orderReinspection = defineCommand('OrderReinspection', () => z.strictObject(order));

export const reinspectionOrdered = defineEvent('ReinspectionOrdered', () =>
  z.strictObject({
    reinspectionId: reinspectionIdSchema,
    ...order,
    orderedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const reinspectionEvents = [reinspectionOrdered] as const;

type OrderReinspection = CommandOf<typeof orderReinspection>;

/**
 * The province's head orders that what a district or department has concluded is inspected again (thanh tra lại), of a
 * closed case too. That two years are over (law of 2022, Art. 56) is what the clock `order-reinspection` says: which day
 * their last is hangs on holidays, and of those a decider knows nothing.
 */
export const decideOrderReinspection = (
  command: OrderReinspection,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { document } = command.data;
  const body = command.by.kind === 'officer' ? command.by.body : state.body;
  const refused = firstRefusal(
    concludedOnly(state),
    isOfProvince(command, facts) ? undefined : { code: 'ProvinceReinspects' },
    reinspectionNotOurs(state),
    wrongPaper(document, 'decision', body),
    badDate(command, 'document.signedOn', document.signedOn, state.conclusion?.signedOn),
    otherInspection(command, state, facts),
  );
  if (refused) return refused;
  const reinspectionId = `B${state.around.reinspections + 1}`;
  const data = { reinspectionId, ...command.data, orderedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'ReinspectionOrdered', data }], { claims: [claimOf(document)] });
};

/** Whose conclusion it is hangs on who decided the inspection, whoever leads the case now. */
export const reinspectionNotOurs = ({ decision, conclusion, bodyLevel }: InspectionCase): CaseRefusal | undefined => {
  const rule = conclusion && ruleOn('reinspection', conclusion.signedOn);
  const level = decision?.level ?? bodyLevel;
  if (rule === undefined || rule.value.of.some((each) => each === level)) return undefined;
  return { code: 'ReinspectionNotOurs', level, article: rule.article, verified: rule.verified };
};

const otherInspection = (
  { data: { newCaseId }, identity }: OrderReinspection,
  { unit }: InspectionCase,
  { cases }: Facts,
): CaseRefusal | undefined =>
  newCaseId === undefined || (newCaseId !== identity && cases.get(newCaseId)?.unit === unit)
    ? undefined
    : { code: 'CaseNotOfReinspection', caseId: newCaseId };
