import { arch, cpus, platform, release, totalmem } from 'node:os';
import { type BenchRow, type Figure, verdictOf } from './bench-row.ts';
import { formatMs, formatRatio } from './figures.ts';

export type Measured = Readonly<{ row: BenchRow; figures: readonly Figure[] } | { row: BenchRow; skipped: string }>;

/** The whole page: machine, day, table, notes. */
export const reportOf = (measured: readonly Measured[], on: string, quick: boolean): string =>
  [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; each figure is a ratio against a yardstick measured in the same run, both sides in turn,',
    'the median of the pairs. A figure of another machine is another figure: run it where you mean to use it.',
    '',
    `${on} · ${machine()}${quick ? ' · **quick run: amounts too small to publish**' : ''}`,
    '',
    ...tableOf(measured),
    '',
    ...notesOf(measured),
  ].join('\n');

/** The table alone, for the terminal. */
export const tableOf = (measured: readonly Measured[]): readonly string[] => [
  '| # | What | Yardstick | Ours | Yardstick’s | Figure | Must reach | Aim | |',
  '|---|---|---|---|---|---|---|---|---|',
  ...measured.flatMap(linesOf),
];

const linesOf = (measure: Measured): readonly string[] => {
  const { row } = measure;
  const marks = [markOf(row, row.mustReach), markOf(row, row.aim)];
  if ('skipped' in measure) {
    return [cells(row.id, row.what, row.yardstick, '', '', 'not measured', ...marks, measure.skipped)];
  }
  return measure.figures.map(({ label, value, ours, yardstick }) =>
    cells(
      row.id,
      label === undefined ? row.what : `${row.what}: ${label}`,
      row.yardstick,
      ours,
      yardstick,
      `**${inUnit(row, value)}**`,
      ...marks,
      verdictOf(row, value),
    ),
  );
};

const notesOf = (measured: readonly Measured[]): readonly string[] =>
  measured.flatMap((measure) => {
    if ('skipped' in measure) return [];
    const notes = new Set(measure.figures.flatMap((figure) => figure.notes ?? []));
    return [...notes].map((note) => `- ${measure.row.id}: ${note}.`);
  });

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const markOf = (row: BenchRow, mark: number): string => `${row.better === 'at-least' ? '≥' : '≤'} ${inUnit(row, mark)}`;

const inUnit = ({ unit }: BenchRow, value: number): string => {
  switch (unit) {
    case 'ratio':
      return formatRatio(value);
    case 'milliseconds':
      return formatMs(value);
    case 'seconds':
      return `${Number(value.toPrecision(3))} s`;
    case 'megabytes':
      return `${Math.round(value)} MB`;
  }
};

const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? arch()}, ${cpus().length} cores, ${memory} GB, ${platform()} ${release()}, Node ${process.version}`;
};
