import { z } from 'zod';
import { defineRead, none } from '../contract.ts';

const number = z.int().nonnegative();

/** What one message of the stream says, by the name of its event. */
export const changeMessages = {
  /** How far the ledger is: at the beginning, and now and then while nothing happens. */
  at: z.strictObject({ number }),
  /** Something the reader may see has changed. `law`: a calendar, a policy, or what was read of a limit. */
  changed: z.strictObject({
    number,
    subject: z.enum(['case', 'matter', 'accountability', 'unit', 'officer', 'plan', 'request', 'law']),
    id: z.string(),
  }),
  /** Too much was missed to tell: read everything again. */
  reset: z.strictObject({ number }),
  /** The rights of the reader are no longer those he came with: the stream ends. */
  rights: z.strictObject({ number }),
} as const;

export type ChangeMessages = { readonly [Name in keyof typeof changeMessages]: z.infer<(typeof changeMessages)[Name]> };

export const readChanges = defineRead({
  resource: 'changes',
  path: '/changes',
  action: 'read-own-rights',
  params: none,
  query: none,
  media: 'text/event-stream',
  summary: {
    vi: 'Luồng thay đổi (server-sent events); mã của mỗi tin là số sự kiện, mỗi tin được lọc theo quyền hiện tại',
    en: 'Changes as server-sent events; the id of a message is a ledger number, each is filtered by the rights of now',
  },
  answer: z.union(Object.values(changeMessages)),
});
