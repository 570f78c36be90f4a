// A process of its own that takes the writer's lock, says so, and keeps it until it is killed.
import { WriterLock } from '#sqlite/writer-lock.ts';

const [path = ''] = process.argv.slice(2);
const lock = WriterLock.acquire(path);
console.log('locked');
// Not longer than any test, should nobody be left to kill it.
setTimeout(() => lock.release(), 30_000);
