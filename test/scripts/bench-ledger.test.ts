import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { readModels } from '#projections/index.ts';
import { BENCH_PREFIX } from '#scripts/bench/bench-prefix.ts';
import { buildModels } from '#scripts/bench/build-models.ts';
import { type BenchLedger, ledgerOfSize } from '#scripts/bench/ledger-of-size.ts';
import { seededChance } from '#scripts/bench/seeded-chance.ts';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';

const WANTED = 4_000;

const eventsOf = async ({ path }: BenchLedger): Promise<readonly StoredEvent[]> => {
  await using store = openSqliteEventStore({ path, prefix: BENCH_PREFIX, readOnly: true });
  const events: StoredEvent[] = [];
  for await (const { event } of store.readAll()) events.push(event);
  return events;
};

describe('The ledger that is measured on', () => {
  using folder = temporaryFolder();
  let ledger: BenchLedger;
  let events: readonly StoredEvent[];

  beforeAll(async () => {
    ledger = await ledgerOfSize(join(folder.path, 'one'), WANTED);
    events = await eventsOf(ledger);
    return () => folder[Symbol.dispose]();
  });

  it('is as long as was wanted, in the order of time, each stream without a gap', () => {
    expect(events.length).toBe(ledger.events);
    expect(Math.abs(events.length - WANTED)).toBeLessThan(60);
    const times = events.map(({ metadata }) => metadata.recordedAt);
    expect(times).toEqual(times.toSorted());
    const heads = new Map<string, number>();
    for (const { stream, revision } of events) {
      expect(revision).toBe((heads.get(stream) ?? -1) + 1);
      heads.set(stream, revision);
    }
  });

  it('is the same each time', async () => {
    const again = await eventsOf(await ledgerOfSize(join(folder.path, 'two'), WANTED));
    const told = ({ id, stream, type }: StoredEvent) => [id, stream, type];
    expect(again.map(told)).toEqual(events.map(told));
  });

  it('is mixed: some ten events a case, cases at every stage, matters and actions among them', () => {
    const streamsOf = (category: string) =>
      new Set(events.map(({ stream }) => stream).filter((stream) => stream.includes(`/${category}-`)));
    expect(streamsOf('inspectionCase').size).toBe(ledger.cases);
    expect(events.length / ledger.cases).toBeGreaterThan(6);
    expect(events.length / ledger.cases).toBeLessThan(15);
    expect(streamsOf('corruptionMatter').size).toBeGreaterThan(0);
    expect(streamsOf('accountabilityAction').size).toBeGreaterThan(0);
    expect(ledger.closedCases.length).toBeGreaterThan(10);
    expect(ledger.announcedCases.length).toBeGreaterThan(5);
    const opened = events.filter(({ type }) => type === 'CaseOpened');
    expect(new Set(opened.map(({ data }) => data['unit'])).size).toBeGreaterThan(60);
    expect(new Set(opened.map(({ data }) => String(data['occurredOn']).slice(0, 4))).size).toBeGreaterThanOrEqual(6);
  });

  it('has as many units as a province, most of them communes, each with its heads', () => {
    const registered = events.filter(({ type }) => type === 'UnitRegistered').map(({ data }) => data['code']);
    expect(new Set(registered).size).toBe(registered.length);
    expect(registered.length).toBeGreaterThan(150);
    const heads = events.filter(({ type }) => type === 'HeadAppointed');
    expect(new Set(heads.map(({ data }) => data['personId'])).size).toBeGreaterThan(50);
  });

  it('names nothing that is not there: what a matter or an action belongs to was there before', () => {
    const seen = new Set<string>();
    for (const { stream, type, data } of events) {
      seen.add(stream.slice(stream.indexOf('-') + 1));
      if (type === 'MatterIdentified' && data['caseId']) expect(seen).toContain(data['caseId']);
      if (type === 'AccountabilityActionOpened') expect(seen).toContain(data['matterId']);
    }
  });

  it('is taken by every read model', async () => {
    const paths = await buildModels(ledger, join(folder.path, 'models'), Object.values(readModels));
    expect([...paths.keys()].sort()).toEqual(Object.keys(readModels).sort());
  });
});

describe('Seeded chance', () => {
  it('falls the same for the same seed, and otherwise for another', () => {
    const rolls = (seed: number) => {
      const { between } = seededChance(seed);
      return Array.from({ length: 20 }, () => between(0, 1_000));
    };
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls(7)).not.toEqual(rolls(8));
  });

  it('goes by the weights', () => {
    const { weighted } = seededChance(1);
    const counts = [0, 0, 0];
    for (let roll = 0; roll < 3_000; roll += 1) {
      const place = weighted([1, 0, 3]);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeGreaterThan(2);
  });
});
