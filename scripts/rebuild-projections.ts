import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { openProjecting, type RebuildProgress } from '#projecting/open-projecting.ts';
import { ProjectingError } from '#projecting/reader-messages.ts';
import type { ProductReadModels } from '#projections/index.ts';
import { WriterLock, WriterLockedError } from '#sqlite/writer-lock.ts';
import type { Config } from '#src/config.ts';
import { isThere, placeOf, type StoreAddress } from '#src/open-store.ts';
import { ApiClient } from './api-client.ts';
import { configOfProcess } from './open-ledger.ts';
import { ProgressBars } from './progress-bars.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Builds read models anew out of the ledger, beside those being read, and hands over.

  npx node scripts/rebuild-projections.ts                          all of them
  npx node scripts/rebuild-projections.ts case-register case-file  some of them

  --server <url>      the running server; default: HOST and PORT
  --as <officer id>   the administrator to act as; needed when there are several

A running server is asked and goes on answering meanwhile. When none runs, this script does it itself.`;

const rebuildSchema = z.object({
  rebuildId: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  models: z.array(z.object({ model: z.string(), number: z.number(), head: z.number() })),
});

/** A rebuild of a large ledger takes minutes; one that takes this long hangs. */
const AT_MOST_MS = 6 * 3_600_000;
const ASK_EVERY_MS = 200;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({ server: { type: 'string' }, as: { type: 'string' } });
  const config = configOfProcess();
  const models = positionals.length === 0 ? 'all' : positionals;
  if (!isThere(config.eventStore)) throw new ScriptError(`There is no ledger at ${placeOf(config.eventStore)}.`);
  const bars = new ProgressBars(process.stdout);
  const show = ({ model, number, head }: RebuildProgress): void => bars.show(model, number, head);
  const start = performance.now();

  using lock = lockUnlessServer(config);
  const done =
    lock === undefined
      ? await askServer(values.server ?? `http://${config.host}:${config.port}`, values.as, models, show)
      : await rebuildHere(config, models, show);
  if (!done) throw new ScriptError('The rebuild was not finished; what was there before is still read.');
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`Rebuilt ${lock === undefined ? 'by the running server' : 'by this process'} in ${seconds} s.`);
  return 0;
});

/** Held to the end: a server that started meanwhile would work on the same files. */
function lockUnlessServer({ eventStore }: Config): WriterLock | undefined {
  try {
    return WriterLock.acquire(eventStore.lockFile);
  } catch (error) {
    if (error instanceof WriterLockedError) return undefined;
    throw error;
  }
}

async function askServer(
  server: string,
  officerId: string | undefined,
  models: readonly string[] | 'all',
  show: (progress: RebuildProgress) => void,
): Promise<boolean> {
  const client = await ApiClient.asAdministrator(server, officerId);
  let answer = await client.post('/operations/rebuilds', { models }, uuid());
  const deadline = performance.now() + AT_MOST_MS;
  while (performance.now() < deadline) {
    if (answer.outcome === 'problem') throw new ScriptError(`Refused: ${answer.code} ${answer.detail}`);
    const { rebuildId, status, models: progress } = rebuildSchema.parse(answer.body);
    for (const step of progress) show(step);
    if (status !== 'running') return status === 'done';
    await delay(ASK_EVERY_MS);
    answer = await client.get(`/operations/rebuilds/${rebuildId}`);
  }
  return false;
}

async function rebuildHere(
  { dataDir, eventStore, prefix }: Config,
  models: readonly string[] | 'all',
  show: (progress: RebuildProgress) => void,
): Promise<boolean> {
  await using projecting = openProjecting<ProductReadModels>({
    folder: join(dataDir, 'read-models'),
    projectorRoot: new URL('../src/projecting-worker.ts', import.meta.url),
    readerRoot: new URL('../src/reader-worker.ts', import.meta.url),
    store: { eventStore, prefix } satisfies StoreAddress,
    readers: 1,
  });
  if (!(await projecting.untilCaughtUp(AT_MOST_MS))) return false;
  try {
    return await projecting.rebuild(models, show, AT_MOST_MS);
  } catch (error) {
    if (error instanceof ProjectingError) throw new ScriptError(error.message, { exitCode: 2 });
    throw error;
  }
}
