import { openDatabase } from '#sqlite/open-database.ts';
import type { BenchLedger } from './ledger-of-size.ts';

const PER_TRANSACTION = 256;

/**
 * What a rebuild would be if a read model were one table without history: reads every event, parses it, and makes so
 * many upserts in all, spread evenly, in the same transactions and with the same durability as a model's file.
 */
export const plainUpserts = (
  { path, events }: Pick<BenchLedger, 'path' | 'events'>,
  target: string,
  upserts: number,
): void => {
  using source = openDatabase(path, { access: 'read-only' });
  using sink = openDatabase(target, { synchronous: 'normal' });
  sink.exec(
    'create table row (key text primary key, stream text, type text, recorded_at text, number integer, text text) strict',
  );
  const upsert = sink.prepare(
    `insert into row (key, stream, type, recorded_at, number, text) values (?, ?, ?, ?, ?, ?)
     on conflict (key) do update set type = excluded.type, recorded_at = excluded.recorded_at,
       number = excluded.number, text = excluded.text`,
  );
  const select = source.prepare(
    'select position, stream, type, data, metadata from events where position > ? order by position limit ?',
  );
  let number = 0;
  let made = 0;
  for (let after = 0; ; ) {
    const page = select.all(after, PER_TRANSACTION);
    if (page.length === 0) return;
    sink.exec('begin immediate');
    for (const row of page) {
      number += 1;
      const [data, metadata] = [JSON.parse(String(row['data'])), JSON.parse(String(row['metadata']))];
      const [stream, type] = [String(row['stream']), String(row['type'])];
      for (const due = Math.round((number * upserts) / events); made < due; made += 1) {
        // Half of them change a row that is there: a case's own, as most events do.
        const key = made % 2 === 0 ? stream : `${stream} ${number} ${made}`;
        upsert.run(
          key,
          stream,
          type,
          String(metadata.recordedAt),
          number,
          String(data.summary ?? data.occurredOn ?? ''),
        );
      }
      after = Number(row['position']);
    }
    sink.exec('commit');
  }
};
