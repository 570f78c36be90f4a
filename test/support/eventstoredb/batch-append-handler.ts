import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import statusMessages from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import anyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import { MAX_APPEND_BYTES, recordOf, sizeOf, UNKNOWN_POSITION } from './append-handlers.ts';
import type { Expectation, ProposedRecord, Written } from './event-log.ts';
import { UNAVAILABLE } from './faults.ts';
import type { NodeState } from './node-state.ts';
import { nameOf } from './read-messages.ts';

type Open = { stream: string; expected: Expectation; deadline: Date | undefined; proposed: ProposedRecord[] };

/** Streams.BatchAppend: many appends over one duplex, each in one or more messages and answered by its correlation id. */
export const handleBatchAppend = async (
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
  node: NodeState,
): Promise<void> => {
  const open = new Map<string, Open>();
  call.on('error', () => undefined);
  for await (const request of call) {
    const correlation = request.getCorrelationId();
    const id = correlation?.getString() ?? '';
    const options = request.getOptions();
    if (options !== undefined)
      open.set(id, {
        stream: nameOf(options.getStreamIdentifier()),
        expected: expectationOf(options),
        deadline: options.getDeadline()?.toDate(),
        proposed: [],
      });
    const append = open.get(id);
    append?.proposed.push(...request.getProposedMessagesList().map(recordOf));
    if (append === undefined || !request.getIsFinal()) continue;
    open.delete(id);
    const refusal = await node.admit(call.metadata, 'append');
    if (refusal !== undefined) return node.refuse(call, refusal);
    const response = answer(node, append);
    response.setCorrelationId(correlation);
    const fault = node.faults.atAnswer();
    if (fault === 'drop') return node.refuse(call, UNAVAILABLE);
    if (fault === 'lose') continue;
    call.write(response);
    if (fault === 'repeat') call.write(response);
  }
  call.end();
};

const answer = (node: NodeState, { stream, expected, deadline, proposed }: Open): BatchAppendResp => {
  const response = new streamMessages.BatchAppendResp();
  const identifier = new sharedMessages.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  response.setStreamIdentifier(identifier);
  const fails = (name: string, details: Readonly<{ serializeBinary(): Uint8Array }>): BatchAppendResp => {
    response.setError(errorStatus(name, details));
    return response;
  };
  if (deadline !== undefined && deadline.getTime() <= Date.now()) return fails('Timeout', new sharedMessages.Timeout());
  if (sizeOf(proposed) > MAX_APPEND_BYTES) {
    const exceeded = new sharedMessages.MaximumAppendSizeExceeded();
    exceeded.setMaxappendsize(MAX_APPEND_BYTES);
    return fails('MaximumAppendSizeExceeded', exceeded);
  }
  const written = node.log.append(stream, proposed, expected);
  switch (written.outcome) {
    case 'written':
    case 'known':
      response.setSuccess(successOf(written));
      return response;
    case 'wrong-version':
      node.faults.note('conflict');
      return fails('WrongExpectedVersion', wrongVersionOf(written.actual));
    case 'half-known':
      return fails('InvalidTransaction', new sharedMessages.InvalidTransaction());
    case 'deleted': {
      const gone = new sharedMessages.StreamDeleted();
      gone.setStreamIdentifier(identifier);
      return fails('StreamDeleted', gone);
    }
  }
};

const successOf = (written: Extract<Written, { outcome: 'written' | 'known' }>): BatchAppendResp.Success => {
  const place = written.outcome === 'written' ? String(written.position) : UNKNOWN_POSITION;
  const position = new sharedMessages.AllStreamPosition();
  position.setCommitPosition(place);
  position.setPreparePosition(place);
  const success = new streamMessages.BatchAppendResp.Success();
  success.setCurrentRevision(String(written.lastRevision));
  success.setPosition(position);
  return success;
};

const wrongVersionOf = (actual: number | 'none') => {
  const wrong = new sharedMessages.WrongExpectedVersion();
  if (actual === 'none') wrong.setCurrentNoStream(new emptyMessages.Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  return wrong;
};

const errorStatus = (name: string, details: Readonly<{ serializeBinary(): Uint8Array }>) => {
  const any = new anyMessages.Any();
  any.pack(details.serializeBinary(), `event_store.client.${name}`);
  const error = new statusMessages.Status();
  error.setMessage(name);
  error.setDetails(any);
  return error;
};

const expectationOf = (options: BatchAppendReq.Options): Expectation => {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'none';
  return options.hasStreamExists() ? 'exists' : 'any';
};
