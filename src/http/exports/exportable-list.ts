import type { z } from 'zod';
import type { Action } from '#application/actions.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { type ExportedList, exportedListNames } from '#terms/exported-lists.ts';
import type { ReadContract } from '../contract.ts';
import type { momentFields, pageFields } from '../moment.ts';
import type { RequestRefusal } from '../problems/request-problems.ts';

/** What a cell is: it decides how a spreadsheet shows it, and that a number stays one. */
export type ColumnKind = 'text' | 'date' | 'instant' | 'vnd' | 'number';

/** Of one line. `date` is `yyyy-MM-dd`, `instant` as in the ledger (UTC); null: nothing is known, or may be told. */
type CellSource = Bilingual | string | number | null | undefined;

/** Text cells have text or null, `vnd` and `number` numbers or null. */
export type CellValue = string | number | null;

export type Column<Row> = Readonly<{ kind: ColumnKind; heading: Bilingual; of(row: Row): CellSource }>;

/** How a filter is called, and its value in words where it has some. */
export type FilterWords = Readonly<{ label: Bilingual; say?(value: string): Bilingual }>;

export type ExportRow = Readonly<{
  /** As the API answers it. */
  object: unknown;
  cells: readonly CellSource[];
}>;

export type ExportPage = Readonly<{ rows: readonly ExportRow[]; next: string | null }>;

/** A question that only officers may ask: what is public leaves nobody to put on record. */
export type OfficersContract = ReadContract & Readonly<{ action: Action }>;

/** A question of another route that says how many lines there will be. */
export type ExportCount = Readonly<{
  contract: OfficersContract;
  /** Fields of the list's address that the count does not take. */
  without: readonly string[];
  /** Null where the answer is not exact. */
  of(answer: unknown): number | null;
}>;

/** A list that can be taken out, whatever its lines are. */
export type ExportableList = Readonly<{
  name: ExportedList;
  title: Bilingual;
  /** Whose route is asked, page by page; its action is what a reader must be allowed. */
  contract: OfficersContract;
  filters: Readonly<Record<string, FilterWords>>;
  columns: readonly Readonly<{ kind: ColumnKind; heading: Bilingual }>[];
  /** @throws ZodError when the answer is not what the contract says: nothing goes out that it does not name */
  pageOf(answer: unknown): ExportPage;
  /** Undefined: the list comes in one page, or says its own total, or nobody counts it. */
  count: ExportCount | undefined;
  /** What the answer itself says of its length. */
  totalOf(answer: unknown): number | null;
  /** Why an answer, given to this reader, is not the list: an outline without it would look like a list without lines. */
  refusalOf(answer: unknown): RequestRefusal | undefined;
}>;

type Told = keyof typeof momentFields | keyof typeof pageFields;
type FilterName<P extends z.ZodObject, Q extends z.ZodObject> = Exclude<
  (keyof P['shape'] | keyof Q['shape']) & string,
  Told
>;

type Definition<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType, Row> = Readonly<{
  name: ExportedList;
  contract: ReadContract<P, Q, A>;
  /** Lines of one answer, and where the next begins. */
  page(answer: z.output<A>): Readonly<{ rows: readonly Row[]; next: string | null }>;
  total?(answer: z.output<A>): number | null;
  count?: ExportCount;
  refusal?(answer: z.output<A>): RequestRefusal | undefined;
  /** Each filter has its words: one without does not compile. */
  filters: Readonly<Record<FilterName<P, Q>, FilterWords>>;
  columns(of: ColumnMakers<NoInfer<Row>>): readonly Column<NoInfer<Row>>[];
}>;

/** Makes a list exportable: the questions it is made of stay those of its own route. */
export const defineExport = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType, Row>({
  contract,
  page,
  total = () => null,
  refusal = () => undefined,
  count,
  columns: columnsBy,
  ...named
}: Definition<P, Q, A, Row>): ExportableList => {
  const columns = columnsBy(columnMakers());
  return {
    ...named,
    title: exportedListNames[named.name],
    contract: ofOfficers(contract),
    count,
    columns: columns.map(({ kind, heading }) => ({ kind, heading })),
    pageOf: (answer) => {
      const { rows, next } = page(contract.answer.parse(answer));
      return { next, rows: rows.map((row) => ({ object: row, cells: columns.map(({ of }) => of(row)) })) };
    },
    totalOf: (answer) => total(contract.answer.parse(answer)),
    refusalOf: (answer) => refusal(contract.answer.parse(answer)),
  };
};

/** How many lines another question says there are. */
export const countedBy = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  contract: ReadContract<P, Q, A>,
  of: (answer: z.output<A>) => number | null,
  without: readonly string[] = [],
): ExportCount => ({ contract: ofOfficers(contract), without, of: (answer) => of(contract.answer.parse(answer)) });

const ofOfficers = (contract: ReadContract): OfficersContract => {
  if (isOfOfficers(contract)) return contract;
  throw new Error(`${contract.path} is public: nobody would be on record`);
};

const isOfOfficers = (contract: ReadContract): contract is OfficersContract => contract.action !== 'public';

type MakeColumn<Row> = (vi: string, en: string, of: Column<Row>['of']) => Column<Row>;

/** A column of each kind: heading in both languages, then the value of a line. */
export type ColumnMakers<Row> = Readonly<Record<ColumnKind, MakeColumn<Row>>>;

const columnMakers = <Row>(): ColumnMakers<Row> => {
  const of =
    (kind: ColumnKind): MakeColumn<Row> =>
    (vi, en, value) => ({ kind, heading: { vi, en }, of: value });
  return { text: of('text'), date: of('date'), instant: of('instant'), vnd: of('vnd'), number: of('number') };
};

/** A filter whose value stands for itself, or has a word in a table; several come with commas. */
export const filter = (vi: string, en: string, words?: Readonly<Record<string, Bilingual>>): FilterWords => ({
  label: { vi, en },
  ...(words === undefined ? {} : { say: (value: string) => inWords(words, value.split(',')) }),
});

/** Codes by their words, joined. */
export const inWords = (words: Readonly<Record<string, Bilingual>>, codes: readonly string[]): Bilingual => {
  const named = codes.map((code) => words[code] ?? { vi: code, en: code });
  return { vi: named.map(({ vi }) => vi).join('; '), en: named.map(({ en }) => en).join('; ') };
};

/** A code by its word; null stays null. */
export const word = (words: Readonly<Record<string, Bilingual>>, code: string | null): Bilingual | null =>
  code === null ? null : (words[code] ?? { vi: code, en: code });

export const YES_NO: Readonly<Record<string, Bilingual>> = {
  true: { vi: 'Có', en: 'Yes' },
  false: { vi: 'Không', en: 'No' },
};
export const yesNo = (value: boolean | null): Bilingual | null => (value === null ? null : word(YES_NO, String(value)));
