import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { type ProjectorData, runProjector } from '#projecting/run-projector.ts';
import { parseShelfEvent, removals, shelf } from './shelf-model.ts';

/** The root of a projecting worker, with the synthetic models. */
const { folder, store }: ProjectorData<{ path: string; prefix: string }> = workerData;
if (parentPort === null) throw new Error('this is the root of a worker');
await runProjector({
  port: parentPort,
  models: { shelf, removals },
  parse: parseShelfEvent,
  openStore: async () => openSqliteEventStore({ ...store, readOnly: true }),
  folder,
});
