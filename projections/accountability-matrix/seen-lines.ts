import { isAtOrBelow } from '#domain/unit/tree.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { type Ground, groundOf } from './ground.ts';
import { type LineOutline, type Matter, outlinesOf } from './matrix-line.ts';
import { type ActionOnRecord, actionsByMatter, actionsFor, visibleMatters } from './on-record.ts';

type Asked = Readonly<{
  visibility: CaseVisibilityFilter;
  /** The unit in which it happened. */
  unit?: string;
  /** That unit, or one above it on the day on which the matter was identified. */
  within?: string;
  caseId?: string;
}>;

/** Every line that the reader may see today, the matter that became known last first. */
export const seenLines = (reader: Reader, asked: Asked, at: At): readonly LineOutline[] => {
  const { visibility, unit, within, caseId } = asked;
  const isWide = visibility.units === 'all' && unit === undefined && caseId === undefined;
  const ground = groundOf(reader, isWide ? 'everything' : undefined);
  const units = { get: ground.unit };
  // Where nothing is hidden, what the ground has read is what there is.
  const isEverything = isWide && visibleSubjects(visibility) === undefined;
  const seen = (isEverything ? mattersRead(ground) : mattersSeen(reader, ground, asked))
    .filter(({ matter }) => matter.mergedInto === null)
    .filter(({ matter }) => within === undefined || isAtOrBelow(units, matter.unit, [within], matter.identifiedOn))
    .toSorted(lastKnownFirst);
  const actions = isWide ? actionsByMatter(reader) : undefined;
  const actionsOf = (matterId: string): readonly ActionOnRecord[] =>
    actions === undefined ? actionsFor(reader, matterId) : (actions.get(matterId) ?? []);
  return seen.flatMap((each) => outlinesOf(each, actionsOf(each.matterId), ground, at));
};

const mattersRead = (ground: Ground): readonly Matter[] =>
  [...ground.mattersRead()].map(([matterId, matter]) => ({ matterId, matter }));

const mattersSeen = (reader: Reader, ground: Ground, { visibility, unit, caseId }: Asked): readonly Matter[] =>
  visibleMatters(reader, visibility, { units: unit === undefined ? undefined : [unit], caseId }).flatMap(
    ({ matterId, unit: where }) => {
      const matter = ground.mattersOf(where).get(matterId);
      return matter === undefined ? [] : [{ matterId, matter }];
    },
  );

const lastKnownFirst = (one: Matter, other: Matter): number => {
  if (one.matter.identifiedOn !== other.matter.identifiedOn)
    return one.matter.identifiedOn < other.matter.identifiedOn ? 1 : -1;
  return one.matterId < other.matterId ? -1 : 1;
};
