import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { answerIdSchema } from './answering.ts';
import { dueBefore, notAsker } from './guards.ts';
import type { RequestDecision } from './refusals.ts';
import { isSettled, type OversightRequest } from './state.ts';

const insufficiency = (seal: Seal) => ({
  /** What the answer lacks. Clear and searchable: names no person. */
  why: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** Until when a better one is asked for, as the asker states it. */
  answerDueOn: legalDateSchema.optional(),
  occurredOn: legalDateSchema,
});
/** Of the asker's own question: names no person. */
const ground = textSchema.max(1_000);

export const acceptAnswer = defineCommand('AcceptAnswer', () => z.strictObject({ occurredOn: legalDateSchema }));
export const findAnswerInsufficient = defineCommand('FindAnswerInsufficient', () =>
  z.strictObject(insufficiency(plainText)),
);
export const withdrawRequest = defineCommand('WithdrawRequest', () =>
  z.strictObject({ ground, occurredOn: legalDateSchema }),
);

export const oversightAnswerAccepted = defineEvent('OversightAnswerAccepted', () =>
  z.strictObject({ answerId: answerIdSchema, acceptedBy: z.string(), occurredOn: legalDateSchema }),
);
export const oversightAnswerInsufficient = defineEvent('OversightAnswerInsufficient', (seal) =>
  z.strictObject({ answerId: answerIdSchema, ...insufficiency(seal), foundBy: z.string() }),
);
export const oversightRequestWithdrawn = defineEvent('OversightRequestWithdrawn', () =>
  z.strictObject({ ground, withdrawnBy: z.string(), occurredOn: legalDateSchema }),
);

type Judging = CommandOf<typeof acceptAnswer> | CommandOf<typeof findAnswerInsufficient>;

/** The last answer is enough, or it is not: that is the asker's to say, and nobody else's. */
export const decideJudging = (command: Judging, request: OversightRequest): RequestDecision => {
  const { occurredOn } = command.data;
  const answer = request.answers.at(-1);
  const notHis = firstRefusal(notAsker(command, request));
  if (notHis) return notHis;
  if (answer === undefined || request.status !== 'answered') {
    return reject({ code: 'NoAnswerToJudge', status: request.status });
  }
  const { answerId } = answer;
  const refused = firstRefusal(
    badDate(command, 'occurredOn', occurredOn, request.since),
    command.type === 'FindAnswerInsufficient'
      ? dueBefore('answerDueOn', command.data.answerDueOn, occurredOn)
      : undefined,
  );
  if (refused) return refused;
  const by = actorId(command.by);
  return command.type === 'AcceptAnswer'
    ? accept([{ type: 'OversightAnswerAccepted', data: { answerId, acceptedBy: by, occurredOn } }])
    : accept([{ type: 'OversightAnswerInsufficient', data: { answerId, ...command.data, foundBy: by } }]);
};

/** With it every duty to report back ends. */
export const decideWithdrawing = (
  command: CommandOf<typeof withdrawRequest>,
  request: OversightRequest,
): RequestDecision => {
  const { data, by } = command;
  const refused = firstRefusal(
    notAsker(command, request),
    isSettled(request) ? { code: 'RequestSettled', status: request.status } : undefined,
    badDate(command, 'occurredOn', data.occurredOn, request.since),
  );
  if (refused) return refused;
  return accept([{ type: 'OversightRequestWithdrawn', data: { ...data, withdrawnBy: actorId(by) } }]);
};
