import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '#application/log.ts';
import { sealedValues } from '#application/open-sealed.ts';
import { caseStreams, unitStreams } from '#application/streams.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { STAGES } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { fillWithDemo } from '#scripts/demo/fill-with-demo.ts';
import { createMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';

const RELEASE = '2026-11-01';

const seeded = async (): Promise<readonly StoredEvent[]> => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'data'));
  await using store = openSqliteEventStore({ path: join(folder.path, 'data', 'events.sqlite'), prefix: 'demo' });
  const masterKey = createMasterKey(join(folder.path, 'master.key'));
  const now = () => new Date().toISOString();
  await using vault = openSqliteVault({ directory: join(folder.path, 'vault'), masterKey, now });
  await fillWithDemo({ store, vault, log: silentLog });
  const events: StoredEvent[] = [];
  for await (const { event } of store.readAll()) events.push(event);
  return events;
};

const streamsOf = (events: readonly StoredEvent[], category: string) => {
  const ofCategory = events.filter(({ stream }) => stream.startsWith(`demo/${category}-`));
  return [...Map.groupBy(ofCategory, ({ stream }) => stream).values()];
};

describe('The demo', () => {
  let events: readonly StoredEvent[] = [];
  beforeAll(async () => {
    events = await seeded();
  });

  const ofType = (type: string) => events.filter((event) => event.type === type);

  it('has about 300 events, all of them dated before the release', () => {
    expect(events.length).toBeGreaterThan(280);
    expect(events.length).toBeLessThan(340);
    expect(events.every(({ metadata }) => legalDateOf(metadata.recordedAt) < RELEASE)).toBe(true);
  });

  it('has twelve cases, and a case in every stage', () => {
    const cases = streamsOf(events, 'inspectionCase').map((stream) => stream.reduce(caseStreams.apply, null));
    expect(cases).toHaveLength(12);
    expect(new Set(cases.map((state) => state?.stage))).toEqual(new Set(STAGES));
  });

  it('says in its own data that the province is fictional', () => {
    expect(ofType('UnitRegistered')[0]?.data['name']).toBe('Ủy ban nhân dân tỉnh Hương Bình (tỉnh hư cấu)');
  });

  it('has what people want to see: returned, withdrawn, late, refused, provisional, suspended', () => {
    for (const type of ['FindingReturned', 'FindingCorrected', 'FindingRejected', 'FindingWithdrawn']) {
      expect(ofType(type).length, type).toBeGreaterThan(0);
    }
    expect(ofType('MatterDeclaredNotRequired')[0]?.data['ground']).toBeTypeOf('string');
    expect(ofType('CommandRefused').map(({ data }) => data['code'])).toEqual(['SelfReview', 'ClosureGateUnmet']);
    expect(ofType('OfficerSuspended')).toHaveLength(1);
    const late = ofType('RecommendationReportedDone').filter(
      ({ data, metadata }) =>
        Date.parse(metadata.recordedAt) - Date.parse(String(data['occurredOn'])) > 30 * 86_400_000,
    );
    expect(late).toHaveLength(1);
    const units = streamsOf(events, 'unit').map((stream) => stream.reduce(unitStreams.apply, null));
    expect(units.filter((unit) => unit?.provisional)).toHaveLength(1);
  });

  it('is written by the write path: every officer’s event names the rights and facts it rested on', () => {
    const byOfficers = events.filter(({ metadata }) => metadata.actor.kind === 'officer');
    expect(byOfficers.length).toBeGreaterThan(200);
    expect(byOfficers.every(({ metadata }) => metadata.authorityRevision !== null)).toBe(true);
  });

  it('is the same each time, but for what only the vault’s own keys decide', async () => {
    const ciphertexts = (stored: readonly StoredEvent[]) =>
      stored.flatMap(({ data }) => sealedValues(data).map(({ value }) => value.ciphertext));
    const again = await seeded();
    expect(masked(again)).toEqual(masked(events));
    const [one, other] = [ciphertexts(events), ciphertexts(again)];
    expect(one.length).toBeGreaterThan(10);
    expect(other.filter((text) => one.includes(text))).toEqual([]);
  });
});

/** Ids, times, salts, nonces, key ids and all clear data; ciphertexts by their length only. */
const masked = (events: readonly StoredEvent[]): unknown =>
  JSON.parse(JSON.stringify(events), (key, value) => (key === 'ciphertext' ? String(value).length : value));
