import { parentPort, workerData } from 'node:worker_threads';
import type { ProjectorData, ToProjector } from '#projecting/run-projector.ts';
import type { ScriptedStatuses } from './scripted-projecting.ts';

/** A projecting worker that projects nothing: it says what it is told to say, first at once, then at each wake. */
const { store }: ProjectorData<ScriptedStatuses> = workerData;
const statuses = [...store];
const sayNext = () => {
  const status = statuses.shift();
  if (status !== undefined) parentPort?.postMessage({ type: 'status', status, numbered: [], rebuildRequest: 0 });
};
parentPort?.on('message', ({ type }: ToProjector) => {
  if (type === 'close') parentPort?.close();
  else if (type === 'wake') sayNext();
});
sayNext();
