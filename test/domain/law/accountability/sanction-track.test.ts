import { describe, expect, test } from 'vitest';
import { type SanctionDecision, sanctionOn } from '#domain/law/accountability/sanction-track.ts';

const decision = (key: string, on: string, replaces: string | null = null): SanctionDecision => ({
  key,
  form: 'reprimand',
  on,
  replaces,
});
const annulment = (key: string, on: string, target: string) => ({ key, on, target });
const DAY = '2026-01-01';

const read = (
  decisions: readonly SanctionDecision[],
  annulled: readonly ReturnType<typeof annulment>[] = [],
  day = DAY,
) => {
  const { standing, beside, missing } = sanctionOn({ decisions, annulled }, day);
  return { standing: standing?.key ?? null, beside: beside.map(({ key }) => key), missing };
};

const first = decision('a', '2024-07-01');
const second = decision('b', '2024-09-01', 'a');

describe('which decision holds', () => {
  test('none before the first is signed', () => {
    expect(read([])).toEqual({ standing: null, beside: [], missing: [] });
    expect(read([first], [], '2024-06-30').standing).toBeNull();
    expect(read([first], [], '2024-07-01').standing).toBe('a');
  });

  test('the one that stands in another’s place, from its day, in whatever order they arrived', () => {
    for (const decisions of [
      [first, second],
      [second, first],
    ]) {
      expect(read(decisions, [], '2024-08-31').standing).toBe('a');
      expect(read(decisions)).toEqual({ standing: 'b', beside: [], missing: [] });
    }
  });

  test('of a chain the last', () => {
    expect(read([decision('c', '2024-10-01', 'b'), first, second])).toMatchObject({ standing: 'c', beside: [] });
  });

  test('none that was taken back, from the day on which it was', () => {
    const back = [annulment('x', '2024-08-01', 'a')];
    expect(read([first], back, '2024-07-31').standing).toBe('a');
    expect(read([first], back, '2024-08-01').standing).toBeNull();
  });

  test('that a replacement is taken back does not bring back what it replaced: nobody said so', () => {
    expect(read([first, second], [annulment('x', '2024-10-01', 'b')])).toEqual({
      standing: null,
      beside: [],
      missing: [],
    });
  });

  test('of several that hold the last signed, and the others are named beside it', () => {
    const others = [decision('d', '2024-05-01'), decision('e', '2024-06-01')];
    expect(read([first, ...others])).toEqual({ standing: 'a', beside: ['d', 'e'], missing: [] });
  });

  test('of two of one day the one with the later key, always', () => {
    const same = decision('b', '2024-07-01');
    expect(read([first, same])).toEqual(read([same, first]));
    expect(read([same, first])).toMatchObject({ standing: 'b', beside: ['a'] });
  });

  test('two that name each other are no circle: the later one stands in the other’s place', () => {
    expect(read([decision('a', '2024-07-01', 'b'), second])).toEqual({ standing: 'b', beside: [], missing: [] });
  });

  test('an earlier one does not stand in the place of a later one', () => {
    expect(read([decision('a', '2024-10-01'), decision('b', '2024-09-01', 'a')])).toMatchObject({
      standing: 'a',
      beside: ['b'],
    });
  });
});

test('decisions that others speak of and nobody recorded are named, once and in order', () => {
  const annulled = [annulment('x', '2024-10-01', 'z'), annulment('y', '2024-10-01', 'a')];
  expect(read([decision('b', '2024-09-01', 'y1'), decision('c', '2024-09-02', 'y1')], annulled).missing).toEqual([
    'a',
    'y1',
    'z',
  ]);
  expect(read([second], [], '2024-01-01').missing).toEqual(['a']);
});
