import { describe, expect, test } from 'vitest';
import { withPages } from '#web/around/page-numbers.ts';
import { type OpinionClock, wasSilent } from '#web/around/silence.ts';

const clock: OpinionClock = { status: 'lapsed', dueOn: '2024-05-24', onLapse: 'may-proceed', endedOn: null };

describe('a superior was silent', () => {
  test.each<readonly [string, OpinionClock | undefined, boolean]>([
    ['once his time ran out', clock, true],
    ['not while it runs', { ...clock, status: 'running' }, false],
    ['not where he answered', { ...clock, status: 'met', endedOn: '2024-05-20' }, false],
    ['not where he answered late', { ...clock, status: 'met-late', endedOn: '2024-05-30' }, false],
    ['where the conclusion came after his time', { ...clock, status: 'moot', endedOn: '2024-05-27' }, true],
    ['not where the conclusion came on his last day', { ...clock, status: 'moot', endedOn: '2024-05-24' }, false],
    ['not where no rule says what silence means', { ...clock, onLapse: null }, false],
    ['not where silence only makes it late', { ...clock, onLapse: 'late' }, false],
    ['not where there is no last day', { ...clock, status: 'no-term', dueOn: null }, false],
    ['not before his clock is known', undefined, false],
  ])('%s', (_, told, isSilent) => {
    expect(wasSilent(told)).toBe(isSilent);
  });
});

describe('pages of a file', () => {
  test('are numbered through, from the first of each paper to its last', () => {
    const placed = withPages([
      { title: 'Quyết định', pages: 2 },
      { title: 'Công văn', pages: 1 },
      { title: 'Kết luận', pages: 14 },
    ]);
    expect(placed.map(({ place, from, to }) => [place, from, to])).toEqual([
      [1, 1, 2],
      [2, 3, 3],
      [3, 4, 17],
    ]);
  });

  test('of an empty list are none', () => {
    expect(withPages([])).toEqual([]);
  });
});
