import type { Position } from '#event-store/event-store.ts';
import type { Moment, ResolvedMoment } from './moment.ts';

export type ReaderRequest =
  | Readonly<{
      type: 'read';
      model: string;
      path: string;
      /** Up to where the model is projected; less than `projected` when it has stopped: then its last good state answers. */
      modelNumber: number;
      query: string;
      params: unknown;
      moment: Moment;
      /** The clock of the main thread, UTC. */
      now: string;
      /** The last number that may be asked for. */
      projected: number;
    }>
  | Readonly<{ type: 'number-of'; position: Position }>
  | Readonly<{ type: 'position-of'; number: number }>;

/** A file was replaced: whoever has it open lets go. Nothing answers it. */
export type ForgetFile = Readonly<{ type: 'forget'; path: string }>;

export type ReaderErrorCode =
  | 'UnknownModel'
  | 'UnknownQuery'
  /** The number lies after the ledger's end, or after what is projected here. */
  | 'NumberNotReached'
  /** The instant is no instant. */
  | 'InvalidInstant'
  /** The instant has not come yet. */
  | 'InstantAhead'
  /** Nothing had been recorded by then. */
  | 'BeforeFirstEvent'
  /** The model is being built for the first time. */
  | 'ModelNotReady'
  /** The file was replaced while the request was on its way. */
  | 'FileGone'
  | 'FileDamaged'
  | 'QueryFailed'
  /** The worker died or took too long. */
  | 'ReaderFailed'
  | 'ProjectingClosed';

/** From when to when there is something to be read, as UTC with milliseconds; null while nothing is recorded. */
export type LedgerBounds = Readonly<{ firstAt: string | null; now: string }>;

export type ReaderAnswer =
  | Readonly<{ outcome: 'read'; value: unknown; moment: ResolvedMoment }>
  | Readonly<{ outcome: 'number'; number: number | null }>
  | Readonly<{ outcome: 'position'; position: Position | null }>
  | Readonly<{ outcome: 'failed'; code: ReaderErrorCode; message: string; bounds?: LedgerBounds }>;

/** A reader worker listens. */
export type ReaderReady = Readonly<{ type: 'ready' }>;

export type NumberedRequest = Readonly<{ id: number; request: ReaderRequest }>;
export type NumberedAnswer = Readonly<{ id: number; answer: ReaderAnswer }>;

/** A read that cannot be answered. */
export class ProjectingError extends Error {
  readonly code: ReaderErrorCode;
  /** With a moment outside of them. */
  readonly bounds: LedgerBounds | undefined;
  constructor(code: ReaderErrorCode, message: string, bounds?: LedgerBounds) {
    super(message);
    this.name = 'ProjectingError';
    this.code = code;
    this.bounds = bounds;
  }
}
