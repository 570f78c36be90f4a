import { parentPort, workerData } from 'node:worker_threads';
import { parseEvent } from '#domain/parse-event.ts';
import { type ProjectorData, runProjector } from '#projecting/run-projector.ts';
import { readModels } from '#projections/index.ts';
import { openStoreForReading, type StoreAddress } from './open-store.ts';

// Composition root of the projecting worker: the one place that knows both the engine and the read models.
if (parentPort === null) throw new Error('projecting-worker.ts is started by openProjecting, as a worker');
const { folder, store }: ProjectorData<StoreAddress> = workerData;
await runProjector({
  port: parentPort,
  models: readModels,
  parse: parseEvent,
  openStore: () => openStoreForReading(store),
  folder,
});
