import type { StoredEvent } from '#domain/envelope.ts';
import { byType, type EventDefinition, type Opaque, parseStored } from '#domain/event-definition.ts';

/** How the streams of one category are folded. */
export type StreamKind<State> = Readonly<{
  category: string;
  initialState: State;
  definitions: ReadonlyMap<string, EventDefinition>;
  /** @throws UnreadableStreamError */
  apply(state: State, event: StoredEvent): State;
}>;

type Folding<State, Event> = Readonly<{
  category: string;
  initialState: State;
  evolve(state: State, event: Opaque<Event>): State;
}>;

/** A decider, or the part of it that folds, together with the definitions of its events. */
export const defineStreamKind = <State, Event>(
  { category, initialState, evolve }: Folding<State, Event>,
  eventDefinitions: readonly EventDefinition[],
): StreamKind<State> => {
  const definitions = byType(eventDefinitions);
  return {
    category,
    initialState,
    definitions,
    apply: (state, event) => {
      const parsed = parseStored(definitions, event);
      if (parsed.outcome !== 'parsed') throw new UnreadableStreamError(event, parsed.outcome);
      // Checked against the stored schema of its own type just now, which is what this type says.
      return evolve(state, { type: parsed.type, data: parsed.data } as Opaque<Event>);
    },
  };
};

/**
 * An event that this program cannot read, written by a newer one or damaged. No decision may be based on a state that
 * lacks it.
 */
export class UnreadableStreamError extends Error {
  readonly code = 'UnreadableStream';
  constructor({ stream, revision, type }: StoredEvent, why: string) {
    super(`${stream} cannot be read at revision ${revision}: ${type} is ${why}.`);
    this.name = 'UnreadableStreamError';
  }
}

export const streamName = (prefix: string, category: string, identity: string): string =>
  `${prefix}/${category}-${identity}`;
