import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentKey, documentRefSchema, documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, badReceipt, firstRefusal } from '../guards.ts';
import { COURT_LEVELS } from '../law/accountability/criminal-track.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema } from '../text.ts';
import type { MatterDecision } from './events.ts';
import { notMerged } from './guards.ts';
import { isSameJudgment } from './judgment.ts';
import { personTwice } from './offenders.ts';
import type { MatterRefusal } from './refusals.ts';
import { type CorruptionMatter, isSameProceeding } from './state.ts';

/*
 * What investigation bodies, procuracies and courts do. It is recorded in whatever order it arrives, whatever the
 * matter's and the case's stage, and never refused for what it says: their decisions are facts, not ours to check.
 */

const proceeding = {
  /** Who decided. */
  by: lineSchema.max(200),
  document: documentSchema,
  /** Clear; names no person. */
  note: textSchema.max(1_000).optional(),
  /** The day on which we had the paper. */
  receivedOn: legalDateSchema,
};

/** What the court made of one offender: see `OffenderOutcome`. */
const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imprisonment'), months: z.int().positive().max(1_200) }),
  z.strictObject({ kind: z.literal('life-imprisonment') }),
  z.strictObject({ kind: z.literal('death') }),
  z.strictObject({ kind: z.literal('fine') }),
  z.strictObject({ kind: z.literal('non-custodial-reform') }),
  z.strictObject({ kind: z.literal('other-conviction') }),
  z.strictObject({ kind: z.literal('acquitted') }),
  /** Sent back, or left open by this judgment. */
  z.strictObject({ kind: z.literal('pending') }),
]);

const judgmentContent = {
  court: lineSchema.max(200),
  level: z.enum(COURT_LEVELS),
  document: documentSchema,
  /** The day on which it takes effect; it may lie ahead while time to appeal runs. */
  effectiveOn: legalDateSchema,
  receivedOn: legalDateSchema,
  offenders: z
    .array(z.strictObject({ personId: idSchema, outcome: outcomeSchema }))
    .min(1)
    .max(50),
  /** The judgment in whose place it stands, as far as both speak of the same person. It need not be recorded (yet). */
  supersedes: documentRefSchema.optional(),
};

export const recordProsecutionOpened = defineCommand('RecordProsecutionOpened', () => z.strictObject(proceeding));
export const recordProsecutionRefused = defineCommand('RecordProsecutionRefused', () => z.strictObject(proceeding));
export const recordProceedingsEnded = defineCommand('RecordProceedingsEnded', () => z.strictObject(proceeding));
export const recordJudgment = defineCommand('RecordJudgment', () => z.strictObject(judgmentContent));
export const correctJudgment = defineCommand('CorrectJudgment', () =>
  z.strictObject({ ...judgmentContent, ground: textSchema.max(1_000), occurredOn: legalDateSchema }),
);

const recorded = { recordedBy: z.string(), occurredOn: legalDateSchema };
export const prosecutionOpened = defineEvent('ProsecutionOpened', () => z.strictObject({ ...proceeding, ...recorded }));
export const prosecutionRefused = defineEvent('ProsecutionRefused', () =>
  z.strictObject({ ...proceeding, ...recorded }),
);
export const proceedingsEnded = defineEvent('ProceedingsEnded', () => z.strictObject({ ...proceeding, ...recorded }));
export const judgmentRecorded = defineEvent('JudgmentRecorded', () =>
  z.strictObject({ ...judgmentContent, ...recorded }),
);
/** It was typed otherwise than the paper says; the paper itself has not changed. */
export const judgmentCorrected = defineEvent('JudgmentCorrected', () =>
  z.strictObject({ ...judgmentContent, ground: textSchema, ...recorded }),
);
export const criminalTrackEvents = [
  prosecutionOpened,
  prosecutionRefused,
  proceedingsEnded,
  judgmentRecorded,
  judgmentCorrected,
] as const;

type RecordProceeding = CommandOf<
  typeof recordProsecutionOpened | typeof recordProsecutionRefused | typeof recordProceedingsEnded
>;

const PROCEEDINGS = {
  RecordProsecutionOpened: 'ProsecutionOpened',
  RecordProsecutionRefused: 'ProsecutionRefused',
  RecordProceedingsEnded: 'ProceedingsEnded',
} as const;

/** The same paper recorded again is nothing to do; recorded as something else it is a mistake of somebody's. */
export const decideProceeding = (command: RecordProceeding, state: CorruptionMatter): MatterDecision => {
  const { data } = command;
  const refused = firstRefusal<MatterRefusal>(notMerged(state), badReceipt(command, data.document, data.receivedOn));
  if (refused) return refused;
  const key = documentKey(data.document);
  const type = PROCEEDINGS[command.type];
  const known = state.proceedings.find((each) => each.key === key);
  if (known !== undefined) {
    return isSameProceeding(known, { type, by: data.by, on: data.document.signedOn })
      ? accept([])
      : reject({ code: 'RecordedOtherwise', document: key });
  }
  const event = { ...data, recordedBy: actorId(command.by), occurredOn: data.document.signedOn };
  return accept([{ type, data: event }]);
};

export const decideJudgment = (command: CommandOf<typeof recordJudgment>, state: CorruptionMatter): MatterDecision => {
  const { data } = command;
  const refused = badJudgment(command, state);
  if (refused) return refused;
  const key = documentKey(data.document);
  const known = state.judgments.find((each) => each.key === key);
  if (known !== undefined) {
    return isSameJudgment(known, data) ? accept([]) : reject({ code: 'RecordedOtherwise', document: key });
  }
  const judgment = { ...data, recordedBy: actorId(command.by), occurredOn: data.document.signedOn };
  return accept([{ type: 'JudgmentRecorded', data: judgment }]);
};

export const decideCorrectJudgment = (
  command: CommandOf<typeof correctJudgment>,
  state: CorruptionMatter,
): MatterDecision => {
  const { data } = command;
  const refused = badJudgment(command, state) ?? firstRefusal(badDate(command, 'occurredOn', data.occurredOn));
  if (refused) return refused;
  const key = documentKey(data.document);
  const known = state.judgments.find((each) => each.key === key);
  if (known === undefined) return reject({ code: 'JudgmentUnknown', document: key });
  if (isSameJudgment(known, data)) return accept([]);
  return accept([{ type: 'JudgmentCorrected', data: { ...data, recordedBy: actorId(command.by) } }]);
};

const badJudgment = (command: CommandOf<typeof recordJudgment | typeof correctJudgment>, state: CorruptionMatter) => {
  const { document, receivedOn, effectiveOn, offenders, supersedes } = command.data;
  return firstRefusal<MatterRefusal>(
    notMerged(state),
    badReceipt(command, document, receivedOn),
    effectiveOn < document.signedOn
      ? { code: 'DateOutOfOrder', field: 'effectiveOn', date: effectiveOn, notBefore: document.signedOn }
      : undefined,
    personTwice(offenders),
    supersedes !== undefined && documentKey(supersedes) === documentKey(document)
      ? { code: 'SupersedesItself', document: documentKey(document) }
      : undefined,
  );
};
