import type { NewEvent } from '#domain/envelope.ts';
import {
  EventStoreError,
  type ExpectedRevision,
  MAX_APPEND_BYTES,
  MAX_APPEND_EVENTS,
  MAX_EVENT_BYTES,
} from './event-store.ts';
import { assertStreamName } from './stream-name.ts';

/** An append that no store may refuse any more for what it is. Its JSON is written once, here. */
export type CheckedAppend = Readonly<{
  stream: string;
  events: readonly CheckedEvent[];
  expected: ExpectedRevision;
  /** Of all data, metadata and types, as a server adds them up. */
  bytes: number;
}>;

export type CheckedEvent = Readonly<{
  id: string;
  type: string;
  schemaVersion: number;
  data: string;
  metadata: string;
}>;

/**
 * What every store checks before it stores, so that all stores refuse the same things.
 *
 * @throws EventStoreError `InvalidAppend` or `EventTooLarge`; nothing was stored
 */
export const checkAppend = (
  prefix: string,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): CheckedAppend => {
  assertStreamName(prefix, stream, 'InvalidAppend');
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw invalid(`an expected revision is a whole number from 0, not ${expected}`);
  if (events.length === 0) throw invalid('there is no event to append');
  if (events.length > MAX_APPEND_EVENTS)
    throw invalid(`${events.length} events in one append, ${MAX_APPEND_EVENTS} are allowed`);
  if (expected === 'any' && events.length > 1) throw invalid("'any' appends a single event");
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length)
    throw invalid('an id occurs twice in one append');
  let bytes = 0;
  const checked = events.map((event) => {
    const json = checkEvent(event);
    bytes += json.bytes + 2 * event.type.length + OVERHEAD_BYTES;
    return json.event;
  });
  if (bytes > MAX_APPEND_BYTES)
    throw new EventStoreError('EventTooLarge', `an append of ${bytes} bytes, ${MAX_APPEND_BYTES} are allowed`);
  return { stream, events: checked, expected, bytes };
};

/** Beside its JSON and its type an event takes so much of a server's append limit, for what a server has no place for. */
const OVERHEAD_BYTES = 48;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_TYPE_LENGTH = 200;
/** Far above any real event, far below where the recursion of a JSON writer ends. */
const MAX_DEPTH = 200;

const checkEvent = ({ id, type, schemaVersion, data, metadata }: NewEvent) => {
  if (!UUID.test(id)) throw invalid(`an id is a UUID in small letters, not ${JSON.stringify(id)}`);
  if (type === '' || type.length > MAX_TYPE_LENGTH || !type.isWellFormed())
    throw invalid(`an event type has 1 to ${MAX_TYPE_LENGTH} characters`);
  if (!(Number.isSafeInteger(schemaVersion) && schemaVersion > 0))
    throw invalid(`a schema version is a whole number from 1, not ${schemaVersion}`);
  assertJson(data, 0);
  assertJson(metadata, 0);
  const event: CheckedEvent = { id, type, schemaVersion, data: toJson(data), metadata: toJson(metadata) };
  const bytes = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
  if (bytes > MAX_EVENT_BYTES)
    throw new EventStoreError('EventTooLarge', `${type} has ${bytes} bytes, ${MAX_EVENT_BYTES} are allowed`);
  return { event, bytes };
};

/** JSON.stringify writes half a character as an escape, `\\ud800` to `\\udfff`, and never escapes a whole one. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

const toJson = (value: NewEvent['data'] | NewEvent['metadata']): string => {
  const json = JSON.stringify(value);
  // The short search is fast and nearly always enough; the pattern tells a real escape from a text that looks like one.
  if (json.includes('\\ud') && LONE_SURROGATE.test(json))
    throw invalid('a text holds half a character (a lone surrogate)');
  return json;
};

/**
 * Refuses what JSON would quietly change: NaN becomes null, undefined disappears, a Date becomes text.
 * What is hashed must be what is read back.
 */
const assertJson = (value: unknown, depth: number): void => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw invalid(`${value} is not a JSON number`);
      return;
    case 'object':
      if (value !== null) assertJsonObject(value, depth + 1);
      return;
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
      throw invalid(`a ${typeof value} is not a JSON value`);
  }
};

const assertJsonObject = (value: object, depth: number): void => {
  if (depth > MAX_DEPTH) throw invalid(`values are nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    // An index loop also meets the holes of a sparse array, which JSON would fill with null.
    for (let index = 0; index < value.length; index++) assertJson(value[index], depth);
    return;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw invalid('only plain objects are JSON values');
  for (const member of Object.values(value)) assertJson(member, depth);
};

const invalid = (why: string) => new EventStoreError('InvalidAppend', `Nothing stored: ${why}.`);
