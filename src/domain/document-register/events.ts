import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema } from '../text.ts';

const { number, symbol, kind } = documentSchema.shape;

/** A case has taken a document number of the body and year that the stream is named after. */
export const numberClaimed = defineEvent('NumberClaimed', () =>
  z.strictObject({ number, symbol, kind, caseId: idSchema, signedOn: legalDateSchema }),
);

export const documentRegisterEventDefinitions = [numberClaimed] as const;

type Definition = (typeof documentRegisterEventDefinitions)[number];
export type DocumentRegisterEvent = FoldedEvent<Definition>;
export type NewDocumentRegisterEvent = PlainEvent<Definition>;
