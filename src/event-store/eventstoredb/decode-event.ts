import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventMetadata, Json } from '#domain/envelope.ts';
import { EventStoreError, type Position, type RecordedEvent } from '../event-store.ts';
import type { ForeignEntry, ForeignKind } from './foreign-entry.ts';
import { isKnown, toPosition } from './position.ts';

/** What stands in the log under our prefix. */
export type LogEntry =
  | Readonly<{ type: 'event'; recorded: RecordedEvent }>
  /** Not written by us, or about a stream of ours: the ledger does not count it, but it is never passed over in silence. */
  | Readonly<{ type: 'foreign'; foreign: ForeignEntry; position: Position }>;

type Record = ReadResp.ReadEvent.RecordedEvent;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The stream that holds another one's settings is named like it, with this before. */
export const METADATA_STREAM = '$$';
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What a message of the server says, whether an event of ours or anything else.
 *
 * @throws EventStoreError `StoreUnavailable` when the server leaves out what every record has
 */
export const decodeEvent = (read: ReadResp.ReadEvent): LogEntry => {
  const record = read.getEvent();
  if (record === undefined) throw unreadable('a record without an event');
  const stream = nameOf(record);
  const position = positionOf(record);
  const revision = Number(record.getStreamRevision());
  const id = record.getId()?.getString() ?? '';
  const foreign = (kind: ForeignKind): LogEntry => ({
    type: 'foreign',
    foreign: { kind, stream, revision, id },
    position,
  });

  const type = record.getMetadataMap().get('type') ?? '';
  if (stream.startsWith(METADATA_STREAM)) return foreign('settings-changed');
  if (type === '$streamDeleted') return foreign('deleted');
  if (record.getMetadataMap().get('content-type') !== 'application/json') return foreign('not-json');
  const data = parse(record.getData_asU8());
  const envelope = parse(record.getCustomMetadata_asU8());
  if (!isObject(data) || !isEnvelope(envelope) || !UUID.test(id) || type === '') return foreign('not-ours');
  const { schemaVersion, metadata } = envelope;
  return {
    type: 'event',
    recorded: { position, event: { id, type, schemaVersion, stream, revision, data, metadata } },
  };
};

const nameOf = (record: Record): string => {
  const name = record.getStreamIdentifier()?.getStreamName_asU8();
  if (name === undefined) throw unreadable('an event without a stream');
  // Of a stream of others it may be anything; ours are checked before they are written.
  return Buffer.from(name).toString('utf8');
};

/** Read from a stream a record may come without its commit position; what a server of today writes has one for both. */
const positionOf = (record: Record): Position => {
  const [commit, prepare] = [BigInt(record.getCommitPosition()), BigInt(record.getPreparePosition())];
  const position = isKnown({ commit, prepare }) ? { commit, prepare } : { commit: prepare, prepare };
  if (!isKnown(position)) throw unreadable('an event without a position; 23.10 or later is needed');
  return toPosition(position);
};

/** undefined for what is no JSON in UTF-8. */
const parse = (bytes: Uint8Array): Json | undefined => {
  try {
    return JSON.parse(text.decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
};

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As `wrapMetadata` writes it. What stands in the metadata was checked when it was appended, by whoever writes like us. */
const isEnvelope = (
  value: Json | undefined,
): value is JsonObject & { schemaVersion: number; metadata: JsonObject & EventMetadata } =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  Number.isSafeInteger(value['schemaVersion']) &&
  isObject(value['metadata']) &&
  typeof value['metadata']['recordedAt'] === 'string';

const unreadable = (what: string) => new EventStoreError('StoreUnavailable', `The server sent ${what}.`);
