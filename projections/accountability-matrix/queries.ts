import type { Deviation, SanctionForm } from '#domain/law/accountability/consequence.ts';
import type { Queries, Query } from '#projecting/read-model.ts';
import { pageToken, restOf } from '../page-token.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { type ActionFile, actionFile } from './action-file.ts';
import { type HeadFile, headFile } from './head-file.ts';
import type { LineOutline, LineTask, MatrixLine } from './matrix-line.ts';
import { type MatterFile, matterFile } from './matter-file.ts';
import { sanctions } from './sanctions.ts';
import { seenLines } from './seen-lines.ts';

export const MATRIX_LISTS = ['all', 'tasks', 'deviations', 'decided'] as const;
export type MatrixList = (typeof MATRIX_LISTS)[number];

type MatrixParams = Readonly<{
  visibility: CaseVisibilityFilter;
  list: MatrixList;
  task?: LineTask;
  /** The unit in which it happened. */
  unit?: string;
  /** The unit in which it happened, or one above it on the day on which the matter was identified. */
  within?: string;
  /** What was decided. */
  form?: SanctionForm;
  deviation?: Deviation;
  /** Only where the paper of the decision states no ground. */
  groundless?: boolean;
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
 * Heads × matters, the matter that became known last first; of tasks first what is to be looked at again. What a line is
 * filtered by stands in no table, since it hangs on the legal day: of all lines the outline is derived, of the page the
 * whole.
 */
const matrix: Query<MatrixParams, MatrixPage> = (reader, params, at) => {
  const { limit, after } = params;
  const size = Math.min(limit, MAX_PAGE);
  const all = seenLines(reader, params, at);
  const matching = all
    .filter((line) => isIn(line, params))
    .toSorted((one, other) => turnOf(one, params) - turnOf(other, params));
  const begin = after === undefined ? 0 : Number(restOf(after));
  const lines = matching.slice(begin, begin + size).map((outline) => outline.whole());
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

/** Of what is to be done, first what was decided on less than is known now: somebody's discipline hangs on it. */
const turnOf = ({ tasks }: LineOutline, { list }: Pick<MatrixParams, 'list'>): number =>
  list === 'tasks' && tasks.includes('review') ? 0 : 1;

const isDeviation = ({ decision }: LineOutline): boolean =>
  decision !== null && (decision.deviation === 'lighter' || decision.deviation === 'heavier');

type Cut = Pick<MatrixParams, 'list' | 'task' | 'form' | 'deviation' | 'groundless'>;

const isIn = (line: LineOutline, { list, task, form, deviation, groundless }: Cut): boolean => {
  if (task !== undefined && !line.tasks.includes(task)) return false;
  if (form !== undefined && line.decision?.form !== form) return false;
  if (deviation !== undefined && line.decision?.deviation !== deviation) return false;
  if (groundless === true && line.decision?.ground !== null) return false;
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

export const queries = { matrix, sanctions, matter, action, head } satisfies Queries;
