import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { planItemIdSchema } from '../inspection-plan/events.ts';
import { planIdSchema } from '../inspection-plan/plan-year.ts';
import { type InspectionPlan, itemOf, type PlanItem } from '../inspection-plan/state.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { ownerOn } from '../unit/tree.ts';
import type { CaseDecision } from './events.ts';
import { hasEnded } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** An item of a year's plan. */
export const namedItemSchema = z.strictObject({ planId: planIdSchema, itemId: planItemIdSchema });
export type NamedItem = Readonly<z.infer<typeof namedItemSchema>>;

/** For a case that was opened without it. One that is opened for an item names it with its opening. */
export const namePlanItem = defineCommand('NamePlanItem', () =>
  namedItemSchema.extend({ occurredOn: legalDateSchema }),
);

/** The item of the plan that this inspection carries out. */
export const planItemNamed = defineEvent('PlanItemNamed', () =>
  namedItemSchema.extend({ namedBy: z.string(), occurredOn: legalDateSchema }),
);

export const planItemEvents = [planItemNamed] as const;

/** A planned case says once of which item it is. */
export const decideNamePlanItem = (
  command: CommandOf<typeof namePlanItem>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { planId, itemId, occurredOn } = command.data;
  const named = state.planItem;
  const isRepeated = named?.planId === planId && named.itemId === itemId;
  const refused = firstRefusal(
    hasEnded(state),
    named === undefined || isRepeated ? undefined : { code: 'PlanItemNamedBefore', ...named },
    badDate(command, 'occurredOn', occurredOn, state.openedOn),
    unfitItem({ planId, itemId }, { ...state, on: occurredOn }, facts),
  );
  if (refused) return refused;
  return accept(isRepeated ? [] : [planItemNamedBy({ planId, itemId }, actorId(command.by), occurredOn)]);
};

export const planItemNamedBy = ({ planId, itemId }: NamedItem, namedBy: string, occurredOn: LegalDate) =>
  ({ type: 'PlanItemNamed', data: { planId, itemId, namedBy, occurredOn } }) as const;

type Inspection = Readonly<{ source: string; unit: string; body: string; on: LegalDate }>;

/** Whether the inspection can be the one that the item plans. Whoever succeeded a unit or a body stands in its place. */
export const unfitItem = (
  { planId, itemId }: NamedItem,
  { source, unit, body, on }: Inspection,
  { plans, units }: Pick<Facts, 'plans' | 'units'>,
): CaseRefusal | undefined => {
  if (source !== 'plan') return { code: 'SourceNotPlan', source };
  const plan = plans.get(planId);
  const item = plan && itemOf(plan, itemId);
  if (plan === undefined || item === undefined) return { code: 'PlanItemUnknown', itemId };
  if (item.dropped) return { code: 'PlanItemDropped', itemId };
  if (!isApprovedOn(plan, on)) return { code: 'PlanNotApproved', planId, on };
  const differs = (['unit', 'body'] as const).find((field) => {
    const actual = { unit, body }[field];
    return item[field] !== actual && ownerOn(units, item[field], on) !== actual;
  });
  return differs && mismatch(item, differs, { unit, body }[differs]);
};

const isApprovedOn = ({ approval }: InspectionPlan, on: LegalDate): boolean => approval !== null && approval.on <= on;

const mismatch = (item: PlanItem, field: 'unit' | 'body', actual: string): CaseRefusal => ({
  code: 'PlanItemMismatch',
  itemId: item.itemId,
  field,
  planned: item[field],
  actual,
});
