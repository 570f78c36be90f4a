import type { z } from 'zod';
import { SEVERITIES } from '#domain/law/accountability/severity.ts';
import type { Moment } from '#projecting/moment.ts';
import type { MatrixLine } from '#projections/accountability-matrix/matrix-line.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { readVisible, type visibilityOf } from '../cases/visible-cases.ts';
import type { ReadSide } from '../reading.ts';
import type { compareCase } from './compare-contract.ts';

type Change = NonNullable<z.input<typeof compareCase.answer>['lines']>[number];
/** What somebody may see today, as read models are told it. */
export type Visible = Extract<Awaited<ReturnType<typeof visibilityOf>>, { visibility: unknown }>;

/** More than a province has in years: whoever has more compares unit by unit. */
const MOST_LINES = 1_000;
const PAGE = 200;

/** The lines of the accountability matrix in a scope, as of a moment; null: too many to be laid beside others. */
const linesIn = async (
  readSide: Pick<ReadSide, 'read'>,
  seen: Visible,
  scope: LogScope,
  moment: Moment,
): Promise<readonly MatrixLine[] | null> => {
  if (scope.kind === 'head') return linesOfHead(readSide, seen, scope.id, moment);
  const filter = scope.kind === 'case' ? { caseId: scope.id } : scope.kind === 'unit' ? { unit: scope.id } : {};
  const lines: MatrixLine[] = [];
  for (let after: string | undefined; ; ) {
    const params = { ...seen, ...filter, list: 'all' as const, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const { value } = await readVisible(params, (seenNow) =>
      readSide.read('accountability-matrix', 'matrix', seenNow, moment),
    );
    if (value.counts.lines > MOST_LINES) return null;
    lines.push(...value.lines);
    if (value.next === null) break;
    after = value.next;
  }
  return lines;
};

/** However many there are: nobody answers for more than a page of them. */
const linesOfHead = async (
  readSide: Pick<ReadSide, 'read'>,
  seen: Visible,
  personId: string,
  moment: Moment,
): Promise<readonly MatrixLine[]> => {
  const { value } = await readVisible({ ...seen, personId }, (seenNow) =>
    readSide.read('accountability-matrix', 'head', seenNow, moment),
  );
  // Not appointed yet at that moment: nothing was asked of him.
  return value?.lines ?? [];
};

export type LinesAtBoth = Readonly<{ before: readonly MatrixLine[]; after: readonly MatrixLine[] }>;

/** The lines of a scope at two moments; null: there are too many of them. */
export const linesAtBoth = async (
  readSide: Pick<ReadSide, 'read'>,
  seen: Visible,
  scope: LogScope,
  { from, to }: Readonly<{ from: Moment; to: Moment }>,
): Promise<LinesAtBoth | null> => {
  const before = await linesIn(readSide, seen, scope, from);
  const after = await linesIn(readSide, seen, scope, to);
  return before === null || after === null ? null : { before, after };
};

/** Every line that there is at either moment, as often as it is there. */
export const allLines = (lines: LinesAtBoth | null): readonly MatrixLine[] =>
  lines === null ? [] : [...lines.after, ...lines.before];

/** The lines that say something else at the later moment: new ones first, as the matrix has them. */
export const changedLines = (before: readonly MatrixLine[], after: readonly MatrixLine[]): readonly Change[] => {
  const earlier = new Map(before.map((line) => [keyOf(line), line]));
  const later = new Map(after.map((line) => [keyOf(line), line]));
  const all = [...after, ...before.filter((line) => !later.has(keyOf(line)))];
  return all.flatMap((line) => {
    const [was, is] = [earlier.get(keyOf(line)), later.get(keyOf(line))];
    if (JSON.stringify(standing(was)) === JSON.stringify(standing(is))) return [];
    const { matterId, actionId, unit, topic, person } = line;
    return [
      {
        ...{ matterId, actionId, unit, topic, person },
        severity: was === undefined ? 'new' : is === undefined ? 'gone' : direction(gradeOf(was), gradeOf(is)),
        before: standing(was),
        after: standing(is),
      },
    ];
  });
};

/** A person in one office for one matter; whoever is still to be determined is one line of the matter. */
const keyOf = ({ matterId, person }: MatrixLine): string =>
  `${matterId} ${person === null ? '' : `${person.personId} ${person.office}`}`;

const standing = (line: MatrixLine | undefined): Change['before'] => {
  if (line === undefined) return null;
  const { severity, liability, stage, decision, band, matterStatus } = line;
  return { severity, liability, stage, decision, band, matterStatus };
};

/**
 * How many matters have become graver, and how many less grave: of those that are there at both moments, whoever answers
 * for them then; several may answer for one.
 */
export const severitiesIn = (lines: LinesAtBoth | null): Readonly<{ rose: number; fell: number }> => {
  const earlier = new Map((lines?.before ?? []).map((line) => [line.matterId, gradeOf(line)]));
  const later = new Map((lines?.after ?? []).map((line) => [line.matterId, gradeOf(line)]));
  const directions = [...later].map(([matterId, grade]) => {
    const was = earlier.get(matterId);
    return was === undefined ? 'new' : direction(was, grade);
  });
  const matters = (wanted: Change['severity']): number => directions.filter((each) => each === wanted).length;
  return { rose: matters('rose'), fell: matters('fell') };
};

/** 0: no grade yet. */
const gradeOf = (line: MatrixLine | undefined): number => {
  const severity = line?.severity.severity ?? null;
  return severity === null ? 0 : SEVERITIES.indexOf(severity) + 1;
};

const direction = (before: number, after: number): Change['severity'] => {
  if (before === after) return 'same';
  return after > before ? 'rose' : 'fell';
};
