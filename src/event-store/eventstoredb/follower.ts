import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../event-store.ts';
import type { Connection } from './connection.ts';
import { decodeEvent, type LogEntry, METADATA_STREAM } from './decode-event.ts';
import type { LogReader } from './log-reader.ts';
import { fromPosition, toPosition } from './position.ts';
import { subscribeRequest } from './requests.ts';
import { type CallFailure, failureOf, inTime, isSilence, NoAnswerError, unavailable } from './server-error.ts';
import { backOff, type Timings } from './timings.ts';

export type FollowerParts = Readonly<{
  connection: Connection;
  log: LogReader;
  /** What our streams' names begin with. */
  prefix: string;
  timings: Timings;
  /** Told each time a subscription ends that should not, before it is taken up again. */
  onLost: (failure: CallFailure) => void;
}>;

export type Followed = LogEntry | Readonly<{ type: 'caught-up' | 'behind' }>;

/** So many records are looked at when it is asked whether there was something to say. */
const LOOK_BACK = 32;

/**
 * Follows the log from a position, whatever happens on the way: takes the subscription up again where it was lost, and
 * sees by itself that one is lost which nobody has ended. Silence looks like good news otherwise.
 */
export class Follower {
  readonly #parts: FollowerParts;
  readonly #signal: AbortSignal;
  #after: Position | undefined;
  /** The server has said that what follows is live, which it does once for each subscription. */
  #isLive = false;

  /** @param signal ends the following; nothing more comes after it */
  constructor(parts: FollowerParts, after: Position | undefined, signal: AbortSignal) {
    this.#parts = parts;
    this.#after = after;
    this.#signal = signal;
  }

  /** @throws EventStoreError `StoreUnavailable` for what does not pass by itself, such as refused credentials */
  async *messages(): AsyncGenerator<Followed> {
    for (let attempt = 1; !this.#signal.aborted; attempt++) {
      const before = this.#after;
      const failure = yield* this.#subscription();
      if (failure === undefined) return;
      if (!failure.mayPass) throw unavailable('The ledger cannot be followed', failure);
      yield* this.#fallBehind();
      this.#parts.onLost(failure);
      if (this.#after !== before) attempt = 1;
      await delay(backOff(this.#parts.timings, attempt), undefined, { signal: this.#signal }).catch(ignoreAbort);
    }
  }

  /** One subscription of the server until it ends; what ended it, or undefined when we did. */
  async *#subscription(): AsyncGenerator<Followed, CallFailure | undefined> {
    const { connection, prefix, timings } = this.#parts;
    const { client } = connection;
    const askedAt = performance.now();
    const after = this.#after === undefined ? undefined : fromPosition(this.#after);
    const opening = client.read(subscribeRequest(after, [prefix, `${METADATA_STREAM}${prefix}`]));
    using watch = new Watch(timings.silenceMs, () => this.#isBehind());
    try {
      const call = await inTime(opening, timings.answerMs);
      const cancel = () => call.cancel();
      this.#signal.addEventListener('abort', cancel);
      watch.onSilence(cancel);
      try {
        watch.wait();
        for await (const message of call) {
          client.heard();
          watch.heard();
          if (this.#signal.aborted) return undefined;
          const event = message.getEvent();
          const checkpoint = message.getCheckpoint();
          if (event !== undefined) yield* this.#take(decodeEvent(event));
          else if (message.hasCaughtUp()) yield* this.#catchUp();
          else if (message.hasFellBehind()) yield* this.#fallBehind();
          else if (checkpoint !== undefined)
            this.#advance(
              toPosition({
                commit: BigInt(checkpoint.getCommitPosition()),
                prepare: BigInt(checkpoint.getPreparePosition()),
              }),
            );
          watch.wait();
        }
      } finally {
        this.#signal.removeEventListener('abort', cancel);
      }
      return this.#signal.aborted ? undefined : SERVER_ENDED;
    } catch (error) {
      if (this.#signal.aborted) return undefined;
      if (watch.isSilent) {
        connection.giveUpIfSilent(client, performance.now() - timings.silenceMs);
        return failureOf(new NoAnswerError(timings.silenceMs));
      }
      if (isSilence(error)) connection.giveUpIfSilent(client, askedAt);
      return failureOf(error);
    } finally {
      opening.then(
        (call) => call.cancel(),
        () => undefined,
      );
    }
  }

  *#take(entry: LogEntry): Generator<Followed> {
    const position = entry.type === 'event' ? entry.recorded.position : entry.position;
    // A server may begin with what was the last one; nothing is given on twice.
    if (this.#after !== undefined && position <= this.#after) return;
    this.#after = position;
    yield entry;
  }

  *#catchUp(): Generator<Followed> {
    if (this.#isLive) return;
    this.#isLive = true;
    yield { type: 'caught-up' };
  }

  *#fallBehind(): Generator<Followed> {
    if (!this.#isLive) return;
    this.#isLive = false;
    yield { type: 'behind' };
  }

  #advance(position: Position): void {
    if (this.#after === undefined || position > this.#after) this.#after = position;
  }

  /**
   * Whether the log holds an event of ours that should have come by now; also when that cannot be found out, or when the
   * end of the history was never told. What others write may be any amount: it stops at the first that is ours, or at
   * where we are.
   */
  async #isBehind(): Promise<boolean> {
    if (!this.#isLive) return true;
    const { log, prefix } = this.#parts;
    let from: Position | undefined;
    for (;;) {
      const page = await log.allPage({
        direction: 'backwards',
        from: from === undefined ? undefined : fromPosition(from),
        limit: LOOK_BACK,
      });
      for (const entry of page) {
        from = positionOf(entry);
        if (this.#after !== undefined && from <= this.#after) return false;
        if (entry.type === 'event' && entry.recorded.event.stream.startsWith(prefix)) return true;
      }
      if (page.length < LOOK_BACK) return false;
    }
  }
}

const positionOf = (entry: LogEntry): Position => (entry.type === 'event' ? entry.recorded.position : entry.position);

const SERVER_ENDED: CallFailure = { message: 'the server ended the subscription', mayPass: true, cause: undefined };

const ignoreAbort = (error: unknown): void => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};

/** Counts silence while somebody waits for the next message; a slow consumer is not a silent server. */
class Watch implements Disposable {
  readonly #silenceMs: number;
  readonly #isLost: () => Promise<boolean>;
  #timer: NodeJS.Timeout | undefined;
  #lost: (() => void) | undefined;
  isSilent = false;

  constructor(silenceMs: number, isLost: () => Promise<boolean>) {
    this.#silenceMs = silenceMs;
    this.#isLost = isLost;
  }

  onSilence(lost: () => void): void {
    this.#lost = lost;
  }

  wait(): void {
    this.#timer ??= setTimeout(() => this.#look(), this.#silenceMs);
    this.#timer.refresh();
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  [Symbol.dispose](): void {
    this.heard();
    this.#lost = undefined;
  }

  async #look(): Promise<void> {
    const asked = this.#timer;
    // Where it cannot be found out, starting again does no harm.
    const isLost = await this.#isLost().catch(() => true);
    if (this.#timer !== asked || asked === undefined) return;
    if (isLost) {
      this.isSilent = true;
      this.#lost?.();
    } else this.wait();
  }
}
