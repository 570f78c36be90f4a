import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';

const { number, symbol, kind } = documentSchema.shape;

/** What a register entry is for: category and identity of the stream that holds the paper, e.g. `inspectionCase-0198…`. */
const claimant = z.string().regex(/^[A-Za-z]+-[^\s$]{1,120}$/);

/** A document number of the body and year that the stream is named after has been taken. */
export const numberClaimed = defineEvent('NumberClaimed', () =>
  z.strictObject({ number, symbol, kind, claimant, signedOn: legalDateSchema }),
);

export const documentRegisterEventDefinitions = [numberClaimed] as const;

type Definition = (typeof documentRegisterEventDefinitions)[number];
export type DocumentRegisterEvent = FoldedEvent<Definition>;
export type NewDocumentRegisterEvent = PlainEvent<Definition>;
