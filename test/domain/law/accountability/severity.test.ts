import { describe, expect, test } from 'vitest';
import { articleOn } from '#domain/law/accountability/articles.ts';
import { type OffenderOutcome, SEVERITIES, type Severity, severityOf } from '#domain/law/accountability/severity.ts';

const prison = (months: number): OffenderOutcome => ({ kind: 'imprisonment', months });

/* One offender: copied from NĐ 59/2019 Art. 76, on both sides of every limit. Months. */
const single: readonly (readonly [OffenderOutcome, Severity])[] = [
  [{ kind: 'below-criminal' }, 'less-serious'],
  [{ kind: 'fine' }, 'less-serious'],
  [{ kind: 'non-custodial-reform' }, 'less-serious'],
  [prison(3), 'less-serious'],
  [prison(36), 'less-serious'],
  [prison(37), 'serious'],
  [prison(84), 'serious'],
  [prison(85), 'very-serious'],
  [prison(180), 'very-serious'],
  [prison(181), 'extremely-serious'],
  [prison(240), 'extremely-serious'],
  [{ kind: 'life-imprisonment' }, 'extremely-serious'],
  [{ kind: 'death' }, 'extremely-serious'],
];

const nameOf = (outcome: OffenderOutcome): string =>
  outcome.kind === 'imprisonment' ? `prison for ${outcome.months} months` : outcome.kind;

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

describe('Điều 76 Nghị định 59/2019/NĐ-CP', () => {
  test.each(single.map(([outcome, severity]) => [nameOf(outcome), severity, outcome] as const))(
    '%s is %s',
    (_name, severity, outcome) => {
      expect(severityOf([outcome])).toEqual({ outcome: 'graded', severity, readings: [] });
    },
  );

  const pairs = single.flatMap(([one, first]) => single.map(([other, second]) => ({ one, first, other, second })));

  test.each(pairs.map((pair) => [nameOf(pair.one), nameOf(pair.other), pair] as const))(
    'the heaviest sentence counts: %s, %s',
    (_one, _other, { one, first, other, second }) => {
      const severity = rank(first) > rank(second) ? first : second;
      expect(severityOf([one, other])).toEqual({ outcome: 'graded', severity, readings: ['heaviest-of-several'] });
    },
  );

  test.each(single.map(([outcome, severity]) => [nameOf(outcome), severity, outcome] as const))(
    'is undetermined while one is open, and at least what another got: %s, %s',
    (_name, severity, outcome) => {
      const readings = ['floor', 'heaviest-of-several'];
      expect(severityOf([{ kind: 'pending' }, outcome])).toEqual({ outcome: 'undetermined', severity, readings });
      // Of the one who is acquitted nothing counts.
      expect(severityOf([{ kind: 'acquitted' }, outcome])).toEqual({ outcome: 'graded', severity, readings: [] });
    },
  );

  test('with the investigation body, nothing known yet: at least less serious, which is our reading', () => {
    expect(severityOf([{ kind: 'pending' }])).toEqual({
      outcome: 'undetermined',
      severity: 'less-serious',
      readings: ['floor'],
    });
  });

  test('nobody left whose act it was: nothing to grade', () => {
    expect(severityOf([])).toEqual({ outcome: 'no-offender' });
    expect(severityOf([{ kind: 'acquitted' }, { kind: 'acquitted' }])).toEqual({ outcome: 'no-offender' });
  });

  test('what the article does not name is said', () => {
    expect(severityOf([prison(241)])).toEqual({
      outcome: 'graded',
      severity: 'extremely-serious',
      readings: ['longer-than-named'],
    });
    // Of what is said about it only the gravest counts.
    expect(severityOf([prison(241), prison(12)])).toMatchObject({
      readings: ['heaviest-of-several', 'longer-than-named'],
    });
    expect(severityOf([prison(240), prison(360)])).toMatchObject({ readings: ['heaviest-of-several'] });
    expect(severityOf([{ kind: 'other-conviction' }])).toEqual({
      outcome: 'graded',
      severity: 'less-serious',
      readings: ['other-conviction'],
    });
    expect(severityOf([{ kind: 'other-conviction' }, prison(12)])).toMatchObject({ readings: ['heaviest-of-several'] });
    expect(severityOf([{ kind: 'other-conviction' }, prison(120)])).toMatchObject({ severity: 'very-serious' });
  });
});

test('the articles, from when on they are known, and how they were read', () => {
  const marks = (day: string) =>
    (['liability', 'consequence', 'severity', 'otherRegime', 'discipline'] as const).map((name) => {
      const found = articleOn(name, day);
      return found && `${found.article} ${found.mark}`;
    });
  expect(marks('2019-06-30')).toEqual(Array(5).fill(undefined));
  const ofLaw = (mark: string) => [72, 73].map((n) => `Điều ${n} Luật Phòng, chống tham nhũng 2018 ${mark}`);
  const ofDecree = (mark: string) => [76, 77, 78].map((n) => `Điều ${n} Nghị định 59/2019/NĐ-CP ${mark}`);
  expect(marks('2019-07-01')).toEqual([...ofLaw('text'), undefined, undefined, undefined]);
  expect(marks('2019-08-14').slice(2)).toEqual(Array(3).fill(undefined));
  for (const day of ['2019-08-15', '2026-06-30']) expect(marks(day)).toEqual([...ofLaw('text'), ...ofDecree('text')]);
  expect(marks('2026-07-01')).toEqual([...ofLaw('unverified'), ...ofDecree('unverified')]);
  expect(articleOn('discipline', '2024-01-01')?.law).toBe('59/2019/NĐ-CP');
});
