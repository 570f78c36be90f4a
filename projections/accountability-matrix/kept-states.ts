import type { Reader } from '#projecting/read-model.ts';

/** A table whose rows hold a state of the domain, under one key. */
type States<Made extends object> = Readonly<{
  table: string;
  key: string;
  /** What is read beside the state. */
  columns: readonly string[];
  make(row: Readonly<{ state: string }>): Made;
}>;

export type Version = Readonly<{ key: string; from_number: number }>;

/**
 * What is made of these versions, by key. A list looks at all states there are: each is read and parsed once as long as
 * it is remembered, and what hangs on the object that it is (how grave, who answers) is found once as well.
 */
export const madeOf = <Made extends object>(
  reader: Reader,
  { table, key, columns, make }: States<Made>,
  versions: readonly Version[],
): ReadonlyMap<string, Made> => {
  const made = new Map<string, Made>();
  const missing: string[] = [];
  for (const version of versions) {
    // Made below, by the same table's `make`.
    const kept = reader.kept.get(table, version.key, version.from_number) as Made | undefined;
    if (kept === undefined) missing.push(version.key);
    // In the order of the versions; what is missing takes its place below.
    made.set(version.key, kept as Made);
  }
  if (missing.length === 0) return made;
  const wanted = [...new Set([key, 'from_number', 'state', ...columns])];
  const rows = reader.all<Readonly<{ from_number: number; state: string }> & Readonly<Record<string, unknown>>>(
    `select ${wanted.join(', ')} from ${reader.asOf(table, wanted)} as t
     where ${key} in (select value from json_each(:missing))`,
    { missing: JSON.stringify(missing) },
  );
  for (const row of rows) {
    const of = String(row[key]);
    const value = make(row);
    reader.kept.keep(table, of, row.from_number, value, row.state.length);
    made.set(of, value);
  }
  return made;
};
