import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import timestampMessages from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { CheckedAppend, CheckedEvent } from '../check-append.ts';
import type { LogPosition } from './position.ts';

type Direction = 'forwards' | 'backwards';

/** Log records that the server looks at before it tells how far it is, where none of them is ours. */
const SEARCH_WINDOW = 500;

/** A page of one stream, from a revision (included) or from its beginning or end. */
export const readStreamRequest = (
  page: Readonly<{ stream: string; direction: Direction; from: number | undefined; limit: number }>,
): ReadReq => {
  const stream = new streamMessages.ReadReq.Options.StreamOptions();
  stream.setStreamIdentifier(identifierOf(page.stream));
  if (page.from !== undefined) stream.setRevision(String(page.from));
  else if (page.direction === 'forwards') stream.setStart(new sharedMessages.Empty());
  else stream.setEnd(new sharedMessages.Empty());
  const options = readOptions(page.direction);
  options.setStream(stream);
  options.setNoFilter(new sharedMessages.Empty());
  options.setCount(String(page.limit));
  return requestOf(options);
};

/**
 * A page of the log, from a position (included) or from its beginning or end. With prefixes the server leaves out the
 * streams of others.
 */
export const readAllRequest = (
  page: Readonly<{
    direction: Direction;
    from: LogPosition | undefined;
    limit: number;
    prefixes?: readonly string[] | undefined;
  }>,
): ReadReq => {
  const options = readOptions(page.direction);
  options.setAll(allOptions(page.from, page.direction));
  if (page.prefixes === undefined) options.setNoFilter(new sharedMessages.Empty());
  else options.setFilter(filterOf(page.prefixes));
  options.setCount(String(page.limit));
  return requestOf(options);
};

/** Everything of these prefixes after the position, and then what comes. */
export const subscribeRequest = (after: LogPosition | undefined, prefixes: readonly string[]): ReadReq => {
  const options = readOptions('forwards');
  options.setAll(allOptions(after, 'forwards'));
  options.setFilter(filterOf(prefixes));
  options.setSubscription(new streamMessages.ReadReq.Options.SubscriptionOptions());
  return requestOf(options);
};

/** One append as one message of the duplex; it never needs to be cut, an append is smaller than a message may be. */
export const batchAppendRequest = (
  append: CheckedAppend,
  question: Readonly<{ correlationId: string; deadline: Date }>,
): BatchAppendReq => {
  const options = new streamMessages.BatchAppendReq.Options();
  options.setStreamIdentifier(identifierOf(append.stream));
  if (typeof append.expected === 'number') options.setStreamPosition(String(append.expected));
  else if (append.expected === 'none') options.setNoStream(new emptyMessages.Empty());
  else options.setAny(new emptyMessages.Empty());
  options.setDeadline(timestampMessages.Timestamp.fromDate(question.deadline));
  const request = new streamMessages.BatchAppendReq();
  request.setCorrelationId(uuidOf(question.correlationId));
  request.setOptions(options);
  request.setProposedMessagesList(
    append.events.map((event) => proposed(new streamMessages.BatchAppendReq.ProposedMessage(), event)),
  );
  request.setIsFinal(true);
  return request;
};

/** One append as the messages of one call. */
export const appendRequests = (append: CheckedAppend): readonly AppendReq[] => {
  const options = new streamMessages.AppendReq.Options();
  options.setStreamIdentifier(identifierOf(append.stream));
  if (typeof append.expected === 'number') options.setRevision(String(append.expected));
  else if (append.expected === 'none') options.setNoStream(new sharedMessages.Empty());
  else options.setAny(new sharedMessages.Empty());
  const header = new streamMessages.AppendReq();
  header.setOptions(options);
  const messages = append.events.map((event) => {
    const message = new streamMessages.AppendReq();
    message.setProposedMessage(proposed(new streamMessages.AppendReq.ProposedMessage(), event));
    return message;
  });
  return [header, ...messages];
};

/**
 * The metadata as it lies in the server: our envelope has one member more than the server has a place for. The two texts
 * are put together, not written anew, so that what was checked is what is stored.
 */
export const wrapMetadata = ({ schemaVersion, metadata }: CheckedEvent): string =>
  `{"schemaVersion":${schemaVersion},"metadata":${metadata}}`;

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

const proposed = <Message extends ProposedMessage>(message: Message, event: CheckedEvent): Message => {
  message.setId(uuidOf(event.id));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  message.setData(Buffer.from(event.data));
  message.setCustomMetadata(Buffer.from(wrapMetadata(event)));
  return message;
};

const readOptions = (direction: Direction): ReadReq.Options => {
  const uuids = new streamMessages.ReadReq.Options.UUIDOption();
  uuids.setString(new sharedMessages.Empty());
  const options = new streamMessages.ReadReq.Options();
  options.setUuidOption(uuids);
  options.setResolveLinks(false);
  options.setReadDirection(direction === 'forwards' ? 0 : 1);
  return options;
};

const allOptions = (from: LogPosition | undefined, direction: Direction): ReadReq.Options.AllOptions => {
  const all = new streamMessages.ReadReq.Options.AllOptions();
  if (from !== undefined) {
    const position = new streamMessages.ReadReq.Options.Position();
    position.setCommitPosition(String(from.commit));
    position.setPreparePosition(String(from.prepare));
    all.setPosition(position);
  } else if (direction === 'forwards') all.setStart(new sharedMessages.Empty());
  else all.setEnd(new sharedMessages.Empty());
  return all;
};

const filterOf = (prefixes: readonly string[]): ReadReq.Options.FilterOptions => {
  const expression = new streamMessages.ReadReq.Options.FilterOptions.Expression();
  expression.setPrefixList([...prefixes]);
  const filter = new streamMessages.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setMax(SEARCH_WINDOW);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};

const requestOf = (options: ReadReq.Options): ReadReq => {
  const request = new streamMessages.ReadReq();
  request.setOptions(options);
  return request;
};

const identifierOf = (stream: string) => {
  const identifier = new sharedMessages.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

const uuidOf = (id: string) => {
  const uuid = new sharedMessages.UUID();
  uuid.setString(id);
  return uuid;
};
