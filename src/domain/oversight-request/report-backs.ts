import { z } from 'zod';
import { type Command, type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { claimsOfAnswer, dueBefore, notAnswerer, signedAfter, withdrawn, wrongIssuer } from './guards.ts';
import type { RequestDecision } from './refusals.ts';
import type { OversightRequest } from './state.ts';

/** `B2`: the second duty to report back that was taken on. */
export const reportBackIdSchema = z.string().regex(/^B[1-9]\d{0,3}$/);

export const promiseSchema = z.strictObject({
  /** What will be reported back on. Clear and searchable: names no person. */
  what: textSchema.max(1_000),
  /** Last day, as the body itself promises it. */
  dueOn: legalDateSchema,
});
type Promised = Readonly<z.infer<typeof promiseSchema>>;

const report = (seal: Seal) => ({
  reportBackId: reportBackIdSchema,
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});

export const promiseReportBack = defineCommand('PromiseReportBack', () =>
  z.strictObject({ ...promiseSchema.shape, occurredOn: legalDateSchema }),
);
export const giveReportBack = defineCommand('GiveReportBack', () => z.strictObject(report(plainText)));

export const reportBackPromised = defineEvent('ReportBackPromised', () =>
  z.strictObject({
    reportBackId: reportBackIdSchema,
    ...promiseSchema.shape,
    promisedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const reportBackGiven = defineEvent('ReportBackGiven', (seal) =>
  z.strictObject({ ...report(seal), reportedBy: z.string() }),
);

/** One event for each promise, numbered on. */
export const newPromises = (
  { by }: Pick<Command<string, unknown>, 'by'>,
  { reportBacks }: OversightRequest,
  promises: readonly Promised[],
  occurredOn: LegalDate,
) =>
  promises.map(({ what, dueOn }, index) => ({
    type: 'ReportBackPromised' as const,
    data: {
      reportBackId: `B${reportBacks.length + index + 1}`,
      what,
      dueOn,
      promisedBy: actorId(by),
      occurredOn,
    },
  }));

export const decidePromising = (
  command: CommandOf<typeof promiseReportBack>,
  request: OversightRequest,
  facts: Facts,
): RequestDecision => {
  const { occurredOn, ...promise } = command.data;
  const refused = firstRefusal(
    notAnswerer(command, request, facts),
    withdrawn(request),
    badDate(command, 'occurredOn', occurredOn, request.since),
    dueBefore('dueOn', promise.dueOn, occurredOn),
  );
  return refused ?? accept(newPromises(command, request, [promise], occurredOn));
};

/** Meets one duty, in time or late: that it is late is derived, never refused. */
export const decideReportingBack = (
  command: CommandOf<typeof giveReportBack>,
  request: OversightRequest,
  facts: Facts,
): RequestDecision => {
  const { data, by } = command;
  const { reportBackId, document, occurredOn } = data;
  const refused = firstRefusal(notAnswerer(command, request, facts), withdrawn(request));
  if (refused) return refused;
  const promise = request.reportBacks.find((each) => each.reportBackId === reportBackId);
  if (promise === undefined) return reject({ code: 'ReportBackUnknown', reportBackId });
  if (promise.givenOn !== null) return reject({ code: 'ReportedBackBefore', reportBackId, on: promise.givenOn });
  const notYet = firstRefusal(
    badDate(command, 'occurredOn', occurredOn, promise.promisedOn),
    signedAfter(document, occurredOn),
    wrongIssuer(command, document),
  );
  if (notYet) return notYet;
  return accept([{ type: 'ReportBackGiven', data: { ...data, reportedBy: actorId(by) } }], {
    claims: claimsOfAnswer(document),
  });
};
