import { z } from 'zod';
import type { Action } from '#application/actions.ts';
import { roleSchema } from '#domain/envelope.ts';
import { defineRead, none } from '../contract.ts';

/** Acts that hang on no single case: what a screen may offer before anything is opened. */
export const standingActs = [
  'list-cases',
  'read-statistics',
  'export-lists',
  'open-case',
  'carry-in-case',
  'read-plan',
  'propose-plan-item',
  'settle-plan',
  'approve-plan',
  'list-requests',
  'raise-request',
  'list-matters',
  'identify-matter',
  'open-accountability',
  'read-units',
  'manage-units',
  'register-provisional-unit',
  'read-officers',
  'manage-officers',
  'read-law',
  'preview-impact',
  'manage-calendar',
  'manage-policies',
  'read-access-log',
] as const satisfies readonly Action[];

const namedUnit = z.strictObject({ code: z.string(), name: z.string() });
const heldRole = z.strictObject({
  role: roleSchema,
  territory: z.array(namedUnit).meta({ description: 'Empty: as far as the body itself reaches.' }),
});

export const readMe = defineRead({
  resource: 'me',
  path: '/me',
  action: 'read-own-rights',
  params: none,
  query: none,
  summary: {
    vi: 'Tôi là ai, giữ vai trò nào hôm nay, được làm gì',
    en: 'Who I am, in which role of today, and what I may do',
  },
  answer: z
    .strictObject({
      officerId: z.string(),
      name: z.string(),
      rank: z.string(),
      body: namedUnit,
      role: roleSchema.meta({ description: 'The role in use.' }),
      roles: z.array(heldRole).meta({ description: 'All roles held today.' }),
      may: z.array(z.enum(standingActs)),
      today: z.string().meta({ description: 'Legal date (Vietnam), by the clock of the server.' }),
      profile: z.string(),
      banner: z.string(),
      version: z.string(),
    })
    .meta({ id: 'Me' }),
});
