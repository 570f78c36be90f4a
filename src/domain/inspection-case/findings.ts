import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { corruptActCodes, preventionViolationCodes } from '../law/corrupt-acts.ts';
import { dayBefore } from '../law/day-numbers.ts';
import { topics } from '../law/topics.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema, unitCodeSchema, vndSchema } from '../text.ts';
import { isInForce } from '../unit/state.ts';
import { isAtOrBelow } from '../unit/tree.ts';
import type { CaseDecision } from './events.ts';
import { type Finding, findingById, isSettled, linksToEarlierText, nextFindingId } from './finding-state.ts';
import { notInFindingsTime } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, leaderOf } from './state.ts';

/** Posts of persons, as far as law on responsibility looks at them. Names are sealed; `personId` is random, one per person. */
export const personsSchema = (seal: Seal) =>
  z
    .array(
      z.strictObject({
        personId: idSchema,
        name: seal(lineSchema.max(200)).optional(),
        post: lineSchema.max(200).optional(),
        level: lineSchema.max(80).optional(),
        role: z.enum(['suspected', 'witness', 'responsible']),
      }),
    )
    .max(50);

/** What it is: by topic always, by a code where the anti-corruption law has one. */
const classification = {
  topic: z.enum(topics),
  /** A corrupt act (Art. 2 of the anti-corruption law) … */
  actCode: z.enum(corruptActCodes).optional(),
  /** … or another violation of its rules (Art. 94.1); never both. */
  violationCode: z.enum(preventionViolationCodes).optional(),
};

export const findingContent = (seal: Seal) => ({
  ...classification,
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** Where: the inspected unit or one below it. */
  unit: unitCodeSchema,
  place: lineSchema.max(200).optional(),
  from: legalDateSchema,
  to: legalDateSchema,
  amountVnd: vndSchema.optional(),
  landM2: z.number().nonnegative().max(1e12).optional(),
  persons: personsSchema(seal).optional(),
  responsiblePost: lineSchema.max(200).optional(),
  legalBasis: z.array(lineSchema.max(200)).max(20).optional(),
  /** SHA-256 of evidence files. */
  evidence: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(200)
    .optional(),
});

/** The seal of a command: the text itself, branded so that it fits nowhere but in a sealed field. */
export const plainText: Seal = (schema) => schema.brand<'Secret'>();
const removable = [
  'details',
  'place',
  'amountVnd',
  'landM2',
  'persons',
  'responsiblePost',
  'legalBasis',
  'evidence',
] as const;
export const findingIdSchema = z.string().regex(/^F[1-9][0-9]{0,4}$/);
/** Findings that one act is about. */
export const namedFindingsSchema = z
  .array(findingIdSchema)
  .min(1)
  .refine((ids) => new Set(ids).size === ids.length, 'each finding once');

export const reportFinding = defineCommand('ReportFinding', () =>
  z.strictObject({ ...findingContent(plainText), occurredOn: legalDateSchema }),
);
export const correctFinding = defineCommand('CorrectFinding', () =>
  z.strictObject({
    findingId: findingIdSchema,
    /** What changes; anything absent stays. Topic and codes change by ReclassifyFinding. */
    changes: z
      .strictObject(findingContent(plainText))
      .omit({ topic: true, actCode: true, violationCode: true })
      .partial(),
    remove: z.array(z.enum(removable)).optional(),
    occurredOn: legalDateSchema,
  }),
);
export const reclassifyFinding = defineCommand('ReclassifyFinding', () =>
  z.strictObject({
    findingId: findingIdSchema,
    ...classification,
    ground: textSchema.max(1_000),
    occurredOn: legalDateSchema,
  }),
);
export const withdrawFinding = defineCommand('WithdrawFinding', () =>
  z.strictObject({ findingId: findingIdSchema, ground: textSchema.max(1_000), occurredOn: legalDateSchema }),
);

export const findingReported = defineEvent('FindingReported', (seal) =>
  z.strictObject({
    findingId: findingIdSchema,
    ...findingContent(seal),
    reportedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const findingCorrected = defineEvent('FindingCorrected', (seal) =>
  z.strictObject({
    findingId: findingIdSchema,
    changes: z.strictObject(findingContent(seal)).omit({ topic: true, actCode: true, violationCode: true }).partial(),
    remove: z.array(z.enum(removable)),
    correctedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const findingReclassified = defineEvent('FindingReclassified', () =>
  z.strictObject({
    findingId: findingIdSchema,
    ...classification,
    ground: textSchema,
    reclassifiedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const findingWithdrawn = defineEvent('FindingWithdrawn', () =>
  z.strictObject({
    findingId: findingIdSchema,
    ground: textSchema,
    withdrawnBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);

export const findingEvents = [findingReported, findingCorrected, findingReclassified, findingWithdrawn] as const;

/** A finding needs only what, where and when; post, article and persons are due at review. */
export const decideReportFinding = (
  command: CommandOf<typeof reportFinding>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { data } = command;
  const refused = firstRefusal(
    notInFindingsTime(state),
    actAndViolation(data),
    badPlace(data.unit, data.occurredOn, state, facts),
    badPeriod(data),
    badDate(command, 'to', data.to),
    badDate(command, 'occurredOn', data.occurredOn, state.announcedOn),
  );
  if (refused) return refused;
  const reported = { findingId: nextFindingId(state), ...data, reportedBy: actorId(command.by) };
  return accept([{ type: 'FindingReported', data: reported }], { links: linksToEarlierText(data.persons, state) });
};

/** The reporter or the leader corrects it; a returned finding is thereby reported again. The earlier text stays in history. */
export const decideCorrectFinding = (
  command: CommandOf<typeof correctFinding>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { findingId, changes, remove = [], occurredOn } = command.data;
  const finding = findingById(state, findingId);
  const refused = firstRefusal(
    notInFindingsTime(state),
    notChangeable(findingId, finding, state, command),
    Object.keys(changes).length + remove.length === 0 ? { code: 'NothingChanged' } : undefined,
    changedAndRemoved(changes, remove),
    changes.unit === undefined ? undefined : badPlace(changes.unit, occurredOn, state, facts),
    badPeriod({ from: changes.from ?? finding?.from ?? '', to: changes.to ?? finding?.to ?? '' }),
    changes.to === undefined ? undefined : badDate(command, 'changes.to', changes.to),
    badDate(command, 'occurredOn', occurredOn, finding?.changedOn),
  );
  if (refused) return refused;
  const correctedBy = actorId(command.by);
  return accept([{ type: 'FindingCorrected', data: { findingId, changes, remove, correctedBy, occurredOn } }], {
    links: linksToEarlierText(changes.persons, state, finding),
    about: finding?.personIds ?? [],
  });
};

/** What it is turns out to be another thing: another topic, a corrupt act, or none. */
export const decideReclassifyFinding = (
  command: CommandOf<typeof reclassifyFinding>,
  state: InspectionCase,
): CaseDecision => {
  const { data } = command;
  const finding = findingById(state, data.findingId);
  const refused = firstRefusal(
    notInFindingsTime(state),
    notChangeable(data.findingId, finding, state, command),
    actAndViolation(data),
    isClassifiedAs(data, finding) ? { code: 'NothingChanged' } : undefined,
    badDate(command, 'occurredOn', data.occurredOn, finding?.changedOn),
  );
  if (refused) return refused;
  return accept([{ type: 'FindingReclassified', data: { ...data, reclassifiedBy: actorId(command.by) } }]);
};

export const decideWithdrawFinding = (
  command: CommandOf<typeof withdrawFinding>,
  state: InspectionCase,
): CaseDecision => {
  const { data } = command;
  const finding = findingById(state, data.findingId);
  const refused = firstRefusal(
    notInFindingsTime(state),
    notChangeable(data.findingId, finding, state, command),
    badDate(command, 'occurredOn', data.occurredOn, finding?.changedOn),
  );
  if (refused) return refused;
  return accept([{ type: 'FindingWithdrawn', data: { ...data, withdrawnBy: actorId(command.by) } }]);
};

const notChangeable = (
  id: string,
  finding: Finding | undefined,
  state: InspectionCase,
  { by }: Pick<CommandOf<typeof withdrawFinding>, 'by'>,
): CaseRefusal | undefined => {
  if (finding === undefined) return { code: 'FindingUnknown', findingId: id };
  if (isSettled(finding)) return { code: 'FindingSettled', findingId: id };
  const officer = actorId(by);
  return finding.authors[0] === officer || leaderOf(state) === officer
    ? undefined
    : { code: 'NotReporterOrLeader', findingId: id };
};

const changedAndRemoved = (changes: object, remove: readonly string[]): CaseRefusal | undefined => {
  const fields = remove.filter((field) => field in changes);
  return fields.length === 0 ? undefined : { code: 'ChangedAndRemoved', fields };
};

const actAndViolation = (codes: Readonly<{ actCode?: unknown; violationCode?: unknown }>): CaseRefusal | undefined =>
  codes.actCode !== undefined && codes.violationCode !== undefined ? { code: 'ActAndViolation' } : undefined;

const isClassifiedAs = (to: CommandOf<typeof reclassifyFinding>['data'], finding: Finding | undefined): boolean =>
  to.topic === finding?.topic && to.actCode === finding.actCode && to.violationCode === finding.violationCode;

const badPeriod = ({ from, to }: Readonly<{ from: string; to: string }>): CaseRefusal | undefined =>
  from <= to ? undefined : { code: 'PeriodReversed', from, to };

/** A unit that ended while it was inspected is inspected as it was on its last day: what happened, happened there. */
const badPlace = (unit: string, foundOn: string, state: InspectionCase, facts: Facts): CaseRefusal | undefined => {
  const found = facts.units.get(unit);
  const end = facts.units.get(state.unit)?.end;
  const on = end === undefined || foundOn < end.from ? foundOn : dayBefore(end.from);
  if (found === undefined || !isInForce(found, on)) return { code: 'UnitUnknown', unit, on };
  return isAtOrBelow(facts.units, unit, [state.unit], on)
    ? undefined
    : { code: 'UnitOutsideInspection', unit, inspected: state.unit };
};
