import type { Command } from '../command.ts';
import { badDate } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import { type Finding, findingById, isDropped } from './finding-state.ts';
import { notInFollowUp, workNotBegun } from './guards.ts';
import {
  accountOf,
  accountsOn,
  type CaseAccounts,
  MEASURES,
  type Measure,
  measured,
  owedBy,
  owedIn,
  owesAnything,
  paidOn as paidOnFinding,
} from './recovery-accounts.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

type Payment = Command<
  string,
  Readonly<{
    recommendationId?: string | undefined;
    findingId?: string | undefined;
    amountVnd?: number | undefined;
    landM2?: number | undefined;
    paidOn: LegalDate;
  }>
>;

/** What stands against recording this payment on what it names. */
export const notPayable = (command: Payment, state: InspectionCase): CaseRefusal | undefined => {
  const { recommendationId, findingId } = command.data;
  if (recommendationId !== undefined) return notPayableOnRecommendation(recommendationId, command, state);
  return findingId === undefined ? undefined : notPayableOnFinding(findingId, command, state);
};

const notPayableOnRecommendation = (
  recommendationId: string,
  command: Payment,
  state: InspectionCase,
): CaseRefusal | undefined => {
  const early = notInFollowUp(state);
  if (early) return early;
  const recommendation = state.recommendations.find((each) => each.recommendationId === recommendationId);
  if (recommendation === undefined) return { code: 'RecommendationUnknown', recommendationId };
  const { paidOn } = command.data;
  const orderedOn = state.conclusion?.signedOn;
  if (orderedOn !== undefined && paidOn < orderedOn) {
    // Before it was ordered it can only have been paid for what was found: there it is recorded.
    return { code: 'PaidBeforeOrdered', recommendationId, paidOn, orderedOn, findingIds: recommendation.findingIds };
  }
  return (
    badDate(command, 'paidOn', paidOn) ??
    beyondOwed(command, recommendationId, (measure) => {
      const account = accountOf(state.accounts, recommendationId, measure);
      return account && owedIn(account);
    })
  );
};

const notPayableOnFinding = (findingId: string, command: Payment, state: InspectionCase): CaseRefusal | undefined => {
  const early = workNotBegun(state);
  if (early) return early;
  const finding = findingById(state, findingId);
  if (finding === undefined) return { code: 'FindingUnknown', findingId };
  if (isDropped(finding)) return { code: 'FindingDropped', findingId };
  const { paidOn } = command.data;
  const measure = measured(command.data)?.measure ?? 'amountVnd';
  const orderedOn = state.conclusion?.signedOn;
  const ordered = accountsOn(state.accounts, findingId, measure);
  if (orderedOn !== undefined && paidOn >= orderedOn && ordered.length > 0) {
    const recommendationIds = ordered.map(({ recommendationId }) => recommendationId);
    return { code: 'PaidAfterConclusion', findingId, paidOn, orderedOn, recommendationIds };
  }
  return (
    badDate(command, 'paidOn', paidOn, finding.from) ??
    beyondOwed(command, findingId, (of) => owedOnFinding(finding, of, state.accounts))
  );
};

/** @param owedOf undefined: nothing of that measure was ever stated */
const beyondOwed = (
  { data }: Payment,
  subject: string,
  owedOf: (measure: Measure) => number | undefined,
): CaseRefusal | undefined => {
  const stated = measured(data);
  if (stated === undefined) return undefined;
  const owed = owedOf(stated.measure);
  if (owed === undefined || owed === 0) return { code: 'NothingOwed', subject, measure: stated.measure };
  return stated.amount > owed ? { code: 'RecoveryBeyondOwed', subject, ...stated, owed } : undefined;
};

/** Whether something may still be paid on what was found: as far as its own amounts, or what was ordered of it, go. */
export const isPayable = (finding: Finding, accounts: CaseAccounts): boolean =>
  !isDropped(finding) && MEASURES.some((measure) => (owedOnFinding(finding, measure, accounts) ?? 0) > 0);

/** What was ordered of it is what is owed; until then, what was found. Undefined: no such amount was ever stated. */
const owedOnFinding = (finding: Finding, measure: Measure, accounts: CaseAccounts): number | undefined => {
  const ordered = accountsOn(accounts, finding.findingId, measure);
  if (ordered.length > 0) return ordered.reduce((sum, account) => sum + owedIn(account), 0);
  const found = finding[measure];
  return found === undefined ? undefined : Math.max(0, found - paidOnFinding(accounts, finding.findingId, measure));
};

/** Money is verified when it has arrived, all of it; a word of theirs is not money. */
export const accountNotSettled = (
  recommendationId: string,
  { accounts }: Readonly<{ accounts: CaseAccounts }>,
): CaseRefusal | undefined =>
  owesAnything(accounts, recommendationId)
    ? { code: 'AccountNotSettled', recommendationId, owed: owedBy(accounts, recommendationId) }
    : undefined;
