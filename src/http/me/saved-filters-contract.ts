import { z } from 'zod';
import { idSchema, lineSchema } from '#domain/text.ts';
import { defineOperation, defineRead, none } from '../contract.ts';

const savedFilterSchema = z
  .strictObject({
    filterId: z.string(),
    name: z.string(),
    query: z.string().meta({ description: "Query of the register's address: `stage=announced&sort=-opened`." }),
  })
  .meta({ id: 'SavedFilter' });

export const listSavedFilters = defineRead({
  resource: 'me',
  path: '/me/saved-filters',
  action: 'list-cases',
  params: none,
  query: none,
  summary: { vi: 'Bộ lọc tôi đã lưu', en: 'Filters I have saved' },
  answer: z.strictObject({ filters: z.array(savedFilterSchema).readonly() }),
});

export const saveFilter = defineOperation({
  resource: 'me',
  path: '/me/saved-filters',
  action: 'list-cases',
  params: none,
  body: z.strictObject({
    name: lineSchema.max(60),
    query: z
      .string()
      .max(1_000)
      .regex(/^[\x21-\x7e]*$/, 'a query as it stands in an address'),
  }),
  idempotent: false,
  success: 201,
  summary: { vi: 'Lưu bộ lọc; trùng tên thì thay', en: 'Save a filter; one of the same name is replaced' },
  answer: savedFilterSchema,
});

export const removeSavedFilter = defineOperation({
  resource: 'me',
  path: '/me/saved-filters/{filterId}/removal',
  action: 'list-cases',
  params: z.strictObject({ filterId: idSchema }),
  body: z.strictObject({}),
  idempotent: false,
  success: 200,
  summary: { vi: 'Bỏ bộ lọc đã lưu', en: 'Remove a saved filter' },
  answer: z.strictObject({ filterId: z.string() }),
});
