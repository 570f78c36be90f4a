// A worker thread that follows the ledger read-only and tells its parent what it sees.
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';

const TEN_MINUTES_MS = 600_000;

const store = openSqliteEventStore({ path: workerData.path, prefix: 'demo', readOnly: true, pollMs: TEN_MINUTES_MS });
for await (const message of store.subscribe(undefined))
  parentPort?.postMessage(message.type === 'event' ? message.recorded.event.stream : message.type);
