import { z } from 'zod';
import { idSchema, unitCodeSchema } from '../text.ts';

/** What an overseer may ask about. `accountability`: one head or deputy in one matter. */
export const REQUEST_SUBJECTS = ['case', 'matter', 'accountability', 'unit', 'province'] as const;
export type RequestSubjectKind = (typeof REQUEST_SUBJECTS)[number];

/** `unit`: by its code · `province`: all of it, by the code of its committee · the others by their ids. */
export const requestSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['case', 'matter', 'accountability']), id: idSchema }),
  z.strictObject({ kind: z.enum(['unit', 'province']), id: unitCodeSchema }),
]);
export type RequestSubject = Readonly<z.infer<typeof requestSubjectSchema>>;
