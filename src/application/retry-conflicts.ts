import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from './clock.ts';
import type { Busy } from './unavailable.ts';
import { busy } from './unavailable.ts';

/** Conflicts are with other nodes; within this one the queue of the stream leaves none. */
const MAX_RETRIES = 8;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/** Tries again, each time with what the other node wrote, until it fits or is too much. */
export const retryConflicts = async <Result extends Readonly<{ outcome: string }>>(
  random: Random,
  attempt: () => Promise<Result>,
): Promise<Exclude<Result, { outcome: 'conflict' }> | Busy> => {
  for (let retry = 0; retry <= MAX_RETRIES; retry += 1) {
    if (retry > 0) await delay(pauseBefore(retry, random));
    const result = await attempt();
    if (isSettled(result)) return result;
  }
  return busy;
};

const isSettled = <Result extends Readonly<{ outcome: string }>>(
  result: Result,
): result is Exclude<Result, { outcome: 'conflict' }> => result.outcome !== 'conflict';

/** Longer each time, and never the same on two nodes. */
const pauseBefore = (retry: number, random: Random): number => {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retry);
  return ((random(1)[0] ?? 0) / 256) * longest;
};
