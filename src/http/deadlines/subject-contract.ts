import { z } from 'zod';
import { idSchema } from '#domain/text.ts';
import { defineRead } from '../contract.ts';
import { momentFields } from '../moment.ts';
import { dayByDay, told } from './contract.ts';

/** A paper is named by digits: its own number cannot stand in an address. */
const key = z.string().regex(/^[a-z-]{1,60}(\.([a-z]{1,20}|[0-9a-f]{16}))?$/);

export const readMatterDeadlines = defineRead({
  resource: 'deadlines',
  path: '/matters/{matterId}/deadlines',
  action: 'read-matter',
  params: z.strictObject({ matterId: idSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Mọi thời hạn của một vụ việc tham nhũng, kèm căn cứ tính',
    en: 'All clocks of a corruption matter, each with its derivation',
  },
  answer: told,
});

export const readMatterClockDays = defineRead({
  resource: 'deadlines',
  path: '/matters/{matterId}/deadlines/{key}/days',
  action: 'read-matter',
  params: z.strictObject({ matterId: idSchema, key }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Đếm từng ngày của một thời hạn trong vụ việc tham nhũng',
    en: 'A clock of a corruption matter counted day by day',
  },
  answer: dayByDay,
});

export const readActionDeadlines = defineRead({
  resource: 'deadlines',
  path: '/accountability-actions/{actionId}/deadlines',
  action: 'read-accountability',
  params: z.strictObject({ actionId: idSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Mọi thời hạn của việc xem xét trách nhiệm một người, kèm căn cứ tính',
    en: "All clocks of the action on somebody's responsibility, each with its derivation",
  },
  answer: told,
});

export const readActionClockDays = defineRead({
  resource: 'deadlines',
  path: '/accountability-actions/{actionId}/deadlines/{key}/days',
  action: 'read-accountability',
  params: z.strictObject({ actionId: idSchema, key }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Đếm từng ngày của một thời hạn trong việc xem xét trách nhiệm',
    en: "A clock of the action on somebody's responsibility counted day by day",
  },
  answer: dayByDay,
});
