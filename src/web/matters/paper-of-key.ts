import { type DocumentRef, formatDocumentNumber } from '#domain/document.ts';
import { unitCodeSchema } from '#domain/text.ts';

/** What `documentKey` was made of. Undefined: it is no such key. */
export const paperOfKey = (key: string): DocumentRef | undefined => {
  const [, number, symbol, year, issuer] = /^(\d+)\/(.+?) \((\d{4}), (.+)\)$/u.exec(key) ?? [];
  if (number === undefined || symbol === undefined || year === undefined || issuer === undefined) return undefined;
  return { number: Number(number), symbol, year: Number(year), issuer };
};

/** As one reads it: `{ number: '12/HS-ST', year: 2025, issuer }`. */
export const readPaperKey = (key: string) => {
  const paper = paperOfKey(key);
  return paper && { number: formatDocumentNumber(paper), year: paper.year, issuer: paper.issuer };
};

/** `15/QĐ-UBND (2026)`: as it stands among other words. */
export const shortPaperName = (key: string): string => key.replace(/, .+\)$/u, ')');

/** A unit of the province, whose name the register has; else the name of a body outside of it. */
export const isUnitCode = (issuer: string): boolean => /^\d/.test(issuer) && unitCodeSchema.safeParse(issuer).success;
