import { readFileSync } from 'node:fs';
import {
  type AccountEvent,
  accountsAfter,
  type CaseAccounts,
  NO_ACCOUNTS,
} from '#domain/inspection-case/recovery-accounts.ts';
import type { Handlers, LedgerEvent, Reader, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Table to put before a model's own: the accounts of each case, folded by the same function as the rules fold them. */
export const caseAccountsSchema = readFileSync(new URL('./case-accounts.sql', import.meta.url), 'utf8');

/** What a handler of these wrote, which came out of events that were checked. */
const parsed = (text: string | undefined): CaseAccounts =>
  text === undefined ? NO_ACCOUNTS : (JSON.parse(text) as CaseAccounts);

type Stored = Readonly<{ accounts: string }>;

/** After the last event that the handlers saw. */
export const presentAccounts = (rows: Rows, caseId: string): CaseAccounts =>
  parsed(rows.get<Stored>('select accounts from case_account where case_id = :caseId', { caseId })?.accounts);

/** As of the moment of the question. */
export const accountsOfCase = (reader: Reader, caseId: string): CaseAccounts =>
  parsed(
    reader.get<Stored>(`select accounts from ${reader.asOf('case_account')} as a where case_id = :caseId`, { caseId })
      ?.accounts,
  );

type Moved = LedgerEvent & AccountEvent;

const move = (event: Moved, rows: Rows): void => {
  const caseId = identityOf(event.stream);
  const accounts = JSON.stringify(accountsAfter(presentAccounts(rows, caseId), event));
  rows.run(
    `insert into case_account (case_id, accounts) values (:caseId, :accounts)
     on conflict do update set accounts = excluded.accounts`,
    { caseId, accounts },
  );
};

/** Keeps the table. A model's own handlers of these events come after it. */
export const caseAccountHandlers = {
  ConclusionIssued: (event, rows) => move(event as Moved, rows),
  CheckResultNotified: (event, rows) => move(event as Moved, rows),
  RecoveryRecorded: (event, rows) => move(event as Moved, rows),
  RecoveryReversed: (event, rows) => move(event as Moved, rows),
  RecommendationClosedUnimplemented: (event, rows) => move(event as Moved, rows),
} satisfies Handlers<AccountEvent>;
