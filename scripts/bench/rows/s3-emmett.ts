import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase, readPragma } from '#sqlite/open-database.ts';
import { appendFromManyCallers, CALLERS } from '../append-from-many-callers.ts';
import type { BenchRow } from '../bench-row.ts';
import { emmettNote, openEmmettStore } from '../emmett-store.ts';
import { formatRate } from '../figures.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { sampleEvents } from '../sample-events.ts';

/** The store a TypeScript team would take from the shelf, appending one by one: called at once it fails. */
export const againstEmmett: BenchRow = {
  id: 'S3',
  what: `durable append, ${CALLERS} callers`,
  yardstick: '`emmett-sqlite`, appending one by one',
  better: 'at-least',
  mustReach: 20,
  aim: 100,
  unit: 'ratio',
  run: async ({ folder, quick }) => {
    const path = join(folder, 'ours.sqlite');
    await using emmett = await openEmmettStore(join(folder, 'emmett.sqlite'));
    await using store = openSqliteEventStore({ path, prefix: 'bench' });
    const oursCount = (quick ? 5 : 60) * CALLERS;
    const theirCount = quick ? 20 : 150;

    const { ratio, ours, yardstick } = await measurePairs(
      quick ? 3 : 9,
      (round) => {
        const events = sampleEvents(oursCount);
        return perSecond(oursCount, () => appendFromManyCallers(store, `round${round}`, events));
      },
      (round) => {
        const events = sampleEvents(theirCount);
        return perSecond(theirCount, async () => {
          for (const event of events) await emmett.append(`inspectionCase-round${round}`, [event]);
        });
      },
    );
    const failed = `theirs: ${emmett.failedCommits} of its appends failed to commit (SQLITE_BUSY on its own connection) and were sent again`;
    const settings = [failed, `ours: ${settingsOf(path)}`, `theirs: ${await emmett.settings()}`, emmettNote()];
    return [{ value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick), notes: settings }];
  },
};

const settingsOf = (path: string): string => {
  using database = openDatabase(path, { access: 'read-only' });
  return `journal_mode ${readPragma(database, 'journal_mode')}, synchronous 2 (read back by the store when it opens)`;
};
