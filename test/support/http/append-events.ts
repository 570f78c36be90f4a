import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#domain/envelope.ts';
import type { EventStore } from '#event-store/event-store.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';

const HASH = '0'.repeat(64);

/** Puts sample events into a real store, as if somebody had done all that; streams must be new or continued in order. */
export const appendEvents = async (
  store: EventStore,
  events: readonly SampleEvent[],
  recordedAt: string,
): Promise<void> => {
  const streams = Map.groupBy(events, ({ stream }) => stream);
  for (const [stream, own] of streams) {
    const stored: NewEvent[] = own.map((event) => ({
      id: randomUUID(),
      type: event.type,
      schemaVersion: event.schemaVersion ?? 1,
      data: event.data,
      metadata: {
        actor: { kind: 'system', component: 'test' },
        authorityRevision: null,
        facts: {},
        commandId: HASH,
        requestHash: HASH,
        correlationId: 'given',
        causationId: null,
        salt: '0'.repeat(32),
        ...event.metadata,
        recordedAt: event.recordedAt ?? recordedAt,
      },
    }));
    const result = await store.append(`${store.prefix}/${stream}`, stored, await lastRevision(store, stream));
    if (result.outcome !== 'appended') throw new Error(`${stream} already has revision ${result.actual}`);
  }
};

const lastRevision = async (store: EventStore, stream: string): Promise<number | 'none'> => {
  const last = store.readStream(`${store.prefix}/${stream}`, { direction: 'backwards', limit: 1 });
  for await (const { event } of last) return event.revision;
  return 'none';
};
