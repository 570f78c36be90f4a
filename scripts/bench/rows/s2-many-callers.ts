import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { appendFromManyCallers, CALLERS } from '../append-from-many-callers.ts';
import type { BenchRow } from '../bench-row.ts';
import { formatRate } from '../figures.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { RawEventTable, toRawRow } from '../raw-event-table.ts';
import { sampleEvents } from '../sample-events.ts';

/** Sixty-four people write at once, each to a case of his own, each waiting for his own answer. */
export const manyCallers: BenchRow = {
  id: 'S2',
  what: `durable append, ${CALLERS} callers`,
  yardstick: `raw \`node:sqlite\`, ${CALLERS} rows a transaction, same bytes, same indexes`,
  better: 'at-least',
  mustReach: 0.6,
  aim: 0.9,
  unit: 'ratio',
  run: async ({ folder, quick }) => {
    const perCaller = quick ? 5 : 60;
    const count = perCaller * CALLERS;
    await using store = openSqliteEventStore({ path: join(folder, 'ours.sqlite'), prefix: 'bench' });
    using raw = new RawEventTable(join(folder, 'raw.sqlite'));

    const { ratio, ours, yardstick } = await measurePairs(
      quick ? 3 : 11,
      (round) => {
        const events = sampleEvents(count);
        return perSecond(count, () => appendFromManyCallers(store, `round${round}`, events));
      },
      (round) => {
        const rows = sampleEvents(count).map((event, index) =>
          toRawRow(`bench/inspectionCase-round${round}-${index % CALLERS}`, Math.floor(index / CALLERS), event),
        );
        return perSecond(count, () => {
          for (let from = 0; from < count; from += CALLERS) raw.commit(rows.slice(from, from + CALLERS));
        });
      },
    );
    return [{ value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick) }];
  },
};
