import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimsOfAnswer, dueBefore, notAnswerer, notUnanswered, signedAfter, wrongIssuer } from './guards.ts';
import type { RequestDecision, RequestRefusal } from './refusals.ts';
import { newPromises, promiseSchema } from './report-backs.ts';
import { requestMomentSchema } from './request-moment.ts';
import type { OversightRequest } from './state.ts';

/** `A2`: the second answer that was given. */
export const answerIdSchema = z.string().regex(/^A[1-9]\d{0,3}$/);

const acknowledgement = {
  /** Names no person. */
  note: lineSchema.max(300).optional(),
  occurredOn: legalDateSchema,
};

const answer = (seal: Seal) => ({
  /** As of which moment the answer speaks: of then, or of what is known now. */
  moment: requestMomentSchema,
  /** Clear and searchable: names no person. Who may know of the subject reads it. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});

export const acknowledgeRequest = defineCommand('AcknowledgeRequest', () => z.strictObject(acknowledgement));
export const answerRequest = defineCommand('AnswerRequest', () =>
  z.strictObject({
    ...answer(plainText),
    /** What the body will still report back on, and until when. */
    promises: z.array(promiseSchema).min(1).max(10).optional(),
  }),
);

export const oversightRequestAcknowledged = defineEvent('OversightRequestAcknowledged', () =>
  z.strictObject({ ...acknowledgement, acknowledgedBy: z.string() }),
);
export const oversightRequestAnswered = defineEvent('OversightRequestAnswered', (seal) =>
  z.strictObject({ answerId: answerIdSchema, ...answer(seal), answeredBy: z.string() }),
);

export const decideAcknowledging = (
  command: CommandOf<typeof acknowledgeRequest>,
  request: OversightRequest,
  facts: Facts,
): RequestDecision => {
  const { data, by } = command;
  const refused = firstRefusal(
    notAnswerer(command, request, facts),
    acknowledgedBefore(request),
    badDate(command, 'occurredOn', data.occurredOn, request.since),
  );
  if (refused) return refused;
  return accept([{ type: 'OversightRequestAcknowledged', data: { ...data, acknowledgedBy: actorId(by) } }]);
};

export const decideAnswering = (
  command: CommandOf<typeof answerRequest>,
  request: OversightRequest,
  facts: Facts,
): RequestDecision => {
  const { promises = [], ...data } = command.data;
  const { document, occurredOn } = data;
  const refused = firstRefusal(
    notAnswerer(command, request, facts),
    notUnanswered(request),
    badDate(command, 'occurredOn', occurredOn, request.since),
    signedAfter(document, occurredOn),
    wrongIssuer(command, document),
    ...promises.map(({ dueOn }, index) => dueBefore(`promises.${index}.dueOn`, dueOn, occurredOn)),
  );
  if (refused) return refused;
  const answerId = `A${request.answers.length + 1}`;
  const answered = { answerId, ...data, answeredBy: actorId(command.by) };
  return accept(
    [{ type: 'OversightRequestAnswered', data: answered }, ...newPromises(command, request, promises, occurredOn)],
    { claims: claimsOfAnswer(document) },
  );
};

const acknowledgedBefore = ({ status }: OversightRequest): RequestRefusal | undefined =>
  status === 'raised' ? undefined : { code: 'RequestAcknowledgedBefore', status };
