import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentKey, formatDocumentNumber } from '../document.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import type { approvePlan } from './commands.ts';
import { notForProvince } from './guards.ts';
import type { PlanDecision, PlanRefusal } from './refusals.ts';
import { type InspectionPlan, openOverlaps } from './state.ts';

/** Records the paper by which the plan became the province's. Overlaps are resolved before it, never after. */
export const decideApproval = (
  command: CommandOf<typeof approvePlan>,
  plan: InspectionPlan,
  facts: Facts,
): PlanDecision => {
  const { document, occurredOn } = command.data;
  const refused = firstRefusal(notForProvince(command, facts));
  if (refused) return refused;
  const { approval } = plan;
  if (approval !== null) {
    const isTheSame = documentKey(approval.document) === documentKey(document) && approval.on === occurredOn;
    return isTheSame
      ? accept([])
      : reject({ code: 'PlanAlreadyApproved', document: formatDocumentNumber(approval.document), on: approval.on });
  }
  const last = lastDayOf(plan);
  const notYet = firstRefusal(
    badDate(command, 'occurredOn', occurredOn, last),
    badDate(command, 'document.signedOn', document.signedOn, last),
    document.signedOn > occurredOn
      ? { code: 'DateOutOfOrder', field: 'occurredOn', date: occurredOn, notBefore: document.signedOn }
      : undefined,
    nothingToApprove(plan),
    overlapsOpen(plan),
  );
  if (notYet) return notYet;
  return accept([{ type: 'PlanApproved', data: { document, recordedBy: actorId(command.by), occurredOn } }]);
};

/** The day of the last thing that happened to an item: what is approved was there. */
const lastDayOf = ({ items }: InspectionPlan) =>
  items
    .map(({ since }) => since)
    .toSorted()
    .at(-1);

const nothingToApprove = ({ items }: InspectionPlan): PlanRefusal | undefined =>
  items.every(({ dropped }) => dropped) ? { code: 'PlanEmpty' } : undefined;

const overlapsOpen = (plan: InspectionPlan): PlanRefusal | undefined => {
  const overlapIds = openOverlaps(plan).map(({ overlapId }) => overlapId);
  return overlapIds.length === 0 ? undefined : { code: 'OverlapsOpen', overlapIds };
};
