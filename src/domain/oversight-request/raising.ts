import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema, unitCodeSchema } from '../text.ts';
import { bodyNotAskable, dueBefore, signedAfter, subjectUnknown } from './guards.ts';
import type { RequestDecision, RequestRefusal } from './refusals.ts';
import { requestMomentSchema } from './request-moment.ts';
import { requestSubjectSchema } from './request-subject.ts';
import type { RequestState } from './state.ts';

/**
 * - `question`: what an overseer wants to know.
 * - `elected-body`: an elected body requests it (NĐ 59/2019 Art. 59): the inspectorate verifies and reports back. It
 *   comes on paper.
 */
export const REQUEST_KINDS = ['question', 'elected-body'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

const content = (seal: Seal) => ({
  kind: z.enum(REQUEST_KINDS),
  subject: requestSubjectSchema,
  /** What the asker was looking at when the question arose. */
  moment: requestMomentSchema,
  /** The question. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** As the asker states it; nobody here has checked it. */
  legalBasis: z.array(lineSchema.max(300)).min(1).max(10).optional(),
  /** The asker's own paper. Its number is of a register that is not ours. */
  document: documentSchema.optional(),
  /** Inspectorate that is to answer. */
  askedOf: unitCodeSchema,
  /** As the request states it: no term of the law for an answer has been read, so none is computed. */
  answerDueOn: legalDateSchema.optional(),
  occurredOn: legalDateSchema,
});

export const raiseRequest = defineCommand('RaiseRequest', () => z.strictObject(content(plainText)));

export const oversightRequestRaised = defineEvent('OversightRequestRaised', (seal) =>
  z.strictObject({ ...content(seal), askedBy: z.string(), askerBody: unitCodeSchema }),
);

/** An overseer asks about a moment that he looks at. It changes nothing of what he asks about. */
export const decideRaising = (
  command: CommandOf<typeof raiseRequest>,
  state: RequestState,
  facts: Facts,
): RequestDecision => {
  const { data, by } = command;
  if (state !== null) return reject({ code: 'OversightRequestExists' });
  if (by.kind !== 'officer') return reject({ code: 'NotOwnRequest' });
  const { subject, document, askedOf, answerDueOn, occurredOn } = data;
  const refused = firstRefusal(
    subjectUnknown(command, subject, facts),
    badDate(command, 'occurredOn', occurredOn),
    signedAfter(document, occurredOn),
    dueBefore('answerDueOn', answerDueOn, occurredOn),
    paperMissing(data),
    bodyNotAskable(command, { askedOf, subject }, facts),
  );
  if (refused) return refused;
  const raised = { ...data, askedBy: actorId(by), askerBody: by.body };
  return accept([{ type: 'OversightRequestRaised', data: raised }]);
};

const paperMissing = ({ kind, document }: CommandOf<typeof raiseRequest>['data']): RequestRefusal | undefined =>
  kind === 'elected-body' && document === undefined ? { code: 'RequestPaperMissing' } : undefined;
