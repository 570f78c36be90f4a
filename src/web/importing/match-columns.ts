import { foldedWords } from '#domain/vietnamese-text.ts';
import { type Column, columns, type SheetName } from './sheets.ts';

/** By the column's name, which of the table's own columns it is taken from; absent: from none. */
export type Mapping = Readonly<Record<string, number>>;

const folded = (text: string): string => foldedWords(text).join(' ');

/** What can be told by the headings alone, in either language, with or without marks; each column of the table once. */
export const matchColumns = (sheet: SheetName, headings: readonly string[]): Mapping => {
  const given = headings.map(folded);
  const namesOf = ({ heading, name }: Column) => [heading.vi, heading.en, name].map(folded);
  return Object.fromEntries(
    columns[sheet].flatMap((column) => {
      const index = given.findIndex((heading) => heading !== '' && namesOf(column).includes(heading));
      return index < 0 ? [] : [[column.name, index]];
    }),
  );
};

export const missingColumns = (sheet: SheetName, mapping: Mapping): readonly Column[] =>
  columns[sheet].filter(({ name, isRequired }) => isRequired === true && mapping[name] === undefined);
