import { z } from 'zod';
import {
  completeCalendar,
  declareCalendarDay,
  registerCalendar,
  withdrawCalendarDay,
} from '#domain/working-calendar/commands.ts';
import { calendarYearSchema } from '#domain/working-calendar/events.ts';
import { type CommandContract, defineAct } from '../contract.ts';

/** One way to write a year, so that a calendar has one address. */
const yearInPath = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(calendarYearSchema);

const ofCalendar = {
  resource: 'calendars',
  identity: { param: 'year' },
  params: z.strictObject({ year: yearInPath }),
} as const;

/** Every act on the working calendar of a year. */
export const calendarActs = {
  registerCalendar: defineAct({
    ...ofCalendar,
    path: '/calendars/{year}',
    command: registerCalendar,
    summary: { vi: 'Đăng ký lịch làm việc của một năm', en: 'Register the working calendar of a year' },
  }),
  declareCalendarDay: defineAct({
    ...ofCalendar,
    path: '/calendars/{year}/days',
    command: declareCalendarDay,
    summary: { vi: 'Ghi ngày nghỉ hoặc ngày làm bù', en: 'Declare a day off, or a weekend day that is worked' },
  }),
  withdrawCalendarDay: defineAct({
    ...ofCalendar,
    path: '/calendars/{year}/day-withdrawals',
    command: withdrawCalendarDay,
    summary: { vi: 'Rút ngày đã ghi', en: 'Withdraw a day that was declared' },
  }),
  completeCalendar: defineAct({
    ...ofCalendar,
    path: '/calendars/{year}/completion',
    command: completeCalendar,
    summary: { vi: 'Xác nhận lịch của năm đã đủ', en: 'State that no day of the year is missing any more' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
