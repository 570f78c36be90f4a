import type { ComposedCase } from './compose-cases.ts';
import type { Fault, Place } from './read-tables.ts';
import { columns, type SheetName } from './sheets.ts';

/** What the server says of one case that it would not take, or did not. */
export type Refused = Readonly<{
  problem: Readonly<{
    title: string;
    detail: string;
    errors?: readonly Readonly<{ pointer: string; detail: string }>[] | undefined;
  }>;
  at: Readonly<{ part: string; index: number }> | null;
}>;

/**
 * At which cell of the table it stands what the server says: by the pointer of each fault, and where it has none by the
 * part of the body that it speaks of.
 */
export const toldWhere = (composed: ComposedCase, { problem, at }: Refused): readonly Fault[] => {
  const row = at === null ? undefined : placeOfPart(composed, at.part, at.index);
  const errors = problem.errors ?? [];
  if (errors.length === 0) {
    const place = row ?? { sheet: 'cases' as const, row: composed.row };
    return [{ ...place, column: null, text: both(problem.detail) }];
  }
  return errors.map(({ pointer, detail }) => {
    const place = row === undefined ? placeOf(composed, pointer) : { ...row, column: columnOf(row.sheet, pointer) };
    return { ...place, text: both(detail) };
  });
};

/** The server has said it in the language that is spoken. */
const both = (text: string) => ({ vi: text, en: text });

const PARTS: readonly Readonly<{ pattern: RegExp; part: string }>[] = [
  { pattern: /^\/findings\/(\d+)(\/.*)?$/, part: 'findings' },
  { pattern: /^\/conclusion\/recommendations\/(\d+)(\/.*)?$/, part: 'recommendations' },
  { pattern: /^\/recommendations\/(\d+)(\/.*)?$/, part: 'recommendations' },
  { pattern: /^\/payments\/(\d+)(\/.*)?$/, part: 'payments' },
];

const placeOf = (composed: ComposedCase, pointer: string): Place => {
  for (const { pattern, part } of PARTS) {
    const [, index, rest = ''] = pattern.exec(pointer) ?? [];
    const row = index === undefined ? undefined : placeOfPart(composed, part, Number(index));
    if (row !== undefined)
      return { ...row, column: columnOf(row.sheet, part === 'payments' ? `/payment${rest}` : rest) };
  }
  return { sheet: 'cases', row: composed.row, column: columnOf('cases', pointer) };
};

const placeOfPart = (
  { rows }: ComposedCase,
  part: string,
  index: number,
): Readonly<{ sheet: SheetName; row: number }> | undefined => {
  const row = { findings: rows.findings, recommendations: rows.recommendations, payments: rows.payments }[part]?.[
    index
  ];
  return row === undefined ? undefined : { sheet: part === 'findings' ? 'findings' : 'recommendations', row };
};

/** The column whose place in the body is the pointer, or the longest way there. */
const columnOf = (sheet: SheetName, pointer: string): string | null => {
  const fits = columns[sheet].flatMap(({ name, lands }) =>
    lands
      .filter((land) => pointer === land || pointer.startsWith(`${land}/`) || land.startsWith(`${pointer}/`))
      .map((land) => ({ name, length: land.length })),
  );
  const [best] = fits.toSorted((one, other) => other.length - one.length);
  // A fault of reporting is told of the day that somebody wrote.
  return best?.name ?? (pointer === '/occurredOn' && sheet === 'findings' ? 'reportedOn' : null);
};
