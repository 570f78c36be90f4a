import type { LegalDate } from '#domain/legal-date.ts';
import { daysAfter } from './demo-days.ts';
import type { OfficerKey } from './officers.ts';
import type { Act } from './story.ts';

/** Papers of the treasury and of others who are no body of ours: each with the number it has there. */
const TREASURY = 'Kho bạc Nhà nước tỉnh Hương Bình (hư cấu)';

const paperOf = (issuer: string, number: number, symbol: string, signedOn: LegalDate) => ({
  kind: 'other',
  number,
  symbol,
  year: Number(signedOn.slice(0, 4)),
  issuer,
  signedOn,
});

type Payment = Readonly<{
  amountVnd?: number;
  landM2?: number;
  destination: 'budget' | 'custody-account' | 'payers' | 'settlement-reduced' | 'land-fund';
  payer: Readonly<
    { kind: 'unit' | 'enterprise'; name: string } | { kind: 'person'; personId: string; personName: string }
  >;
  /** Number of the slip; its symbol and issuer, where it is not the treasury's. */
  slip: number;
  symbol?: string;
  issuer?: string;
  details?: string;
}>;

const paid = (
  after: number,
  by: OfficerKey,
  on: Readonly<{ recommendationId: string } | { findingId: string }>,
  { slip, symbol = 'GNT-KB', issuer = TREASURY, ...payment }: Payment,
): Act => ({
  after,
  by,
  beside: true,
  type: 'RecordRecovery',
  data: (day) => ({ ...on, ...payment, document: paperOf(issuer, slip, symbol, day), paidOn: day }),
});

/** Paid, or given back, of what was ordered. */
export const paidOf = (after: number, by: OfficerKey, recommendationId: string, payment: Payment): Act =>
  paid(after, by, { recommendationId }, payment);

/** Paid while the team is still there, of what was found. */
export const paidInField = (after: number, by: OfficerKey, findingId: string, payment: Payment): Act =>
  paid(after, by, { findingId }, payment);

type Reversal = Readonly<{ amountVnd: number; ground: string; slip: number }>;

export const reversedOf = (
  after: number,
  by: OfficerKey,
  recoveryId: string,
  { slip, ...reversal }: Reversal,
): Act => ({
  after,
  by,
  beside: true,
  type: 'ReverseRecovery',
  data: (day) => ({ recoveryId, ...reversal, document: paperOf(TREASURY, slip, 'TB-KB', day), occurredOn: day }),
});

type Order = Readonly<{ number: number; days?: number; received?: number; issuer?: string }>;

/** The people's committee orders that the conclusion be carried out. */
export const ordered = (
  after: number,
  by: OfficerKey,
  recommendationIds: readonly string[],
  { number, days, received, issuer = '99' }: Order,
): Act => ({
  after,
  by,
  beside: true,
  type: 'RecordImplementationOrder',
  data: (day) => ({
    document: { ...paperOf(issuer, number, 'UBND-NC', day), kind: 'letter' },
    recommendationIds,
    ...(days === undefined ? {} : { dueDays: days }),
    ...(received === undefined ? {} : { conclusionReceivedOn: daysAfter(day, -received) }),
  }),
});

/** Our letter; its number is the next of the body's register. */
export const reminded = (
  after: number,
  by: OfficerKey,
  recommendationId: string,
  { body, answerIn }: Readonly<{ body: string; answerIn: number }>,
): Act => ({
  after,
  by,
  beside: true,
  type: 'SendReminder',
  data: (day, world) => ({
    recommendationId,
    document: world.paper(body, 'letter', day),
    dueOn: daysAfter(day, answerIn),
  }),
});

type Check = Readonly<{ result: 'done' | 'partly-done' | 'not-done'; found: string; place: string; details?: string }>;

export const checked = (after: number, by: OfficerKey, recommendationId: string, { place, ...check }: Check): Act => ({
  after,
  by,
  beside: true,
  type: 'RecordFollowUpCheck',
  data: (day) => ({ recommendationId, ...check, minutes: { madeOn: day, place }, occurredOn: day }),
});

type Handling = Readonly<{
  form: string;
  organisations: number;
  individuals: number;
  number: number;
  issuer: string;
  details?: string;
}>;

export const handled = (
  after: number,
  by: OfficerKey,
  recommendationId: string,
  { number, issuer, ...handling }: Handling,
): Act => ({
  after,
  by,
  beside: true,
  type: 'RecordHandling',
  data: (day) => ({
    recommendationId,
    ...handling,
    document: { ...paperOf(issuer, number, 'QĐ-UBND', day), kind: 'decision' },
  }),
});
