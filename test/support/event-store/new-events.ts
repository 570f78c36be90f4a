import { randomUUID } from 'node:crypto';
import type { EventMetadata, Json, NewEvent } from '#domain/envelope.ts';

const METADATA: EventMetadata = {
  recordedAt: '2026-03-14T02:05:09.120Z',
  actor: { kind: 'officer', officerId: 'officer-7', role: 'district-inspector', body: '46' },
  authorityRevision: 3,
  facts: { 'demo/unit-46': 2, 'demo/calendar-2026': -1 },
  commandId: '0f'.repeat(32),
  requestHash: 'a1'.repeat(32),
  correlationId: 'correlation-1',
  causationId: null,
  salt: '5c'.repeat(16),
};

/** A valid event with a fresh id; say only what the test is about. */
export const newEvent = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'FindingReported',
  schemaVersion: 1,
  data: { amountVnd: 125_000_000, summary: 'Chi sai nguồn kinh phí' },
  metadata: METADATA,
  ...given,
});

/** A valid event that carries this value, to be looked for when it is read. */
export const eventWith = (value: Json): NewEvent => newEvent({ data: { value } });

/** As many events, numbered 0, 1, 2 … in `data.value`. */
export const numberedEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => eventWith(index));

/** A valid event whose data and metadata have exactly this many bytes of JSON. */
export const eventOfSize = (bytes: number): NewEvent => {
  const empty = newEvent({ data: { text: '' } });
  const taken = Buffer.byteLength(JSON.stringify(empty.data)) + Buffer.byteLength(JSON.stringify(empty.metadata));
  return { ...empty, data: { text: 'x'.repeat(bytes - taken) } };
};
