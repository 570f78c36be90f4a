import type { ClockName } from './clock-names.ts';
import type { ClockGap } from './clock-rule.ts';

/** Anti-corruption law 36/2018/QH14 is in force from this day; nothing here is older. */
export const EARLIEST = '2019-07-01';

/** What nearly every limit is. */
export const plain = {
  levels: 'all',
  countStartDay: false,
  rollsOver: true,
  pauses: [],
  extension: null,
  onLapse: 'late',
} as const;

/** A span of days of which nothing is known. */
export const unknown = (
  clock: ClockName,
  from: string,
  to: string | null,
  levels: ClockGap['levels'] = 'all',
): ClockGap => ({
  known: false,
  clock,
  levels,
  from,
  to,
});

/** Of the law of 2025, and of what came with it, few numbers were read. */
export const since2025 = (clock: ClockName, levels?: ClockGap['levels']): ClockGap =>
  unknown(clock, '2025-07-01', null, levels);
