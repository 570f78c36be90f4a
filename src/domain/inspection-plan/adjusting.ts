import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import type { Topic } from '../law/topics.ts';
import type { adjustPlanItem } from './commands.ts';
import { competenceFor, missingPaper, notForProvince, notOwnPlan, quarterOver } from './guards.ts';
import { newOverlaps } from './overlaps.ts';
import type { PlanDecision } from './refusals.ts';
import { type InspectionPlan, itemOf, type PlanItem } from './state.ts';

/** Another quarter, other topics, or not at all. A plan that was approved is adjusted by the province, on paper. */
export const decideAdjusting = (
  command: CommandOf<typeof adjustPlanItem>,
  plan: InspectionPlan,
  facts: Facts,
): PlanDecision => {
  const { itemId, topics, quarter, dropped = false, ground, document, occurredOn } = command.data;
  const item = itemOf(plan, itemId);
  if (item === undefined) return reject({ code: 'PlanItemUnknown', itemId });
  if (item.dropped) return dropped ? accept([]) : reject({ code: 'PlanItemDropped', itemId });
  const moved = quarter !== undefined && quarter !== item.quarter;
  const retitled = topics !== undefined && !isSame(topics, item.topics);
  const since = plan.approval === null ? item.since : latest(item.since, plan.approval.on);
  const refused = firstRefusal(
    badDate(command, 'occurredOn', occurredOn, since),
    plan.approval === null ? notOwnPlan(command, item.body, facts) : notForProvince(command, facts),
    missingPaper(plan, document),
    dropped || moved || retitled ? undefined : { code: 'NothingChanged' },
    moved && !dropped ? quarterOver(command, quarter, occurredOn) : undefined,
  );
  if (refused) return refused;
  const next: PlanItem = {
    ...item,
    dropped,
    ...(moved && !dropped ? { quarter } : {}),
    ...(retitled && !dropped ? { topics } : {}),
  };
  const competence = next.quarter === item.quarter ? undefined : competenceFor(command, next, facts);
  if (competence !== undefined && 'refusal' in competence) return reject(competence.refusal);

  const changes = {
    ...(next.topics === item.topics ? {} : { topics: next.topics }),
    ...(competence === undefined ? {} : { quarter: next.quarter, competence: competence.found }),
  };
  const paper = document === undefined ? {} : { document };
  const adjusted = { itemId, changes, dropped, ground, ...paper, adjustedBy: actorId(command.by), occurredOn };
  return accept([{ type: 'PlanItemAdjusted', data: adjusted }, ...newOverlaps(plan, next, occurredOn)]);
};

const isSame = (one: readonly Topic[], other: readonly Topic[]): boolean =>
  one.length === other.length && one.every((topic) => other.includes(topic));

const latest = (one: string, other: string): string => (one < other ? other : one);
