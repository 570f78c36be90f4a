import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '#application/log.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { createMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { fillWithDemo } from '../demo/fill-with-demo.ts';
import { officers } from '../demo/officers.ts';
import { RawEventTable, toRawRow } from './raw-event-table.ts';

export const BENCH_PREFIX = 'bench';

export type BenchLedger = Readonly<{
  /** A data folder as the server has it: `events.sqlite`, `vault`, `master.key`. */
  folder: string;
  path: string;
  events: number;
  /** Ids of cases that have come to their end, spread over the ledger: their files are the fullest. */
  closedCases: readonly string[];
  /** Cases in which findings are being reported, with the unit that is inspected. */
  announcedCases: readonly AnnouncedCase[];
  /** An inspector who may report in all of them. */
  inspectorId: string;
}>;

export type AnnouncedCase = Readonly<{ caseId: string; unit: string }>;

const PER_COMMIT = 5_000;

/**
 * A ledger of about so many events: the demo's province, and its cases again and again under new ids, all of
 * them going on at the same time. Copies are written straight into the file, since it is the reading that is measured.
 */
export const ledgerOfSize = async (folder: string, events: number): Promise<BenchLedger> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'events.sqlite');
  const original = await seed(folder, path);
  const ofCases = original.filter(isOfCase);
  const copies = Math.max(0, Math.round((events - original.length) / ofCases.length));
  const written = copy(path, ofCases, copies);
  const closed = original.flatMap(({ type, stream }) => (type === 'CaseClosed' ? [caseIdOf(stream)] : []));
  const spread = Array.from({ length: 50 }, (_, index) => Math.floor((index * copies) / 50));
  const closedCases = closed.flatMap((caseId) =>
    [...new Set(spread)].map((copyNumber) => idOfCopy(caseId, copyNumber)),
  );
  return {
    folder,
    path,
    events: original.length + written,
    closedCases: copies === 0 ? closed : closedCases,
    announcedCases: announcedAmong(original).flatMap(({ caseId, unit }) =>
      Array.from({ length: copies }, (_, number) => ({ caseId: idOfCopy(caseId, number), unit })),
    ),
    inspectorId: inspectorAmong(original),
  };
};

const ENDS_OF_FIELDWORK: ReadonlySet<string> = new Set(['FieldworkEnded', 'InspectionTerminated']);

const announcedAmong = (events: readonly StoredEvent[]): readonly AnnouncedCase[] => {
  const ended = new Set(events.filter(({ type }) => ENDS_OF_FIELDWORK.has(type)).map(({ stream }) => stream));
  const announced = events.filter(({ type, stream }) => type === 'DecisionAnnounced' && !ended.has(stream));
  return announced.flatMap(({ stream }) => {
    const opened = events.find((event) => event.stream === stream && event.type === 'CaseOpened');
    return opened === undefined ? [] : [{ caseId: caseIdOf(stream), unit: String(opened.data['unit']) }];
  });
};

const inspectorAmong = (events: readonly StoredEvent[]): string => {
  const { name } = officers.xuan;
  const enrolled = events.find(({ type, data }) => type === 'OfficerEnrolled' && data['name'] === name);
  if (enrolled === undefined) throw new Error(`the demo has no ${name}`);
  return enrolled.stream.slice(`${BENCH_PREFIX}/officer-`.length);
};

const seed = async (folder: string, path: string): Promise<readonly StoredEvent[]> => {
  await using store = openSqliteEventStore({ path, prefix: BENCH_PREFIX });
  const masterKey = createMasterKey(join(folder, 'master.key'));
  const now = () => new Date().toISOString();
  await using vault = openSqliteVault({ directory: join(folder, 'vault'), masterKey, now });
  await fillWithDemo({ store, vault, log: silentLog });
  const events: StoredEvent[] = [];
  for await (const { event } of store.readAll()) events.push(event);
  return events;
};

const isOfCase = ({ stream }: StoredEvent): boolean => stream.startsWith(`${BENCH_PREFIX}/inspectionCase-`);
const caseIdOf = (stream: string): string => stream.slice(`${BENCH_PREFIX}/inspectionCase-`.length);

/** All copies of one event, then all of the next: so the cases run side by side, and time goes forwards. */
const copy = (path: string, events: readonly StoredEvent[], copies: number): number => {
  using table = new RawEventTable(path);
  let rows = [];
  let written = 0;
  for (const event of events) {
    const caseId = caseIdOf(event.stream);
    const row = toRawRow(event.stream, event.revision, event);
    for (let number = 0; number < copies; number += 1) {
      const [, revision, , type, version, data, metadata] = row;
      const stream = `${BENCH_PREFIX}/inspectionCase-${idOfCopy(caseId, number)}`;
      rows.push([stream, revision, idOfCopy(event.id, number), type, version, data, metadata] as const);
      if (rows.length < PER_COMMIT) continue;
      table.commit(rows);
      written += rows.length;
      rows = [];
    }
  }
  table.commit(rows);
  return written + rows.length;
};

/** Another UUID for each copy: the number takes the place of the middle, which in the demo's ids is a hash. */
const idOfCopy = (id: string, number: number): string => {
  const hex = number.toString(16).padStart(6, '0');
  return `${id.slice(0, 15)}${hex.slice(0, 3)}-${id.slice(19, 20)}${hex.slice(3)}${id.slice(23)}`;
};
