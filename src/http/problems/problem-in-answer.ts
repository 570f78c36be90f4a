import { z } from 'zod';

/** What the answer to one row says, be it sent alone or among others. */
export const problemInAnswer = z.strictObject({
  status: z.int(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
});
