import { describeEventStoreContract } from '#test/support/event-store/event-store-contract.ts';
import { protocolLedger } from '#test/support/eventstoredb/protocol-ledger.ts';

describeEventStoreContract('EventStoreDB, batched appends', protocolLedger());
describeEventStoreContract('EventStoreDB, plain appends', protocolLedger({ batchAppend: false }));
