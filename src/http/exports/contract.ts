import { z } from 'zod';
import { exportFormatSchema } from '#domain/access/events.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import type { ExportedList } from '#terms/exported-lists.ts';
import { defineOperation, defineRead, none } from '../contract.ts';
import { asOfSchema, momentFields, momentSchema } from '../moment.ts';

/** Every list that can be taken out, by the name that its record has in the ledger: for ever, like that of an event. */
export const EXPORTED_LISTS = [
  'cases',
  'deadlines',
  'follow-up',
  'payment-ledger',
  'accountability-matrix',
  'units',
  'officers',
  'plans',
  'plan-items',
  'oversight-requests',
  'case-timeline',
  'case-findings',
  'case-recommendations',
  'unit-cases',
  'unit-findings',
  'unit-recommendations',
  'unit-matters',
  'unit-coverage',
  'statistics',
  'statistics-lines',
  'who-could-see',
  'left-stage',
  'ledger-log',
  'changed-values',
  'changed-clocks',
  'changed-lines',
  'access-log',
] as const satisfies readonly ExportedList[];

const TICKET = /^[A-Za-z0-9_-]{43}$/;

export const exportList = defineOperation({
  resource: 'exports',
  path: '/exports',
  action: 'export-lists',
  params: none,
  body: z.strictObject({
    list: z.enum(EXPORTED_LISTS),
    format: exportFormatSchema,
    filters: z.record(z.string().max(40), z.string().max(6_000)).optional().meta({
      description: 'What the address of the list takes, path and query alike, but for the moment and the page.',
    }),
    asOf: z
      .union([asOfSchema, z.int().nonnegative().transform(String).pipe(asOfSchema)])
      .optional()
      .meta({ description: 'Ledger number, or instant with offset. All of the file is as of it.' }),
    day: legalDateSchema.optional().meta({ description: 'Legal date (Vietnam); default the date of asOf.' }),
    axis: momentFields.axis,
    language: z
      .enum(['vi', 'en'])
      .optional()
      .meta({ description: 'Of headings and words; default that of the request.' }),
  }),
  idempotent: true,
  success: 201,
  summary: {
    vi: 'Xuất một danh sách: ghi vào sổ cái trước, rồi cho một đường tải dùng một lần',
    en: 'Take a list out: recorded first, then a link that is good once',
  },
  answer: z.strictObject({
    ticket: z.string().meta({ description: 'Good once, within a minute, for whoever asked for it.' }),
    ledgerNumber: z.union([z.int().positive(), z.literal('pending')]).meta({ description: 'Of the record.' }),
    asOf: momentSchema,
    total: z.int().nonnegative().nullable().meta({ description: 'Lines it will have; null: not counted beforehand.' }),
    fileName: z.string(),
  }),
});

const ofTicket = z.strictObject({ ticket: z.string().regex(TICKET) });

export const downloadExport = defineRead({
  resource: 'exports',
  path: '/exports/{ticket}',
  action: 'export-lists',
  params: ofTicket,
  query: none,
  media: 'application/octet-stream',
  summary: {
    vi: 'Tải danh sách đã xuất, một lần; đứt giữa chừng thì tệp thiếu dấu kết thúc',
    en: 'The list itself, once; cut off midway it lacks its end mark',
  },
  answer: z.string().meta({ format: 'binary' }),
});

export const readExportProgress = defineRead({
  resource: 'exports',
  path: '/exports/{ticket}/progress',
  action: 'export-lists',
  params: ofTicket,
  query: none,
  summary: { vi: 'Đã ghi được bao nhiêu dòng', en: 'How many lines have been written so far' },
  answer: z.strictObject({
    status: z.enum(['waiting', 'writing', 'whole', 'cut-off']),
    rows: z.int().nonnegative(),
    total: z.int().nonnegative().nullable(),
  }),
});
