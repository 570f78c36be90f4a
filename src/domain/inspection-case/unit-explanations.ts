import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimsOfOurs } from './decision.ts';
import type { CaseDecision } from './events.ts';
import {
  draftUnknown,
  findingUnknown,
  notOnADayOfFieldwork,
  notTeamsWork,
  personsOfCase,
  signedLater,
} from './fieldwork-guards.ts';
import { findingIdSchema, plainText } from './findings.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

export const explanationIdSchema = z.string().regex(/^X[1-9][0-9]{0,3}$/);
export const draftVersionSchema = z.int().positive().max(999);

const explanation = (seal: Seal) => ({
  /** What it explains: a finding … */
  findingId: findingIdSchema.optional(),
  /** … or a version of the draft conclusion (law of 2025, Art. 34); never both. */
  draftVersion: draftVersionSchema.optional(),
  /** Post of whoever explains for the unit. */
  explainedBy: lineSchema.max(200),
  /** What it comes to. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  /** In the unit's own words. */
  details: seal(textSchema).optional(),
  /** Theirs, where it is written. */
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});

export const recordUnitExplanation = defineCommand('RecordUnitExplanation', () =>
  z.strictObject(explanation(plainText)),
);

export const unitExplained = defineEvent('UnitExplained', (seal) =>
  z.strictObject({ explanationId: explanationIdSchema, ...explanation(seal), recordedBy: z.string() }),
);
export const explanationEvents = [unitExplained] as const;

/** What the inspected unit says to a finding or to the draft. It is recorded, not judged. */
export const decideRecordUnitExplanation = (
  command: CommandOf<typeof recordUnitExplanation>,
  state: InspectionCase,
): CaseDecision => {
  const { findingId, draftVersion, document, occurredOn } = command.data;
  const draftedOn = draftVersion === undefined ? undefined : state.fieldwork.draftedOn[draftVersion - 1];
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    neitherOrBoth(command.data),
    findingUnknown(state, findingId),
    draftUnknown(state, draftVersion),
    notOnADayOfFieldwork(command, state),
    badDate(command, 'occurredOn', occurredOn, draftedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  const data = {
    explanationId: `X${state.fieldwork.explanations + 1}`,
    ...command.data,
    recordedBy: actorId(command.by),
  };
  return accept([{ type: 'UnitExplained', data }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};

type Subject = Readonly<{ findingId?: string | undefined; draftVersion?: number | undefined }>;

const neitherOrBoth = ({ findingId, draftVersion }: Subject): CaseRefusal | undefined =>
  (findingId === undefined) === (draftVersion === undefined) ? { code: 'ExplainedWhat' } : undefined;
