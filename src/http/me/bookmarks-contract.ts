import { z } from 'zod';
import { idSchema, lineSchema } from '#domain/text.ts';
import { defineOperation, defineRead, none } from '../contract.ts';
import { scopeTextSchema } from '../ledger/scope.ts';

const place = {
  name: lineSchema.max(60),
  scope: scopeTextSchema,
  number: z.int().positive().meta({ description: 'Ledger number at which one stands.' }),
} as const;

const bookmarkSchema = z.strictObject({ bookmarkId: z.string(), ...place }).meta({ id: 'Bookmark' });

export const listBookmarks = defineRead({
  resource: 'me',
  path: '/me/bookmarks',
  action: 'read-log',
  params: none,
  query: none,
  summary: { vi: 'Các mốc tôi đã đánh dấu trong phòng xem lại', en: 'Places of the ledger that I have marked' },
  answer: z.strictObject({ bookmarks: z.array(bookmarkSchema).readonly() }),
});

export const addBookmark = defineOperation({
  resource: 'me',
  path: '/me/bookmarks',
  action: 'read-log',
  params: none,
  body: z.strictObject(place),
  idempotent: false,
  success: 201,
  summary: { vi: 'Đánh dấu một mốc; trùng tên thì thay', en: 'Mark a place; one of the same name is replaced' },
  answer: bookmarkSchema,
});

export const removeBookmark = defineOperation({
  resource: 'me',
  path: '/me/bookmarks/{bookmarkId}/removal',
  action: 'read-log',
  params: z.strictObject({ bookmarkId: idSchema }),
  body: z.strictObject({}),
  idempotent: false,
  success: 200,
  summary: { vi: 'Bỏ mốc đã đánh dấu', en: 'Remove a mark' },
  answer: z.strictObject({ bookmarkId: z.string() }),
});
