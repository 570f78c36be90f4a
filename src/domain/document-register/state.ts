import type { LegalDate } from '../legal-date.ts';
import type { DocumentRegisterEvent } from './events.ts';

export type Claim = Readonly<{ number: number; symbol: string; kind: string; claimant: string; signedOn: LegalDate }>;

/** The numbers of one body and year, by their key. */
export type DocumentRegister = Readonly<{ claims: ReadonlyMap<string, Claim> }>;

export const initialState: DocumentRegister = { claims: new Map() };

/**
 * What makes a number unique: number and symbol, as typed but for the case of letters. `QĐ` and `QD` are two symbols
 * here, since paper registers may hold both; only the search treats them alike.
 */
export const claimKey = ({ number, symbol }: Pick<Claim, 'number' | 'symbol'>): string =>
  `${number}/${foldSymbol(symbol)}`;

const foldSymbol = (symbol: string): string => symbol.normalize('NFC').toLowerCase();

export const evolve = (register: DocumentRegister, { data }: DocumentRegisterEvent): DocumentRegister => ({
  claims: new Map(register.claims).set(claimKey(data), data),
});

/** Numbers nobody has claimed below the highest one of a symbol; both ends included. */
export type Gap = Readonly<{ symbol: string; from: number; to: number }>;

/** What an overseer asks of any register of documents: which numbers are missing. By symbol, then by number. */
export const gaps = ({ claims }: DocumentRegister): readonly Gap[] => {
  const bySymbol = Map.groupBy(claims.values(), ({ symbol }) => foldSymbol(symbol));
  return [...bySymbol.values()].flatMap((group) => {
    const symbol = group[0]?.symbol ?? '';
    const numbers = group.map(({ number }) => number).toSorted((a, b) => a - b);
    return numbers.flatMap((number, index) => {
      const from = (numbers[index - 1] ?? 0) + 1;
      return from < number ? [{ symbol, from, to: number - 1 }] : [];
    });
  });
};
