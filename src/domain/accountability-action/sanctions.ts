import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentKey, documentRefSchema, documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, badReceipt, isSamePerson } from '../guards.ts';
import { SANCTION_FORMS } from '../law/accountability/consequence.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import type { ActionDecision } from './events.ts';
import type { AccountabilityAction } from './state.ts';
import { saysTheSame, superiorPaper } from './superior-paper.ts';

/*
 * What superiors decide: recorded in whatever order it arrives and never refused for what it says. A decision that
 * departs from the reference is a fact; the departure is derived and shown. A second officer reads paper and record
 * side by side.
 */

const paper = {
  /** Unit and post of whoever decided. */
  decidedBy: lineSchema.max(200),
  document: documentSchema,
  receivedOn: legalDateSchema,
  /** As the paper states it; clear, names no person. Left out: it states none ("không nêu căn cứ"). */
  ground: textSchema.max(1_000).optional(),
};
const sanction = { ...paper, form: z.enum(SANCTION_FORMS) };
const replacement = { ...sanction, replaces: documentRefSchema };
const appealResult = {
  ...paper,
  sanction: documentRefSchema,
  result: z.enum(['kept', 'changed', 'annulled']),
  /** What it was changed to. */
  form: z.enum(SANCTION_FORMS).optional(),
};
const annulment = { ...paper, sanction: documentRefSchema };
const event = { sanction: documentRefSchema, occurredOn: legalDateSchema };

export const recordSanction = defineCommand('RecordSanction', () => z.strictObject(sanction));
export const recordSanctionReplaced = defineCommand('RecordSanctionReplaced', () => z.strictObject(replacement));
export const recordAppealDecided = defineCommand('RecordAppealDecided', () => z.strictObject(appealResult));
export const recordSanctionAnnulled = defineCommand('RecordSanctionAnnulled', () => z.strictObject(annulment));
export const recordNoFurtherSanction = defineCommand('RecordNoFurtherSanction', () => z.strictObject(paper));
export const recordSanctionEnforced = defineCommand('RecordSanctionEnforced', () => z.strictObject(event));
export const recordSanctionAppealed = defineCommand('RecordSanctionAppealed', () => z.strictObject(event));
export const confirmRecord = defineCommand('ConfirmRecord', () =>
  z.strictObject({ document: documentRefSchema, occurredOn: legalDateSchema }),
);
export const returnRecord = defineCommand('ReturnRecord', () =>
  z.strictObject({ document: documentRefSchema, comment: textSchema.max(1_000), occurredOn: legalDateSchema }),
);

const recorded = { recordedBy: z.string(), occurredOn: legalDateSchema };
export const sanctionRecorded = defineEvent('SanctionRecorded', () => z.strictObject({ ...sanction, ...recorded }));
export const sanctionReplaced = defineEvent('SanctionReplaced', () => z.strictObject({ ...replacement, ...recorded }));
export const appealDecided = defineEvent('AppealDecided', () => z.strictObject({ ...appealResult, ...recorded }));
export const sanctionAnnulled = defineEvent('SanctionAnnulled', () => z.strictObject({ ...annulment, ...recorded }));
/** The superior looked at it again and leaves it as it is. */
export const noFurtherSanction = defineEvent('NoFurtherSanction', () => z.strictObject({ ...paper, ...recorded }));
export const sanctionEnforced = defineEvent('SanctionEnforced', () =>
  z.strictObject({ ...event, recordedBy: z.string() }),
);
export const sanctionAppealed = defineEvent('SanctionAppealed', () =>
  z.strictObject({ ...event, recordedBy: z.string() }),
);
export const sanctionRecordConfirmed = defineEvent('SanctionRecordConfirmed', () =>
  z.strictObject({ document: documentRefSchema, confirmedBy: z.string(), occurredOn: legalDateSchema }),
);
/** The record does not say what the paper says: it no longer counts, and is made anew. */
export const sanctionRecordReturned = defineEvent('SanctionRecordReturned', () =>
  z.strictObject({
    document: documentRefSchema,
    comment: textSchema,
    returnedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const sanctionEvents = [
  sanctionRecorded,
  sanctionReplaced,
  appealDecided,
  sanctionAnnulled,
  noFurtherSanction,
  sanctionEnforced,
  sanctionAppealed,
  sanctionRecordConfirmed,
  sanctionRecordReturned,
] as const;

type RecordPaper = CommandOf<
  | typeof recordSanction
  | typeof recordSanctionReplaced
  | typeof recordAppealDecided
  | typeof recordSanctionAnnulled
  | typeof recordNoFurtherSanction
>;

/** The same paper recorded again is nothing to do; read otherwise, or one number for two things, is somebody's mistake. */
export const decidePaper = (command: RecordPaper, state: AccountabilityAction): ActionDecision => {
  const { document, receivedOn } = command.data;
  const badDates = badReceipt(command, document, receivedOn);
  if (badDates !== undefined) return reject(badDates);
  const key = documentKey(document);
  const target = targetOf(command);
  if (target === key) return reject({ code: 'ReplacesItself', document: key });
  if (command.type === 'RecordAppealDecided') {
    const { result, form } = command.data;
    if ((result === 'changed') !== (form !== undefined)) return reject({ code: 'AppealFormUnclear', result });
  }
  const told = eventOf(command);
  const known = state.papers.find((each) => each.key === key);
  if (known === undefined) return accept([told]);
  return saysTheSame(known, superiorPaper(told)) ? accept([]) : reject({ code: 'RecordedOtherwise', document: key });
};

const targetOf = (command: RecordPaper): string | null => {
  if (command.type === 'RecordSanctionReplaced') return documentKey(command.data.replaces);
  return 'sanction' in command.data ? documentKey(command.data.sanction) : null;
};

const eventOf = (command: RecordPaper) => {
  const by = { recordedBy: actorId(command.by), occurredOn: command.data.document.signedOn };
  switch (command.type) {
    case 'RecordSanction':
      return { type: 'SanctionRecorded', data: { ...command.data, ...by } } as const;
    case 'RecordSanctionReplaced':
      return { type: 'SanctionReplaced', data: { ...command.data, ...by } } as const;
    case 'RecordAppealDecided':
      return { type: 'AppealDecided', data: { ...command.data, ...by } } as const;
    case 'RecordSanctionAnnulled':
      return { type: 'SanctionAnnulled', data: { ...command.data, ...by } } as const;
    case 'RecordNoFurtherSanction':
      return { type: 'NoFurtherSanction', data: { ...command.data, ...by } } as const;
  }
};

type RecordStep = CommandOf<typeof recordSanctionEnforced | typeof recordSanctionAppealed>;

/** It was carried out, or somebody appealed. The decision it speaks of need not be recorded yet. */
export const decideStep = (command: RecordStep, state: AccountabilityAction): ActionDecision => {
  const { sanction: named, occurredOn } = command.data;
  const badDay = badDate(command, 'occurredOn', occurredOn);
  if (badDay !== undefined) return reject(badDay);
  const target = documentKey(named);
  const isEnforced = command.type === 'RecordSanctionEnforced';
  const known = isEnforced ? state.enforcements : state.appeals;
  if (known.some((each) => each.target === target && each.on === occurredOn)) return accept([]);
  const type = isEnforced ? 'SanctionEnforced' : 'SanctionAppealed';
  return accept([{ type, data: { ...command.data, recordedBy: actorId(command.by) } }]);
};

/** Read beside the paper by somebody else than who typed it (four eyes). */
export const decideConfirmRecord = (
  command: CommandOf<typeof confirmRecord>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision => {
  const { document, occurredOn } = command.data;
  const known = state.papers.find(({ key }) => key === documentKey(document));
  const badDay = badDate(command, 'occurredOn', occurredOn, known?.receivedOn);
  if (known === undefined) return reject({ code: 'RecordUnknown', document: documentKey(document) });
  if (isSamePerson(facts, known.recordedBy, actorId(command.by))) return reject({ code: 'SelfConfirmation' });
  if (badDay !== undefined) return reject(badDay);
  if (known.confirmedBy !== null) return accept([]);
  return accept([{ type: 'SanctionRecordConfirmed', data: { ...command.data, confirmedBy: actorId(command.by) } }]);
};

/** One that was confirmed is not taken back so: both officers read it. */
export const decideReturnRecord = (
  command: CommandOf<typeof returnRecord>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision => {
  const { document, occurredOn } = command.data;
  const key = documentKey(document);
  const known = state.papers.find((each) => each.key === key);
  if (known === undefined) return reject({ code: 'RecordUnknown', document: key });
  if (isSamePerson(facts, known.recordedBy, actorId(command.by))) return reject({ code: 'SelfConfirmation' });
  if (known.confirmedBy !== null) return reject({ code: 'RecordConfirmed', document: key });
  const badDay = badDate(command, 'occurredOn', occurredOn, known.receivedOn);
  if (badDay !== undefined) return reject(badDay);
  return accept([{ type: 'SanctionRecordReturned', data: { ...command.data, returnedBy: actorId(command.by) } }]);
};
