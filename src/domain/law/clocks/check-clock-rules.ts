import { isLegalDate, type LegalDate } from '../../legal-date.ts';
import { dayAfter } from '../day-numbers.ts';
import { EARLIEST } from './clock-line.ts';
import { CLOCKS } from './clock-names.ts';
import { type ClockLine, LAPSE_EFFECTS, MARKS, TERM_UNITS } from './clock-rule.ts';
import { clockRules } from './clock-rules.ts';

const LEVELS = ['provincial', 'district', 'department'] as const;
type Level = (typeof LEVELS)[number];

/**
 * What is wrong with a table of limits, each as a sentence that begins with the line's number and what stands in it. The
 * types of TypeScript are gone when the program runs, so that a table that was edited by hand is read here once more.
 */
export const clockRuleFaults = (lines: readonly ClockLine[]): readonly string[] => {
  const faults = lines.flatMap((line, index) => faultsOfLine(line).map((fault) => `${placeOf(line, index)}: ${fault}`));
  // Dates that are none cannot be put in order.
  if (faults.length > 0) return faults;
  return [...sameIds(lines), ...Object.keys(CLOCKS).flatMap((clock) => faultsOfClock(clock, lines))];
};

/** @throws Error naming every fault with its line: a program with a wrong law does not start */
export const checkClockRules = (lines: readonly ClockLine[] = clockRules): void => {
  const faults = clockRuleFaults(lines);
  if (faults.length > 0) throw new Error(`The limits in clock-rules.ts are not sound:\n${faults.join('\n')}`);
};

const placeOf = (line: ClockLine, index: number): string =>
  `line ${index + 1} (${line.known ? line.id : `gap of ${line.clock} from ${line.from}`})`;

const faultsOfLine = (line: ClockLine): readonly string[] => {
  const faults: string[] = [];
  if (!Object.hasOwn(CLOCKS, line.clock)) faults.push(`${line.clock} is no clock`);
  if (!isLegalDate(line.from)) faults.push(`${line.from} is no date`);
  if (line.to !== null && !isLegalDate(line.to)) faults.push(`${line.to} is no date`);
  else if (line.to !== null && line.to < line.from) faults.push(`it ends on ${line.to}, before it begins`);
  if (line.from < EARLIEST) faults.push(`it begins before ${EARLIEST}`);
  if (line.levels !== 'all' && (line.levels.length === 0 || line.levels.some((level) => !LEVELS.includes(level))))
    faults.push(`${line.levels.join(', ') || 'nobody'} is no tier of inspecting bodies`);
  if (!line.known) return faults;
  const { term, extension } = line;
  if (term !== 'as-assigned') {
    if (!TERM_UNITS.includes(term.unit)) faults.push(`${term.unit} is no unit of a term`);
    if (!Number.isInteger(term.value) || term.value < 1) faults.push(`a term of ${term.value} is none`);
  }
  if (extension !== null && (!Number.isInteger(extension.value) || extension.value < 1))
    faults.push(`an extension by ${extension.value} is none`);
  if (extension !== null && term === 'as-assigned') faults.push('what has no term cannot be extended');
  if (!MARKS.includes(line.mark)) faults.push(`${line.mark} is no mark`);
  if (!LAPSE_EFFECTS.includes(line.onLapse)) faults.push(`${line.onLapse} is no effect of a lapse`);
  if (line.article === '' || line.law === '') faults.push('it names no law or no article');
  return faults;
};

const sameIds = (lines: readonly ClockLine[]): readonly string[] => {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    if (!line.known) return [];
    if (seen.has(line.id)) return [`${placeOf(line, index)}: another line has this id`];
    seen.add(line.id);
    return [];
  });
};

/** For each tier the lines follow each other day by day from the earliest day on, the last without an end. */
const faultsOfClock = (clock: string, lines: readonly ClockLine[]): readonly string[] => {
  const ofClock = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.clock === clock);
  return [...new Set(LEVELS.flatMap((level) => faultsOfTier(clock, level, ofClock)))];
};

const faultsOfTier = (
  clock: string,
  level: Level,
  ofClock: readonly Readonly<{ line: ClockLine; index: number }>[],
): readonly string[] => {
  const mine = ofClock
    .filter(({ line }) => line.levels === 'all' || line.levels.includes(level))
    .toSorted((one, other) => (one.line.from < other.line.from ? -1 : 1));
  const faults: string[] = [];
  let expected: LegalDate | null = EARLIEST;
  for (const { line, index } of mine) {
    const place = placeOf(line, index);
    if (expected === null || line.from < expected) {
      faults.push(`${place}: it overlaps with the line before it (${clock}, ${level})`);
    } else if (line.from > expected) {
      faults.push(`${place}: nothing is said of ${clock} (${level}) from ${expected} until then; declare the gap`);
    }
    expected = line.to === null ? null : dayAfter(line.to);
  }
  if (expected !== null) {
    const last = mine.at(-1);
    const place = last === undefined ? 'no line' : placeOf(last.line, last.index);
    faults.push(`${place}: nothing is said of ${clock} (${level}) from ${expected} on; declare the gap`);
  }
  return faults;
};
