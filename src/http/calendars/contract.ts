import { z } from 'zod';
import { defineRead, none } from '../contract.ts';
import { specialDaySchema } from '../deadlines/derivation-contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const calendarSchema = z
  .strictObject({
    year: z.int(),
    isComplete: z.boolean().meta({ description: 'False: whatever is computed with it is provisional (tạm tính).' }),
    days: z
      .array(specialDaySchema)
      .readonly()
      .meta({ description: 'Days that are not what their weekday makes of them.' }),
  })
  .meta({ id: 'Calendar' });

export const listCalendars = defineRead({
  resource: 'calendars',
  path: '/calendars',
  action: 'read-law',
  params: none,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Lịch làm việc của mọi năm đã đăng ký, tại bất kỳ thời điểm nào',
    en: 'The working calendars of all years that are registered, as of any moment',
  },
  answer: z.strictObject({ asOf: momentSchema, calendars: z.array(calendarSchema).readonly() }),
});
