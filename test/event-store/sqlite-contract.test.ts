import { describeEventStoreContract } from '#test/support/event-store/event-store-contract.ts';
import { openSqliteLedger } from '#test/support/event-store/sqlite-ledger.ts';

describeEventStoreContract('SQLite', openSqliteLedger);
