import fc from 'fast-check';
import type { Actor } from '#domain/envelope.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { Facts } from '#domain/facts.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { unitName } from '#domain/unit/state.ts';
import { extend, loadedFor } from '#test/support/domain/facts.ts';
import { actor, unitCodes as c, huongBinh, people, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onCase, onOfficer, onUnit } from './product-events.ts';
import { Random } from './random.ts';
import { randomOpening, randomStep } from './random-case.ts';

export const CASE_IDS = [1, 2, 3, 4].map((n) => uuid('ca5e', n));

/** Every unit and officer of Hương Bình, as events. */
export const provinceEvents = (): readonly SampleEvent[] => [
  ...[...huongBinh.units.values()].map((unit) =>
    onUnit(unit.code, {
      type: 'UnitRegistered',
      data: {
        code: unit.code,
        name: unitName(unit, unit.validFrom),
        kind: unit.kind,
        parent: unit.parents[0]?.value ?? null,
        validFrom: unit.validFrom,
        provisional: false,
      },
    }),
  ),
  ...Object.values(people).flatMap(({ officerId, personId, name, rank, body, role, territory }) => [
    onOfficer(officerId, { type: 'OfficerEnrolled', data: { personId, name, rank, body, from: '2020-01-01' } }),
    onOfficer(officerId, { type: 'RoleGranted', data: { role, territory, from: '2020-01-01' } }),
  ]),
];

type World = { facts: Facts; cases: Map<string, CaseState>; events: SampleEvent[] };

/**
 * A history that the real deciders let happen: some cases walk from opening to closing and some stop on the way,
 * while units and officers change beside them.
 */
export const historyFrom = (
  seed: number,
  steps: number,
  caseIds: readonly string[] = CASE_IDS,
): readonly SampleEvent[] => {
  const random = new Random(seed);
  const world: World = { facts: huongBinh, cases: new Map(), events: [...provinceEvents()] };
  let now = Date.parse('2024-01-10T02:00:00.000Z');
  for (let step = 0; step < steps; step += 1) {
    now += random.below(40) * 3_600_000 + 60_000;
    const recordedAt = new Date(now).toISOString();
    const lot = random.below(12);
    if (lot === 0) changeUnit(world, random, recordedAt);
    else if (lot === 1) changeOfficer(world, random, recordedAt);
    else actOnCase(world, random.pick(caseIds), random, recordedAt);
  }
  return world.events;
};

/** Random histories; a shorter one is a simpler one. */
export const histories = (maxSteps = 120): fc.Arbitrary<readonly SampleEvent[]> =>
  fc.tuple(fc.nat(1_000_000), fc.nat(maxSteps)).map(([seed, steps]) => historyFrom(seed, steps));

const actOnCase = (world: World, caseId: string, random: Random, now: string): void => {
  const state = world.cases.get(caseId) ?? null;
  const today = legalDateOf(now);
  const command = state === null ? randomOpening(random, now, today) : randomStep(state, random, now, today);
  const request = inspectionCase.needs(command, state);
  const decision = inspectionCase.decide(command, state, loadedFor(world.facts, request, command.by));
  if (decision.outcome === 'rejected') return;
  for (const event of decision.events) append(world, caseId, event, now, command.by);
};

const append = (world: World, caseId: string, event: CaseEvent, recordedAt: string, by: Actor): void => {
  world.cases.set(caseId, inspectionCase.evolve(world.cases.get(caseId) ?? null, event as Opaque<CaseEvent>));
  world.events.push(onCase(caseId, event, { recordedAt, by }));
};

const changeUnit = (world: World, random: Random, recordedAt: string): void => {
  const today = legalDateOf(recordedAt);
  const code = random.pick([c.commune, c.secondCommune, c.department]);
  const names = ['UBND xã Phú Dương', 'UBND xã Bến Đò', 'UBND phường Vĩnh Hòa'] as const;
  const event = random.pick<UnitEvent>([
    { type: 'UnitRenamed', data: { name: random.pick(names), from: today } },
    {
      type: 'HeadAppointed',
      data: {
        personId: uuid('9e45', 70 + random.below(3)),
        name: 'Nguyễn Văn Đứng',
        post: 'Chủ tịch',
        level: 'commune-leader',
        acting: false,
        from: today,
        until: today,
        document: paper({ signedOn: today, year: Number(today.slice(0, 4)) }),
      },
    },
    { type: 'RemoteAreaFlagged', data: { remote: random.chance(2), from: today, source: 'QĐ 861' } },
  ]);
  world.facts = extend(world.facts, { units: { [code]: [event] } });
  world.events.push(onUnit(code, event, { recordedAt, by: actor('administrator') }));
};

const changeOfficer = (world: World, random: Random, recordedAt: string): void => {
  const today = legalDateOf(recordedAt);
  const { officerId } = people[random.pick(['custodian', 'overseer', 'secondAdministrator'] as const)];
  const event = random.pick<OfficerEvent>([
    { type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: today } },
    { type: 'OfficerReinstated', data: { occurredOn: today } },
    { type: 'RoleGranted', data: { role: 'custodian', territory: [], from: today, until: today } },
    { type: 'RoleRevoked', data: { role: 'oversight', from: '2020-01-01', occurredOn: today } },
  ]);
  world.facts = extend(world.facts, { officers: { [officerId]: [event] } });
  world.events.push(onOfficer(officerId, event, { recordedAt, by: actor('administrator') }));
};
