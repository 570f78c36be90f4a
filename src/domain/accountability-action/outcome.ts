import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { severityOn } from '../corruption-matter/severity-on.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import type { ActionDecision } from './events.ts';
import { notOpen } from './guards.ts';
import type { ActionRefusal } from './refusals.ts';
import { type AccountabilityAction, PERSON_STATUSES } from './state.ts';

const dropping = {
  reason: z.enum(['excluded', 'exempted', 'matter-cleared']),
  /** Clear; names no person. */
  ground: textSchema.max(1_000),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
};
const status = {
  status: z.enum(PERSON_STATUSES),
  /** First day of it. */
  from: legalDateSchema,
  /** Where to, or in what: a post or a body, no name. */
  note: lineSchema.max(200).optional(),
};

export const dropAction = defineCommand('DropAction', () => z.strictObject(dropping));
export const recordPersonStatus = defineCommand('RecordPersonStatus', () => z.strictObject(status));

export const actionDropped = defineEvent('ActionDropped', () => z.strictObject({ ...dropping, droppedBy: z.string() }));
export const personStatusRecorded = defineEvent('PersonStatusRecorded', () =>
  z.strictObject({ ...status, recordedBy: z.string(), occurredOn: legalDateSchema }),
);
export const outcomeEvents = [actionDropped, personStatusRecorded] as const;

/** Nothing follows: by a ground that was assessed as given (Art. 73), or because no matter is left. */
export const decideDropAction = (
  command: CommandOf<typeof dropAction>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision =>
  firstRefusal<ActionRefusal>(
    notOpen(state),
    badDate(command, 'occurredOn', command.data.occurredOn, state.openedOn),
    reasonMissing(command, state, facts),
  ) ?? accept([{ type: 'ActionDropped', data: { ...command.data, droppedBy: actorId(command.by) } }]);

const reasonMissing = (
  { data: { reason }, today }: CommandOf<typeof dropAction>,
  { grounds, matterId }: AccountabilityAction,
  { matters }: Facts,
): ActionRefusal | undefined => {
  if (reason === 'matter-cleared') {
    const matter = matters.get(matterId);
    const isLeft = matter !== undefined && severityOn(matter, { day: today }).severity.outcome !== 'no-offender';
    return isLeft ? { code: 'MatterStands', matterId } : undefined;
  }
  const effect = reason === 'excluded' ? 'exclude' : 'exempt';
  const isGiven = grounds.some((each) => each.effect === effect);
  return isGiven ? undefined : { code: 'NoGroundGiven', effect };
};

/** Serving, moved, retired, elected: the head of the time of the act answers, wherever he is now. */
export const decidePersonStatus = (
  command: CommandOf<typeof recordPersonStatus>,
  state: AccountabilityAction,
): ActionDecision => {
  const { status: told, from } = command.data;
  const refused = firstRefusal<ActionRefusal>(badDate(command, 'from', from));
  if (refused) return refused;
  if (state.statuses.some((each) => each.status === told && each.from === from)) return accept([]);
  const recorded = { ...command.data, recordedBy: actorId(command.by), occurredOn: from };
  return accept([{ type: 'PersonStatusRecorded', data: recorded }]);
};
