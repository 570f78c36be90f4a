import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import type { proposePlanItem } from './commands.ts';
import { competenceFor, missingPaper, notOwnPlan, outsideTerritory, quarterOver, unknownPlan } from './guards.ts';
import { newOverlaps } from './overlaps.ts';
import type { PlanDecision, PlanRefusal } from './refusals.ts';
import { type InspectionPlan, type PlanItem, sharedTopics } from './state.ts';

type Proposing = CommandOf<typeof proposePlanItem>;

/** A body is to inspect a unit; that another item has it already for the same is found at once. */
export const decideProposing = (command: Proposing, plan: InspectionPlan, facts: Facts): PlanDecision => {
  const { data, by } = command;
  const { body, unit, topics, quarter, occurredOn } = data;
  const item: PlanItem = {
    itemId: `P${plan.items.length + 1}`,
    body,
    unit,
    topics,
    quarter,
    since: occurredOn,
    dropped: false,
  };
  const refused = firstRefusal(
    badDate(command, 'occurredOn', occurredOn, plan.approval?.on),
    unknownPlan(command, facts),
    notOwnPlan(command, body, facts),
    outsideTerritory(command, unit, facts),
    quarterOver(command, quarter, occurredOn),
    missingPaper(plan, data.document),
    alreadyThere(plan, item),
  );
  if (refused) return refused;
  const competence = competenceFor(command, item, facts);
  if ('refusal' in competence) return reject(competence.refusal);

  const proposed = { itemId: item.itemId, ...data, competence: competence.found, proposedBy: actorId(by) };
  return accept([{ type: 'PlanItemProposed', data: proposed }, ...newOverlaps(plan, item, occurredOn)]);
};

/** Of one body twice for the same in one quarter is a slip, not an overlap. */
const alreadyThere = ({ items }: InspectionPlan, item: PlanItem): PlanRefusal | undefined => {
  const twin = items.find(
    (each) => each.body === item.body && each.quarter === item.quarter && sharedTopics(each, item).length > 0,
  );
  return twin === undefined ? undefined : { code: 'PlanItemExists', itemId: twin.itemId };
};
