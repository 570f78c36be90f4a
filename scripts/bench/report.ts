import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { type BenchRow, type Figure, verdictOf } from './bench-row.ts';
import { formatMs, formatRatio } from './figures.ts';

export type Measured = Readonly<{ row: BenchRow; figures: readonly Figure[] } | { row: BenchRow; skipped: string }>;

/** What was measured on one machine: its line, its part of the table, its notes. */
type Section = Readonly<{ heading: string; rows: readonly string[]; notes: readonly string[] }>;

/**
 * The whole page: machine, day, table, notes. What an earlier page says of other rows is kept, so that one row can be
 * measured again and an interrupted run is not lost; if it was another machine, in a part of its own.
 */
export const reportOf = (
  measured: readonly Measured[],
  { on, earlier = '' }: Readonly<{ on: string; earlier?: string }>,
): string => {
  const before = sectionsOf(earlier);
  const measuredNow = new Set(measured.map(({ row }) => row.id));
  const ofHere = without(
    before.filter(({ heading }) => heading.includes(` · ${machine()} · `)),
    measuredNow,
  );
  const here: Section = {
    heading: `${on} · ${machine()} · load average ${(loadavg()[1] ?? 0).toFixed(1)} over five minutes`,
    rows: [...ofHere.flatMap(({ rows }) => rows), ...measured.flatMap(linesOf)],
    notes: [...ofHere.flatMap(({ notes }) => notes), ...notesOf(measured)],
  };
  const known = new Set(here.rows.map(idOf));
  const elsewhere = without(
    before.filter(({ heading }) => !heading.includes(` · ${machine()} · `)),
    known,
  ).filter(({ rows }) => rows.length > 0);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; each figure is a ratio against a yardstick measured in the same run, both sides in turn,',
    'the median of the pairs. A figure of another machine is another figure: run it where you mean to use it.',
    '',
    'Other work on the machine touches both sides of a ratio, though not always alike; rows without a yardstick bear it whole.',
    '',
    ...linesOfSection(here),
    ...(elsewhere.length === 0 ? [] : ['## Not measured again since, on other machines', '']),
    ...elsewhere.flatMap(linesOfSection),
  ].join('\n');
};

const linesOfSection = ({ heading, rows, notes }: Section): readonly string[] => [
  heading,
  '',
  ...HEAD,
  ...rows.toSorted(byRow),
  '',
  ...(notes.length === 0 ? [] : [...notes.toSorted(byRow), '']),
];

const HEADING = /^\d{4}-\d{2}-\d{2} · .+ · load average /;

const sectionsOf = (page: string): readonly Section[] => {
  const sections: { heading: string; rows: string[]; notes: string[] }[] = [];
  for (const line of page.split('\n')) {
    if (HEADING.test(line)) sections.push({ heading: line, rows: [], notes: [] });
    else if (/^\| S\d+L? \|/.test(line)) sections.at(-1)?.rows.push(line);
    else if (/^- S\d+L?:/.test(line)) sections.at(-1)?.notes.push(line);
  }
  return sections;
};

/** The sections with all but these rows. */
const without = (sections: readonly Section[], ids: ReadonlySet<string | undefined>): readonly Section[] =>
  sections.map(({ heading, rows, notes }) => ({
    heading,
    rows: rows.filter((line) => !ids.has(idOf(line))),
    notes: notes.filter((line) => !ids.has(idOf(line))),
  }));

const idOf = (line: string): string | undefined => /S\d+L?/.exec(line)?.[0];

const byRow = (one: string, other: string): number => numberOf(one) - numberOf(other);
const numberOf = (line: string): number => Number(/S(\d+)/.exec(line)?.[1] ?? 0);

const HEAD = [
  '| # | What | Yardstick | Ours | Yardstick’s | Figure | Must reach | Aim | |',
  '|---|---|---|---|---|---|---|---|---|',
];

/** The table alone, for the terminal. */
export const tableOf = (measured: readonly Measured[]): readonly string[] => [...HEAD, ...measured.flatMap(linesOf)];

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
