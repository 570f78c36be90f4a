import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import type { BenchRow } from '../bench-row.ts';
import { formatRate } from '../figures.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { RawEventTable, toRawRow } from '../raw-event-table.ts';
import { sampleEvents } from '../sample-events.ts';

/** Someone waits for each append before the next: what it costs beyond the disk is ours. */
export const oneCaller: BenchRow = {
  id: 'S1',
  what: 'durable append, one caller',
  yardstick: 'raw `node:sqlite`, one row a commit, same bytes, same indexes',
  better: 'at-least',
  mustReach: 0.8,
  aim: 0.95,
  unit: 'ratio',
  run: async ({ folder, quick }) => {
    const appends = quick ? 50 : 400;
    await using store = openSqliteEventStore({ path: join(folder, 'ours.sqlite'), prefix: 'bench' });
    using raw = new RawEventTable(join(folder, 'raw.sqlite'));

    const { ratio, ours, yardstick } = await measurePairs(
      quick ? 3 : 15,
      (round) => {
        const events = sampleEvents(appends);
        return perSecond(appends, async () => {
          let expected: number | 'none' = 'none';
          for (const event of events) {
            const result = await store.append(`bench/inspectionCase-${round}`, [event], expected);
            if (result.outcome !== 'appended') throw new Error('one caller cannot be in conflict');
            expected = result.lastRevision;
          }
        });
      },
      (round) => {
        const rows = sampleEvents(appends).map((event, index) =>
          toRawRow(`bench/inspectionCase-${round}`, index, event),
        );
        return perSecond(appends, () => {
          for (const row of rows) raw.commit([row]);
        });
      },
    );
    return [{ value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick) }];
  },
};
