import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '#application/log.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { createMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { fillWithDemo } from '../demo/fill-with-demo.ts';
import { officers } from '../demo/officers.ts';
import { BENCH_PREFIX } from './bench-prefix.ts';
import { mixedHistory } from './mixed-history.ts';
import { RawEventTable, type RawRow, toRawRow } from './raw-event-table.ts';

export type BenchLedger = Readonly<{
  /** A data folder as the server has it: `events.sqlite`, `vault`, `master.key`. */
  folder: string;
  path: string;
  events: number;
  /** How many inspections and checks. */
  cases: number;
  /** Ids of cases that have come to their end, spread over the ledger: their files are the fullest. */
  closedCases: readonly string[];
  /** Cases in which findings are being reported, with the unit that is inspected. */
  announcedCases: readonly AnnouncedCase[];
  /** An inspector who may report in all of them. */
  inspectorId: string;
}>;

export type AnnouncedCase = Readonly<{ caseId: string; unit: string }>;

const PER_COMMIT = 5_000;
/** The same ledger on every machine and in every run. */
const SEED = 20_261_120;

/**
 * A ledger of about so many events: the demo's province, and a mixed history of its cases, matters and actions. It is
 * written straight into the file, since it is the reading that is measured.
 */
export const ledgerOfSize = async (folder: string, events: number): Promise<BenchLedger> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'events.sqlite');
  // Its schema and triggers are the store's own.
  await using _ = openSqliteEventStore({ path, prefix: BENCH_PREFIX });
  const original = await seed(folder);
  const history = mixedHistory(original, events, SEED);
  const found = new CasesFound();
  {
    using table = new RawEventTable(path);
    const revisions = new Map<string, number>();
    let rows: RawRow[] = [];
    for (const event of history.begun) rows.push(toRawRow(event.stream, event.revision, event));
    for (const event of history.going) {
      const revision = (revisions.get(event.stream) ?? -1) + 1;
      revisions.set(event.stream, revision);
      found.see(event);
      rows.push(toRawRow(event.stream, revision, event));
      if (rows.length < PER_COMMIT) continue;
      table.commit(rows);
      rows = [];
    }
    table.commit(rows);
  }
  return { folder, path, events: history.length, ...found.chosen(), inspectorId: inspectorAmong(original) };
};

/** Which cases there are, and which of them are good to be asked about. */
class CasesFound {
  readonly #units = new Map<string, string>();
  readonly #closed: string[] = [];
  readonly #announced = new Set<string>();

  see({ type, stream, data }: StoredEvent): void {
    if (!stream.startsWith(`${BENCH_PREFIX}/inspectionCase-`)) return;
    const caseId = caseIdOf(stream);
    if (type === 'CaseOpened' || type === 'CaseCarriedIn') this.#units.set(caseId, String(data['unit']));
    if (type === 'CaseClosed') this.#closed.push(caseId);
    if (type === 'DecisionAnnounced') this.#announced.add(caseId);
    if (ENDS_OF_FIELDWORK.has(type)) this.#announced.delete(caseId);
  }

  chosen(): Pick<BenchLedger, 'cases' | 'closedCases' | 'announcedCases'> {
    const every = Math.max(1, Math.floor(this.#closed.length / 400));
    return {
      cases: this.#units.size,
      closedCases: this.#closed.filter((_, index) => index % every === 0),
      announcedCases: [...this.#announced].flatMap((caseId) => {
        const unit = this.#units.get(caseId);
        return unit === undefined ? [] : [{ caseId, unit }];
      }),
    };
  }
}

/** Also what keeps it from going on: nothing is reported to a case that stands still. */
const ENDS_OF_FIELDWORK: ReadonlySet<string> = new Set([
  'FieldworkEnded',
  'InspectionTerminated',
  'InspectionSuspended',
  'CheckDone',
]);

const inspectorAmong = (events: readonly StoredEvent[]): string => {
  const { name } = officers.xuan;
  const enrolled = events.find(({ type, data }) => type === 'OfficerEnrolled' && data['name'] === name);
  if (enrolled === undefined) throw new Error(`the demo has no ${name}`);
  return enrolled.stream.slice(`${BENCH_PREFIX}/officer-`.length);
};

/** The demo's events, from a store that is thrown away; its vault stays, so that the server can start on it. */
const seed = async (folder: string): Promise<readonly StoredEvent[]> => {
  const path = join(folder, 'demo.sqlite');
  await using store = openSqliteEventStore({ path, prefix: BENCH_PREFIX });
  const masterKey = createMasterKey(join(folder, 'master.key'));
  const now = () => new Date().toISOString();
  await using vault = openSqliteVault({ directory: join(folder, 'vault'), masterKey, now });
  await fillWithDemo({ store, vault, log: silentLog });
  const events: StoredEvent[] = [];
  for await (const { event } of store.readAll()) events.push(event);
  return events;
};

const caseIdOf = (stream: string): string => stream.slice(`${BENCH_PREFIX}/inspectionCase-`.length);
