// Writes to a table t(x) as fast as it can, one commit after the other, until it is terminated.
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#sqlite/open-database.ts';

const database = openDatabase(workerData.path, { synchronous: 'off' });
const insert = database.prepare('insert into t (x) values (?)');
for (let row = 0; ; row += 1) {
  insert.run(`late ${row}`);
  if (row === 0) parentPort?.postMessage('writing');
}
