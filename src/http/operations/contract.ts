import { z } from 'zod';
import { defineOperation, defineRead, none } from '../contract.ts';

const rebuildSchema = z
  .strictObject({
    rebuildId: z.string(),
    status: z.enum(['running', 'done', 'failed']),
    startedAt: z.string(),
    models: z.array(z.strictObject({ model: z.string(), number: z.int().nonnegative(), head: z.int().nonnegative() })),
  })
  .meta({ id: 'Rebuild' });

export const startRebuild = defineOperation({
  resource: 'operations',
  path: '/operations/rebuilds',
  action: 'rebuild-projections',
  params: none,
  body: z.strictObject({ models: z.union([z.literal('all'), z.array(z.string().min(1).max(80)).min(1).max(50)]) }),
  idempotent: true,
  success: 201,
  summary: {
    vi: 'Dựng lại mô hình đọc; dữ liệu cũ vẫn đọc được trong lúc dựng',
    en: 'Rebuild read models beside those being read, then hand over',
  },
  answer: rebuildSchema,
});

export const readRebuild = defineRead({
  resource: 'operations',
  path: '/operations/rebuilds/{rebuildId}',
  action: 'rebuild-projections',
  params: z.strictObject({ rebuildId: z.uuid() }),
  query: none,
  summary: { vi: 'Tiến độ dựng lại', en: 'Progress of a rebuild' },
  answer: rebuildSchema,
});

const foreignSchema = z
  .strictObject({
    entries: z
      .array(
        z.strictObject({
          kind: z.enum(['settings-changed', 'deleted', 'not-json', 'not-ours', 'begins-late', 'gone']),
          stream: z.string(),
          revision: z.int().nonnegative(),
          /** Empty where nothing stands at the place. */
          id: z.string(),
          /** When this installation first met it. */
          seenAt: z.string(),
        }),
      )
      .readonly(),
    /** Whether there are more than are listed. */
    isFull: z.boolean(),
    /** The search from the ledger's beginning; `none` for a ledger in a file, into which nobody else writes. */
    search: z.enum(['none', 'running', 'done', 'failed']),
  })
  .meta({ id: 'ForeignEntries' });

export const readForeignEntries = defineRead({
  resource: 'operations',
  path: '/operations/foreign-entries',
  action: 'read-foreign-entries',
  params: none,
  query: none,
  summary: {
    vi: 'Những gì nằm dưới tiền tố của sổ mà không đúng như hệ thống đã ghi',
    en: 'What lies under the prefix of the ledger and is not as it was written',
  },
  answer: foreignSchema,
});

/** Demo only: whoever is at this machine may begin the demonstration anew. */
export const resetDemo = defineOperation({
  resource: 'operations',
  path: '/operations/demo-resets',
  action: 'public',
  params: none,
  body: z.strictObject({}),
  idempotent: false,
  success: 200,
  summary: {
    vi: 'Bắt đầu lại bản trình diễn (chỉ bản trình diễn); mọi thay đổi đã thử sẽ mất',
    en: 'Begin the demonstration anew (demo only); everything tried in it is lost',
  },
  answer: z.strictObject({ status: z.literal('resetting') }),
});

export type Rebuild = z.infer<typeof rebuildSchema>;
export type ForeignFindings = Readonly<z.input<typeof foreignSchema>>;
