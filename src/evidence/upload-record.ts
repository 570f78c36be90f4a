import { z } from 'zod';

/** What is known of an upload before its bytes: nothing that says what the file is about, since it lies there in clear. */
export const uploadSchema = z.strictObject({
  uploadId: z.uuid(),
  caseId: z.string(),
  officerId: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  keyId: z.uuid(),
  begunAt: z.string(),
});
export type Upload = Readonly<z.infer<typeof uploadSchema>>;
