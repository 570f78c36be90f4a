import { z } from 'zod';
import { type Command, type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { type Document, documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { claimsOfOurs } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOf } from './finding-state.ts';
import { plainText } from './findings.ts';
import { notInFollowUp } from './guards.ts';
import { type RecommendationContent, recommendationIdSchema } from './recommendation-content.ts';
import { owesAnything } from './recovery-accounts.ts';
import { accountNotSettled } from './recovery-guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** Open, then in the addressee's own words done, then checked by us; or given up with a reason. */
export type Recommendation = Readonly<{
  recommendationId: string;
  findingIds: readonly string[];
  /** Who must pay or give back, where that is a person. */
  personIds: readonly string[];
  status: 'open' | 'said-done' | 'verified' | 'closed-unimplemented';
  kind: RecommendationContent['kind'];
  /** As the conclusion says it, or an order that came after it. */
  dueOn: LegalDate;
  /** Papers of the orders to carry it out. */
  orders: readonly string[];
}>;

export const isRecommendationSettled = ({ status }: Pick<Recommendation, 'status'>): boolean =>
  status === 'verified' || status === 'closed-unimplemented';

const step = (seal: Seal) => ({
  recommendationId: recommendationIdSchema,
  details: seal(textSchema).optional(),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});
const givenUp = (seal: Seal) => ({
  ...step(seal),
  /** Clear: an overseer must be able to read why. Names no person. */
  reason: textSchema.max(1_000),
});

export const reportRecommendationDone = defineCommand('ReportRecommendationDone', () =>
  z.strictObject(step(plainText)),
);
export const verifyRecommendation = defineCommand('VerifyRecommendation', () => z.strictObject(step(plainText)));
export const closeRecommendationUnimplemented = defineCommand('CloseRecommendationUnimplemented', () =>
  z.strictObject(givenUp(plainText)),
);

export const recommendationReportedDone = defineEvent('RecommendationReportedDone', (seal) =>
  z.strictObject({ ...step(seal), recordedBy: z.string() }),
);
export const recommendationVerified = defineEvent('RecommendationVerified', (seal) =>
  z.strictObject({ ...step(seal), verifiedBy: z.string() }),
);
export const recommendationClosedUnimplemented = defineEvent('RecommendationClosedUnimplemented', (seal) =>
  z.strictObject({ ...givenUp(seal), closedBy: z.string() }),
);
export const recommendationEvents = [
  recommendationReportedDone,
  recommendationVerified,
  recommendationClosedUnimplemented,
] as const;

/** Their word: the addressee says it is done. */
export const decideReportRecommendationDone = (
  command: CommandOf<typeof reportRecommendationDone>,
  state: InspectionCase,
): CaseDecision =>
  notOpen(command, state) ??
  accept(
    [{ type: 'RecommendationReportedDone', data: { ...command.data, recordedBy: actorId(command.by) } }],
    withPapers(command, state),
  );

/**
 * Our word: we looked, and it is done. It needs no word of theirs: money that has arrived has arrived. Where money or
 * land was ordered, all of it has.
 */
export const decideVerifyRecommendation = (
  command: CommandOf<typeof verifyRecommendation>,
  state: InspectionCase,
): CaseDecision =>
  notOpen(command, state, accountNotSettled(command.data.recommendationId, state)) ??
  accept(
    [{ type: 'RecommendationVerified', data: { ...command.data, verifiedBy: actorId(command.by) } }],
    withPapers(command, state),
  );

/** It will not be done, or not all of it, and somebody says why; what is still owed is given up on a paper only. */
export const decideCloseRecommendationUnimplemented = (
  command: CommandOf<typeof closeRecommendationUnimplemented>,
  state: InspectionCase,
): CaseDecision =>
  notOpen(command, state, closingPaperMissing(command, state)) ??
  accept(
    [{ type: 'RecommendationClosedUnimplemented', data: { ...command.data, closedBy: actorId(command.by) } }],
    withPapers(command, state),
  );

type StepCommand = Command<
  string,
  Readonly<{ recommendationId: string; occurredOn: LegalDate; document?: Document | undefined }>
>;

type PaperedCommand = Command<
  string,
  Readonly<{
    recommendationId?: string | undefined;
    recommendationIds?: readonly string[] | undefined;
    document?: Document | undefined;
  }>
>;

/** Our own paper claims its number; the words may tell of who must pay, and of anyone in the findings behind it. */
export const withPapers = ({ data }: PaperedCommand, state: InspectionCase) => {
  const { recommendationId, recommendationIds = [], document } = data;
  const ids = [...recommendationIds, ...(recommendationId === undefined ? [] : [recommendationId])];
  const recommendations = state.recommendations.filter((each) => ids.includes(each.recommendationId));
  const findingIds = recommendations.flatMap((each) => each.findingIds);
  const findings = state.findings.filter(({ findingId }) => findingIds.includes(findingId));
  const about = [...new Set([...recommendations.flatMap(({ personIds }) => personIds), ...personsOf(findings)])];
  return { claims: claimsOfOurs(document, state), about };
};

const notOpen = (command: StepCommand, state: InspectionCase, ...checks: readonly (CaseRefusal | undefined)[]) => {
  const { recommendationId, occurredOn } = command.data;
  return firstRefusal(
    notInFollowUp(state),
    settled(recommendationId, state),
    badDate(command, 'occurredOn', occurredOn, state.conclusion?.signedOn),
    ...checks,
  );
};

const closingPaperMissing = (
  { data: { recommendationId, document } }: StepCommand,
  { accounts }: InspectionCase,
): CaseRefusal | undefined =>
  document === undefined && owesAnything(accounts, recommendationId)
    ? { code: 'ClosingPaperMissing', recommendationId }
    : undefined;

/** Nothing more is done to what is verified or given up. */
export const settled = (recommendationId: string, { recommendations }: InspectionCase): CaseRefusal | undefined => {
  const recommendation = recommendations.find((each) => each.recommendationId === recommendationId);
  if (recommendation === undefined) return { code: 'RecommendationUnknown', recommendationId };
  return isRecommendationSettled(recommendation) ? { code: 'RecommendationSettled', recommendationId } : undefined;
};
