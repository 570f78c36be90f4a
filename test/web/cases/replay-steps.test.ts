import { describe, expect, it } from 'vitest';
import { indexAt, lastBy, nextDay } from '#web/cases/replay-steps.ts';

const at = (number: number, recordedAt: string) => ({ number, recordedAt, occurredOn: recordedAt.slice(0, 10) });

// 23:30 by Greenwich is half past six of the next morning in Vietnam.
const entries = [
  at(10, '2026-03-01T02:00:00.000Z'),
  at(14, '2026-03-01T03:00:00.000Z'),
  at(15, '2026-03-01T23:30:00.000Z'),
  at(20, '2026-03-05T01:00:00.000Z'),
];

describe('The steps of a replay', () => {
  it('now is after all; a number or an instant after what was recorded by then', () => {
    expect(indexAt(entries, undefined)).toBe(3);
    expect(indexAt(entries, '14')).toBe(1);
    expect(indexAt(entries, '19')).toBe(2);
    expect(indexAt(entries, '9')).toBe(-1);
    expect(indexAt(entries, '2026-03-02T06:30:00+07:00')).toBe(2);
    expect(indexAt(entries, '2026-03-02T06:29:59+07:00')).toBe(1);
  });

  it('a day is a day of Vietnam, and a step to it ends after the last event of that day', () => {
    expect(nextDay(entries, 0, 'forward')).toBe(2);
    expect(nextDay(entries, 2, 'forward')).toBe(3);
    expect(nextDay(entries, 3, 'forward')).toBe(3);
    expect(nextDay(entries, 3, 'back')).toBe(2);
    expect(nextDay(entries, 2, 'back')).toBe(1);
    expect(nextDay(entries, 1, 'back')).toBe(0);
    expect(nextDay(entries, 0, 'back')).toBe(0);
  });

  it('a day that is picked ends after its last event, or the last one before it; before all of them it is the first', () => {
    expect(lastBy(entries, '2026-03-01')).toBe(1);
    expect(lastBy(entries, '2026-03-02')).toBe(2);
    expect(lastBy(entries, '2026-03-04')).toBe(2);
    expect(lastBy(entries, '2030-01-01')).toBe(3);
    expect(lastBy(entries, '2020-01-01')).toBe(0);
  });
});
