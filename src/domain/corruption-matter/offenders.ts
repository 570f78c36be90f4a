import { z } from 'zod';
import type { Seal } from '../event-definition.ts';
import { idSchema, lineSchema } from '../text.ts';
import { postLevelSchema } from '../unit/post-level.ts';
import type { MatterRefusal } from './refusals.ts';

/** Whose act it was, as far as is known: bị phản ánh until a conclusion. Names are sealed; `personId` is random. */
export const offenderSchema = (seal: Seal) =>
  z.strictObject({
    personId: idSchema,
    name: seal(lineSchema.max(200)).optional(),
    /** What he or she did in the unit: a post, not a name. */
    post: lineSchema.max(200).optional(),
    level: postLevelSchema.optional(),
  });

export const offendersSchema = (seal: Seal) => z.array(offenderSchema(seal)).max(50);

export const personTwice = (offenders: readonly Readonly<{ personId: string }>[]): MatterRefusal | undefined => {
  const twice = offenders.find(
    ({ personId }, index) => offenders.findIndex((each) => each.personId === personId) < index,
  );
  return twice && { code: 'PersonTwice', personId: twice.personId };
};
