import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { type ProjectorData, runProjector } from '#projecting/run-projector.ts';
import { parseShelfEvent, removals, shelf } from './shelf-model.ts';

/** The root of a projecting worker, with the synthetic models; it dies at a `WorkerKiller` while a file `killer`
 * lies beside the store, and cannot read a `BoxPut` while a file `spoiler` does. */
const { folder, store }: ProjectorData<{ path: string; prefix: string }> = workerData;
if (parentPort === null) throw new Error('this is the root of a worker');
await runProjector({
  port: parentPort,
  models: { shelf, removals },
  parse: (event) => {
    if (event.type === 'WorkerKiller' && existsSync(`${store.path}.killer`)) throw new Error('killed by an event');
    if (event.type === 'BoxPut' && existsSync(`${store.path}.spoiler`)) return { outcome: 'invalid', reason: 'spoilt' };
    return parseShelfEvent(event);
  },
  openStore: async () => openSqliteEventStore({ ...store, readOnly: true }),
  folder,
});
