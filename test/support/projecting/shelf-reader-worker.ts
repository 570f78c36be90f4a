import { parentPort, workerData } from 'node:worker_threads';
import { runReader } from '#projecting/run-reader.ts';
import { removals, shelf } from './shelf-model.ts';

if (parentPort === null) throw new Error('this is the root of a worker');
runReader(parentPort, { shelf, removals }, workerData);
