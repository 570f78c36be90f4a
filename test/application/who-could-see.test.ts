import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Authority } from '#application/authority.ts';
import { createCaseTargets } from '#application/case-targets.ts';
import { FoldCache } from '#application/fold-cache.ts';
import { silentLog } from '#application/log.ts';
import { createReadGuard } from '#application/read-guard.ts';
import { createSubjectTargets } from '#application/subject-targets.ts';
import { createWhoCouldSee, type SeenThing } from '#application/who-could-see.ts';
import { type OfficerActor, roleSchema } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { MemoryEventStore, type MemoryLedger } from '#test/support/event-store/memory-event-store.ts';
import { appendEvents } from '#test/support/http/append-events.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onOfficer } from '#test/support/projections/product-events.ts';
import { Random } from '#test/support/projections/random.ts';
import { CASE_IDS, historyFrom, provinceEvents } from '#test/support/projections/random-history.ts';
import { ACTION_IDS, MATTER_IDS } from '#test/support/projections/random-matter.ts';

const PREFIX = 'test';
const LONG_AGO = '2023-01-01T00:00:00.000Z';

const CHANGED = [
  'appraiser',
  'districtInspector',
  'leader',
  'districtHead',
  'inspector',
] as const satisfies PersonKey[];

/** Rights come and go while the cases take their course. */
const withChangesOfRights = (events: readonly SampleEvent[], seed: number): readonly SampleEvent[] => {
  const random = new Random(seed);
  const begun = provinceEvents().length;
  const mixed = [...events];
  for (const key of CHANGED) {
    const at = begun + random.below(Math.max(1, mixed.length - begun));
    const recordedAt = mixed[at]?.recordedAt ?? LONG_AGO;
    const today = legalDateOf(recordedAt);
    const { officerId, role } = people[key];
    const event = random.pick<OfficerEvent>([
      { type: 'RoleRevoked', data: { role, from: '2020-01-01', occurredOn: today } },
      { type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: today } },
      { type: 'RoleGranted', data: { role: 'oversight', territory: [], from: today } },
    ]);
    mixed.splice(at, 0, onOfficer(officerId, event, { recordedAt }));
  }
  return mixed;
};

const ledgerOf = async (events: readonly SampleEvent[]): Promise<MemoryLedger> => {
  const store = new MemoryEventStore(PREFIX);
  // One by one: their order is what it is about.
  for (const event of events) await appendEvents(store, [event], event.recordedAt ?? LONG_AGO);
  return store.ledger;
};

const dayAt = ({ events }: MemoryLedger, number: number): string =>
  legalDateOf(
    events
      .slice(0, number)
      .map(({ event }) => event.metadata.recordedAt)
      .reduce((latest, each) => (each > latest ? each : latest), LONG_AGO),
  );

const things: readonly SeenThing[] = [
  ...CASE_IDS.map((id) => ({ kind: 'case', id }) as const),
  ...MATTER_IDS.map((id) => ({ kind: 'matter', id }) as const),
  ...ACTION_IDS.map((id) => ({ kind: 'accountability', id }) as const),
];

/** Everybody asks in every role, at a server whose ledger ends there, and is let in or not. */
const letIn = async (ledger: MemoryLedger, number: number, day: string) => {
  const store = new MemoryEventStore(PREFIX, { events: ledger.events.slice(0, number) });
  const clock = new TestClock(`${day}T02:00:00.000Z`);
  await using authority = await Authority.open({ store, clock, log: silentLog });
  const guard = createReadGuard({ authority, clock });
  const reading = { folds: new FoldCache(store), prefix: PREFIX };
  const subjects = createSubjectTargets(reading);
  const seen = new Map<string, readonly string[]>();
  for (const { kind, id } of things) {
    const target = await (kind === 'case' ? createCaseTargets(reading)(id) : subjects[kind](id));
    const found: string[] = [];
    for (const { officerId, body } of Object.values(people)) {
      for (const role of roleSchema.options) {
        const actor: OfficerActor = { kind: 'officer', officerId, role, body };
        const may = async (action: Parameters<typeof guard.check>[1]) =>
          (await guard.check(actor, action, target)).outcome === 'allowed';
        const everything = { case: 'read-case', matter: 'read-matter', accountability: 'read-accountability' } as const;
        if (await may(everything[kind])) found.push(`${officerId} ${role} everything`);
        else if (kind === 'case' && (await may('read-case-outline'))) found.push(`${officerId} ${role} outline`);
      }
    }
    seen.set(id, found.toSorted());
  }
  return seen;
};

const couldSee = async (ledger: MemoryLedger, number: number, day: string) => {
  const store = new MemoryEventStore(PREFIX, ledger);
  await using authority = await Authority.open({ store, clock: new TestClock(), log: silentLog });
  const positionOf = async (wanted: number) => ledger.events[wanted - 1]?.position ?? null;
  const find = createWhoCouldSee({ store, authority, positionOf });
  return new Map(await Promise.all(things.map(async (thing) => [thing.id, await find(thing, number, day)] as const)));
};

test('whoever could have seen it then is whoever a ledger that ends there would let in', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), fc.nat(), async (seed, pick) => {
      const ledger = await ledgerOf(withChangesOfRights(historyFrom(seed, 90), seed));
      const begun = provinceEvents().length;
      const number = begun + (pick % (ledger.events.length - begun + 1));
      const day = dayAt(ledger, number);
      const found = await couldSee(ledger, number, day);
      const allowed = await letIn(ledger, number, day);
      for (const { id } of things) {
        const lines = found.get(id)?.officers ?? [];
        expect(lines.map(({ officerId, role, extent }) => `${officerId} ${role} ${extent}`).toSorted()).toEqual(
          allowed.get(id),
        );
        for (const { because, extent } of lines) met.add(because).add(extent);
        met.add(String(found.get(id)?.existed));
      }
    }),
    { numRuns: 12 },
  );
  // A comparison of nothing with nothing would have held too.
  expect([...met]).toEqual(expect.arrayContaining(['everything', 'outline', 'territory', 'true', 'false']));
});

test('before the first event nobody could see anything', async () => {
  const ledger = await ledgerOf(historyFrom(7, 60));
  const found = await couldSee(ledger, 0, '2024-06-14');
  for (const { id } of things) expect(found.get(id)).toEqual({ existed: false, officers: [] });
});
