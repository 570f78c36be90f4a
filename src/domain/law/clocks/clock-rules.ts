import { corruptionLines, disciplineLines, explanationLines } from './anti-corruption-lines.ts';
import type { ClockLine } from './clock-rule.ts';
import { inspectionLines } from './inspection-lines.ts';

/**
 * Every line of the law on terms that this program knows, in the order of the texts. A line is a rule or a gap; together
 * the lines of a clock cover every day from the earliest on, for each tier of inspecting body, without overlap:
 * `checkClockRules` says so at the start.
 */
export const clockRules: readonly ClockLine[] = [
  ...inspectionLines,
  ...corruptionLines,
  ...explanationLines,
  ...disciplineLines,
];
