import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COURT_LEVELS,
  type CriminalTrack,
  type Judgment,
  outcomesOn,
} from '#domain/law/accountability/criminal-track.ts';
import { type OffenderOutcome, severityOf } from '#domain/law/accountability/severity.ts';

const prison = (years: number): OffenderOutcome => ({ kind: 'imprisonment', months: years * 12 });
const acquitted: OffenderOutcome = { kind: 'acquitted' };

const nothing: CriminalTrack = { offenders: ['x'], transferredOn: null, openedOn: [], closedOn: [], judgments: [] };

const judgment = (
  key: string,
  effectiveOn: string,
  outcomes: Readonly<Record<string, OffenderOutcome>>,
  change: Partial<Judgment> = {},
): Judgment => ({
  key,
  level: 'first-instance',
  effectiveOn,
  offenders: Object.entries(outcomes).map(([offender, outcome]) => ({ offender, outcome })),
  supersedes: null,
  ...change,
});

const said = (track: CriminalTrack, day: string): string =>
  outcomesOn(track, day)
    .outcomes.map(({ offender, outcome, judgment: by }) => {
      const what = outcome.kind === 'imprisonment' ? `prison ${outcome.months / 12}` : outcome.kind;
      return [offender, what, ...(by === null ? [] : [`by ${by}`])].join(' ');
    })
    .join(', ');

describe('Without a judgment', () => {
  const track = {
    ...nothing,
    transferredOn: '2024-03-01',
    openedOn: ['2024-04-01', '2024-09-01'],
    closedOn: ['2024-06-01'],
  };

  test.each([
    ['2024-02-29', 'x below-criminal'],
    ['2024-03-01', 'x pending'],
    ['2024-05-31', 'x pending'],
    ['2024-06-01', 'x below-criminal'],
    ['2024-08-31', 'x below-criminal'],
    ['2024-09-01', 'x pending'],
  ])('on %s: %s', (day, expected) => {
    expect(said(track, day)).toBe(expected);
  });

  test('refused on the day of the transfer is refused', () => {
    expect(said({ ...nothing, transferredOn: '2024-03-01', closedOn: ['2024-03-01'] }, '2024-03-01')).toBe(
      'x below-criminal',
    );
  });
});

describe('Judgments', () => {
  const first = judgment('J1', '2025-01-10', { x: prison(5), y: prison(2) });
  const appeal = judgment('J2', '2025-06-10', { x: acquitted }, { level: 'appeal', supersedes: 'J1' });
  const track = { ...nothing, offenders: ['x', 'y'], transferredOn: '2024-03-01', judgments: [appeal, first] };

  test.each([
    ['2025-01-09', 'x pending, y pending'],
    ['2025-01-10', 'x prison 5 by J1, y prison 2 by J1'],
    ['2025-06-09', 'x prison 5 by J1, y prison 2 by J1'],
    // Of the one who did not appeal the first goes on to hold.
    ['2025-06-10', 'x acquitted by J2, y prison 2 by J1'],
  ])('on %s: %s', (day, expected) => {
    expect(said(track, day)).toBe(expected);
  });

  test('known then and known now are the same question over other facts', () => {
    const then = { ...track, judgments: [first] };
    const day = '2025-06-10';
    const severity = (known: CriminalTrack) =>
      severityOf(outcomesOn(known, day).outcomes.map(({ outcome }) => outcome));
    expect(severity(then)).toMatchObject({ outcome: 'graded', severity: 'serious' });
    expect(severity(track)).toMatchObject({ outcome: 'graded', severity: 'less-serious' });
  });

  test('name offenders of whom nobody had known', () => {
    expect(said({ ...track, offenders: [] }, '2025-01-10')).toBe('x prison 5 by J1, y prison 2 by J1');
  });

  test('a judgment that was never recorded is named as missing, and nothing is guessed', () => {
    const alone = { ...track, judgments: [{ ...appeal, supersedes: 'J0' }] };
    expect(outcomesOn(alone, '2025-06-10')).toMatchObject({ missing: ['J0'] });
    expect(outcomesOn(alone, '2025-06-09').missing).toEqual([]);
    expect(outcomesOn(track, '2025-06-10').missing).toEqual([]);
    expect(said(alone, '2025-06-10')).toBe('x acquitted by J2, y pending');
  });

  test.each([
    ['J0', 'J9'],
    ['J9', 'J0'],
  ])('the later one holds, and of one day that of the higher court, whatever they are called: %s, %s', (a, b) => {
    const byTwo = (one: Judgment, other: Judgment) => said({ ...nothing, judgments: [one, other] }, '2025-03-01');
    const lower = judgment(a, '2025-01-10', { x: prison(5) }, { level: 'appeal' });
    const higher = judgment(b, '2025-01-10', { x: prison(1) }, { level: 'cassation' });
    expect(byTwo(lower, higher)).toBe(`x prison 1 by ${b}`);
    const later = judgment(b, '2025-02-10', { x: prison(2) });
    expect(byTwo({ ...lower, level: 'cassation' }, later)).toBe(`x prison 2 by ${b}`);
  });

  test('an earlier judgment that supersedes a later one holds', () => {
    const corrected = judgment('J3', '2025-01-01', { x: prison(9) }, { supersedes: 'J1' });
    expect(said({ ...nothing, judgments: [first, corrected] }, '2025-02-01')).toBe(
      'x prison 9 by J3, y prison 2 by J1',
    );
  });

  test('two that supersede each other do not make the person vanish', () => {
    const one = judgment('J1', '2025-01-10', { x: prison(1) }, { supersedes: 'J2' });
    const other = judgment('J2', '2025-02-10', { x: prison(2) }, { supersedes: 'J1' });
    expect(said({ ...nothing, judgments: [one, other] }, '2025-03-01')).toBe('x prison 2 by J2');
  });
});

describe('Any sequence of outside facts, in any order of arrival', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2025-01-${String(day).padStart(2, '0')}`);
  const persons = fc.constantFrom('x', 'y', 'z');
  const keys = fc.constantFrom('J1', 'J2', 'J3', 'J4', 'J5');
  const outcome = fc.oneof(
    fc.constantFrom<OffenderOutcome>({ kind: 'fine' }, acquitted, { kind: 'life-imprisonment' }),
    fc.integer({ min: 1, max: 20 }).map(prison),
  );
  const judgments = fc.uniqueArray(
    fc.record({
      key: keys,
      level: fc.constantFrom(...COURT_LEVELS),
      effectiveOn: days,
      offenders: fc.uniqueArray(fc.record({ offender: persons, outcome }), { selector: (each) => each.offender }),
      supersedes: fc.option(keys),
    }),
    { selector: (each) => each.key },
  );
  const tracks = fc.record({
    offenders: fc.uniqueArray(persons),
    transferredOn: fc.option(days),
    openedOn: fc.array(days, { maxLength: 3 }),
    closedOn: fc.array(days, { maxLength: 3 }),
    judgments,
  });
  const shuffled = (track: CriminalTrack) =>
    fc.record({
      offenders: fc.shuffledSubarray([...track.offenders], { minLength: track.offenders.length }),
      transferredOn: fc.constant(track.transferredOn),
      openedOn: fc.shuffledSubarray([...track.openedOn], { minLength: track.openedOn.length }),
      closedOn: fc.shuffledSubarray([...track.closedOn], { minLength: track.closedOn.length }),
      judgments: fc.shuffledSubarray([...track.judgments], { minLength: track.judgments.length }),
    });

  test('never fails, and comes to the same', () => {
    fc.assert(
      fc.property(
        tracks.chain((track) => fc.record({ track: fc.constant(track), other: shuffled(track), day: days })),
        ({ track, other, day }) => {
          const found = outcomesOn(track, day);
          expect(outcomesOn(other, day)).toEqual(found);
          expect(() => severityOf(found.outcomes.map((each) => each.outcome))).not.toThrow();
        },
      ),
    );
  });

  test('everybody who is known has an outcome, from a judgment in effect that names him if there is one', () => {
    fc.assert(
      fc.property(tracks, days, (track, day) => {
        const { outcomes } = outcomesOn(track, day);
        const inEffect = track.judgments.filter(({ effectiveOn }) => effectiveOn <= day);
        const names = new Set([
          ...track.offenders,
          ...inEffect.flatMap((each) => each.offenders.map((o) => o.offender)),
        ]);
        expect(outcomes.map(({ offender }) => offender)).toEqual([...names].toSorted());
        for (const { offender, outcome: found, judgment: by } of outcomes) {
          const about = inEffect.filter((each) => each.offenders.some((o) => o.offender === offender));
          if (by === null) expect(about).toEqual([]);
          else {
            const source = about.find(({ key }) => key === by);
            expect(source?.offenders.find((o) => o.offender === offender)?.outcome).toEqual(found);
          }
        }
      }),
    );
  });

  test('what takes effect later changes nothing before', () => {
    fc.assert(
      fc.property(tracks, days, (track, day) => {
        const before = { ...track, judgments: track.judgments.filter(({ effectiveOn }) => effectiveOn <= day) };
        expect(outcomesOn(before, day).outcomes).toEqual(outcomesOn(track, day).outcomes);
      }),
    );
  });
});
