import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { newEvent } from '../event-store/new-events.ts';

const PREFIX = 'demo';

/** An event file with so many events: streams in turn, one to three events each time, all but the last of a stream full. */
export const fillLedger = async (path: string, count: number, prefix = PREFIX): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  await using store = openSqliteEventStore({ path, prefix });
  const next = new Map<string, number>();
  let written = 0;
  while (written < count) {
    const appends = [];
    for (let turn = 0; turn < 50 && written < count; turn += 1) {
      const stream = `${prefix}/inspectionCase-${(written * 7) % 97}`;
      const events = Array.from({ length: Math.min(1 + (turn % 3), count - written) }, (_, index): NewEvent => {
        return newEvent({ data: { number: written + index, summary: 'Chi sai nguồn\u2028kinh phí “quỹ”' } });
      });
      const revision = next.get(stream) ?? 0;
      appends.push(store.append(stream, events, revision === 0 ? 'none' : revision - 1));
      next.set(stream, revision + events.length);
      written += events.length;
    }
    await Promise.all(appends);
  }
};

/** What stands in an event file, row by row, to the byte; only where in the file it stands is left out. */
export const rowsIn = (path: string): readonly unknown[] => {
  using database = openDatabase(path, { access: 'read-only' });
  const columns = 'stream, revision, id, type, schema_version, data, metadata';
  return database.prepare(`select ${columns} from events order by position`).all();
};
