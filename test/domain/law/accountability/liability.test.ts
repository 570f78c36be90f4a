import { describe, expect, test } from 'vitest';
import {
  type CorruptAct,
  heaviestLiabilities,
  liabilityFor,
  type Stretch,
} from '#domain/law/accountability/liability.ts';
import type { Unit } from '#domain/unit/state.ts';
import { deputyOf, fieldOf, headOf, unitWith } from '#test/support/domain/heads.ts';

/* All persons are fictional. */

const head = headOf('a');
const deputy = deputyOf('b');
const other = deputyOf('c');
const onLand = fieldOf('b', { topics: ['land'] });
const onHealth = fieldOf('c', { topics: ['health'] });
const onSchool = fieldOf('c', { subUnits: ['46.001.1'] });

const DAY = '2024-05-10';
const act = (of: Unit, change: Partial<CorruptAct> = {}): CorruptAct => ({
  unit: of,
  topic: 'land',
  subUnits: [],
  from: DAY,
  to: DAY,
  ...change,
});

const said = ({ liable, undetermined }: Stretch): string =>
  [...liable.map((each) => `${each.office} ${each.personId} ${each.liability}`), undetermined ?? 'determined'].join(
    ', ',
  );

describe('Điều 72 Luật Phòng, chống tham nhũng 2018', () => {
  /* In office and in charge on the day of the act: who answers, and how. The act: land, in no known sub-unit. */
  const rows: readonly (readonly [name: string, unit: Unit, expected: string])[] = [
    ['a head alone', unitWith([head]), 'head a direct, determined'],
    ['a deputy whose field it was', unitWith([head, deputy], [onLand]), 'deputy b direct, head a joint, determined'],
    ['a deputy in charge of something else', unitWith([head, other], [onHealth]), 'no-field-matches'],
    ['a deputy of whom no field is known', unitWith([head, deputy]), 'no-field-matches'],
    [
      'two deputies, the field of one',
      unitWith([head, deputy, other], [onLand, onHealth]),
      'deputy b direct, head a joint, determined',
    ],
    [
      'two deputies with the same field',
      unitWith([head, deputy, other], [onLand, { ...onLand, deputy: 'c' }]),
      'deputy b direct, deputy c direct, head a joint, determined',
    ],
    [
      'two deputies, the field of neither',
      unitWith([head, deputy, other], [{ ...onHealth, deputy: 'b' }, onHealth]),
      'no-field-matches',
    ],
    ['no head', unitWith([]), 'no-head'],
    ['no head, a deputy whose field it was', unitWith([deputy], [onLand]), 'deputy b direct, no-head'],
    ['no head, a deputy in charge of something else', unitWith([other], [onHealth]), 'no-field-matches'],
    ['a head who came afterwards', unitWith([headOf('a', { from: '2024-05-11' })]), 'no-head'],
    ['a head who came that day', unitWith([headOf('a', { from: DAY })]), 'head a direct, determined'],
    ['a head whose last day it was', unitWith([headOf('a', { until: DAY })]), 'head a direct, determined'],
    ['a head who had left', unitWith([headOf('a', { until: '2024-05-09' })]), 'no-head'],
    ['a field assigned afterwards', unitWith([head, deputy], [{ ...onLand, from: '2024-05-11' }]), 'no-field-matches'],
    [
      'a field taken away by then',
      unitWith([head, deputy], [onLand, fieldOf('b', { from: DAY, topics: ['health'] })]),
      'no-field-matches',
    ],
    [
      'a deputy with that field who had left',
      unitWith([head, deputyOf('b', undefined, { until: '2024-05-09' })], [onLand]),
      'head a direct, determined',
    ],
    ['a unit that was no more', unitWith([head], [], DAY), 'no-such-unit'],
    ['a unit on its last day', unitWith([head], [], '2024-05-11'), 'head a direct, determined'],
  ];

  test.each(rows.map((row) => [row[0], row[2], row[1]] as const))('%s: %s', (_name, expected, of) => {
    const stretches = liabilityFor(act(of));
    expect(stretches.map(said)).toEqual([expected]);
    expect(stretches).toMatchObject([{ from: DAY, to: DAY }]);
  });

  test('a field may be a sub-unit', () => {
    const school = unitWith([head, deputy, other], [onHealth, onSchool]);
    const inSchool = act(school, { topic: 'education', subUnits: ['46.001.1.1', '46.001.1'] });
    expect(liabilityFor(inSchool).map(said)).toEqual(['deputy c direct, head a joint, determined']);
    expect(liabilityFor({ ...inSchool, subUnits: ['46.001.2'] }).map(said)).toEqual(['no-field-matches']);
  });

  test('why, and who was in office, is said', () => {
    const acting = unitWith([headOf('a', { acting: true }), deputy], [onLand]);
    const [stretch] = liabilityFor(act(acting));
    expect(stretch?.liable.map(({ because, isActing }) => [because, isActing])).toEqual([
      ['own-field', false],
      ['deputy-has-field', true],
    ]);
    expect(liabilityFor(act(unitWith([head])))[0]?.liable[0]).toEqual({
      personId: 'a',
      name: 'a',
      post: 'Chủ tịch',
      office: 'head',
      isActing: false,
      liability: 'direct',
      because: 'no-deputy',
    });
    expect(liabilityFor(act(unitWith([head, deputy])))[0]?.inOffice.map(({ personId }) => personId)).toEqual([
      'a',
      'b',
    ]);
    expect(liabilityFor(act(unitWith([deputy])))[0]?.inOffice).toEqual([
      { personId: 'b', name: 'b', post: 'Phó Chủ tịch', office: 'deputy', isActing: false },
    ]);
  });
});

describe('An act over many days', () => {
  const changing = unitWith(
    [
      headOf('a', { until: '2024-05-15' }),
      headOf('d', { from: '2024-05-20' }),
      deputyOf('b', undefined, { from: '2024-05-25' }),
    ],
    [fieldOf('b', { from: '2024-05-28', topics: ['land'] })],
  );
  const stretches = () => liabilityFor(act(changing, { to: '2024-06-10' }));

  test('is looked at stretch by stretch', () => {
    expect(stretches().map((each) => `${each.from} – ${each.to}: ${said(each)}`)).toEqual([
      '2024-05-10 – 2024-05-15: head a direct, determined',
      '2024-05-16 – 2024-05-19: no-head',
      '2024-05-20 – 2024-05-24: head d direct, determined',
      '2024-05-25 – 2024-05-27: no-field-matches',
      '2024-05-28 – 2024-06-10: deputy b direct, head d joint, determined',
    ]);
  });

  test('whoever answers directly for one day of it answers directly', () => {
    const whole = heaviestLiabilities(stretches()).map((each) => `${each.office} ${each.personId} ${each.liability}`);
    expect(whole).toEqual(['head a direct', 'head d direct', 'deputy b direct']);
    const reversed = heaviestLiabilities(stretches().toReversed());
    expect(reversed.find(({ personId }) => personId === 'd')?.liability).toBe('direct');
  });

  test('every day of it is in one stretch, as it would be alone', () => {
    const whole = stretches();
    for (let day = 10; day <= 31; day += 1) {
      const date = `2024-05-${day}`;
      const within = whole.filter(({ from, to }) => from <= date && date <= to);
      expect(within.map(said)).toEqual(liabilityFor(act(changing, { from: date, to: date })).map(said));
    }
  });

  test('begins before the unit did, and ends after it', () => {
    const shortLived = {
      ...unitWith([headOf('a', { from: '2019-01-01' })], [], '2024-05-12'),
      validFrom: '2024-05-11',
    };
    expect(liabilityFor(act(shortLived, { to: '2024-05-14' })).map(said)).toEqual([
      'no-such-unit',
      'head a direct, determined',
      'no-such-unit',
    ]);
  });
});
