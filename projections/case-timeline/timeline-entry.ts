import type { Document } from '#domain/document.ts';
import type { Actor as EventActor } from '#domain/envelope.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Language } from '#terms/bilingual.ts';
import { type Facts, sentenceOf } from './sentences.ts';

/** `outline`: an overseer before publication; entering of stages only, and nothing else of them. */
export type Audience = 'everything' | 'outline';

/** Who recorded an event, with the names of then. */
export type Actor =
  | (Extract<EventActor, { kind: 'officer' }> & Readonly<{ name: string; bodyName: string }>)
  | Extract<EventActor, { kind: 'system' }>;

export type FieldChange = Readonly<{ path: string; before: unknown; after: unknown }>;

export type TimelineEntry = Readonly<{
  number: number;
  eventId: string;
  /** In the stream of the case; null: it is of another stream, which tells of the case. */
  revision: number | null;
  type: string;
  sentence: Readonly<Record<Language, string>>;
  recordedAt: string;
  occurredOn: string;
  /** Stage that the case entered by it. */
  stage: Stage | null;
  /** Null in an outline. */
  actor: Actor | null;
  document: Document | null;
  changes: readonly FieldChange[];
}>;

export type EntryRow = Readonly<{
  ledger_number: number;
  event_id: string;
  revision: number | null;
  type: string;
  recorded_at: string;
  occurred_on: string;
  actor: string;
  stage: Stage | null;
  facts: string;
  document: string | null;
}>;

export type ChangeRow = Readonly<{
  path: string;
  ledger_number: number;
  old_value: string | null;
  new_value: string | null;
}>;

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
export const changeOf = ({ path, old_value, new_value }: ChangeRow): FieldChange => ({
  path,
  before: parsed(old_value),
  after: parsed(new_value),
});

/** A stored event as it is told to an audience. */
export const entryOf = (row: EntryRow, audience: Audience, changes: readonly FieldChange[]): TimelineEntry => {
  // Written by this model's own handler.
  const facts = JSON.parse(row.facts) as Facts;
  const isOutline = audience === 'outline';
  return {
    number: row.ledger_number,
    eventId: row.event_id,
    revision: row.revision,
    type: row.type,
    sentence: {
      vi: sentenceOf(row.type, facts, 'vi', audience),
      en: sentenceOf(row.type, facts, 'en', audience),
    },
    recordedAt: row.recorded_at,
    occurredOn: row.occurred_on,
    stage: row.stage,
    actor: isOutline ? null : (JSON.parse(row.actor) as Actor),
    document: isOutline ? null : (parsed(row.document) as Document | null),
    changes: isOutline ? changes.filter(({ path }) => path === '/stage') : changes,
  };
};
