import { join } from 'node:path';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import { type BenchRow, RowSkipped } from '../bench-row.ts';
import { buildModels } from '../build-models.ts';
import { type EachEvent, emmettNote, openEmmettStore } from '../emmett-store.ts';
import { formatCount, formatRate } from '../figures.ts';
import { ledgerOfSize } from '../ledger-of-size.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { sampleEvents } from '../sample-events.ts';

/** All read models in one pass, against one projection that writes one row an event. */
export const rebuildAll: BenchRow = {
  id: 'S5',
  what: 'rebuild of all read models',
  yardstick: '`emmett-sqlite`’s consumer with one projection, one upsert an event',
  better: 'at-least',
  mustReach: 8,
  aim: 25,
  unit: 'ratio',
  run: async ({ folder, quick, largeLedger }) => {
    const ledger = await ledgerOfSize(join(folder, 'ledger'), quick ? 3_000 : 50_000);
    const theirs = quick ? 200 : 1_000;
    await using emmett = await openEmmettStore(join(folder, 'emmett.sqlite'));
    for (const [index, event] of sampleEvents(theirs).entries()) {
      await emmett.append(`inspectionCase-${index % 50}`, [event]);
    }
    await emmett.run('create table row (key text primary key, summary text, times integer)');
    const models = Object.values<ReadModel>(readModels);

    const { ratio, ours, yardstick } = await measurePairs(
      quick ? 1 : 3,
      (round) => perSecond(ledger.events, () => buildModels(ledger, join(folder, `all-${round}`), models)),
      async () => {
        const before = await emmett.number(TAKEN);
        const rate = await perSecond(theirs, () => emmett.consume(theirs, upsert));
        const taken = (await emmett.number(TAKEN)) - before;
        if (taken !== theirs) throw new RowSkipped(`emmett-sqlite’s consumer kept ${taken} of ${theirs} events`);
        return rate;
      },
    );
    const label = `${models.length} models, ${formatCount(ledger.events)} events`;
    const notes = [`theirs: ${await emmett.settings()}`, emmettNote()];
    // Of the largest ledger once, when it was made: in turns it would take hours. Theirs does not grow with its table.
    const large = await largeLedger();
    const rate = large.ledger.events / large.buildSeconds;
    const largeLabel = `${models.length} models, ${formatCount(large.ledger.events)} events, built once`;
    return [
      { label, value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick), notes },
      { label: largeLabel, value: rate / yardstick, ours: formatRate(rate), yardstick: formatRate(yardstick) },
    ];
  },
};

const TAKEN = 'select coalesce(sum(times), 0) from row';

const upsert: EachEvent = async ({ data }, connection) => {
  const { findingId, summary } = data;
  await connection.command(
    `insert into row (key, summary, times) values (?, ?, 1)
     on conflict (key) do update set summary = excluded.summary, times = times + 1`,
    [findingId, summary],
  );
};
