import { type CommandOf, defineCommand } from '../command.ts';
import { accept, type Decider, reject } from '../decider.ts';
import {
  type AccessEvent,
  listExported,
  type NewAccessEvent,
  type RevealSubject,
  sealedFieldsRevealed,
} from './events.ts';

export const recordReveal = defineCommand('RecordReveal', () => sealedFieldsRevealed.plain.omit({ occurredAt: true }));
/** Comes before a list is given out. */
export const recordExport = defineCommand('RecordExport', () => listExported.plain.omit({ occurredAt: true }));

/** What somebody's request leads to; a reveal goes its own way, since the values go out with the answer. */
export const accessCommandDefinitions = [recordExport] as const;
export type ExportCommand = CommandOf<typeof recordExport>;
type RevealCommand = CommandOf<typeof recordReveal>;
export type AccessCommand = RevealCommand | ExportCommand;

/** When the officer last opened each case, matter or action for review: by kind and id (`subjectKey`). */
export type Access = Readonly<{ reviewOpenedAt: ReadonlyMap<string, string> }>;

const REVIEW_OPEN_MS = 60 * 60 * 1000;

const subjectKey = ({ kind, id }: RevealSubject): string => `${kind}-${id}`;

/** The officer opened it for review within the hour: he reads on without a new record. */
export const hasReviewOpen = ({ reviewOpenedAt }: Access, subject: RevealSubject, now: string): boolean => {
  const openedAt = reviewOpenedAt.get(subjectKey(subject));
  if (openedAt === undefined) return false;
  const age = Date.parse(now) - Date.parse(openedAt);
  // An opening that lies ahead comes of a clock set back; it gives nothing.
  return age >= 0 && age < REVIEW_OPEN_MS;
};

export type AccessRefusal =
  /** Only a review opens something as a whole, and it must be said what. */
  | Readonly<{ code: 'RevealUnclear'; missing: 'subject' | 'target' | 'fields' }>
  /** "Other" explains nothing by itself. */
  | Readonly<{ code: 'ReasonMissing' }>;

export const evolve = (access: Access, event: AccessEvent): Access => {
  if (event.type === 'ListExported') return access;
  const { reason, subject, occurredAt } = event.data;
  return reason === 'review' && subject !== null
    ? { reviewOpenedAt: new Map(access.reviewOpenedAt).set(subjectKey(subject), occurredAt) }
    : access;
};

const refusalOf = ({ reason, subject, target, fields, note }: RevealCommand['data']): AccessRefusal | undefined => {
  if (reason === 'review') return subject === null ? { code: 'RevealUnclear', missing: 'subject' } : undefined;
  if (target === null) return { code: 'RevealUnclear', missing: 'target' };
  if (fields.length === 0) return { code: 'RevealUnclear', missing: 'fields' };
  return reason === 'other' && note === undefined ? { code: 'ReasonMissing' } : undefined;
};

/** Who has seen what, and taken what out: stream `access-<officerId>`. */
export const accessDecider: Decider<Access, AccessCommand, NewAccessEvent, AccessRefusal> = {
  category: 'access',
  initialState: { reviewOpenedAt: new Map() },
  needs: () => ({}),
  decide: (command, access) => {
    const { now } = command;
    if (command.type === 'RecordExport') {
      return accept([{ type: 'ListExported', data: { ...command.data, occurredAt: now } }]);
    }
    const { data } = command;
    const refusal = refusalOf(data);
    if (refusal) return reject(refusal);
    if (data.reason !== 'review' || data.subject === null) {
      return accept([{ type: 'SealedFieldsRevealed', data: { ...data, occurredAt: now } }]);
    }
    if (hasReviewOpen(access, data.subject, now)) return accept([]);
    // Whatever was asked for first, the hour opens all of it, so that is what the record says.
    return accept([{ type: 'SealedFieldsRevealed', data: { ...data, target: null, fields: [], occurredAt: now } }]);
  },
  evolve,
};
