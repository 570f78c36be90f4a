import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CommandOf } from '#domain/command.ts';
import { registerCalendar } from '#domain/working-calendar/commands.ts';
import { badDays } from '#domain/working-calendar/guards.ts';
import { ScriptError } from '../run-script.ts';

const fileSchema = z.object({ years: z.array(z.unknown()).min(1) });

export type CalendarData = CommandOf<typeof registerCalendar>['data'];

/** `place` says where, for whoever must put it right. */
export type CalendarFault = Readonly<{ place: string; code: string; message: string }>;
export type CalendarFile = Readonly<{ calendars: readonly CalendarData[]; faults: readonly CalendarFault[] }>;

/**
 * Reads a file of working calendars: `{ years: [{ year, isComplete, source, days: [{ date, kind, label, mark }] }] }`.
 * What cannot be read, or could not be registered, comes back as faults, all of them, each with its place.
 *
 * @throws ScriptError when it is no such file at all
 */
export const readCalendarFile = (path: string): CalendarFile => {
  const file = fileSchema.safeParse(parseJson(path, readText(path)));
  if (!file.success) throw new ScriptError(`${path} is no file of calendars: ${z.prettifyError(file.error)}`);
  const calendars: CalendarData[] = [];
  const faults: CalendarFault[] = [];
  for (const [index, each] of file.data.years.entries()) {
    const read = registerCalendar.data.safeParse(each);
    if (!read.success) faults.push(...read.error.issues.map((issue) => unreadable(index, issue)));
    else if (calendars.some(({ year }) => year === read.data.year)) {
      faults.push({ place: `year ${read.data.year}`, code: 'YearTwice', message: 'it stands in the file twice' });
    } else {
      calendars.push(read.data);
      faults.push(...refused(read.data));
    }
  }
  return { calendars, faults };
};

const unreadable = (index: number, { path, message }: z.core.$ZodIssue): CalendarFault => ({
  place: `entry ${index + 1}`,
  code: 'InvalidField',
  message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
});

/** By the rules of the calendar itself, so that a dry run says what the ledger would. */
const refused = ({ year, days }: CalendarData): readonly CalendarFault[] => {
  const refusal = badDays(year, days);
  if (refusal === undefined) return [];
  const { code, ...facts } = refusal;
  return [{ place: `year ${year}`, code, message: JSON.stringify(facts) }];
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ScriptError(`${path} cannot be read.`, { cause: error });
  }
};

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScriptError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
