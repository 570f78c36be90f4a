import { readFileSync } from 'node:fs';
import type { UnitEvent } from '#domain/unit/events.ts';
import type { Handlers, Reader, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Tables to put before a model's own: names and parents of units by date. */
export const unitNamesSchema = readFileSync(new URL('./unit-names.sql', import.meta.url), 'utf8');

const put = (
  rows: Rows,
  table: 'unit_name' | 'unit_parent',
  code: string,
  from: string,
  value: string | null,
): void => {
  const column = table === 'unit_name' ? 'name' : 'parent';
  rows.run(
    `insert into ${table} (code, from_on, ${column}) values (:code, :from, :value)
     on conflict do update set ${column} = excluded.${column}`,
    { code, from, value },
  );
};

const removeFirst = (rows: Rows, table: 'unit_name' | 'unit_parent', code: string): void => {
  rows.run(
    `delete from ${table} where code = :code and from_on = (select min(from_on) from ${table} where code = :code)`,
    { code },
  );
};

/**
 * Keeps the tables. `renamed` is called after every event that gave a unit a name, for what a model has made of names.
 */
export const unitNameHandlers = (renamed: (rows: Rows, code: string) => void = () => undefined) =>
  ({
    UnitRegistered: ({ data: { code, name, parent, validFrom } }, rows) => {
      put(rows, 'unit_name', code, validFrom, name);
      put(rows, 'unit_parent', code, validFrom, parent);
      renamed(rows, code);
    },
    // The administrator's word replaces the first name and the first parent.
    UnitConfirmed: ({ stream, data: { name, parent, validFrom } }, rows) => {
      const code = identityOf(stream);
      removeFirst(rows, 'unit_name', code);
      removeFirst(rows, 'unit_parent', code);
      put(rows, 'unit_name', code, validFrom, name);
      put(rows, 'unit_parent', code, validFrom, parent);
      renamed(rows, code);
    },
    UnitRenamed: ({ stream, data: { name, from } }, rows) => {
      put(rows, 'unit_name', identityOf(stream), from, name);
      renamed(rows, identityOf(stream));
    },
    UnitMoved: ({ stream, data: { parent, from } }, rows) => put(rows, 'unit_parent', identityOf(stream), from, parent),
  }) satisfies Handlers<UnitEvent>;

type Named = Readonly<{ name: string }>;

/** The name on that day; before its first day the first name; of a unit nobody registered, its code. */
export const unitNameOn = (source: Rows | Reader, code: string, day: string): string => {
  const table = 'asOf' in source ? source.asOf('unit_name') : 'unit_name';
  const params = { code, day };
  const found =
    source.get<Named>(
      `select name, from_on from ${table} as n where code = :code and from_on <= :day order by from_on desc limit 1`,
      params,
    ) ??
    source.get<Named>(`select name, from_on from ${table} as n where code = :code order by from_on limit 1`, { code });
  return found?.name ?? code;
};

/** Every name the unit has had or will have, oldest first. */
export const unitNames = (rows: Rows, code: string): readonly string[] =>
  rows.all<Named>('select name from unit_name where code = :code order by from_on', { code }).map(({ name }) => name);

/** The unit and those above it on that day, nearest first; stops where one is unknown, and at a circle. */
export const lineageOn = (rows: Rows, code: string, day: string): readonly string[] => {
  const lineage: string[] = [];
  for (let at: string | null | undefined = code; at != null && !lineage.includes(at); ) {
    lineage.push(at);
    at = rows.get<Readonly<{ parent: string | null }>>(
      'select parent from unit_parent where code = :code and from_on <= :day order by from_on desc limit 1',
      { code: at, day },
    )?.parent;
  }
  return lineage;
};
