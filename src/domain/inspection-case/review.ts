import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { type Finding, findingById, isSettled, linksToEarlierText } from './finding-state.ts';
import { findingIdSchema, personsSchema, plainText } from './findings.ts';
import { notInFindingsTime } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** What a report could leave open and an upheld finding may not. */
const dueAtReview = (seal: Seal) => ({
  responsiblePost: lineSchema.max(200).optional(),
  legalBasis: z.array(lineSchema.max(200)).min(1).max(20).optional(),
  persons: personsSchema(seal).optional(),
});

export const reviewFinding = defineCommand('ReviewFinding', () =>
  z.strictObject({
    findingId: findingIdSchema,
    verdict: z.enum(['upheld', 'rejected', 'returned']),
    /** Required unless upheld: the reporter must read why. */
    comment: plainText(textSchema).optional(),
    ...dueAtReview(plainText),
    /** The file must go to the investigation body at once. */
    crimeSigns: z.boolean().optional(),
    occurredOn: legalDateSchema,
  }),
);

export const findingUpheld = defineEvent('FindingUpheld', (seal) =>
  z.strictObject({
    findingId: findingIdSchema,
    comment: seal(textSchema).optional(),
    ...dueAtReview(seal),
    crimeSigns: z.boolean(),
    reviewedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
const refused = (seal: Seal) =>
  z.strictObject({
    findingId: findingIdSchema,
    comment: seal(textSchema),
    reviewedBy: z.string(),
    occurredOn: legalDateSchema,
  });
export const findingRejected = defineEvent('FindingRejected', refused);
export const findingReturned = defineEvent('FindingReturned', refused);
export const reviewEvents = [findingUpheld, findingRejected, findingReturned] as const;

type ReviewFinding = CommandOf<typeof reviewFinding>;

/** Upholds, rejects or returns a reported finding; never one's own (four eyes). */
export const decideReviewFinding = (command: ReviewFinding, state: InspectionCase, facts: Facts): CaseDecision => {
  const { findingId, verdict, comment, occurredOn } = command.data;
  const finding = findingById(state, findingId);
  const refusal = firstRefusal(
    notInFindingsTime(state),
    notReviewable(findingId, finding),
    isOwnWork(command, finding, facts) ? { code: 'SelfReview' } : undefined,
    badDate(command, 'occurredOn', occurredOn, finding?.changedOn),
    verdict === 'upheld' ? finding && reviewGaps(command, finding) : meantForUpheld(command),
  );
  if (refusal) return refusal;
  const review = { findingId, reviewedBy: actorId(command.by), occurredOn };
  if (verdict === 'upheld') return uphold(command, review, state, finding);
  if (comment === undefined) return { outcome: 'rejected', refusal: { code: 'CommentMissing' } };
  const type = verdict === 'rejected' ? 'FindingRejected' : 'FindingReturned';
  return accept([{ type, data: { ...review, comment } }], { about: finding?.personIds ?? [] });
};

const uphold = (
  { data }: ReviewFinding,
  review: Readonly<{ findingId: string; reviewedBy: string; occurredOn: string }>,
  state: InspectionCase,
  finding: Finding | undefined,
): CaseDecision => {
  const { comment, responsiblePost, legalBasis, persons, crimeSigns = false } = data;
  const upheld = {
    ...review,
    ...(comment === undefined ? {} : { comment }),
    ...(responsiblePost === undefined ? {} : { responsiblePost }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(persons === undefined ? {} : { persons }),
    crimeSigns,
  };
  return accept([{ type: 'FindingUpheld', data: upheld }], {
    links: linksToEarlierText(persons, state, finding),
    about: finding?.personIds ?? [],
  });
};

const notReviewable = (findingId: string, finding: Finding | undefined): CaseRefusal | undefined => {
  if (finding === undefined) return { code: 'FindingUnknown', findingId };
  if (isSettled(finding)) return { code: 'FindingSettled', findingId };
  return finding.status === 'returned' ? { code: 'FindingReturned', findingId } : undefined;
};

const isOwnWork = ({ by }: ReviewFinding, finding: Finding | undefined, facts: Facts): boolean =>
  finding?.authors.some((author) => isSamePerson(facts, author, actorId(by))) ?? false;

/** What only an upheld finding takes over would be lost with another verdict: it is refused, not dropped. */
const meantForUpheld = ({ data }: ReviewFinding): CaseRefusal | undefined => {
  const fields = (['responsiblePost', 'legalBasis', 'persons', 'crimeSigns'] as const).filter(
    (field) => data[field] !== undefined,
  );
  return fields.length === 0 ? undefined : { code: 'OnlyWhenUpheld', fields };
};

const reviewGaps = ({ data }: ReviewFinding, finding: Finding): CaseRefusal | undefined => {
  const missing = [
    finding.hasLegalBasis || data.legalBasis ? undefined : ('legalBasis' as const),
    finding.hasResponsiblePost || data.responsiblePost ? undefined : ('responsiblePost' as const),
    finding.actCode === undefined || finding.hasPersons || data.persons?.length ? undefined : ('persons' as const),
  ].filter((gap) => gap !== undefined);
  return missing.length === 0 ? undefined : { code: 'ReviewIncomplete', missing };
};
