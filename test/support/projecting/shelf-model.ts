import { z } from 'zod';
import { byType, defineEvent, type FoldedEvent, parseStored } from '#domain/event-definition.ts';
import type { NumberedEvent } from '#projecting/numbered-event.ts';
import { defineReadModel, type Handlers, type Query } from '#projecting/read-model.ts';

/**
 * A read model that no product has: boxes on shelves. It uses every way in which a handler may change rows
 * (insert, upsert, replace, no-op, delete, cascade, several changes in one event), so that the engine is tested
 * without knowing a real model.
 */
const box = z.strictObject({ box: z.string() });
const boxPut = defineEvent('BoxPut', () => box.extend({ label: z.string(), weight: z.number() }));
const boxReplaced = defineEvent('BoxReplaced', () => box.extend({ label: z.string(), weight: z.number() }));
const boxTouched = defineEvent('BoxTouched', () => box);
const boxSwung = defineEvent('BoxSwung', () => box.extend({ weights: z.array(z.number()) }));
const boxRemade = defineEvent('BoxRemade', () => box.extend({ label: z.string() }));
const boxRemoved = defineEvent('BoxRemoved', () => box);
const itemAdded = defineEvent('ItemAdded', () => box.extend({ item: z.string() }));

const definitions = byType([boxPut, boxReplaced, boxTouched, boxSwung, boxRemade, boxRemoved, itemAdded]);
export const parseShelfEvent = (event: NumberedEvent['stored']) => parseStored(definitions, event);

type ShelfEvent = FoldedEvent<
  | typeof boxPut
  | typeof boxReplaced
  | typeof boxTouched
  | typeof boxSwung
  | typeof boxRemade
  | typeof boxRemoved
  | typeof itemAdded
>;

const schema = `
  create table box (id text primary key, label text not null, weight real not null) strict;
  create index box_weight on box (weight, id);
  create table item (
    box_id text not null references box (id) on delete cascade, name text not null, added_number integer not null,
    primary key (box_id, name)
  ) strict, without rowid;
`;

const UPSERT = `insert into box (id, label, weight) values (:box, :label, :weight)
  on conflict (id) do update set label = excluded.label, weight = excluded.weight`;

const handlers = {
  BoxPut: ({ data }, rows) => {
    rows.run(UPSERT, data);
    rows.remember('box_text', data.box, data.label);
  },
  BoxReplaced: ({ data }, rows) => {
    rows.run('insert or replace into box (id, label, weight) values (:box, :label, :weight)', data);
    rows.remember('box_text', data.box, data.label);
  },
  BoxTouched: ({ data: { box } }, rows) => {
    rows.run('update box set label = label where id = :box', { box });
  },
  BoxSwung: ({ data: { box, weights } }, rows) => {
    for (const weight of weights) rows.run('update box set weight = :weight where id = :box', { box, weight });
  },
  BoxRemade: ({ data: { box, label } }, rows) => {
    rows.run('delete from box where id = :box', { box });
    rows.run('insert into box (id, label, weight) values (:box, :label, 0)', { box, label });
    rows.remember('box_text', box, label);
  },
  BoxRemoved: ({ data: { box } }, rows) => {
    rows.run('delete from box where id = :box', { box });
  },
  ItemAdded: ({ data: { box, item }, number }, rows) => {
    rows.run(
      `insert into item (box_id, name, added_number) select id, :item, :number from box where id = :box
       on conflict do nothing`,
      { box, item, number },
    );
  },
} satisfies Handlers<ShelfEvent>;

type Box = { id: string; label: string; weight: number };

const heaviest: Query<{ limit: number; after?: { weight: number; id: string } }, readonly Box[]> = (
  reader,
  { limit, after },
) =>
  reader.all<Box>(
    `select id, label, weight from ${reader.asOf('box')} as box
     ${after === undefined ? '' : 'where (weight, id) > (:weight, :id)'} order by weight, id limit :limit`,
    { limit, ...after },
  );

const contents: Query<{ box: string }, readonly { label: string; name: string; added_number: number }[]> = (
  reader,
  { box },
) =>
  reader.all(
    `select box.label, item.name, item.added_number from ${reader.asOf('box')} as box
     join ${reader.asOf('item')} as item on item.box_id = box.id where box.id = :box order by item.name`,
    { box },
  );

const search: Query<{ q: string }, readonly Box[]> = (reader, { q }) => {
  const candidates = reader.candidates('box_text', q);
  if (candidates === undefined) return [];
  return reader.all<Box>(
    `select id, label, weight from ${reader.asOf('box')} as box
     where id in ${candidates} and words_match(label, :q) order by id`,
    { q },
  );
};

const dump: Query<Record<string, never>, unknown> = (reader) => ({
  boxes: reader.all(`select id, label, weight from ${reader.asOf('box')} as box order by id`),
  items: reader.all(`select box_id, name, added_number from ${reader.asOf('item')} as item order by box_id, name`),
});

/** A query that never ends. */
const spin: Query<Record<string, never>, unknown> = (reader) =>
  reader.get(
    `with recursive n (x) as (select 1 union all select x + 1 from n) select count(*) from n where words_match(cast(x as text), 'z')`,
  );

const dieAtOnce: Query<Record<string, never>, never> = () => process.exit(3);

export const shelf = defineReadModel({
  name: 'shelf',
  version: 1,
  schema,
  searches: ['box_text'],
  handlers,
  queries: { heaviest, contents, search, dump, spin, dieAtOnce },
});

const countSchema = 'create table tally (type text primary key, events integer not null) strict;';

const count = (type: string) => (_event: unknown, rows: Parameters<(typeof handlers)['BoxTouched']>[1]) => {
  rows.run('insert into tally (type, events) values (:type, 1) on conflict do update set events = events + 1', {
    type,
  });
};

/** A second model, which takes only removals: most batches do not concern it. */
export const removals = defineReadModel({
  name: 'removals',
  version: 1,
  schema: countSchema,
  handlers: { BoxRemoved: count('BoxRemoved') },
  queries: {
    dump: (reader) => reader.all(`select type, events from ${reader.asOf('tally')} as tally order by type`),
  },
});
