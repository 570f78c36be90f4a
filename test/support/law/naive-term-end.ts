import type { TermInputs } from '#domain/law/clocks/term-end.ts';
import type { SpecialDay } from '#domain/law/working-days.ts';

type NaiveEnd = Readonly<{ countedTo: string; dueOn: string }> | Readonly<{ since: string; left: number }>;

const textOf = (date: Date): string => date.toISOString().slice(0, 10);

const shifted = (date: Date, days: number): Date => {
  const copy = new Date(date);
  copy.setUTCDate(copy.getUTCDate() + days);
  return copy;
};

/**
 * When a term ends, as one does it on a wall calendar: one day after the other, with a stroke for each that counts. Slow
 * and plain on purpose, on `Date` and lists, to hold the program's counting against.
 */
export const naiveTermEnd = (inputs: TermInputs, special: readonly SpecialDay[]): NaiveEnd => {
  const isOff = (date: Date): boolean => {
    const named = special.find((each) => each.date === textOf(date));
    if (named !== undefined) return named.kind !== 'makeup';
    return [0, 6].includes(date.getUTCDay());
  };
  const pauseOn = (date: Date) =>
    inputs.pauses.find(({ from, until }) => from <= textOf(date) && (until === null || textOf(date) < until));

  const start = new Date(`${inputs.startedOn}T00:00:00Z`);
  let day = inputs.countStartDay ? start : shifted(start, 1);
  let strokes = inputs.value;

  if (inputs.unit === 'year') {
    // The same date so many years on; 29 February has become 1 March where there is none, and goes back a day.
    const end = new Date(start);
    end.setUTCFullYear(end.getUTCFullYear() + inputs.value);
    if (end.getUTCMonth() !== start.getUTCMonth()) end.setUTCDate(0);
    let last = end;
    for (; day <= last; day = shifted(day, 1)) {
      const pause = pauseOn(day);
      if (pause?.until === null) return { since: pause.from, left: 0 };
      if (pause !== undefined) last = shifted(last, 1);
    }
    day = last;
  } else {
    for (; ; day = shifted(day, 1)) {
      const pause = pauseOn(day);
      if (pause?.until === null) return { since: pause.from, left: strokes };
      if (pause !== undefined || (inputs.unit === 'working' && isOff(day))) continue;
      strokes -= 1;
      if (strokes === 0) break;
    }
  }

  const countedTo = textOf(day);
  if (!inputs.rollsOver) return { countedTo, dueOn: countedTo };
  // Only a day that is worked, and on which time runs, ends a term.
  for (; isOff(day) || pauseOn(day) !== undefined; day = shifted(day, 1)) {
    const pause = pauseOn(day);
    if (pause?.until === null && !isOff(day)) return { since: pause.from, left: 0 };
  }
  return { countedTo, dueOn: textOf(day) };
};
