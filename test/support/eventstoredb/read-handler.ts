import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import type { LogRecord } from './event-log.ts';
import type { Refusal } from './faults.ts';
import { MessageWriter } from './message-writer.ts';
import type { NodeState } from './node-state.ts';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  nameOf,
  streamNotFoundMessage,
} from './read-messages.ts';

/** Records considered at a time where the request does not say. */
const DEFAULT_WINDOW = 32;
/** A live subscription that cannot be written to and is further behind than this is ended. */
const LIVE_BUFFER = 32;

const FILTER_ON_STREAM: Refusal = { code: status.INVALID_ARGUMENT, details: 'Filters are for $all.' };

/** Streams.Read: one stream or `$all`, a page or a subscription. */
export const handleRead = async (call: ServerWritableStream<ReadReq, ReadResp>, node: NodeState): Promise<void> => {
  const options = call.request.getOptions();
  if (options === undefined) return node.refuse(call, { code: status.INVALID_ARGUMENT, details: 'No options.' });
  const isSubscription = options.hasSubscription();
  const refusal = await node.admit(call.metadata, isSubscription ? 'subscription' : 'read');
  if (refusal !== undefined) return node.refuse(call, refusal);
  if (options.hasStream() && options.hasFilter()) return node.refuse(call, FILTER_ON_STREAM);
  const writer = new MessageWriter(call, node.faults);
  if (options.hasStream()) await readStream(options, node, writer);
  else if (isSubscription) await subscribe(options, node, writer);
  else await readAll(options, node, writer);
};

const readStream = async (options: ReadReq.Options, node: NodeState, writer: MessageWriter): Promise<void> => {
  const stream = options.getStream();
  const name = nameOf(stream?.getStreamIdentifier());
  if (node.log.isTombstoned(name))
    return writer.fail({
      code: status.FAILED_PRECONDITION,
      details: `Event stream '${name}' is deleted.`,
      trailers: { exception: 'stream-deleted', 'stream-name': name },
    });
  const records = node.log.stream(name);
  if (records === undefined) {
    await writer.write(streamNotFoundMessage(name));
    return writer.end();
  }
  const from = stream?.hasRevision() ? Number(stream.getRevision()) : undefined;
  const wanted =
    options.getReadDirection() === 0
      ? records.filter(({ revision }) => revision >= (from ?? 0))
      : records.filter(({ revision }) => revision <= (from ?? revision)).toReversed();
  for (const record of wanted.slice(0, Number(options.getCount()))) await writer.write(eventMessage(record));
  writer.end();
};

const readAll = async (options: ReadReq.Options, node: NodeState, writer: MessageWriter): Promise<void> => {
  const isOurs = filterOf(options);
  const from = fromOf(options);
  const { records } = node.log;
  const isForwards = options.getReadDirection() === 0;
  // Forwards the record at the position is the first one; backwards it is the one before it.
  const wanted = isForwards
    ? records.slice(from === undefined ? 0 : firstAt(records, from))
    : records.slice(0, from === undefined ? records.length : firstAt(records, from)).toReversed();
  let left = Number(options.getCount());
  for (const record of wanted) {
    if (left === 0) break;
    if (!isOurs(record)) continue;
    await writer.write(eventMessage(record));
    left -= 1;
  }
  writer.end();
};

const subscribe = async (options: ReadReq.Options, node: NodeState, writer: MessageWriter): Promise<void> => {
  const isOurs = filterOf(options);
  const filter = options.getFilter();
  const window = filter?.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const interval = window * (filter?.getCheckpointintervalmultiplier() ?? 1);
  const from = fromOf(options);
  const { records } = node.log;
  let next = from === undefined ? 0 : firstAt(records, from + 1n);
  let considered = 0;
  await writer.write(confirmationMessage());
  let isLive = false;
  while (writer.isOpen) {
    await node.faults.atMessage();
    const page = records.slice(next, next + window);
    for (const record of page) {
      next += 1;
      considered += 1;
      if (isOurs(record)) {
        await writer.write(eventMessage(record), node.faults.isRepeating ? 2 : 1);
        if (isLive && writer.wasBlocked && records.length - next > LIVE_BUFFER) return writer.fail(TOO_SLOW);
      }
      if (isLive && considered % interval === 0) await writer.write(checkpointMessage(record.position));
      if (!writer.isOpen) return;
    }
    const last = page.at(-1);
    if (next < records.length) {
      if (!isLive && last !== undefined) await writer.write(checkpointMessage(last.position));
    } else {
      if (!isLive) await writer.write(caughtUpMessage());
      isLive = true;
      await node.nextAppend(() => next < records.length || !writer.isOpen, writer.closed);
    }
  }
};

const TOO_SLOW: Refusal = {
  code: status.ABORTED,
  details: 'Consumer too slow to handle event while live. Client resubscription required.',
};

/** Index of the first record at or after the position. */
const firstAt = (records: readonly LogRecord[], position: bigint): number => {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.position ?? 0n) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const fromOf = (options: ReadReq.Options): bigint | undefined => {
  const position = options.getAll()?.getPosition();
  return position === undefined ? undefined : BigInt(position.getPreparePosition());
};

const filterOf = (options: ReadReq.Options): ((record: LogRecord) => boolean) => {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList();
  return prefixes === undefined ? () => true : ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix));
};
