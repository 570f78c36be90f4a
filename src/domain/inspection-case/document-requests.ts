import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimsOfOurs, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { dueTooEarly, notOnADayOfFieldwork, notTeamsWork, personsOfCase, signedLater } from './fieldwork-guards.ts';
import { requestById } from './fieldwork-state.ts';
import { plainText } from './findings.ts';
import type { InspectionCase } from './state.ts';

export const requestIdSchema = z.string().regex(/^Q[1-9][0-9]{0,3}$/);
const itemNumber = z.int().positive().max(200);
/** What is asked for: clear, names no person. */
const titleSchema = lineSchema.max(300);

const askedFor = {
  dueOn: legalDateSchema,
  /** The letter; many a request is handed over with no number. */
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
};

const receipt = (seal: Seal) => ({
  requestId: requestIdSchema,
  items: z
    .array(itemNumber)
    .min(1)
    .max(200)
    .refine((items) => new Set(items).size === items.length, 'each item once'),
  /** Post of whoever handed them over; who it was stands in minutes. */
  handedOverBy: lineSchema.max(200).optional(),
  /** State of the papers, what is missing in them. */
  details: seal(textSchema).optional(),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});

export const requestDocuments = defineCommand('RequestDocuments', () =>
  z.strictObject({
    items: z
      .array(z.strictObject({ title: titleSchema }))
      .min(1)
      .max(200),
    ...askedFor,
  }),
);
export const receiveDocuments = defineCommand('ReceiveDocuments', () => z.strictObject(receipt(plainText)));

export const documentsRequested = defineEvent('DocumentsRequested', () =>
  z.strictObject({
    requestId: requestIdSchema,
    items: z.array(z.strictObject({ item: itemNumber, title: titleSchema })).min(1),
    ...askedFor,
    requestedBy: z.string(),
  }),
);
export const documentsReceived = defineEvent('DocumentsReceived', (seal) =>
  z.strictObject({ ...receipt(seal), receivedBy: z.string() }),
);
export const documentRequestEvents = [documentsRequested, documentsReceived] as const;

export const decideRequestDocuments = (
  command: CommandOf<typeof requestDocuments>,
  state: InspectionCase,
): CaseDecision => {
  const { items, dueOn, document, occurredOn } = command.data;
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    document && wrongIssuer(document, state.body),
    notOnADayOfFieldwork(command, state),
    signedLater(command, document),
    dueTooEarly('dueOn', dueOn, { occurredOn }),
  );
  if (refused) return refused;
  const requested = {
    ...command.data,
    requestId: `Q${state.fieldwork.requests.length + 1}`,
    items: items.map(({ title }, index) => ({ item: index + 1, title })),
    requestedBy: actorId(command.by),
  };
  return accept([{ type: 'DocumentsRequested', data: requested }], { claims: claimsOfOurs(document, state) });
};

/** In whole or in part. Two of the team may tick the same paper: what is there already is not received again. */
export const decideReceiveDocuments = (
  command: CommandOf<typeof receiveDocuments>,
  state: InspectionCase,
): CaseDecision => {
  const { requestId, items, document, occurredOn } = command.data;
  const request = requestById(state, requestId);
  const foreign = items.filter((item) => request?.items.includes(item) === false);
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    request === undefined ? { code: 'RequestUnknown', requestId } : undefined,
    foreign.length > 0 ? { code: 'ItemsNotRequested', requestId, items: foreign } : undefined,
    badDate(command, 'occurredOn', occurredOn, request?.requestedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  const received = items.filter((item) => request?.missing.includes(item)).toSorted((one, other) => one - other);
  if (received.length === 0) return accept([]);
  const data = { ...command.data, items: received, receivedBy: actorId(command.by) };
  return accept([{ type: 'DocumentsReceived', data }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};
