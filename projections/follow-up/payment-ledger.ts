import type { Document } from '#domain/document.ts';
import type { RecoveryDestination } from '#domain/inspection-case/recoveries.ts';
import {
  type Account,
  type AccountEvent,
  accountOf,
  accountsAfter,
  type CaseAccounts,
  exact,
  type Measure,
  NO_ACCOUNTS,
  owedIn,
  type Recovery,
} from '#domain/inspection-case/recovery-accounts.ts';
import type { Query, Reader } from '#projecting/read-model.ts';

/** One line of an account, with what is owed after it. */
export type LedgerLine = Readonly<{
  number: number;
  /** counted: paid on a finding before it was ordered. */
  type: 'ordered' | 'counted' | 'paid' | 'reversed' | 'closed';
  on: string;
  recordedAt: string;
  recoveryId: string | null;
  /** Always positive; reversals add to what is owed, payments and closings take from it. */
  amount: number;
  owed: number;
  document: Document | null;
  /** Sealed where it is a person. */
  payer: unknown;
  destination: RecoveryDestination | null;
  /** Why it was reversed or given up. */
  ground: string | null;
  by: string;
}>;

/** The account of one recommendation in one measure, line by line. */
export type LedgerOfAccount = Account & Readonly<{ owed: number; lines: readonly LedgerLine[] }>;

/** Every account of a case, and every payment of it: also those on findings of which nothing was ordered yet. */
export type PaymentLedger = Readonly<{ accounts: readonly LedgerOfAccount[]; recoveries: readonly LedgerRecovery[] }>;
type LedgerRecovery = Recovery & Readonly<{ payer: unknown; document: Document }>;

type EventRow = Readonly<{ ledger_number: number; type: AccountEvent['type']; recorded_at: string; data: string }>;
type Kept = AccountEvent & Readonly<{ number: number; recordedAt: string }>;

const eventsOf = (reader: Reader, caseId: string): readonly Kept[] =>
  reader
    .all<EventRow>(
      `select ledger_number, type, recorded_at, data from account_event
       where case_id = :caseId and ledger_number <= :as_of_number order by ledger_number`,
      { caseId },
    )
    .map(
      ({ ledger_number: number, type, recorded_at: recordedAt, data }) =>
        // The data was stored with the type that it belongs to.
        ({ number, recordedAt, type, data: JSON.parse(data) }) as Kept,
    );

/** The accounts of a case as of the moment, folded anew from what moved them. */
export const ofCase: Query<Readonly<{ caseId: string }>, PaymentLedger> = (reader, { caseId }) => {
  const lines = new Map<string, LedgerLine[]>();
  const payments = new Map<string, Extract<Kept, { type: 'RecoveryRecorded' }>['data']>();
  let state = NO_ACCOUNTS;
  for (const event of eventsOf(reader, caseId)) {
    if (event.type === 'RecoveryRecorded') payments.set(event.data.recoveryId, event.data);
    const after = accountsAfter(state, event);
    for (const account of after.accounts) {
      const key = keyOf(account);
      lines.set(key, [...(lines.get(key) ?? []), ...linesBy(event, account, state, { after, payments })]);
    }
    state = after;
  }
  return {
    accounts: state.accounts.map((account) => ({
      ...account,
      owed: owedIn(account),
      lines: lines.get(keyOf(account)) ?? [],
    })),
    recoveries: state.recoveries.flatMap((recovery) => {
      const paid = payments.get(recovery.recoveryId);
      return paid === undefined ? [] : [{ ...recovery, payer: paid.payer, document: paid.document }];
    }),
  };
};

const keyOf = ({ recommendationId, measure }: Readonly<{ recommendationId: string; measure: Measure }>): string =>
  `${recommendationId} ${measure}`;

type Around = Readonly<{
  after: CaseAccounts;
  payments: ReadonlyMap<string, Extract<Kept, { type: 'RecoveryRecorded' }>['data']>;
}>;

/** What the event did to the account; nothing, if it stands as it stood. */
const linesBy = (
  event: Kept,
  account: Account,
  before: CaseAccounts,
  { after, payments }: Around,
): readonly LedgerLine[] => {
  const was = accountOf(before, account.recommendationId, account.measure);
  const blank = {
    number: event.number,
    on: event.data.occurredOn,
    recordedAt: event.recordedAt,
    recoveryId: null,
    owed: owedIn(account),
    document: null,
    payer: null,
    destination: null,
    ground: null,
  };
  switch (event.type) {
    case 'ConclusionIssued':
    case 'CheckResultNotified': {
      const by = event.data.issuedBy;
      const { document } = event.data;
      const opening: LedgerLine = {
        ...blank,
        type: 'ordered',
        amount: account.ordered,
        owed: account.ordered,
        document,
        by,
      };
      return [opening, ...countedIn(account, { ...blank, by }, { after, payments })];
    }
    case 'RecoveryRecorded': {
      const amount = exact(account.recovered - (was?.recovered ?? 0));
      if (amount <= 0) return [];
      const { recoveryId, document, payer, destination, recordedBy: by } = event.data;
      return [{ ...blank, type: 'paid', recoveryId, amount, document, payer, destination, by }];
    }
    case 'RecoveryReversed': {
      const amount = exact((was?.recovered ?? 0) - account.recovered);
      if (amount <= 0) return [];
      const { recoveryId, document, ground, reversedBy: by } = event.data;
      return [{ ...blank, type: 'reversed', recoveryId, amount, document, ground, by }];
    }
    case 'RecommendationClosedUnimplemented': {
      const amount = exact(account.closed - (was?.closed ?? 0));
      if (amount <= 0) return [];
      const { document = null, reason: ground, closedBy: by } = event.data;
      return [{ ...blank, type: 'closed', amount, document, ground, by }];
    }
  }
};

/** What had been paid on the findings behind it, payment by payment. */
const countedIn = (
  account: Account,
  blank: Omit<LedgerLine, 'type' | 'amount'>,
  { after, payments }: Around,
): readonly LedgerLine[] => {
  let { ordered: owed } = account;
  return after.recoveries.flatMap(({ recoveryId, measure, shares, paidOn: on }) => {
    const share = shares.find(({ recommendationId }) => recommendationId === account.recommendationId);
    const paid = payments.get(recoveryId);
    if (measure !== account.measure || share === undefined || paid === undefined) return [];
    owed = exact(owed - share.amount);
    const { document, payer, destination } = paid;
    return [{ ...blank, type: 'counted', on, recoveryId, amount: share.amount, owed, document, payer, destination }];
  });
};
