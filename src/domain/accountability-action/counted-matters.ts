import { z } from 'zod';
import { actOf } from '../corruption-matter/severity-on.ts';
import type { Facts } from '../facts.ts';
import { heaviestLiabilities, liabilityFor } from '../law/accountability/liability.ts';
import { idSchema } from '../text.ts';
import type { Office, Unit } from '../unit/state.ts';
import type { ActionRefusal } from './refusals.ts';

/** Other matters that are counted with one: "several" goes by them. */
export const countedMattersSchema = z
  .array(idSchema)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, 'each matter once');

/** Who answers, and for which matter. */
type Answering = Readonly<{ matterId: string; personId: string; office: Office }>;

/** Counted with it are only matters of this unit for which the same person answers. */
export const badOthers = (
  { matterId, personId, office: post }: Answering,
  ids: readonly string[],
  unit: Unit,
  { matters }: Pick<Facts, 'matters'>,
): ActionRefusal | undefined => {
  for (const id of ids) {
    const other = matters.get(id);
    if (other === undefined || id === matterId) return { code: 'OtherMatterUnknown', matterId: id };
    if (other.unit !== unit.code) {
      return { code: 'OtherMatterElsewhere', matterId: id, unit: other.unit, expected: unit.code };
    }
    if (other.mergedInto !== null || other.clearedOn !== null) return { code: 'OtherMatterEnded', matterId: id };
    const stretches = liabilityFor(actOf(other, unit));
    const isLiable = heaviestLiabilities(stretches).some((each) => each.personId === personId && each.office === post);
    const isOpen = stretches.some(({ undetermined }) => undetermined !== null);
    if (!isLiable && !isOpen) return { code: 'NotLiableFor', matterId: id, personId };
  }
  return undefined;
};
