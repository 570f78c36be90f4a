import type { Document } from '#domain/document.ts';

/** A signed paper; what a test does not care about is filled in. */
export const paper = (over: Partial<Document> = {}): Document => ({
  kind: 'decision',
  number: 15,
  symbol: 'QĐ-UBND',
  year: 2024,
  issuer: '99',
  signedOn: '2024-03-01',
  ...over,
});
