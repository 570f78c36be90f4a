import { v7 as uuid } from 'uuid';
import type { RebuildProgress } from '#projecting/open-projecting.ts';
import type { Log } from '../log.ts';
import { invalid, refuse } from '../problems.ts';
import { readingFault } from '../reading-fault.ts';
import { operationRoute, publicOperation, type Route, readRoute } from '../route.ts';
import {
  type ForeignFindings,
  type Rebuild,
  readForeignEntries,
  readRebuild,
  resetDemo,
  startRebuild,
} from './contract.ts';

export type OperationsDependencies = Readonly<{
  projecting: Readonly<{
    rebuild(models: readonly string[] | 'all', onProgress: (progress: RebuildProgress) => void): Promise<boolean>;
  }>;
  /** What is in the store and not as we wrote it. */
  foreignEntries(): ForeignFindings;
  log: Log;
  now: () => string;
  /** Only where the ledger is the demo's own. */
  demoReset?: DemoReset | undefined;
}>;

export type DemoReset = Readonly<{
  /** The folder, and the first event in it, are what the demo itself has made. */
  isPossible(): Promise<boolean>;
  /** Stops this server, empties the folder and starts again. Called when the answer is on its way. */
  begin(): void;
}>;

type Running = { rebuild: Rebuild; readonly key: string; readonly progress: Map<string, RebuildProgress> };

/** Rebuilds that this process remembers; the oldest is forgotten. */
const REMEMBERED = 20;

/** Only an administrator: what is here costs time or is about the machinery, and changes nothing that anyone reads. */
export const operationsRoutes = ({
  projecting,
  foreignEntries,
  log,
  now,
  demoReset,
}: OperationsDependencies): readonly Route[] => {
  const rebuilds = new Map<string, Running>();

  const start = (key: string): Running => {
    const rebuildId = uuid();
    const running: Running = {
      key,
      progress: new Map(),
      rebuild: { rebuildId, status: 'running', startedAt: now(), models: [] },
    };
    rebuilds.set(rebuildId, running);
    const [oldest] = rebuilds.keys();
    if (rebuilds.size > REMEMBERED && oldest !== undefined) rebuilds.delete(oldest);
    return running;
  };

  const run = async (running: Running, models: readonly string[] | 'all'): Promise<void> => {
    const finished = await projecting.rebuild(models, (step) => running.progress.set(step.model, step));
    running.rebuild = { ...running.rebuild, status: finished ? 'done' : 'failed' };
  };

  return [
    ...(demoReset === undefined ? [] : [demoResetRoute(demoReset)]),
    operationRoute(startRebuild, async ({ body: { models }, key, reader }) => {
      const scopedKey = `${reader.actor.officerId} ${key}`;
      const before = [...rebuilds.values()].find((running) => running.key === scopedKey);
      if (before !== undefined) return { body: shown(before) };
      // Two at once would only slow each other down.
      if ([...rebuilds.values()].some(({ rebuild }) => rebuild.status === 'running')) {
        return { problem: refuse({ code: 'Busy' }, { headers: { 'Retry-After': '5' } }) };
      }
      const running = start(scopedKey);
      try {
        const work = run(running, models);
        // A name that is none is refused at once; the rest goes on after the answer.
        await Promise.race([work, new Promise((resolve) => setImmediate(resolve))]);
        work.catch((error: unknown) => {
          running.rebuild = { ...running.rebuild, status: 'failed' };
          log.error({ err: error }, 'rebuild failed');
        });
      } catch (error) {
        rebuilds.delete(running.rebuild.rebuildId);
        if (readingFault(error) !== 'UnknownModel') throw error;
        const detail = { vi: 'Không có mô hình đọc này.', en: 'There is no such read model.' };
        return { problem: invalid([{ pointer: '/models', code: 'NotAllowed', detail }]) };
      }
      return {
        body: shown(running),
        headers: { Location: `/api/v1/operations/rebuilds/${running.rebuild.rebuildId}` },
      };
    }),
    readRoute(readForeignEntries, async () => ({ body: foreignEntries() })),
    readRoute(readRebuild, async ({ params: { rebuildId } }) => {
      const running = rebuilds.get(rebuildId);
      return running === undefined ? { problem: refuse({ code: 'NotFound' }) } : { body: shown(running) };
    }),
  ];
};

const demoResetRoute = ({ isPossible, begin }: DemoReset): Route =>
  publicOperation(resetDemo, async () => {
    if (!(await isPossible())) return { problem: refuse({ code: 'NotDemoFolder' }) };
    setImmediate(begin);
    return { body: { status: 'resetting' as const } };
  });

const shown = ({ rebuild, progress }: Running): Rebuild => ({ ...rebuild, models: [...progress.values()] });
