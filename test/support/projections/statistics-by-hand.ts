import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Period } from '#domain/law/reporting-periods.ts';
import { STATISTICS_COLUMNS, type StatisticsFigures } from '#domain/law/statistics-form.ts';
import type { Statistics } from '#projections/inspection-statistics/queries.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';

const HAND_WRITTEN = readFileSync(new URL('./statistics-by-hand.sql', import.meta.url), 'utf8');
const EVENTS_TABLE = readFileSync(new URL('../../../src/event-store/sqlite/schema.sql', import.meta.url), 'utf8');

/** The events as the store keeps them, in a database of their own. */
export const rawEvents = (events: readonly SampleEvent[]): DatabaseSync => {
  const database = new DatabaseSync(':memory:');
  database.exec(EVENTS_TABLE);
  const insert = database.prepare('insert into events values (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [index, { event }] of new ArrayStore(events).recorded.entries()) {
    const { stream, revision, id, type, schemaVersion, data, metadata } = event;
    insert.run(index + 1, stream, revision, id, type, schemaVersion, JSON.stringify(data), JSON.stringify(metadata));
  }
  return database;
};

type Counted = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Asked = Readonly<{ number: number; period: Period; reportedOn: string; seesUnpublished: boolean }>;

/** Body → column → figure, without the zeros. */
export const countedByHand = (
  database: DatabaseSync,
  { number, period, reportedOn, seesUnpublished }: Asked,
): Counted => {
  const rows = database
    .prepare(HAND_WRITTEN)
    .all({ ...period, number, reportedOn, seesUnpublished: Number(seesUnpublished) });
  const counted: Record<string, Record<string, number>> = {};
  for (const { figure, body, amount } of rows) {
    counted[String(body)] = { ...counted[String(body)], [String(figure)]: Number(amount) };
  }
  return counted;
};

const withoutZeros = (figures: StatisticsFigures) =>
  Object.fromEntries(STATISTICS_COLUMNS.map((column) => [column, figures[column]] as const).filter(([, n]) => n !== 0));

/** What the read model says, in the same shape. */
export const counted = ({ rows }: Statistics, of: 'figures' | 'before'): Counted =>
  Object.fromEntries(
    rows
      .map((row) => [row.body, withoutZeros(row[of])] as const)
      .filter(([, figures]) => Object.keys(figures).length > 0),
  );
