import type { Command } from './command.ts';
import { type Refusal, reject } from './decider.ts';
import type { Document } from './document.ts';
import type { Actor } from './envelope.ts';
import type { Facts } from './facts.ts';
import type { LegalDate } from './legal-date.ts';

/* Rules that several streams have in common. */

/** A date that cannot be meant: every stream that records facts can say this. */
export type DateRefusal =
  | Readonly<{ code: 'DateInFuture'; field: string; date: LegalDate; today: LegalDate }>
  | Readonly<{ code: 'DateOutOfOrder'; field: string; date: LegalDate; notBefore: LegalDate }>;

/** Whom an event names as its author: the officer, or the component that acted. */
export const actorId = (by: Actor): string => (by.kind === 'officer' ? by.officerId : by.component);

/** One natural person under two enrolments is one person: four eyes count persons. */
export const isSamePerson = (facts: Pick<Facts, 'officers'>, one: string, other: string): boolean => {
  if (one === other) return true;
  const person = facts.officers.get(one)?.personId;
  return person !== undefined && person === facts.officers.get(other)?.personId;
};

/** The first refusal of a list of checks, or nothing. Reads as the list of rules that it is. */
export const firstRefusal = <const R extends Refusal>(...checks: readonly (R | undefined)[]) => {
  const refusal = checks.find((check) => check !== undefined);
  return refusal && reject<R>(refusal);
};

/** A fact may be recorded late, never early; and not before what it follows. */
export const badDate = (
  command: Pick<Command<string, unknown>, 'today'>,
  field: string,
  date: LegalDate,
  notBefore?: LegalDate,
): DateRefusal | undefined => {
  if (date > command.today) return { code: 'DateInFuture', field, date, today: command.today };
  if (notBefore !== undefined && date < notBefore) return { code: 'DateOutOfOrder', field, date, notBefore };
  return undefined;
};

/** A paper of others: signed before we had it, and had before today is over. */
export const badReceipt = (
  command: Pick<Command<string, unknown>, 'today'>,
  { signedOn }: Pick<Document, 'signedOn'>,
  receivedOn: LegalDate,
): DateRefusal | undefined =>
  badDate(command, 'document.signedOn', signedOn) ?? badDate(command, 'receivedOn', receivedOn, signedOn);
