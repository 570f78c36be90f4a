import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { WriterLock } from '#sqlite/writer-lock.ts';
import type { Config } from '#src/config.ts';
import { COMPONENT } from './run-steps.ts';

const MARKER = 'demo-marker.json';

const markerSchema = z.object({
  what: z.string(),
  /** `seeding` until the last event is stored: a demo that was interrupted is thrown away and begun again. */
  state: z.enum(['seeding', 'complete']),
});
type MarkerState = z.infer<typeof markerSchema>['state'];

/** The folder may not be seeded or reset: it is not, or not provably, a demo's. */
export class NotDemoFolderError extends Error {
  readonly code = 'NotDemoFolder';
  constructor(reason: string) {
    super(`${reason} Only a folder that the demo itself has made is ever seeded again or reset; nothing was changed.`);
    this.name = 'NotDemoFolderError';
  }
}

type DemoConfig = Pick<
  Config,
  'profile' | 'dataDir' | 'eventStore' | 'prefix' | 'vaultDir' | 'masterKeyFile' | 'evidenceDir' | 'deskFile'
>;

export const markDemoFolder = ({ dataDir }: Pick<Config, 'dataDir'>, state: MarkerState): void => {
  const what = 'Everything in this folder is fictional: province, offices, persons and cases. The demo may reset it.';
  writeFileSync(join(dataDir, MARKER), `${JSON.stringify({ what, state }, null, 2)}\n`, { flush: true });
};

/** Undefined: the demo has never been here. */
export const markerOf = ({ dataDir }: Pick<Config, 'dataDir'>): MarkerState | undefined => {
  const path = join(dataDir, MARKER);
  if (!existsSync(path)) return undefined;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).state;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};

/**
 * Deletes what the demo made in its folder, and nothing else that lies there. The marker alone is not believed: the
 * first event must be the demo's too.
 *
 * @throws NotDemoFolderError; WriterLockedError while a server runs on it
 */
export const resetDemoFolder = async (config: DemoConfig): Promise<void> => {
  const { dataDir, eventStore, vaultDir, masterKeyFile, evidenceDir, deskFile } = config;
  if (config.profile !== 'demo') throw new NotDemoFolderError(`The profile is ${config.profile}.`);
  if (eventStore.kind !== 'sqlite')
    throw new NotDemoFolderError('The ledger is on a server, from which nothing is ever deleted.');
  if (markerOf(config) === undefined) throw new NotDemoFolderError(`${dataDir} has no ${MARKER}.`);
  // Nobody may write here meanwhile. The lock's own file stays: another process may be waiting at it.
  using _lock = WriterLock.acquire(eventStore.lockFile);
  await assertFirstEventIsTheDemos(eventStore.file, config.prefix);
  for (const file of [eventStore.file, deskFile]) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  }
  for (const path of [
    vaultDir,
    masterKeyFile,
    evidenceDir,
    join(dataDir, 'read-models'),
    join(dataDir, 'authority.ndjson'),
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
  rmSync(join(dataDir, MARKER));
};

const assertFirstEventIsTheDemos = async (file: string, prefix: string): Promise<void> => {
  if (!existsSync(file)) return;
  await using store = openSqliteEventStore({ path: file, prefix, readOnly: true });
  if (!(await isDemoLedger(store))) {
    throw new NotDemoFolderError(`The ledger at ${file} does not begin with the demo's first event.`);
  }
};

/** Empty, or begun by the demo. */
export const isDemoLedger = async (store: EventStore): Promise<boolean> => {
  for await (const { event } of store.readAll(undefined, 1)) {
    const { actor } = event.metadata;
    return actor.kind === 'system' && actor.component === COMPONENT;
  }
  return true;
};
