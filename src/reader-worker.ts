import { parentPort, workerData } from 'node:worker_threads';
import { runReader } from '#projecting/run-reader.ts';
import { readModels } from '#projections/index.ts';

// Composition root of a reader worker.
if (parentPort === null) throw new Error('reader-worker.ts is started by openProjecting, as a worker');
runReader(parentPort, readModels, workerData);
