import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#sqlite/open-database.ts';

/** Two readers of one file, of which one always begins before the other ends. It ends with its thread. */
const OVERLAP_MS = 30;
const { path }: { path: string } = workerData;
const connections = [openDatabase(path, { access: 'read-only' }), openDatabase(path, { access: 'read-only' })];
const clock = new Int32Array(new SharedArrayBuffer(4));
const begin = (turn: number) => {
  connections[turn % 2]?.exec('begin');
  connections[turn % 2]?.prepare('select number from projection_state').get();
};
begin(0);
parentPort?.postMessage('reading');
for (let turn = 0; ; turn += 1) {
  Atomics.wait(clock, 0, 0, OVERLAP_MS);
  begin(turn + 1);
  connections[turn % 2]?.exec('rollback');
}
