import { isAtOrBelow } from '#domain/unit/tree.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { type Ground, groundOf } from './ground.ts';
import { linesOf, type MatrixLine } from './matrix-line.ts';
import { actionsFor, visibleMatters } from './on-record.ts';

type Asked = Readonly<{
  visibility: CaseVisibilityFilter;
  /** The unit in which it happened. */
  unit?: string;
  /** That unit, or one above it on the day on which the matter was identified. */
  within?: string;
  caseId?: string;
}>;

/** Every line that the reader may see today, the matter that became known last first. */
export const seenLines = (
  reader: Reader,
  { visibility, unit, within, caseId }: Asked,
  at: At,
): readonly MatrixLine[] => {
  const ground: Ground = groundOf(reader);
  const units = { get: ground.unit };
  return visibleMatters(reader, visibility)
    .filter(({ matter }) => matter.mergedInto === null)
    .filter(({ matter }) => unit === undefined || matter.unit === unit)
    .filter(({ matter }) => within === undefined || isAtOrBelow(units, matter.unit, [within], matter.identifiedOn))
    .filter(({ matter }) => caseId === undefined || matter.caseId === caseId)
    .toSorted(
      (one, other) =>
        other.matter.identifiedOn.localeCompare(one.matter.identifiedOn) || one.matterId.localeCompare(other.matterId),
    )
    .flatMap((each) => linesOf(each, actionsFor(reader, each.matterId), ground, at));
};
