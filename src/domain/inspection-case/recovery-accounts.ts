import type { Opaque } from '../event-definition.ts';
import type { LegalDate } from '../legal-date.ts';
import type { CaseEvent } from './events.ts';
import type { RecommendationContent } from './recommendation-content.ts';
import type { RecoveryDestination } from './recoveries.ts';

/** What is counted: whole đồng, or square metres. */
export const MEASURES = ['amountVnd', 'landM2'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a payment is recorded on: what was ordered, or, before anything was, what was found. */
export type RecoverySubject = Readonly<{ recommendationId: string }> | Readonly<{ findingId: string }>;

/**
 * One measure of one recommendation. Whatever was ordered is at any moment exactly one of: recovered, again to recover
 * (it was recovered once, and that was reversed), closed with a reason, or still to recover, which is the rest.
 */
export type Account = Readonly<{
  recommendationId: string;
  kind: RecommendationContent['kind'];
  measure: Measure;
  /** The findings it was made of: what was paid on them counts for it. */
  findingIds: readonly string[];
  ordered: number;
  recovered: number;
  again: number;
  closed: number;
}>;

/** One payment, with what is left of it. */
export type Recovery = Readonly<{
  recoveryId: string;
  on: RecoverySubject;
  measure: Measure;
  amount: number;
  reversed: number;
  destination: RecoveryDestination;
  paidOn: LegalDate;
  /** In whose accounts what is left of it stands; what was paid on a finding beyond what was ordered stands in none. */
  shares: readonly Share[];
}>;
export type Share = Readonly<{ recommendationId: string; amount: number }>;

/** All accounts of one case, in the order of its recommendations, and the payments in that of their recording. */
export type CaseAccounts = Readonly<{ accounts: readonly Account[]; recoveries: readonly Recovery[] }>;

export const NO_ACCOUNTS: CaseAccounts = { accounts: [], recoveries: [] };

type FoldedCaseEvent = Opaque<CaseEvent>;
type DataOf<Type extends CaseEvent['type']> = Extract<FoldedCaseEvent, { type: Type }>['data'];

/** The events that move money or land. */
export type AccountEvent = Extract<
  FoldedCaseEvent,
  {
    type:
      | 'ConclusionIssued'
      | 'CheckResultNotified'
      | 'RecoveryRecorded'
      | 'RecoveryReversed'
      | 'RecommendationClosedUnimplemented';
  }
>;

/** The accounts after the event: a pure fold, the same for the rules and for every read model. */
export const accountsAfter = (before: CaseAccounts, event: AccountEvent): CaseAccounts => {
  switch (event.type) {
    case 'ConclusionIssued':
    case 'CheckResultNotified':
      return opened(before, event.data);
    case 'RecoveryRecorded':
      return recovered(before, event.data);
    case 'RecoveryReversed':
      return reversed(before, event.data);
    case 'RecommendationClosedUnimplemented':
      return closed(before, event.data);
  }
};

/** Still to be paid or given back. */
export const owedIn = ({ ordered, recovered: paid, closed: given }: Account): number => exact(ordered - paid - given);

/** Of that, what was never recovered. */
export const toRecoverIn = (account: Account): number => exact(owedIn(account) - account.again);

/** What is left of a payment. */
export const leftOf = ({ amount, reversed: back }: Recovery): number => exact(amount - back);

export const accountOf = (
  { accounts }: CaseAccounts,
  recommendationId: string,
  measure: Measure,
): Account | undefined =>
  accounts.find((account) => account.recommendationId === recommendationId && account.measure === measure);

export const accountsOf = ({ accounts }: CaseAccounts, recommendationId: string): readonly Account[] =>
  accounts.filter((account) => account.recommendationId === recommendationId);

/** What the recommendation still owes, by measure; nothing of what is settled. */
export const owedBy = (state: CaseAccounts, recommendationId: string): Readonly<Partial<Record<Measure, number>>> =>
  Object.fromEntries(
    accountsOf(state, recommendationId)
      .map((account) => [account.measure, owedIn(account)] as const)
      .filter(([, owed]) => owed > 0),
  );

export const owesAnything = (state: CaseAccounts, recommendationId: string): boolean =>
  accountsOf(state, recommendationId).some((account) => owedIn(account) > 0);

/** Accounts that rest on the finding. */
export const accountsOn = ({ accounts }: CaseAccounts, findingId: string, measure: Measure): readonly Account[] =>
  accounts.filter((account) => account.measure === measure && account.findingIds.includes(findingId));

/** Paid on the finding and not reversed. */
export const paidOn = ({ recoveries }: CaseAccounts, findingId: string, measure: Measure): number =>
  exact(
    recoveries
      .filter((each) => 'findingId' in each.on && each.on.findingId === findingId && each.measure === measure)
      .reduce((sum, each) => sum + leftOf(each), 0),
  );

/**
 * The accounts that a reversal of that much takes back from, with how much of each: what stands in no account goes
 * first, then the last account that the payment reached.
 */
export const takenBack = (recovery: Recovery, amount: number): readonly Share[] => {
  const inAccounts = recovery.shares.reduce((sum, share) => sum + share.amount, 0);
  let rest = Math.max(0, exact(amount - exact(leftOf(recovery) - inAccounts)));
  return recovery.shares.toReversed().flatMap(({ recommendationId, amount: share }) => {
    const taken = Math.min(share, rest);
    rest = exact(rest - taken);
    return taken > 0 ? [{ recommendationId, amount: taken }] : [];
  });
};

/** The measure an act is about, and how much of it; undefined unless exactly one is stated, and more than nothing. */
export const measured = (
  data: Readonly<{ amountVnd?: number | undefined; landM2?: number | undefined }>,
): Readonly<{ measure: Measure; amount: number }> | undefined => {
  const stated = MEASURES.flatMap((measure) => {
    const amount = data[measure];
    return amount === undefined ? [] : [{ measure, amount }];
  });
  const [one] = stated;
  return stated.length === 1 && one !== undefined && one.amount > 0 ? one : undefined;
};

const opened = (
  { recoveries }: CaseAccounts,
  { recommendations }: DataOf<'ConclusionIssued' | 'CheckResultNotified'>,
): CaseAccounts => {
  const accounts = recommendations.flatMap(({ recommendationId, kind, findingIds, ...content }) =>
    MEASURES.flatMap((measure): readonly Account[] => {
      const ordered = content[measure];
      return ordered === undefined || ordered === 0
        ? []
        : [{ recommendationId, kind, measure, findingIds, ordered: exact(ordered), recovered: 0, again: 0, closed: 0 }];
    }),
  );
  // What was paid on findings before counts from here on.
  return recoveries.reduce<CaseAccounts>(
    (state, recovery) => {
      const shared = shareOut(state.accounts, recovery);
      return { accounts: shared.accounts, recoveries: [...state.recoveries, shared.recovery] };
    },
    { accounts, recoveries: [] },
  );
};

const recovered = (before: CaseAccounts, data: DataOf<'RecoveryRecorded'>): CaseAccounts => {
  const { recoveryId, recommendationId, findingId, destination, paidOn: on } = data;
  const { measure, amount } = statedIn(data);
  const subject: RecoverySubject =
    recommendationId === undefined ? { findingId: findingId ?? '' } : { recommendationId };
  const recovery: Recovery = {
    recoveryId,
    on: subject,
    measure,
    amount,
    reversed: 0,
    destination,
    paidOn: on,
    shares: [],
  };
  const shared = shareOut(before.accounts, recovery);
  return { accounts: shared.accounts, recoveries: [...before.recoveries, shared.recovery] };
};

const reversed = (before: CaseAccounts, data: DataOf<'RecoveryReversed'>): CaseAccounts => {
  const recovery = before.recoveries.find(({ recoveryId }) => recoveryId === data.recoveryId);
  if (recovery === undefined) return before;
  const { amount } = statedIn(data);
  const taken = new Map(takenBack(recovery, amount).map((share) => [share.recommendationId, share.amount]));
  const backFrom = (id: string): number => taken.get(id) ?? 0;
  return {
    accounts: before.accounts.map((account) => {
      if (account.measure !== recovery.measure) return account;
      const back = backFrom(account.recommendationId);
      return { ...account, recovered: exact(account.recovered - back), again: exact(account.again + back) };
    }),
    recoveries: before.recoveries.map((each) =>
      each === recovery
        ? {
            ...each,
            reversed: exact(each.reversed + amount),
            shares: each.shares
              .map((share) => ({ ...share, amount: exact(share.amount - backFrom(share.recommendationId)) }))
              .filter((share) => share.amount > 0),
          }
        : each,
    ),
  };
};

const closed = (
  before: CaseAccounts,
  { recommendationId }: DataOf<'RecommendationClosedUnimplemented'>,
): CaseAccounts => ({
  ...before,
  accounts: before.accounts.map((account) =>
    account.recommendationId === recommendationId
      ? { ...account, again: 0, closed: exact(account.closed + owedIn(account)) }
      : account,
  ),
});

/** What a payment that went there is meant for, where one finding led to several recommendations. */
const MEANT_FOR: Readonly<Record<RecoveryDestination, RecommendationContent['kind']>> = {
  budget: 'recover-budget',
  'custody-account': 'recover-budget',
  payers: 'return-to-payer',
  'settlement-reduced': 'reduce-settlement',
  'land-fund': 'recover-land',
};

/**
 * Puts what is left of a payment into the accounts it is for, up to what each owes: first those of the kind that its
 * destination is meant for, then the others, each in the order of their numbers.
 */
const shareOut = (
  accounts: readonly Account[],
  recovery: Recovery,
): Readonly<{ accounts: readonly Account[]; recovery: Recovery }> => {
  const meantFor = MEANT_FOR[recovery.destination];
  const candidates = accounts.filter((account) => isFor(recovery, account));
  const inTurn = [
    ...candidates.filter(({ kind }) => kind === meantFor),
    ...candidates.filter(({ kind }) => kind !== meantFor),
  ];
  let rest = leftOf(recovery);
  const shares = inTurn.flatMap((account): readonly Share[] => {
    const amount = Math.min(rest, owedIn(account));
    rest = exact(rest - amount);
    return amount > 0 ? [{ recommendationId: account.recommendationId, amount }] : [];
  });
  const after = accounts.map((account) => {
    const share = shares.find(({ recommendationId }) => recommendationId === account.recommendationId);
    if (share === undefined || account.measure !== recovery.measure) return account;
    // What was taken back is what is paid first: the same debt, paid once more.
    const again = Math.max(0, exact(account.again - share.amount));
    return { ...account, recovered: exact(account.recovered + share.amount), again };
  });
  return { accounts: after, recovery: { ...recovery, shares } };
};

const isFor = ({ on, measure }: Recovery, account: Account): boolean =>
  account.measure === measure &&
  ('findingId' in on ? account.findingIds.includes(on.findingId) : account.recommendationId === on.recommendationId);

/** An event that was accepted states one measure; of another it would count nothing. */
const statedIn = (data: Parameters<typeof measured>[0]): Readonly<{ measure: Measure; amount: number }> => {
  const stated = measured(data) ?? { measure: 'amountVnd', amount: 0 };
  return { ...stated, amount: exact(stated.amount) };
};

const THOUSANDTHS = 1_000;

/** Land is counted in thousandths of a square metre, so that 0.1 and 0.2 are 0.3; đồng are whole anyway. */
export const exact = (amount: number): number =>
  Number.isInteger(amount) ? amount : Math.round(amount * THOUSANDTHS) / THOUSANDTHS;
