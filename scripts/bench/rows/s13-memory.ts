import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { BenchRow } from '../bench-row.ts';
import { startProduct, untilReady } from '../bench-server.ts';
import { formatCount } from '../figures.ts';

const SAMPLE_EVERY_MS = 100;
const SETTLE_MS = 5_000;

/** Resident memory of the whole process, workers included, as the operating system counts it. */
export const memory: BenchRow = {
  id: 'S13',
  what: 'memory of the server',
  yardstick: '–',
  better: 'at-most',
  mustReach: 300,
  aim: 150,
  unit: 'megabytes',
  run: async ({ quick, largeLedger, log }) => {
    const { ledger } = await largeLedger();
    // A start without read models builds all of them.
    rmSync(join(ledger.folder, 'read-models'), { recursive: true, force: true });
    const events = `${formatCount(ledger.events)} events`;
    log(events);
    const begun = performance.now();
    const building = await highestUntilReady(ledger.folder);
    const tookMinutes = (performance.now() - begun) / 60_000;
    await using server = await startProduct(ledger.folder);
    await untilReady(server);
    await delay(quick ? 500 : SETTLE_MS);
    const idle = await residentMb(server.pid);
    const said = (mb: number) => ({ value: mb, ours: `${Math.round(mb)} MB`, yardstick: '–' });
    return [
      { label: `idle, ${events}`, ...said(idle) },
      {
        label: `building all read models, highest, ${events}`,
        ...said(building),
        notes: [`building all of them took ${tookMinutes.toFixed(1)} minutes`],
      },
    ];
  },
};

/** From the birth of the process on: most is built before it says where it listens. */
const highestUntilReady = async (folder: string): Promise<number> => {
  const done = new AbortController();
  const { promise: highest, resolve, reject } = Promise.withResolvers<number>();
  try {
    await using server = await startProduct(folder, (pid) => {
      sampleHighest(pid, done.signal).then(resolve, reject);
    });
    await untilReady(server);
    done.abort();
    return await highest;
  } finally {
    done.abort();
  }
};

const sampleHighest = async (pid: number, signal: AbortSignal): Promise<number> => {
  let highest = 0;
  while (!signal.aborted) {
    highest = Math.max(highest, await residentMb(pid));
    await delay(SAMPLE_EVERY_MS);
  }
  return highest;
};

const residentMb = async (pid: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) / 1_024;
};
