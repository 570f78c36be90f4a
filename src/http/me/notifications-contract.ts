import { z } from 'zod';
import type { NotificationKind } from '#terms/notifications.ts';
import { defineOperation, defineRead, none } from '../contract.ts';
import { momentSchema } from '../moment.ts';

const kinds = [
  'returned',
  'overdue',
  'due-soon',
  'move',
  'verify',
  'remind',
  'decided',
  'question',
  'task',
  'unit',
] as const satisfies readonly NotificationKind[];

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

/** Of one thing and one cause: told once, however often it is asked for. */
const KEY = /^[\w.@:+-]{1,200}$/;

const notificationSchema = z
  .strictObject({
    key: z.string().regex(KEY),
    kind: z.enum(kinds),
    on: z.string().nullable().meta({ description: 'Legal date: the last day of a clock, else since when.' }),
    isRead: z.boolean(),
    sentence: bilingual,
    subject: z.strictObject({
      kind: z.enum(['case', 'matter', 'accountability', 'unit', 'request']),
      id: z.string(),
      title: bilingual,
    }),
  })
  .meta({ id: 'Notification' });

export const readNotifications = defineRead({
  resource: 'me',
  path: '/me/notifications',
  action: 'read-own-rights',
  params: none,
  query: none,
  summary: {
    vi: 'Thông báo của tôi: đến hạn, bị trả lại, đang chờ tôi, việc phải làm; chỉ của hiện tại',
    en: 'What I am told of: due, returned, waiting for me, to be done; of now only',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    notifications: z.array(notificationSchema).readonly(),
    unread: z.int().nonnegative(),
    isCut: z.boolean().meta({ description: 'There is more of some kind than is listed.' }),
  }),
});

export const markNotificationsRead = defineOperation({
  resource: 'me',
  path: '/me/notifications/read',
  action: 'read-own-rights',
  params: none,
  body: z.strictObject({ keys: z.array(z.string().regex(KEY)).min(1).max(400) }),
  idempotent: false,
  success: 200,
  summary: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  answer: z.strictObject({ unread: z.int().nonnegative() }),
});
