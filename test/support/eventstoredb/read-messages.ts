import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import type { LogRecord } from './event-log.ts';

/** .NET counts time in tenths of a microsecond. */
const TICKS_PER_MS = 10_000n;

export const eventMessage = (record: LogRecord): ReadResp => {
  const event = new streamMessages.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuidOf(record.id));
  event.setStreamIdentifier(identifierOf(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setPreparePosition(String(record.position));
  event.setCommitPosition(String(record.position));
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(BigInt(record.createdAt) * TICKS_PER_MS));
  event.setCustomMetadata(record.metadata);
  event.setData(record.data);
  const read = new streamMessages.ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(String(record.position));
  const message = new streamMessages.ReadResp();
  message.setEvent(read);
  return message;
};

export const confirmationMessage = (): ReadResp => {
  const confirmation = new streamMessages.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(crypto.randomUUID());
  const message = new streamMessages.ReadResp();
  message.setConfirmation(confirmation);
  return message;
};

export const checkpointMessage = (position: bigint): ReadResp => {
  const checkpoint = new streamMessages.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const message = new streamMessages.ReadResp();
  message.setCheckpoint(checkpoint);
  return message;
};

export const caughtUpMessage = (): ReadResp => {
  const message = new streamMessages.ReadResp();
  message.setCaughtUp(new streamMessages.ReadResp.CaughtUp());
  return message;
};

export const streamNotFoundMessage = (stream: string): ReadResp => {
  const notFound = new streamMessages.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const message = new streamMessages.ReadResp();
  message.setStreamNotFound(notFound);
  return message;
};

export const uuidOf = (id: string) => {
  const uuid = new sharedMessages.UUID();
  uuid.setString(id);
  return uuid;
};

export const identifierOf = (stream: string) => {
  const identifier = new sharedMessages.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

export const nameOf = (identifier: ReturnType<typeof identifierOf> | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
