import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentKey, documentRefSchema, documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, badReceipt, firstRefusal } from '../guards.ts';
import { claimOf } from '../inspection-case/decision.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema } from '../text.ts';
import type { MatterDecision } from './events.ts';
import { notMerged, notOpen } from './guards.ts';
import type { MatterRefusal } from './refusals.ts';
import type { CorruptionMatter } from './state.ts';
import { isAboutTheSame, saysTheSame, suspensionPaper } from './suspension-paper.ts';

/*
 * Temporary suspension or transfer of a suspected official (tạm đình chỉ công tác, tạm thời chuyển vị trí: decree
 * 59/2019 Arts 43–52). We ask for it; his manager decides. What he decides is recorded in whatever order it arrives.
 */

const personId = idSchema;
const request = {
  personId,
  /** The manager who has to consider it (anti-corruption law Art. 71.2). */
  addressee: lineSchema.max(200),
  /** Clear; names no person: signs of corruption, and that he may hinder the handling of it. */
  ground: textSchema.max(1_000),
  document: documentSchema,
};
const paperOfManager = { personId, by: lineSchema.max(200), document: documentSchema, receivedOn: legalDateSchema };
const order = {
  ...paperOfManager,
  kind: z.enum(['suspension', 'transfer']),
  /** First day of it. */
  from: legalDateSchema,
  request: documentRefSchema.optional(),
};
const refusal = { ...paperOfManager, note: textSchema.max(1_000).optional(), request: documentRefSchema.optional() };
const cancellation = {
  ...paperOfManager,
  /** Of which order. It need not be recorded (yet). */
  order: documentRefSchema,
  /** no-corruption: concluded so · ran-out: its time was over without a conclusion. */
  reason: z.enum(['no-corruption', 'ran-out', 'other']),
};
const publication = {
  personId,
  order: documentRefSchema,
  channel: lineSchema.max(200),
  occurredOn: legalDateSchema,
};
const restoration = {
  ...paperOfManager,
  /** What was given back; clear, names no person. */
  restored: textSchema.max(1_000),
};

export const requestSuspension = defineCommand('RequestSuspension', () => z.strictObject(request));
export const recordSuspensionOrdered = defineCommand('RecordSuspensionOrdered', () => z.strictObject(order));
export const recordSuspensionDeclined = defineCommand('RecordSuspensionDeclined', () => z.strictObject(refusal));
export const recordSuspensionCancelled = defineCommand('RecordSuspensionCancelled', () => z.strictObject(cancellation));
export const recordCancellationPublished = defineCommand('RecordCancellationPublished', () =>
  z.strictObject(publication),
);
export const recordRightsRestored = defineCommand('RecordRightsRestored', () => z.strictObject(restoration));

const recorded = { recordedBy: z.string(), occurredOn: legalDateSchema };
export const suspensionRequested = defineEvent('SuspensionRequested', () =>
  z.strictObject({ ...request, requestedBy: z.string(), occurredOn: legalDateSchema }),
);
export const suspensionOrdered = defineEvent('SuspensionOrdered', () => z.strictObject({ ...order, ...recorded }));
export const suspensionDeclined = defineEvent('SuspensionDeclined', () => z.strictObject({ ...refusal, ...recorded }));
export const suspensionCancelled = defineEvent('SuspensionCancelled', () =>
  z.strictObject({ ...cancellation, ...recorded }),
);
export const cancellationPublished = defineEvent('CancellationPublished', () =>
  z.strictObject({ ...publication, ...recorded }),
);
/** Shown as visibly as the accusation was. */
export const rightsRestored = defineEvent('RightsRestored', () => z.strictObject({ ...restoration, ...recorded }));
export const suspensionEvents = [
  suspensionRequested,
  suspensionOrdered,
  suspensionDeclined,
  suspensionCancelled,
  cancellationPublished,
  rightsRestored,
] as const;

/** For somebody of whom the matter speaks. Our letter: its number is claimed. */
export const decideRequestSuspension = (
  command: CommandOf<typeof requestSuspension>,
  state: CorruptionMatter,
): MatterDecision => {
  const { data, by } = command;
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    state.offenders.some(({ personId: id }) => id === data.personId)
      ? undefined
      : { code: 'OffenderUnknown', personId: data.personId },
    by.kind === 'officer' && data.document.issuer !== by.body
      ? { code: 'WrongIssuer', issuer: data.document.issuer, expected: by.body }
      : undefined,
    badDate(command, 'document.signedOn', data.document.signedOn, state.identifiedOn),
  );
  if (refused) return refused;
  const requested = { ...data, requestedBy: actorId(by), occurredOn: data.document.signedOn };
  return accept([{ type: 'SuspensionRequested', data: requested }], { claims: [claimOf(data.document)] });
};

type RecordPaper = CommandOf<
  | typeof recordSuspensionOrdered
  | typeof recordSuspensionDeclined
  | typeof recordSuspensionCancelled
  | typeof recordRightsRestored
>;

/**
 * A paper of the manager. One decision may name several persons, and may cancel and give back at once. The same again is
 * nothing to do; the same paper read otherwise is somebody's mistake.
 */
export const decideSuspensionPaper = (command: RecordPaper, state: CorruptionMatter): MatterDecision => {
  const { document, receivedOn } = command.data;
  const refused = firstRefusal<MatterRefusal>(notMerged(state), badReceipt(command, document, receivedOn));
  if (refused) return refused;
  const key = documentKey(document);
  const event = eventOf(command);
  const told = suspensionPaper(event);
  const known = state.suspensionPapers.find((each) => isAboutTheSame(each, told));
  if (known === undefined) return accept([event]);
  return saysTheSame(known, told) ? accept([]) : reject({ code: 'RecordedOtherwise', document: key });
};

const eventOf = (command: RecordPaper) => {
  const by = { recordedBy: actorId(command.by), occurredOn: command.data.document.signedOn };
  switch (command.type) {
    case 'RecordSuspensionOrdered':
      return { type: 'SuspensionOrdered', data: { ...command.data, ...by } } as const;
    case 'RecordSuspensionDeclined':
      return { type: 'SuspensionDeclined', data: { ...command.data, ...by } } as const;
    case 'RecordSuspensionCancelled':
      return { type: 'SuspensionCancelled', data: { ...command.data, ...by } } as const;
    case 'RecordRightsRestored':
      return { type: 'RightsRestored', data: { ...command.data, ...by } } as const;
  }
};

export const decideCancellationPublished = (
  command: CommandOf<typeof recordCancellationPublished>,
  state: CorruptionMatter,
): MatterDecision => {
  const { data } = command;
  const refused = firstRefusal<MatterRefusal>(notMerged(state), badDate(command, 'occurredOn', data.occurredOn));
  if (refused) return refused;
  const order = documentKey(data.order);
  const isKnown = state.publications.some(
    (each) => each.orderKey === order && each.personId === data.personId && each.on === data.occurredOn,
  );
  if (isKnown) return accept([]);
  return accept([{ type: 'CancellationPublished', data: { ...data, recordedBy: actorId(command.by) } }]);
};
