import { officerStreams } from '#application/streams.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import type { EventStore } from '#event-store/event-store.ts';

const VIETNAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2024-03-14 09:05:09`, the wall clock in Vietnam. */
export const wallClock = (instant: string): string => VIETNAM.format(new Date(instant));

/**
 * One line for an event: when it was recorded, what it is, the day it happened where that is another one, and who
 * caused it. Officers are named: their names are public, and each is looked up once.
 */
export const createHeadline = (store: EventStore): ((event: StoredEvent) => Promise<string>) => {
  const names = new Map<string, string>();
  const nameOf = async (officerId: string): Promise<string> => {
    const known = names.get(officerId);
    if (known !== undefined) return known;
    let name = officerId;
    const stream = `${store.prefix}/${officerStreams.category}-${officerId}`;
    for await (const { event } of store.readStream(stream, { limit: 1 })) {
      name = officerStreams.apply(officerStreams.initialState, event)?.name ?? officerId;
    }
    names.set(officerId, name);
    return name;
  };
  return async ({ type, data, metadata: { recordedAt, actor } }) => {
    const recorded = wallClock(recordedAt);
    const { occurredOn } = data;
    const happened = typeof occurredOn === 'string' && !recorded.startsWith(occurredOn) ? ` (of ${occurredOn})` : '';
    const who =
      actor.kind === 'system'
        ? `system ${actor.component}`
        : `${await nameOf(actor.officerId)}, ${actor.role} of ${actor.body}`;
    return `${recorded}  ${type}${happened}  by ${who}`;
  };
};
