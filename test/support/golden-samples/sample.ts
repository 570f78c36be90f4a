import type { z } from 'zod';
import type { EventDefinition } from '#domain/event-definition.ts';

/** One payload for each event type of a stream, with every optional field: a table with a gap does not compile. */
export type SamplesOf<Definitions extends readonly EventDefinition[]> = {
  readonly [D in Definitions[number] as D['type']]: z.input<D['plain']>;
};

// Samples are written out here and share nothing with the builders of other tests: what those do may change.
export const samplePaper = {
  kind: 'decision',
  number: 15,
  symbol: 'QĐ-TTr',
  year: 2024,
  issuer: '99.TTr',
  signedOn: '2024-03-04',
  signer: 'Nguyễn Văn Chánh',
} as const;

export const sampleId = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
