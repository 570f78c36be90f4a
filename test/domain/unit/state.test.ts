import { describe, expect, test } from 'vitest';
import type { UnitEvent } from '#domain/unit/events.ts';
import { deputiesOn, fieldOn, headOn, isInForce, isRemoteOn, parentOn, unitName } from '#domain/unit/state.ts';
import { ancestorsOn, everParents, isAtOrBelow, ownerOn } from '#domain/unit/tree.ts';
import { extend, unitFrom } from '#test/support/domain/facts.ts';
import { huongBinh, registered, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

const { province, district, commune, secondCommune, otherCommune, school } = unitCodes;
const document = paper();
const chair = uuid('9e45', 51);
const vice = uuid('9e45', 52);
const post = { level: 'commune-leader', acting: false, document } as const;

const history: readonly UnitEvent[] = [
  registered(commune, 'commune-people-committee', district, 'UBND xã Phú Mỹ', '2011-01-01'),
  {
    type: 'HeadAppointed',
    data: { ...post, personId: chair, name: 'Mai Văn Xã', post: 'Chủ tịch', from: '2021-06-01' },
  },
  { type: 'DeputyAppointed', data: { ...post, personId: vice, name: 'Tạ Thị Phó', post: 'Phó', from: '2021-07-01' } },
  { type: 'FieldAssigned', data: { deputy: vice, topics: ['land'], subUnits: [], from: '2021-08-01' } },
  { type: 'FieldAssigned', data: { deputy: vice, topics: ['health'], subUnits: [school], from: '2022-08-01' } },
  {
    type: 'TermEnded',
    data: { office: 'head', personId: chair, from: '2021-06-01', until: '2023-12-31', reason: 'moved' },
  },
  {
    type: 'HeadAppointed',
    data: { ...post, personId: vice, name: 'Tạ Thị Phó', post: 'Phó phụ trách', from: '2024-02-01', acting: true },
  },
  { type: 'UnitRenamed', data: { name: 'UBND thị trấn Phú Mỹ', from: '2024-05-01' } },
  { type: 'RemoteAreaFlagged', data: { remote: true, from: '2013-01-01', source: 'QĐ' } },
  { type: 'RemoteAreaFlagged', data: { remote: false, from: '2020-01-01', source: 'QĐ' } },
  { type: 'UnitMoved', data: { parent: province, from: '2025-07-01' } },
  { type: 'UnitMerged', data: { into: secondCommune, from: '2026-01-01', document } },
];
const unit = unitFrom(history);

describe('any day can be asked', () => {
  test('in force from its first day until the day before its end', () => {
    expect(['2010-12-31', '2011-01-01', '2025-12-31', '2026-01-01'].map((day) => isInForce(unit, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('its name', () => {
    expect(unitName(unit, '2024-04-30')).toBe('UBND xã Phú Mỹ');
    expect(unitName(unit, '2024-05-01')).toBe('UBND thị trấn Phú Mỹ');
    expect(unitName(unit, '2000-01-01')).toBe('UBND xã Phú Mỹ');
  });

  test('its parent', () => {
    expect(parentOn(unit, '2010-12-31')).toBeUndefined();
    expect(parentOn(unit, '2025-06-30')).toBe(district);
    expect(parentOn(unit, '2025-07-01')).toBe(province);
    expect(everParents(unit)).toEqual([district, province]);
  });

  test('its head: nobody between two terms, nobody after its end', () => {
    const names = ['2021-05-31', '2021-06-01', '2023-12-31', '2024-01-01', '2024-02-01', '2025-12-31', '2026-01-01'];
    expect(names.map((day) => headOn(unit, day)?.personId)).toEqual([
      undefined,
      chair,
      chair,
      undefined,
      vice,
      vice,
      undefined,
    ]);
    expect(headOn(unit, '2024-02-01')?.acting).toBe(true);
  });

  test('its deputies and their fields; a later assignment replaces the earlier', () => {
    expect(deputiesOn(unit, '2021-06-30')).toEqual([]);
    expect(deputiesOn(unit, '2021-07-01').map(({ personId }) => personId)).toEqual([vice]);
    expect(fieldOn(unit, vice, '2021-07-31')).toBeUndefined();
    expect(fieldOn(unit, vice, '2022-07-31')?.topics).toEqual(['land']);
    expect(fieldOn(unit, vice, '2022-08-01')).toMatchObject({ topics: ['health'], subUnits: [school] });
    expect(fieldOn(unit, vice, '2026-01-01')).toBeUndefined();
    expect(fieldOn(unit, chair, '2022-08-01')).toBeUndefined();
  });

  test('whether it was a remote area', () => {
    expect(['2012-12-31', '2013-01-01', '2019-12-31', '2020-01-01'].map((day) => isRemoteOn(unit, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a confirmation replaces the beginning and leaves what came later', () => {
    const confirmed = unitFrom([
      ...history.slice(0, -1),
      {
        type: 'UnitConfirmed',
        data: {
          name: 'UBND xã Phú Mỹ cũ',
          kind: 'commune-people-committee',
          parent: district,
          validFrom: '2010-06-01',
        },
      },
    ]);
    expect(unitName(confirmed, '2010-06-01')).toBe('UBND xã Phú Mỹ cũ');
    expect(unitName(confirmed, '2024-05-01')).toBe('UBND thị trấn Phú Mỹ');
    expect(parentOn(confirmed, '2025-07-01')).toBe(province);
    expect(confirmed.validFrom).toBe('2010-06-01');
  });
});

describe('the tree on a day', () => {
  const world = extend(huongBinh, { units: { [commune]: history.slice(-2) } });
  const codesAbove = (day: string) => ancestorsOn(world.units, school, day).map(({ code }) => code);

  test('the units above, nearest first', () => {
    expect(codesAbove('2025-06-30')).toEqual([commune, district, province]);
    expect(codesAbove('2025-07-01')).toEqual([commune, province]);
  });

  test('at or below', () => {
    expect(isAtOrBelow(world.units, school, [district], '2025-06-30')).toBe(true);
    expect(isAtOrBelow(world.units, school, [district], '2025-07-01')).toBe(false);
    expect(isAtOrBelow(world.units, school, [school], '2025-07-01')).toBe(true);
    expect(isAtOrBelow(world.units, school, [], '2025-07-01')).toBe(false);
  });

  test('a circle, made by two moves at the same moment, ends the walk', () => {
    const move = (parent: string): UnitEvent => ({ type: 'UnitMoved', data: { parent, from: '2024-01-01' } });
    const circular = extend(huongBinh, {
      units: {
        a: [registered('a', 'other', province, 'A'), move('b')],
        b: [registered('b', 'other', province, 'B'), move('a')],
      },
    });
    expect(ancestorsOn(circular.units, 'a', '2024-01-01').map(({ code }) => code)).toEqual(['b']);
  });

  test('what is not known ends the walk', () => {
    expect(ancestorsOn(world.units, '99.999', '2024-01-01')).toEqual([]);
  });
});

describe('who owns what was a unit’s', () => {
  const world = extend(huongBinh, {
    units: {
      [commune]: [{ type: 'UnitMerged', data: { into: secondCommune, from: '2025-07-01', document } }],
      [secondCommune]: [
        {
          type: 'UnitSplit',
          data: {
            into: [otherCommune, district],
            defaultOwner: otherCommune,
            owners: [{ subject: 'topic', id: 'land', owner: district }],
            from: '2026-01-01',
            document,
          },
        },
      ],
    },
  });
  const owner = (day: string, topic?: string) =>
    ownerOn(world.units, commune, day, topic === undefined ? undefined : { subject: 'topic', id: topic });

  test('itself, then along the chain of successors', () => {
    expect(owner('2025-06-30')).toBe(commune);
    expect(owner('2025-07-01')).toBe(secondCommune);
    expect(owner('2026-01-01')).toBe(otherCommune);
  });

  test('an exception named at a split', () => {
    expect(owner('2026-01-01', 'land')).toBe(district);
    expect(owner('2026-01-01', 'health')).toBe(otherCommune);
    expect(owner('2025-12-31', 'land')).toBe(secondCommune);
  });

  test('unknown where the chain leaves what is known', () => {
    expect(ownerOn(world.units, '99.999', '2026-01-01')).toBeUndefined();
  });
});
