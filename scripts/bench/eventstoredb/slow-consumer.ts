import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '#event-store/event-store.ts';
import { openSide, type SideName } from './sides.ts';

// One side in a process of its own: takes an event a millisecond while a long history waits, and prints how many bytes
// it held at most beyond what it held before it began. Started with --expose-gc, so that only what is held counts.
const [side, connectionString = '', prefix = '', after, taken] = process.argv.slice(2);

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const SAMPLE_EVERY = 100;

await using open = openSide(side as SideName, { connectionString, prefix });
const before = held();
let highest = 0;
let seen = 0;
for await (const _id of open.follow(after as Position)) {
  seen += 1;
  if (seen % SAMPLE_EVERY === 0) highest = Math.max(highest, held() - before);
  if (seen === Number(taken)) break;
  await delay(1);
}
console.log(JSON.stringify({ highest, seen }));
