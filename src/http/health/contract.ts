import { z } from 'zod';
import { defineRead, none } from '../contract.ts';

const count = z.int().nonnegative();
const stop = z.strictObject({ number: count, type: z.string(), recordedAt: z.string(), reason: z.string() });

export const readLiveness = defineRead({
  resource: 'health',
  path: '/health/live',
  action: 'public',
  params: none,
  query: none,
  summary: { vi: 'Máy chủ đang chạy', en: 'The process answers' },
  answer: z.strictObject({
    status: z.literal('live'),
    profile: z.string(),
    banner: z.string(),
    version: z.string(),
    startedAt: z.string(),
  }),
});

/** What an operator needs to know: nothing here names a person, a case or a file. */
export const readReadiness = defineRead({
  resource: 'health',
  path: '/health/ready',
  action: 'public',
  params: none,
  query: none,
  summary: {
    vi: 'Sẵn sàng phục vụ; độ trễ từng mô hình đọc (503 khi chưa)',
    en: 'Ready to serve; lag of each read model (503 when not)',
  },
  answer: z
    .strictObject({
      /** `starting`: the ledger has not been reached yet; it goes on by itself. */
      status: z.enum(['ready', 'starting', 'working', 'alarm', 'closing']),
      store: z.strictObject({
        status: z.enum(['ok', 'unavailable']),
        ledgerNumber: count,
        /** Entries under our prefix that are not as we wrote them, 100 at most; an administrator may read which. */
        foreignEntries: count,
      }),
      authority: z.strictObject({ current: z.boolean(), lagMs: z.number().nullable() }),
      projecting: z.strictObject({
        worker: z.string(),
        halted: z.strictObject({ code: z.string(), number: count }).nullable(),
        storageFault: z.boolean(),
        unknownTypes: count,
        models: z.record(
          z.string(),
          z.strictObject({
            status: z.enum(['live', 'behind', 'building', 'stale']),
            number: count,
            lagEvents: count,
            lagSeconds: count,
            staleSince: stop.omit({ reason: true }).nullable(),
            rebuildingAt: count.nullable(),
          }),
        ),
      }),
      disk: z.strictObject({ status: z.enum(['ok', 'low', 'unknown']), freeBytes: z.number().nullable() }),
    })
    .meta({ id: 'Readiness' }),
});

export type Readiness = z.infer<typeof readReadiness.answer>;
