import fc from 'fast-check';
import { legalDateOf } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { unitName } from '#domain/unit/state.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, unitCodes as c, huongBinh, people, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onCalendar, onOfficer, onPolicy, onUnit } from './product-events.ts';
import { Random } from './random.ts';
import { leaveATrace } from './random-access.ts';
import { randomAround } from './random-around.ts';
import { randomOpening, randomStep } from './random-case.ts';
import { actOnEvidence } from './random-evidence.ts';
import { actOnMatter, appointHeads } from './random-matter.ts';
import { actOnRequest } from './random-oversight.ts';
import { randomPaperCase } from './random-paper-case.ts';
import { actOnPlan } from './random-plan.ts';
import { randomUnitWork } from './random-unit-work.ts';
import { happenOnCase, type World } from './random-world.ts';

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
  // What comes of cases changes nothing of how they go.
  const aside = new Random(seed + 1);
  const planning = new Random(seed + 2);
  const atUnit = new Random(seed + 3);
  const concluding = new Random(seed + 4);
  const collecting = new Random(seed + 5);
  const looking = new Random(seed + 6);
  const overseeing = new Random(seed + 7);
  const world: World = { facts: huongBinh, events: [...provinceEvents()] };
  appointHeads(world);
  let now = Date.parse('2024-01-10T02:00:00.000Z');
  for (let step = 0; step < steps; step += 1) {
    now += random.below(40) * 3_600_000 + 60_000;
    const recordedAt = new Date(now).toISOString();
    const lot = random.below(12);
    if (lot === 0) changeUnit(world, random, recordedAt);
    else if (lot === 1) changeOfficer(world, random, recordedAt);
    else if (lot === 2) changeLaw(world, random, recordedAt);
    else actOnCase(world, random.pick(caseIds), random, recordedAt);
    if (planning.chance(6)) actOnPlan(world, planning.pick(caseIds), planning, recordedAt);
    if (atUnit.chance(2)) workAtUnit(world, atUnit.pick(caseIds), atUnit, recordedAt);
    if (concluding.chance(2)) actAround(world, concluding.pick(caseIds), concluding, recordedAt);
    if (collecting.chance(3)) actOnEvidence(world, collecting.pick(caseIds), collecting, recordedAt);
    if (looking.chance(5)) leaveATrace(world, looking.pick(caseIds), looking, recordedAt);
    if (overseeing.chance(4)) actOnRequest(world, overseeing.pick(caseIds), overseeing, recordedAt);
    if (aside.chance(2)) actOnMatter(world, aside.pick(caseIds), aside, recordedAt);
  }
  return world.events;
};

/** Random histories; a shorter one is a simpler one. */
export const histories = (maxSteps = 120): fc.Arbitrary<readonly SampleEvent[]> =>
  fc.tuple(fc.nat(1_000_000), fc.nat(maxSteps)).map(([seed, steps]) => historyFrom(seed, steps));

/** Short ones, in which a fault is found quickly, and some in which cases come to their end. */
export const longerHistories = (): fc.Arbitrary<readonly SampleEvent[]> =>
  fc.oneof(
    { weight: 3, arbitrary: histories() },
    { weight: 1, arbitrary: fc.nat(1_000_000).map((seed) => historyFrom(seed, LONG)) },
  );

/** After so many steps some cases are closed, and some of their decisions followed up. */
export const LONG = 420;

const actOnCase = (world: World, caseId: string, random: Random, now: string): void => {
  const state = world.facts.cases.get(caseId) ?? null;
  const today = legalDateOf(now);
  const begin = random.chance(4) ? randomPaperCase : randomOpening;
  const command = state === null ? begin(random, now, today) : randomStep(state, random, now, today);
  happenOnCase(world, { ...command, identity: caseId });
};

const workAtUnit = (world: World, caseId: string, random: Random, now: string): void => {
  const state = world.facts.cases.get(caseId) ?? null;
  if (state === null) return;
  happenOnCase(world, { ...randomUnitWork(state, random, now, legalDateOf(now)), identity: caseId });
};

const actAround = (world: World, caseId: string, random: Random, now: string): void => {
  const state = world.facts.cases.get(caseId) ?? null;
  if (state === null) return;
  happenOnCase(world, { ...randomAround(state, random, now, legalDateOf(now)), identity: caseId });
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

/** Calendars, numbers without one in the law, and what was read of it: all of them move clocks that run. */
const changeLaw = (world: World, random: Random, recordedAt: string): void => {
  const circumstances = { recordedAt, by: actor('administrator') };
  const year = 2024;
  const date = `2024-0${2 + random.below(7)}-${10 + random.below(18)}`;
  const kind = random.pick(['holiday', 'compensatory', 'makeup'] as const);
  const day = { date, kind, label: 'Nghỉ bão', mark: random.pick(['verified', 'computed', 'unverified'] as const) };
  world.events.push(
    random.pick([
      onCalendar(
        year,
        { type: 'CalendarRegistered', data: { year, days: [day], isComplete: false, source: 'Công báo' } },
        circumstances,
      ),
      onCalendar(year, { type: 'CalendarDayDeclared', data: { day, ground: 'Thông báo' } }, circumstances),
      onCalendar(year, { type: 'CalendarDayDeclared', data: { day, ground: 'Thông báo' } }, circumstances),
      onCalendar(year, { type: 'CalendarDayWithdrawn', data: { date, ground: 'Đính chính' } }, circumstances),
      onCalendar(year, { type: 'CalendarCompleted', data: { ground: 'Đủ' } }, circumstances),
      onPolicy(
        'due-soon-days',
        {
          type: 'PolicySet',
          data: { name: 'due-soon-days', value: 1 + random.below(30), from: date, ground: 'Nội bộ' },
        },
        circumstances,
      ),
      onPolicy(
        'law-rules',
        {
          type: 'RuleReadingRecorded',
          data: {
            ruleId: random.pick(['announce-decision-2022', 'report-results-provincial-2022', 'assign-draft-2022']),
            value: 3 + random.below(20),
            unit: random.pick(['calendar', 'working'] as const),
            article: 'Điều 64',
            mark: 'text',
            source: 'Công báo',
          },
        },
        circumstances,
      ),
    ]),
  );
};
