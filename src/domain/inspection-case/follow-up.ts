import { z } from 'zod';
import { type Command, type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentKey, documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { dateOfDay, dayNumberOf, weekdayOf } from '../law/day-numbers.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { wrongIssuer } from './decision.ts';
import type { CaseDecision, CaseEvent } from './events.ts';
import { plainText } from './findings.ts';
import { notInFollowUp } from './guards.ts';
import { recommendationIdSchema } from './recommendation-content.ts';
import { settled, withPapers } from './recommendations.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** Recommendations that one order is about. */
const namedRecommendations = z
  .array(recommendationIdSchema)
  .min(1)
  .max(200)
  .refine((ids) => new Set(ids).size === ids.length, 'each recommendation once');

const order = {
  /** Of whoever decides that the conclusion is carried out: mostly the people's committee. */
  document: documentSchema,
  recommendationIds: namedRecommendations,
  /** Days the order gives, from its signature; left out where it names none. */
  dueDays: z.int().positive().max(3_650).optional(),
  /** When the conclusion came to whoever ordered: from that day the law counts. */
  conclusionReceivedOn: legalDateSchema.optional(),
};
const reminder = (seal: Seal) => ({
  recommendationId: recommendationIdSchema,
  /** Our letter. */
  document: documentSchema,
  /** By when it asks for an answer. */
  dueOn: legalDateSchema,
  details: seal(textSchema).optional(),
});
const check = (seal: Seal) => ({
  recommendationId: recommendationIdSchema,
  result: z.enum(['done', 'partly-done', 'not-done']),
  /** Clear: an overseer must be able to read it. Names no person. */
  found: textSchema.max(1_000),
  /** Minutes carry no register number; at least one of the two is there. */
  minutes: z.strictObject({ madeOn: legalDateSchema, place: lineSchema.max(200) }).optional(),
  document: documentSchema.optional(),
  details: seal(textSchema).optional(),
  occurredOn: legalDateSchema,
});
const handling = (seal: Seal) => ({
  recommendationId: recommendationIdSchema,
  /** As the decision calls it. Clear: names no person. */
  form: textSchema.max(300),
  organisations: z.int().nonnegative().max(10_000),
  individuals: z.int().nonnegative().max(10_000),
  /** The decision of whoever handled them. */
  document: documentSchema,
  /** Who they are stands here. */
  details: seal(textSchema).optional(),
});

export const recordImplementationOrder = defineCommand('RecordImplementationOrder', () => z.strictObject(order));
export const sendReminder = defineCommand('SendReminder', () => z.strictObject(reminder(plainText)));
export const recordFollowUpCheck = defineCommand('RecordFollowUpCheck', () => z.strictObject(check(plainText)));
export const recordHandling = defineCommand('RecordHandling', () => z.strictObject(handling(plainText)));

export const implementationOrderRecorded = defineEvent('ImplementationOrderRecorded', () =>
  z.strictObject({
    ...order,
    /** The last of the days it gives. */
    dueOn: legalDateSchema.optional(),
    recordedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const reminderSent = defineEvent('ReminderSent', (seal) =>
  z.strictObject({ ...reminder(seal), sentBy: z.string(), occurredOn: legalDateSchema }),
);
export const followUpCheckDone = defineEvent('FollowUpCheckDone', (seal) =>
  z.strictObject({ ...check(seal), checkedBy: z.string() }),
);
export const handlingRecorded = defineEvent('HandlingRecorded', (seal) =>
  z.strictObject({ ...handling(seal), recordedBy: z.string(), occurredOn: legalDateSchema }),
);
export const followUpEvents = [implementationOrderRecorded, reminderSent, followUpCheckDone, handlingRecorded] as const;

/** Recorded, not judged: what others decided is a fact. A day that the order gives is the day from then on. */
export const decideRecordImplementationOrder = (
  command: CommandOf<typeof recordImplementationOrder>,
  state: InspectionCase,
): CaseDecision => {
  const { document, recommendationIds, dueDays, conclusionReceivedOn } = command.data;
  const { signedOn } = document;
  const concludedOn = state.conclusion?.signedOn;
  const refused = firstRefusal(
    notInFollowUp(state),
    ...recommendationIds.map((id) => settled(id, state)),
    badDate(command, 'document.signedOn', signedOn, conclusionReceivedOn ?? concludedOn),
    conclusionReceivedOn === undefined
      ? undefined
      : badDate(command, 'conclusionReceivedOn', conclusionReceivedOn, concludedOn),
  );
  if (refused) return refused;
  const known = state.recommendations.filter(({ orders }) => orders.includes(documentKey(document)));
  if (recommendationIds.every((id) => known.some(({ recommendationId }) => recommendationId === id))) {
    return accept<CaseEvent>([]);
  }
  const dueOn = dueDays === undefined ? {} : { dueOn: orderedLastDay(signedOn, dueDays) };
  const recordedBy = actorId(command.by);
  return accept(
    [{ type: 'ImplementationOrderRecorded', data: { ...command.data, ...dueOn, recordedBy, occurredOn: signedOn } }],
    withPapers(command, state),
  );
};

/** Days from a weekend to the Monday after it, by the weekday. */
const TO_MONDAY: Readonly<Record<number, number>> = { 0: 1, 6: 2 };

/**
 * Last of the days that an order gives: the day of its signature is not counted (Civil Code, Art. 147.2), and a last
 * day on a weekend moves to the Monday after it (Art. 148.5). Holidays are not looked at: a decider knows no calendar.
 */
export const orderedLastDay = (signedOn: LegalDate, days: number): LegalDate => {
  const counted = dayNumberOf(signedOn) + days;
  return dateOfDay(counted + (TO_MONDAY[weekdayOf(counted)] ?? 0));
};

/** Our letter to the addressee: that it is still to be done, and by when we wait for an answer. */
export const decideSendReminder = (command: CommandOf<typeof sendReminder>, state: InspectionCase): CaseDecision => {
  const { document, dueOn } = command.data;
  const { signedOn } = document;
  return (
    notOpen(
      command,
      state,
      signedOn,
      'document.signedOn',
      wrongIssuer(document, state.body),
      dueOn < signedOn ? { code: 'DateOutOfOrder', field: 'dueOn', date: dueOn, notBefore: signedOn } : undefined,
    ) ??
    accept(
      [{ type: 'ReminderSent', data: { ...command.data, sentBy: actorId(command.by), occurredOn: signedOn } }],
      withPapers(command, state),
    )
  );
};

/** We went and looked: what we found, on minutes or a paper. It settles nothing by itself. */
export const decideRecordFollowUpCheck = (
  command: CommandOf<typeof recordFollowUpCheck>,
  state: InspectionCase,
): CaseDecision => {
  const { document, minutes, occurredOn } = command.data;
  return (
    notOpen(
      command,
      state,
      occurredOn,
      'occurredOn',
      document === undefined && minutes === undefined ? { code: 'CheckUnproven' } : undefined,
      minutes === undefined ? undefined : badDate(command, 'minutes.madeOn', minutes.madeOn, occurredOn),
    ) ??
    accept(
      [{ type: 'FollowUpCheckDone', data: { ...command.data, checkedBy: actorId(command.by) } }],
      withPapers(command, state),
    )
  );
};

/** Organisations and individuals that were handled because of the recommendation, counted; names are sealed. */
export const decideRecordHandling = (
  command: CommandOf<typeof recordHandling>,
  state: InspectionCase,
): CaseDecision => {
  const { recommendationId, organisations, individuals, document } = command.data;
  const { signedOn } = document;
  const kind = state.recommendations.find((each) => each.recommendationId === recommendationId)?.kind;
  const isAboutHandling = kind === 'handle-organisation' || kind === 'handle-individual';
  return (
    notOpen(
      command,
      state,
      signedOn,
      'document.signedOn',
      isAboutHandling || kind === undefined ? undefined : { code: 'NotAboutHandling', recommendationId, kind },
      organisations + individuals === 0 ? { code: 'NobodyHandled' } : undefined,
    ) ??
    accept(
      [{ type: 'HandlingRecorded', data: { ...command.data, recordedBy: actorId(command.by), occurredOn: signedOn } }],
      withPapers(command, state),
    )
  );
};

const notOpen = (
  command: Command<string, Readonly<{ recommendationId: string }>>,
  state: InspectionCase,
  on: LegalDate,
  field: string,
  ...checks: readonly (CaseRefusal | undefined)[]
) =>
  firstRefusal(
    notInFollowUp(state),
    settled(command.data.recommendationId, state),
    ...checks,
    badDate(command, field, on, state.conclusion?.signedOn),
  );
