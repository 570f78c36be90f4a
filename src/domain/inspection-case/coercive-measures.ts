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
  dueTooEarly,
  notOfTeam,
  notOnADayOfFieldwork,
  notTeamsWork,
  personsOfCase,
  signedLater,
} from './fieldwork-guards.ts';
import { measureById } from './fieldwork-state.ts';
import { plainText } from './findings.ts';
import { notInTransferTime } from './guards.ts';
import type { InspectionCase } from './state.ts';

/**
 * Which measures there are, by which article and ordered by whom, nobody here has read in the law: the kinds are those
 * that inspectors speak of, the article is the one the paper cites, and both are marked so.
 */
export const MEASURE_KINDS = ['sealing', 'inventory', 'holding', 'account-freeze', 'other'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const measureIdSchema = z.string().regex(/^C[1-9][0-9]{0,3}$/);

const measure = (seal: Seal) => ({
  kind: z.enum(MEASURE_KINDS),
  /** What it is applied to. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  place: lineSchema.max(200).optional(),
  details: seal(textSchema).optional(),
  /** By which it is ordered: whoever signs it answers for being competent. */
  document: documentSchema,
  /** The article as the paper cites it. */
  article: lineSchema.max(200),
  /** Last day, where the paper states one. */
  until: legalDateSchema.optional(),
  occurredOn: legalDateSchema,
});

const lifting = {
  measureId: measureIdSchema,
  /** Clear: names no person. */
  ground: textSchema.max(1_000),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
};

export const applyCoerciveMeasure = defineCommand('ApplyCoerciveMeasure', () => z.strictObject(measure(plainText)));
export const liftCoerciveMeasure = defineCommand('LiftCoerciveMeasure', () => z.strictObject(lifting));

export const coerciveMeasureApplied = defineEvent('CoerciveMeasureApplied', (seal) =>
  z.strictObject({
    measureId: measureIdSchema,
    ...measure(seal),
    /** Nobody here has compared the article with the text of the law. */
    articleVerified: z.literal(false),
    appliedBy: z.string(),
  }),
);
export const coerciveMeasureLifted = defineEvent('CoerciveMeasureLifted', () =>
  z.strictObject({ ...lifting, liftedBy: z.string() }),
);
export const coerciveMeasureEvents = [coerciveMeasureApplied, coerciveMeasureLifted] as const;

export const decideApplyCoerciveMeasure = (
  command: CommandOf<typeof applyCoerciveMeasure>,
  state: InspectionCase,
): CaseDecision => {
  const { document, until, occurredOn } = command.data;
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    notOnADayOfFieldwork(command, state),
    signedLater(command, document),
    dueTooEarly('until', until, { occurredOn }),
  );
  if (refused) return refused;
  const data = {
    measureId: `C${state.fieldwork.measures.length + 1}`,
    ...command.data,
    articleVerified: false as const,
    appliedBy: actorId(command.by),
  };
  return accept([{ type: 'CoerciveMeasureApplied', data }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};

/** What still stands can be lifted until the case is closed, after the conclusion too, or when it was given up. */
export const decideLiftCoerciveMeasure = (
  command: CommandOf<typeof liftCoerciveMeasure>,
  state: InspectionCase,
): CaseDecision => {
  const { measureId, document, occurredOn } = command.data;
  const applied = measureById(state, measureId);
  const refused = firstRefusal(
    notInTransferTime(state),
    notOfTeam(state, command.by),
    applied === undefined ? { code: 'MeasureUnknown', measureId } : undefined,
    applied?.liftedOn === undefined ? undefined : { code: 'MeasureLiftedAlready', measureId, on: applied.liftedOn },
    badDate(command, 'occurredOn', occurredOn, applied?.appliedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  return accept([{ type: 'CoerciveMeasureLifted', data: { ...command.data, liftedBy: actorId(command.by) } }], {
    claims: claimsOfOurs(document, state),
  });
};
