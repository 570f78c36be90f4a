import { type CommandOf, defineCommand } from '../command.ts';
import { accept, type Decider, reject } from '../decider.ts';
import { type AccessEvent, type NewAccessEvent, sealedFieldsRevealed } from './events.ts';

export const recordReveal = defineCommand('RecordReveal', () => sealedFieldsRevealed.plain.omit({ occurredAt: true }));
export type AccessCommand = CommandOf<typeof recordReveal>;

/** When the officer last opened each case for review. */
export type Access = Readonly<{ reviewOpenedAt: ReadonlyMap<string, string> }>;

const REVIEW_OPEN_MS = 60 * 60 * 1000;

/** The officer opened the case for review within the hour: he reads on without a new record. */
export const hasReviewOpen = ({ reviewOpenedAt }: Access, caseId: string, now: string): boolean => {
  const openedAt = reviewOpenedAt.get(caseId);
  if (openedAt === undefined) return false;
  const age = Date.parse(now) - Date.parse(openedAt);
  // An opening that lies ahead comes of a clock set back; it gives nothing.
  return age >= 0 && age < REVIEW_OPEN_MS;
};

export type AccessRefusal =
  /** Only a review opens a case as a whole, and it needs a case. */
  | Readonly<{ code: 'RevealUnclear'; missing: 'caseId' | 'target' | 'fields' }>
  /** "Other" explains nothing by itself. */
  | Readonly<{ code: 'ReasonMissing' }>;

export const evolve = (access: Access, { data: { reason, caseId, occurredAt } }: AccessEvent): Access =>
  reason === 'review' && caseId !== null
    ? { reviewOpenedAt: new Map(access.reviewOpenedAt).set(caseId, occurredAt) }
    : access;

const refusalOf = ({ reason, caseId, target, fields, note }: AccessCommand['data']): AccessRefusal | undefined => {
  if (reason === 'review') return caseId === null ? { code: 'RevealUnclear', missing: 'caseId' } : undefined;
  if (target === null) return { code: 'RevealUnclear', missing: 'target' };
  if (fields.length === 0) return { code: 'RevealUnclear', missing: 'fields' };
  return reason === 'other' && note === undefined ? { code: 'ReasonMissing' } : undefined;
};

/** Who has seen what: stream `access-<officerId>`. */
export const accessDecider: Decider<Access, AccessCommand, NewAccessEvent, AccessRefusal> = {
  category: 'access',
  initialState: { reviewOpenedAt: new Map() },
  needs: () => ({}),
  decide: ({ data, now }, access) => {
    const refusal = refusalOf(data);
    if (refusal) return reject(refusal);
    if (data.reason !== 'review' || data.caseId === null) {
      return accept([{ type: 'SealedFieldsRevealed', data: { ...data, occurredAt: now } }]);
    }
    if (hasReviewOpen(access, data.caseId, now)) return accept([]);
    // Whatever was asked for first, the hour opens all of the case, so that is what the record says.
    return accept([{ type: 'SealedFieldsRevealed', data: { ...data, target: null, fields: [], occurredAt: now } }]);
  },
  evolve,
};
