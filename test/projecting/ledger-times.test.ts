import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LedgerTimes } from '#projecting/ledger-times.ts';
import { numbersPathIn } from '#projecting/model-folder.ts';
import { countEvents } from '#test/support/projecting/scripted-projecting.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const START = Date.UTC(2026, 0, 5, 1);
const eventAt = (ms: number) => ({
  type: 'BoxTouched',
  stream: 'shelf-a',
  data: { box: 'a' },
  recordedAt: new Date(START + ms).toISOString(),
});

/** The sentence of the design, word for word: the last number whose running maximum of `recordedAt` is not after the instant. */
const lastNumberBy = (recorded: readonly number[], instant: number): number => {
  const runningMaximum = recorded.map((_, index) => Math.max(...recorded.slice(0, index + 1)));
  return runningMaximum.filter((reached) => reached <= instant).length;
};

test('the number at an instant is that of the running maximum, however the clock jumped', () => {
  const instants = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.array(instants, { maxLength: 12 }), (recorded) => {
      using folder = temporaryFolder();
      const positions = countEvents(folder.path, recorded.map(eventAt));
      using times = new LedgerTimes(numbersPathIn(folder.path));
      for (let instant = -1; instant <= 13; instant += 1)
        expect(times.numberAt(START + instant), `at ${instant}`).toBe(lastNumberBy(recorded, instant));
      expect(positions.map((position) => times.numberOf(position))).toEqual(positions.map((_, index) => index + 1));
      expect(recorded.map((_, index) => times.reachedMs(index + 1))).toEqual(
        recorded.map((_, index) => START + Math.max(...recorded.slice(0, index + 1))),
      );
    }),
    { numRuns: 40 },
  );
});

test('a clock that steps back takes no event out of the past', () => {
  using folder = temporaryFolder();
  countEvents(folder.path, [10, 3, 11].map(eventAt));
  using times = new LedgerTimes(numbersPathIn(folder.path));
  expect([3, 9, 10, 11].map((ms) => times.numberAt(START + ms))).toEqual([0, 0, 2, 3]);
});
