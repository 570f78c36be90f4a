import { setTimeout as delay } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { EventStoreError } from '../event-store.ts';
import type { Connection } from './connection.ts';
import { decodeEvent, type LogEntry } from './decode-event.ts';
import type { LogPosition } from './position.ts';
import { readAllRequest, readStreamRequest } from './requests.ts';
import { failureOf, inTime, isSilence, unavailable } from './server-error.ts';
import { backOff, type Timings } from './timings.ts';

/** Events of a page: they are held in memory together, an event has at most 60 KiB. */
export const PAGE_EVENTS = 128;

export type StreamPage = Readonly<{
  stream: string;
  direction: 'forwards' | 'backwards';
  /** Included; the beginning or the end where it is not given. */
  from: number | undefined;
  limit: number;
}>;

export type LogPage = Readonly<{
  direction: 'forwards' | 'backwards';
  /** Included; the beginning or the end where it is not given. */
  from: LogPosition | undefined;
  limit: number;
  prefixes?: readonly string[];
}>;

/**
 * Reads in pages, each complete before any of it is given on: so a page can have a deadline, and can be asked for again
 * when the connection or the leader was lost in the middle of it.
 */
export class LogReader {
  readonly #connection: Connection;
  readonly #timings: Timings;

  constructor(connection: Connection, timings: Timings) {
    this.#connection = connection;
    this.#timings = timings;
  }

  /** Shorter than its limit at the end of the stream; empty for a stream that is not there. */
  streamPage(page: StreamPage): Promise<readonly LogEntry[]> {
    return this.#page(readStreamRequest(page), `${page.stream} cannot be read`);
  }

  /** Shorter than its limit at the end of the log. */
  allPage(page: LogPage): Promise<readonly LogEntry[]> {
    return this.#page(readAllRequest(page), 'The ledger cannot be read');
  }

  async #page(request: ReadReq, doing: string): Promise<readonly LogEntry[]> {
    const { readMs, answerMs } = this.#timings;
    const until = performance.now() + readMs;
    for (let attempt = 1; ; attempt++) {
      if (this.#connection.isEnded) throw closed();
      try {
        return await this.#read(request, Math.min(answerMs, until - performance.now()));
      } catch (error) {
        if (this.#connection.isEnded) throw closed();
        if (error instanceof EventStoreError) throw error;
        const failure = failureOf(error);
        const wait = backOff(this.#timings, attempt);
        if (!failure.mayPass || performance.now() + wait >= until) throw unavailable(doing, failure);
        await delay(wait);
      }
    }
  }

  async #read(request: ReadReq, timeoutMs: number): Promise<readonly LogEntry[]> {
    const { client } = this.#connection;
    const askedAt = performance.now();
    const opening = client.read(request, timeoutMs);
    try {
      const call = await inTime(opening, timeoutMs);
      const entries: LogEntry[] = [];
      for await (const message of call) {
        client.heard();
        const event = message.getEvent();
        if (event !== undefined) entries.push(decodeEvent(event));
      }
      return entries;
    } catch (error) {
      if (isSilence(error)) this.#connection.giveUpIfSilent(client, askedAt);
      throw error;
    } finally {
      // Also one that came too late to be read. A failure was told above.
      opening.then(
        (call) => call.cancel(),
        () => undefined,
      );
    }
  }
}

export const closed = (): EventStoreError => new EventStoreError('StoreClosed', 'The event store is closed.');
