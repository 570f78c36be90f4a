import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { pageToken, restOf } from '../page-token.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { type ActionFile, actionFile } from './action-file.ts';
import { type Ground, groundOf } from './ground.ts';
import { type HeadFile, headFile } from './head-file.ts';
import { type LineTask, linesOf, type MatrixLine } from './matrix-line.ts';
import { type MatterFile, matterFile } from './matter-file.ts';
import { actionsFor, visibleMatters } from './on-record.ts';

export const MATRIX_LISTS = ['all', 'tasks', 'deviations', 'decided'] as const;
export type MatrixList = (typeof MATRIX_LISTS)[number];

type MatrixParams = Readonly<{
  visibility: CaseVisibilityFilter;
  list: MatrixList;
  task?: LineTask;
  /** The unit in which it happened. */
  unit?: string;
  caseId?: string;
  /** At most 200. */
  limit: number;
  after?: string;
}>;

export type MatrixPage = Readonly<{
  lines: readonly MatrixLine[];
  /** Over all that match, not only this page. */
  counts: Readonly<{ lines: number; tasks: number; deviations: number }>;
  next: string | null;
}>;

const MAX_PAGE = 200;

/**
 * Heads × matters, the matter that became known last first; of tasks first what is to be looked at again. All lines are derived and then cut: a province has some
 * thousand matters, and what a line is filtered by stands in no table.
 */
const matrix: Query<MatrixParams, MatrixPage> = (reader, params, at) => {
  const { limit, after } = params;
  const size = Math.min(limit, MAX_PAGE);
  const all = seenLines(reader, params, at);
  const matching = all
    .filter((line) => isIn(line, params))
    .toSorted((one, other) => turnOf(one, params) - turnOf(other, params));
  const begin = after === undefined ? 0 : Number(restOf(after));
  const lines = matching.slice(begin, begin + size);
  const end = begin + lines.length;
  return {
    lines,
    counts: {
      lines: all.length,
      tasks: all.filter(({ tasks }) => tasks.length > 0).length,
      deviations: all.filter(isDeviation).length,
    },
    next: end < matching.length ? pageToken(at, String(end)) : null,
  };
};

const seenLines = (
  reader: Reader,
  { visibility, unit, caseId }: Pick<MatrixParams, 'visibility' | 'unit' | 'caseId'>,
  at: At,
): readonly MatrixLine[] => {
  const ground: Ground = groundOf(reader);
  return visibleMatters(reader, visibility)
    .filter(({ matter }) => matter.mergedInto === null)
    .filter(({ matter }) => unit === undefined || matter.unit === unit)
    .filter(({ matter }) => caseId === undefined || matter.caseId === caseId)
    .toSorted(
      (one, other) =>
        other.matter.identifiedOn.localeCompare(one.matter.identifiedOn) || one.matterId.localeCompare(other.matterId),
    )
    .flatMap((each) => linesOf(each, actionsFor(reader, each.matterId), ground, at));
};

/** Of what is to be done, first what was decided on less than is known now: somebody's discipline hangs on it. */
const turnOf = ({ tasks }: MatrixLine, { list }: Pick<MatrixParams, 'list'>): number =>
  list === 'tasks' && tasks.includes('review') ? 0 : 1;

const isDeviation = ({ decision }: MatrixLine): boolean =>
  decision !== null && (decision.deviation === 'lighter' || decision.deviation === 'heavier');

const isIn = (line: MatrixLine, { list, task }: Pick<MatrixParams, 'list' | 'task'>): boolean => {
  if (task !== undefined && !line.tasks.includes(task)) return false;
  switch (list) {
    case 'all':
      return true;
    case 'tasks':
      return line.tasks.length > 0;
    case 'deviations':
      return isDeviation(line);
    case 'decided':
      return line.decision !== null;
  }
};

const matter: Query<Readonly<{ matterId: string }>, MatterFile | null> = (reader, { matterId }, at) =>
  matterFile(reader, matterId, at);

const action: Query<Readonly<{ actionId: string }>, ActionFile | null> = (reader, { actionId }, at) =>
  actionFile(reader, actionId, at);

const head: Query<Readonly<{ personId: string; visibility: CaseVisibilityFilter }>, HeadFile | null> = headFile;

export const queries = { matrix, matter, action, head } satisfies Queries;
