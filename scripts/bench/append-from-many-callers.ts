import type { NewEvent } from '#domain/envelope.ts';
import type { EventStore } from '#event-store/event-store.ts';

export const CALLERS = 64;

/** Each caller appends its share of the events to a stream of its own, one after the other. */
export const appendFromManyCallers = async (
  store: EventStore,
  name: string,
  events: readonly NewEvent[],
): Promise<void> => {
  const callers = Array.from({ length: CALLERS }, async (_, caller) => {
    const stream = `${store.prefix}/inspectionCase-${name}-${caller}`;
    let expected: number | 'none' = 'none';
    for (let at = caller; at < events.length; at += CALLERS) {
      const event = events[at];
      if (event === undefined) return;
      const result = await store.append(stream, [event], expected);
      if (result.outcome !== 'appended') throw new Error(`${stream} has one writer and is in conflict`);
      expected = result.lastRevision;
    }
  });
  await Promise.all(callers);
};
