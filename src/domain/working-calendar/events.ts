import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { DAY_KINDS, DAY_MARKS } from '../law/working-days.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';

/** Years that a calendar can be registered for. */
export const calendarYearSchema = z.int().min(2020).max(2100);

/** `label` is what the announcement calls the day; it names no person. */
export const specialDaySchema = z.strictObject({
  date: legalDateSchema,
  kind: z.enum(DAY_KINDS),
  label: lineSchema.max(120),
  mark: z.enum(DAY_MARKS),
});

// Why a day is added or taken away, in clear text: an announcement and its date, no person.
const groundSchema = lineSchema.max(300);
const change = { ground: groundSchema, document: documentSchema.optional() };

/** `isComplete`: no day of the year is missing any more, so that what is computed from it is not provisional. */
export const calendarRegistered = defineEvent('CalendarRegistered', () =>
  z.strictObject({
    year: calendarYearSchema,
    days: z.array(specialDaySchema).max(120),
    isComplete: z.boolean(),
    /** Where the days were read: an announcement, a file. It names no person. */
    source: lineSchema.max(300),
  }),
);

/** Adds the day, or takes the place of what was known of the same date. */
export const calendarDayDeclared = defineEvent('CalendarDayDeclared', () =>
  z.strictObject({ day: specialDaySchema, ...change }),
);

/** The date is again what its weekday makes of it. */
export const calendarDayWithdrawn = defineEvent('CalendarDayWithdrawn', () =>
  z.strictObject({ date: legalDateSchema, ...change }),
);

export const calendarCompleted = defineEvent('CalendarCompleted', () => z.strictObject(change));

export const calendarEventDefinitions = [
  calendarRegistered,
  calendarDayDeclared,
  calendarDayWithdrawn,
  calendarCompleted,
] as const;

type Definition = (typeof calendarEventDefinitions)[number];
export type CalendarEvent = FoldedEvent<Definition>;
export type NewCalendarEvent = PlainEvent<Definition>;
