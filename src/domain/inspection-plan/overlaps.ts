import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { resolveOverlap } from './commands.ts';
import type { NewPlanEvent } from './events.ts';
import { missingPaper, notForProvince } from './guards.ts';
import type { PlanDecision } from './refusals.ts';
import { type InspectionPlan, itemOf, openOverlaps, type PlanItem, sharedTopics } from './state.ts';

/**
 * Where the item, as it would stand, has a unit inspected twice in the year for the same: one event for each other item
 * and what the two have in common beyond what was found between them before.
 */
export const newOverlaps = (plan: InspectionPlan, item: PlanItem, occurredOn: LegalDate): readonly NewPlanEvent[] => {
  const others = plan.items.filter(({ itemId }) => itemId !== item.itemId);
  const found = others.flatMap((other) => {
    const known = plan.overlaps
      .filter(({ items }) => items.includes(item.itemId) && items.includes(other.itemId))
      .flatMap(({ topics }) => topics);
    const topics = sharedTopics(other, item).filter((topic) => !known.includes(topic));
    return topics.length === 0 ? [] : [{ other, topics }];
  });
  return found.map(({ other, topics }, index) => ({
    type: 'OverlapFound',
    data: {
      overlapId: `O${plan.overlaps.length + index + 1}`,
      items: [other.itemId, item.itemId],
      topics,
      occurredOn,
    },
  }));
};

/** The province's inspectorate says what becomes of an overlap. */
export const decideResolving = (
  command: CommandOf<typeof resolveOverlap>,
  plan: InspectionPlan,
  facts: Facts,
): PlanDecision => {
  const { overlapId, outcome, drop, ground, document, occurredOn } = command.data;
  const overlap = plan.overlaps.find((each) => each.overlapId === overlapId);
  if (overlap === undefined) return reject({ code: 'OverlapUnknown', overlapId });
  const refused = firstRefusal(
    notForProvince(command, facts),
    badDate(command, 'occurredOn', occurredOn, overlap.since),
    openOverlaps(plan).includes(overlap) ? undefined : { code: 'OverlapSettled', overlapId },
    outcome === 'one-dropped' ? missingPaper(plan, document) : undefined,
  );
  if (refused) return refused;
  const by = actorId(command.by);
  const resolved = {
    type: 'OverlapResolved',
    data: { overlapId, outcome, ground, resolvedBy: by, occurredOn },
  } as const;
  if (drop === undefined) return accept([resolved]);

  const dropped = itemOf(plan, drop);
  if (dropped === undefined || !overlap.items.includes(drop)) {
    return reject({ code: 'ItemNotInOverlap', itemId: drop, items: overlap.items });
  }
  const late = firstRefusal(badDate(command, 'occurredOn', occurredOn, dropped.since));
  if (late) return late;
  const paper = document === undefined ? {} : { document };
  const adjusted = { itemId: drop, changes: {}, dropped: true, ground, ...paper, adjustedBy: by, occurredOn };
  return accept([resolved, { type: 'PlanItemAdjusted', data: adjusted }]);
};
