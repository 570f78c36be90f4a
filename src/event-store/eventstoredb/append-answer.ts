import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { AppendResp, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { EventStoreError, type Position } from '../event-store.ts';
import { isKnown, toPosition } from './position.ts';
import { type CallFailure, failureOf, isCallError, unavailable } from './server-error.ts';

/** What became of one question to the server. */
export type AppendAnswer =
  /** Stored now, or found stored: the server does not tell which. */
  | Readonly<{ outcome: 'stored'; lastRevision: number; position: Position | undefined }>
  /** Another revision than the expected one, or only some of the ids were found: reading tells. */
  | Readonly<{ outcome: 'conflict' }>
  /** Provably not stored, and asking again would not help. */
  | Readonly<{ outcome: 'refused'; error: EventStoreError }>
  | Readonly<{
      outcome: 'unanswered';
      failure: CallFailure;
      /** Whether the question may have reached the server, and so be stored. */
      isSent: boolean;
    }>;

export const answerOfBatch = (response: BatchAppendResp, stream: string): AppendAnswer => {
  const success = response.getSuccess();
  if (success !== undefined) {
    const position = success.getPosition();
    return stored(success.getCurrentRevision(), position?.getCommitPosition(), position?.getPreparePosition());
  }
  return answerOfStatus(response.getError(), stream);
};

export const answerOfAppend = (response: AppendResp): AppendAnswer => {
  const success = response.getSuccess();
  if (success === undefined) return { outcome: 'conflict' };
  const position = success.getPosition();
  return stored(success.getCurrentRevision(), position?.getCommitPosition(), position?.getPreparePosition());
};

/** Of a plain append that failed; its error says in its trailers what a batched one says in its message. */
export const answerOfError = (error: unknown, stream: string): AppendAnswer => {
  if (!isCallError(error)) throw error;
  const exception = String(error.metadata?.get('exception')[0] ?? '');
  if (exception === 'wrong-expected-version' || exception === 'invalid-transaction') return { outcome: 'conflict' };
  if (exception === 'maximum-append-size-exceeded') return refused(tooLarge(stream));
  const failure = failureOf(error);
  return failure.mayPass
    ? { outcome: 'unanswered', failure, isSent: true }
    : refused(unavailable(`Nothing appended to ${stream}`, failure));
};

const answerOfStatus = (status: Status | undefined, stream: string): AppendAnswer => {
  const type = status?.getDetails()?.getTypeName() ?? '';
  const message = status?.getMessage() ?? 'an answer without a result';
  const fails = (why: string) =>
    refused(unavailable(`Nothing appended to ${stream}`, { message: why, mayPass: false, cause: undefined }));
  switch (type.slice(type.lastIndexOf('.') + 1)) {
    case 'WrongExpectedVersion':
    case 'InvalidTransaction':
      return { outcome: 'conflict' };
    case 'StreamDeleted':
      return fails('somebody deleted the stream for good');
    case 'AccessDenied':
      return fails('the server refuses our credentials');
    case 'MaximumAppendSizeExceeded':
      return refused(tooLarge(stream, limitOf(status)));
    case 'BadRequest':
      return fails(`the server refuses the call (${message})`);
    default:
      // Timeout, Unknown, a server that is busy or no longer leads: it may have been stored all the same.
      return { outcome: 'unanswered', failure: { message, mayPass: true, cause: undefined }, isSent: true };
  }
};

const stored = (revision: string, commit: string | undefined, prepare: string | undefined): AppendAnswer => {
  const position = { commit: BigInt(commit ?? -1), prepare: BigInt(prepare ?? -1) };
  return {
    outcome: 'stored',
    lastRevision: Number(revision),
    position: isKnown(position) ? toPosition(position) : undefined,
  };
};

const refused = (error: EventStoreError): AppendAnswer => ({ outcome: 'refused', error });

const limitOf = (status: Status | undefined): number | undefined =>
  status
    ?.getDetails()
    ?.unpack(sharedMessages.MaximumAppendSizeExceeded.deserializeBinary, 'event_store.client.MaximumAppendSizeExceeded')
    ?.getMaxappendsize();

const tooLarge = (stream: string, limit?: number) =>
  new EventStoreError(
    'EventTooLarge',
    `Nothing appended to ${stream}: the server takes ${limit ?? 'fewer'} bytes in one append; 1048576 are needed.`,
  );
