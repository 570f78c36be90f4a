import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { findingById, upheldCorruptActs } from './finding-state.ts';
import { findingIdSchema, namedFindingsSchema } from './findings.ts';
import { notInTransferTime } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/*
 * Corruption matters and the responsibility of heads are streams of their own. That they exist for findings of this case
 * is written down in the case by an officer: nothing is written across streams by itself.
 */

export const linkMatter = defineCommand('LinkMatter', () =>
  z.strictObject({
    matterId: idSchema,
    /** Findings of this case that tell of it too: all of them, where the case was opened because it was escalated. */
    findingIds: namedFindingsSchema.optional(),
    occurredOn: legalDateSchema,
  }),
);
export const linkAccountability = defineCommand('LinkAccountability', () =>
  z.strictObject({ actionId: idSchema, occurredOn: legalDateSchema }),
);

export const matterLinked = defineEvent('MatterLinked', () =>
  z.strictObject({
    matterId: idSchema,
    /** Findings of this case that tell of it: those that the matter itself names, and those that an officer named. */
    findingIds: z.array(findingIdSchema),
    linkedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const accountabilityLinked = defineEvent('AccountabilityLinked', () =>
  z.strictObject({ actionId: idSchema, matterId: idSchema, linkedBy: z.string(), occurredOn: legalDateSchema }),
);
export const matterLinkEvents = [matterLinked, accountabilityLinked] as const;

/**
 * The matter names this case and its findings, and what it says is taken over; or this is the case that took it over
 * when it was escalated. What else of the case tells of it, an officer says. One finding may tell of several matters.
 */
export const decideLinkMatter = (
  command: CommandOf<typeof linkMatter>,
  state: InspectionCase,
  { matters }: Facts,
): CaseDecision => {
  const { matterId, findingIds: named = [], occurredOn } = command.data;
  const matter = matters.get(matterId);
  const isOfCase = matter !== undefined && [matter.caseId, matter.escalation?.caseId].includes(command.identity);
  const refused = firstRefusal<CaseRefusal>(
    notInTransferTime(state),
    isOfCase ? undefined : { code: 'MatterNotOfCase', matterId },
    upheldCorruptActs(state).length > 0 ? undefined : { code: 'NotCorruptAct', findingIds: [] },
    notCorruptActs(state, named),
    badDate(command, 'occurredOn', occurredOn, matter?.identifiedOn),
  );
  if (refused) return refused;
  if (matter === undefined) return reject({ code: 'MatterNotOfCase', matterId });
  const linked = state.matters.find((each) => each.matterId === matterId);
  const own = matter.caseId === command.identity ? matter.findingIds : [];
  const findingIds = [...new Set([...(linked?.findingIds ?? []), ...own, ...named])];
  if (linked !== undefined && linked.findingIds.length === findingIds.length) return accept([]);
  return accept([{ type: 'MatterLinked', data: { matterId, findingIds, linkedBy: actorId(command.by), occurredOn } }]);
};

const notCorruptActs = (state: InspectionCase, named: readonly string[]): CaseRefusal | undefined => {
  const unknown = named.find((id) => findingById(state, id) === undefined);
  if (unknown !== undefined) return { code: 'FindingUnknown', findingId: unknown };
  const corruptActs = upheldCorruptActs(state).map(({ findingId }) => findingId);
  const others = named.filter((id) => !corruptActs.includes(id));
  return others.length === 0 ? undefined : { code: 'NotCorruptAct', findingIds: others };
};

/** Of a head or deputy who is asked to answer for a matter of this case. */
export const decideLinkAccountability = (
  command: CommandOf<typeof linkAccountability>,
  state: InspectionCase,
  { actions }: Facts,
): CaseDecision => {
  const { actionId, occurredOn } = command.data;
  const action = actions.get(actionId);
  const isOurs = state.matters.some(({ matterId }) => matterId === action?.matterId);
  const refused = firstRefusal<CaseRefusal>(
    notInTransferTime(state),
    action === undefined || !isOurs ? { code: 'ActionNotOfCase', actionId } : undefined,
    badDate(command, 'occurredOn', occurredOn, action?.openedOn),
  );
  if (refused) return refused;
  if (action === undefined) return reject({ code: 'ActionNotOfCase', actionId });
  if (state.actions.some((each) => each.actionId === actionId)) return accept([]);
  const { matterId } = action;
  return accept([
    { type: 'AccountabilityLinked', data: { actionId, matterId, linkedBy: actorId(command.by), occurredOn } },
  ]);
};
