import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerReadableStream, type sendUnaryData, status } from '@grpc/grpc-js';
import type { Expectation, ProposedRecord, Written } from './event-log.ts';
import { errorOf, type Refusal, UNAVAILABLE } from './faults.ts';
import type { NodeState } from './node-state.ts';
import { nameOf } from './read-messages.ts';

/** What a server accepts in one append unless it is told otherwise. */
export const MAX_APPEND_BYTES = 1024 * 1024;
/** What it takes for a position that it does not know. */
export const UNKNOWN_POSITION = String(2n ** 64n - 1n);

type Message = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

/** Streams.Append: one append as one call. */
export const handleAppend = async (
  call: ServerReadableStream<AppendReq, AppendResp>,
  callback: sendUnaryData<AppendResp>,
  node: NodeState,
): Promise<void> => {
  const messages: AppendReq[] = [];
  for await (const message of call) messages.push(message);
  const refusal = await node.admit(call.metadata, 'append');
  if (refusal !== undefined) return callback(errorOf(refusal));
  const options = messages[0]?.getOptions();
  if (options === undefined) return callback(errorOf({ code: status.INVALID_ARGUMENT, details: 'No options.' }));
  const stream = nameOf(options.getStreamIdentifier());
  const proposed = messages.slice(1).map((message) => recordOf(message.getProposedMessage()));
  const fault = refusalOf(proposed);
  if (fault !== undefined) return callback(errorOf(fault));
  const written = node.log.append(stream, proposed, expectationOf(options));
  const answer = node.faults.atAnswer();
  if (answer === 'lose') return;
  if (answer === 'drop') return callback(errorOf(UNAVAILABLE));
  if (written.outcome === 'deleted') return callback(errorOf(deleted(stream)));
  if (written.outcome === 'wrong-version') node.faults.note('conflict');
  if (written.outcome === 'half-known') return callback(errorOf(HALF_KNOWN));
  callback(null, responseOf(written));
};

export const recordOf = (message: Message | undefined): ProposedRecord => ({
  id: message?.getId()?.getString() ?? '',
  type: message?.getMetadataMap().get('type') ?? '',
  contentType: message?.getMetadataMap().get('content-type') ?? '',
  data: message?.getData_asU8() ?? new Uint8Array(),
  metadata: message?.getCustomMetadata_asU8() ?? new Uint8Array(),
});

/** As the server adds it up: the type twice, in UTF-16. */
export const sizeOf = (records: readonly ProposedRecord[]): number =>
  records.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + type.length * 2, 0);

export const deleted = (stream: string): Refusal => ({
  code: status.FAILED_PRECONDITION,
  details: `Event stream '${stream}' is deleted.`,
  trailers: { exception: 'stream-deleted', 'stream-name': stream },
});

const HALF_KNOWN: Refusal = {
  code: status.FAILED_PRECONDITION,
  details: 'WrongExpectedVersion',
  trailers: { exception: 'invalid-transaction' },
};

const refusalOf = (proposed: readonly ProposedRecord[]): Refusal | undefined => {
  if (proposed.some(({ type, contentType }) => type === '' || contentType === ''))
    return {
      code: status.INVALID_ARGUMENT,
      details: 'Required Metadata Property is missing',
      trailers: {
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      },
    };
  if (sizeOf(proposed) <= MAX_APPEND_BYTES) return undefined;
  return {
    code: status.INVALID_ARGUMENT,
    details: `Maximum Append Size of ${MAX_APPEND_BYTES} Exceeded.`,
    trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(MAX_APPEND_BYTES) },
  };
};

const expectationOf = (options: AppendReq.Options): Expectation => {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'none';
  return options.hasStreamExists() ? 'exists' : 'any';
};

const responseOf = (written: Exclude<Written, { outcome: 'deleted' | 'half-known' }>): AppendResp => {
  const response = new streamMessages.AppendResp();
  if (written.outcome === 'wrong-version') {
    const wrong = new streamMessages.AppendResp.WrongExpectedVersion();
    if (written.actual === 'none') wrong.setCurrentNoStream(new sharedMessages.Empty());
    else wrong.setCurrentRevision(String(written.actual));
    response.setWrongExpectedVersion(wrong);
    return response;
  }
  const place = written.outcome === 'written' ? String(written.position) : UNKNOWN_POSITION;
  const position = new streamMessages.AppendResp.Position();
  position.setCommitPosition(place);
  position.setPreparePosition(place);
  const success = new streamMessages.AppendResp.Success();
  success.setCurrentRevision(String(written.lastRevision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
};
