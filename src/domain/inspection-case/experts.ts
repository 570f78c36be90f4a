import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimOf, claimsOfOurs, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { dueTooEarly, notOnADayOfFieldwork, notTeamsWork, personsOfCase, signedLater } from './fieldwork-guards.ts';
import { expertRequestById } from './fieldwork-state.ts';
import { plainText } from './findings.ts';
import type { InspectionCase } from './state.ts';

export const expertRequestIdSchema = z.string().regex(/^E[1-9][0-9]{0,3}$/);

const question = (seal: Seal) => ({
  /** The body that is asked. */
  expert: lineSchema.max(200),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema,
  /** Day by which an answer is asked for, where the letter states one. */
  answerDueOn: legalDateSchema.optional(),
  occurredOn: legalDateSchema,
});

const answer = (seal: Seal) => ({
  expertRequestId: expertRequestIdSchema,
  /** What it comes to. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** Theirs. */
  document: documentSchema,
  /** Day on which it was received. */
  occurredOn: legalDateSchema,
});

export const requestExpert = defineCommand('RequestExpert', () => z.strictObject(question(plainText)));
export const recordExpertAnswer = defineCommand('RecordExpertAnswer', () => z.strictObject(answer(plainText)));

export const expertRequested = defineEvent('ExpertRequested', (seal) =>
  z.strictObject({ expertRequestId: expertRequestIdSchema, ...question(seal), requestedBy: z.string() }),
);
export const expertAnswered = defineEvent('ExpertAnswered', (seal) =>
  z.strictObject({ ...answer(seal), recordedBy: z.string() }),
);
export const expertEvents = [expertRequested, expertAnswered] as const;

/** An assessment by somebody who knows the matter (trưng cầu giám định, lấy ý kiến chuyên môn). */
export const decideRequestExpert = (command: CommandOf<typeof requestExpert>, state: InspectionCase): CaseDecision => {
  const { document, answerDueOn, occurredOn } = command.data;
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    wrongIssuer(document, state.body),
    notOnADayOfFieldwork(command, state),
    signedLater(command, document),
    dueTooEarly('answerDueOn', answerDueOn, { occurredOn }),
  );
  if (refused) return refused;
  const data = {
    expertRequestId: `E${state.fieldwork.experts.length + 1}`,
    ...command.data,
    requestedBy: actorId(command.by),
  };
  return accept([{ type: 'ExpertRequested', data }], { claims: [claimOf(document)], about: personsOfCase(state) });
};

export const decideRecordExpertAnswer = (
  command: CommandOf<typeof recordExpertAnswer>,
  state: InspectionCase,
): CaseDecision => {
  const { expertRequestId, document, occurredOn } = command.data;
  const request = expertRequestById(state, expertRequestId);
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    request === undefined ? { code: 'ExpertRequestUnknown', expertRequestId } : undefined,
    request?.answeredOn === undefined
      ? undefined
      : { code: 'ExpertAnsweredAlready', expertRequestId, on: request.answeredOn },
    badDate(command, 'occurredOn', occurredOn, request?.requestedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  return accept([{ type: 'ExpertAnswered', data: { ...command.data, recordedBy: actorId(command.by) } }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};
