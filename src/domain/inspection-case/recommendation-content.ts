import { z } from 'zod';
import type { Command } from '../command.ts';
import type { DeepReadonly, Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema, unitCodeSchema, vndSchema } from '../text.ts';
import { isInForce } from '../unit/state.ts';
import { findingById } from './finding-state.ts';
import { findingIdSchema } from './findings.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

export const recommendationIdSchema = z.string().regex(/^R[1-9][0-9]{0,3}$/);

/** Who pays or gives back: a unit or enterprise by its name, a person by a sealed one with an id. */
export const partySchema = (seal: Seal) =>
  z.strictObject({
    kind: z.enum(['unit', 'enterprise', 'person']),
    /** Of a unit or enterprise. */
    name: lineSchema.max(200).optional(),
    personId: idSchema.optional(),
    personName: seal(lineSchema.max(200)).optional(),
  });
export type Party = DeepReadonly<z.output<ReturnType<typeof partySchema>>>;

export const recommendationKinds = z.enum([
  'recover-budget',
  'return-to-payer',
  'reduce-settlement',
  'recover-land',
  'handle-organisation',
  'handle-individual',
  'amend-document',
  'other',
]);

export const recommendationContent = (seal: Seal) => ({
  kind: recommendationKinds,
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** Who must carry it out. */
  addressee: unitCodeSchema,
  /** Who must pay or give back, where that is not the addressee: often an enterprise. */
  obligor: partySchema(seal).optional(),
  amountVnd: vndSchema.optional(),
  landM2: z.number().nonnegative().max(1e12).optional(),
  dueOn: legalDateSchema,
  findingIds: z.array(findingIdSchema).max(200),
});
export type RecommendationContent = DeepReadonly<z.output<z.ZodObject<ReturnType<typeof recommendationContent>>>>;

const NEEDS_MONEY: ReadonlySet<string> = new Set(['recover-budget', 'return-to-payer', 'reduce-settlement']);

/** Money or land where the kind is about money or land; an addressee that exists; upheld findings behind it. */
export const recommendationFault = (
  content: RecommendationContent,
  index: number,
  command: Command<string, Readonly<{ document: { signedOn: string } }>>,
  state: InspectionCase,
  facts: Facts,
): CaseRefusal | undefined => {
  const signedOn = command.data.document.signedOn;
  if (NEEDS_MONEY.has(content.kind) && !content.amountVnd) {
    return { code: 'RecommendationIncomplete', index, missing: ['amountVnd'] };
  }
  if (content.kind === 'recover-land' && !content.landM2) {
    return { code: 'RecommendationIncomplete', index, missing: ['landM2'] };
  }
  if (isPartyUnclear(content.obligor)) return { code: 'ObligorUnclear', index };
  const addressee = facts.units.get(content.addressee);
  if (addressee === undefined || !isInForce(addressee, signedOn)) {
    return { code: 'UnitUnknown', unit: content.addressee, on: signedOn };
  }
  const unfounded = content.findingIds.find((id) => findingById(state, id)?.status !== 'upheld');
  if (unfounded !== undefined) return { code: 'FindingNotUpheld', findingId: unfounded };
  // A date to come is the point of dueOn; only the past is refused.
  return content.dueOn < signedOn
    ? { code: 'DateOutOfOrder', field: `recommendations.${index}.dueOn`, date: content.dueOn, notBefore: signedOn }
    : undefined;
};

/** A person is named by a sealed name with an id, so that erasing him reaches it; a unit or enterprise by a clear one. */
export const isPartyUnclear = (party: Party | undefined): boolean => {
  if (party === undefined) return false;
  const { kind, name, personId, personName } = party;
  return kind === 'person'
    ? name !== undefined || personId === undefined
    : name === undefined || personId !== undefined || personName !== undefined;
};
