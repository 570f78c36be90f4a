import { expect } from 'vitest';
import type { z } from 'zod';
import type { Command } from '#domain/command.ts';
import type { Decider, DocumentClaim, PersonLink, Refusal } from '#domain/decider.ts';
import type { EventDefinition, Opaque } from '#domain/event-definition.ts';
import { type Facts, noFacts } from '#domain/facts.ts';
import { loadedFor } from './facts.ts';

type AnyEvent = Readonly<{ type: string; data: unknown }>;

/**
 * Sentences about a decider: `given(events).with(facts).when(command).expectEvents(…)`.
 *
 * Everything runs at once, in the order it is read; no method is called `then`, which `await` would call and pass.
 * Three things are checked beside what the sentence says: given and decided events fit their schemas, and `decide`
 * sees only the facts that `needs` asked for, so that a forgotten need fails here and not in production.
 */
export const specify = <State, C extends Command<string, unknown>, Event extends AnyEvent, R extends Refusal>(
  decider: Decider<State, C, Event, R>,
  definitions: readonly EventDefinition[],
) => {
  const schemas = new Map<string, z.ZodObject>(definitions.map(({ type, plain }) => [type, plain]));

  const checkShape = ({ type, data }: AnyEvent): void => {
    const schema = schemas.get(type);
    if (schema === undefined) throw new Error(`${type} is not among the stream's event definitions`);
    // Equal to its own parse: nothing unknown, nothing undefined, text normalised.
    expect(data, `${type} as its schema reads it`).toStrictEqual(schema.parse(data));
  };

  const situation = (events: readonly Event[], facts: Facts) => ({
    /** The world beside the stream. */
    with: (otherFacts: Facts) => situation(events, otherFacts),
    when: (command: C) => outcomeOf(events, command, facts),
    /** What the events add up to. */
    get state(): State {
      return fold(events);
    },
  });

  // A plain event may stand where a folded one is expected: a fold looks at no sealed value, clear or not.
  const continueFold = (state: State, events: readonly Event[]): State =>
    events.reduce<State>((folded, event) => decider.evolve(folded, event as Opaque<Event>), state);

  const fold = (events: readonly Event[]): State => continueFold(decider.initialState, events);

  const outcomeOf = (events: readonly Event[], command: C, facts: Facts) => {
    for (const event of events) checkShape(event);
    const before = fold(events);
    const decision = decider.decide(command, before, loadedFor(facts, decider.needs(command, before), command.by));
    if (decision.outcome === 'accepted') {
      for (const event of decision.events) checkShape(event);
      // Whatever is decided can be folded.
      continueFold(before, decision.events);
    }
    return {
      decision,
      expectEvents: (...expected: readonly Event[]): void => {
        expect(decision).toMatchObject({ outcome: 'accepted' });
        expect(decision.outcome === 'accepted' && decision.events).toStrictEqual(expected);
      },
      /** Accepted, and there was nothing to do. */
      expectNothing: (): void => {
        expect(decision).toMatchObject({ outcome: 'accepted', events: [] });
      },
      /** By its code, or the whole refusal with the facts that led to it. */
      expectRejection: (expected: R['code'] | R): void => {
        if (typeof expected === 'string')
          expect(decision).toMatchObject({ outcome: 'rejected', refusal: { code: expected } });
        else expect(decision).toStrictEqual({ outcome: 'rejected', refusal: expected });
      },
      expectClaims: (...expected: readonly DocumentClaim[]): void => {
        expect(decision).toMatchObject({ outcome: 'accepted' });
        expect(decision.outcome === 'accepted' && decision.claims).toStrictEqual(expected);
      },
      expectLinks: (...expected: readonly PersonLink[]): void => {
        expect(decision).toMatchObject({ outcome: 'accepted' });
        expect(decision.outcome === 'accepted' && decision.links).toStrictEqual(expected);
      },
      /** Of whom free text in the decided events may tell, besides those they name. */
      expectAbout: (...expected: readonly string[]): void => {
        expect(decision).toMatchObject({ outcome: 'accepted' });
        expect(decision.outcome === 'accepted' && decision.about).toStrictEqual(expected);
      },
    };
  };

  return { given: (events: readonly Event[]) => situation(events, noFacts) };
};
