import { parentPort, workerData } from 'node:worker_threads';
import { parseEvent } from '#domain/parse-event.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { type ProjectorData, runProjector } from '#projecting/run-projector.ts';
import { readModels } from '#projections/index.ts';

/** Where the events are; what `main.ts` gives to `openProjecting` as `store`. */
export type StoreAddress = Readonly<{ path: string; prefix: string }>;

// Composition root of the projecting worker: the one place that knows both the engine and the read models.
if (parentPort === null) throw new Error('projecting-worker.ts is started by openProjecting, as a worker');
const { folder, store }: ProjectorData<StoreAddress> = workerData;
await runProjector({
  port: parentPort,
  models: readModels,
  parse: parseEvent,
  openStore: async () => openSqliteEventStore({ path: store.path, prefix: store.prefix, readOnly: true }),
  folder,
});
