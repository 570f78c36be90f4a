import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '#application/log.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { fillWithDemo } from '#scripts/demo/fill-with-demo.ts';
import { createMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { temporaryFolder } from './projecting/temporary-folder.ts';

/** A demo seeded into the folder: its store, which whoever asked closes, and the file that the store writes. */
export const seedDemoInto = async (folder: string) => {
  mkdirSync(join(folder, 'data'));
  const file = join(folder, 'data', 'events.sqlite');
  const store = openSqliteEventStore({ path: file, prefix: 'demo' });
  const masterKey = createMasterKey(join(folder, 'master.key'));
  const now = () => new Date().toISOString();
  await using vault = openSqliteVault({ directory: join(folder, 'vault'), masterKey, now });
  await fillWithDemo({ store, vault, log: silentLog });
  return { store, file };
};

/** Every event of a demo that was just seeded, in the order of the ledger. */
export const seededDemo = async (): Promise<readonly StoredEvent[]> => {
  using folder = temporaryFolder();
  const seeded = await seedDemoInto(folder.path);
  await using store = seeded.store;
  const events: StoredEvent[] = [];
  for await (const { event } of store.readAll()) events.push(event);
  return events;
};

/** The histories of all streams of a category, in the order in which they began. */
export const streamsOf = (events: readonly StoredEvent[], category: string): readonly (readonly StoredEvent[])[] => {
  const ofCategory = events.filter(({ stream }) => stream.startsWith(`demo/${category}-`));
  return [...Map.groupBy(ofCategory, ({ stream }) => stream).values()];
};
