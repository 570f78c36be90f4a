import type { StoredEvent } from '#domain/envelope.ts';
import type { ParsedEvent } from '#domain/event-definition.ts';
import type { Position, RecordedEvent } from '#event-store/event-store.ts';
import type { Checkpoint } from './model-file.ts';
import type { LedgerEvent } from './read-model.ts';

/** Brings a stored event to the current shape of its type and checks it; the domain supplies it. Never throws on bad data. */
export type ParseEvent = (event: StoredEvent) => ParsedEvent;

/** What is told of an event as soon as it has its number. */
export type CountedEvent = Readonly<{ number: number; position: Position; stream: string; type: string }>;

type Parsed = Readonly<{ outcome: 'parsed'; event: LedgerEvent }> | Exclude<ParsedEvent, { outcome: 'parsed' }>;

/** An event with its ledger number, parsed at most once, and only if somebody wants it. */
export class NumberedEvent {
  readonly number: number;
  readonly stored: StoredEvent;
  readonly position: Position;
  readonly checkpoint: Checkpoint;
  readonly #parse: ParseEvent;
  #parsed: Parsed | undefined;

  constructor(number: number, { event, position }: RecordedEvent, parse: ParseEvent) {
    this.number = number;
    this.stored = event;
    this.position = position;
    this.checkpoint = { number, position, eventId: event.id };
    this.#parse = parse;
  }

  get counted(): CountedEvent {
    const { stream, type } = this.stored;
    return { number: this.number, position: this.position, stream, type };
  }

  get parsed(): Parsed {
    this.#parsed ??= this.#parseNow();
    return this.#parsed;
  }

  #parseNow(): Parsed {
    const parsed = this.#parse(this.stored);
    if (parsed.outcome !== 'parsed') return parsed;
    const { id, type, stream, revision, metadata } = this.stored;
    const { recordedAt } = metadata;
    return {
      outcome: 'parsed',
      event: { number: this.number, type, id, stream, revision, recordedAt, data: parsed.data, metadata },
    };
  }
}
