import type { EventStore, RecordedEvent } from '#event-store/event-store.ts';

/** At most `limit` events of a stream, from a revision on. @throws EventStoreError */
export const readEvents = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  fromRevision: number,
  limit: number,
): Promise<readonly RecordedEvent[]> => {
  const recorded: RecordedEvent[] = [];
  for await (const each of store.readStream(stream, { fromRevision, limit })) recorded.push(each);
  return recorded;
};
