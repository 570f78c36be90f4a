import { setTimeout as delay } from 'node:timers/promises';
import type { CheckedAppend } from '../check-append.ts';
import { type AppendResult, EventStoreError, type RecordedEvent } from '../event-store.ts';
import type { AppendAnswer } from './append-answer.ts';
import type { AppendSender } from './append-sender.ts';
import type { StreamIds } from './stream-ids.ts';
import type { StreamReader } from './stream-reader.ts';
import { backOff, type Timings } from './timings.ts';

type AppenderParts = Readonly<{ sender: AppendSender; streams: StreamReader; ids: StreamIds; timings: Timings }>;

/** An append whose expected revision is one that the server can be held to. */
type ExactAppend = CheckedAppend & Readonly<{ expected: number | 'none' }>;

/**
 * Makes one append out of as many questions as it takes. The server keeps ids apart only behind an exact revision, so it
 * is never asked anything else: then the same question may be put again without storing anything twice.
 */
export class Appender {
  readonly #parts: AppenderParts;
  /** The last append of each stream that is at work: those to one stream go one after another. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(parts: AppenderParts) {
    this.#parts = parts;
  }

  append(append: CheckedAppend): Promise<AppendResult> {
    const { stream } = append;
    const appending = (this.#queues.get(stream) ?? Promise.resolve()).then(() => this.#append(append));
    const leave = (): void => {
      if (this.#queues.get(stream) === settled) this.#queues.delete(stream);
    };
    const settled: Promise<void> = appending.then(leave, leave);
    this.#queues.set(stream, settled);
    return appending;
  }

  /** Resolves when everything appended so far has its answer. */
  async drain(): Promise<void> {
    await Promise.all(this.#queues.values());
  }

  async #append(append: CheckedAppend): Promise<AppendResult> {
    const { streams, ids, timings } = this.#parts;
    const { stream, expected } = append;
    const until = performance.now() + timings.appendMs;
    if (expected === 'any') return this.#appendAtEnd(append, until);
    // What stands before the expected revision must be known, or a retry would be stored once more.
    if (expected !== 'none' && ids.next(stream) <= expected) await streams.readIds(stream);
    const exact = { ...append, expected };
    const earlier = await this.#earlier(append);
    if (earlier !== undefined) return earlier;
    // Where the stream is known to have gone on there is nothing to ask for.
    const isPassed = ids.next(stream) > nextAfter(expected);
    return (isPassed ? await this.#settle(exact) : undefined) ?? this.#appendExactly(exact, until);
  }

  async #appendAtEnd(append: CheckedAppend, until: number): Promise<AppendResult> {
    for (let attempt = 1; ; attempt++) {
      const expected = await this.#parts.streams.readIds(append.stream);
      const result = (await this.#earlier(append)) ?? (await this.#appendExactly({ ...append, expected }, until));
      if (result.outcome === 'appended') return result;
      const wait = backOff(this.#parts.timings, attempt);
      if (performance.now() + wait >= until)
        throw new EventStoreError(
          'StoreUnavailable',
          `Nothing appended to ${append.stream}: others were always faster.`,
        );
      await delay(wait);
    }
  }

  async #appendExactly(append: ExactAppend, until: number): Promise<AppendResult> {
    let mayBeStored = false;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#parts.sender.send(append);
      if (answer.outcome === 'stored') return this.#stored(append, answer);
      if (answer.outcome === 'refused') throw mayBeStored ? unknown(append, answer.error) : answer.error;
      const isAsked = answer.outcome === 'conflict' || answer.isSent;
      mayBeStored ||= isAsked;
      // What may be stored is looked for before anything is asked again.
      const settled = isAsked ? await this.#settle(append) : undefined;
      if (settled !== undefined) return settled;
      const wait = backOff(this.#parts.timings, attempt);
      const isOver = performance.now() + wait >= until || !(answer.outcome === 'conflict' || answer.failure.mayPass);
      if (isOver) throw mayBeStored ? unknown(append, answer) : notAppended(append, answer);
      await delay(wait);
    }
  }

  /** Reads what became of it; undefined while it is not there and may still come. */
  async #settle(append: ExactAppend): Promise<AppendResult | undefined> {
    let actual: number | 'none';
    try {
      actual = await this.#parts.streams.readIds(append.stream);
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'StoreUnavailable') throw unknown(append, error);
      throw error;
    }
    const earlier = await this.#earlier(append);
    if (earlier !== undefined) return earlier;
    // Others came first: at this revision it can never be stored any more.
    return actual === append.expected ? undefined : { outcome: 'conflict', actual };
  }

  async #stored(
    { stream, events, expected }: ExactAppend,
    { lastRevision, position }: Extract<AppendAnswer, { outcome: 'stored' }>,
  ): Promise<AppendResult> {
    const firstRevision = nextAfter(expected);
    if (lastRevision !== firstRevision + events.length - 1) {
      this.#parts.streams.reportReborn(stream, lastRevision);
      const message = `${stream} goes on at revision ${lastRevision}, not at ${firstRevision}: somebody has deleted what stood before.`;
      throw new EventStoreError('UnknownOutcome', message);
    }
    for (const [index, { id }] of events.entries()) this.#parts.ids.add(stream, firstRevision + index, id);
    const [event] = events;
    if (position === undefined) return this.#answerAgain(stream, firstRevision, events.length);
    if (event === undefined || events.length > 1) return { outcome: 'appended', firstRevision, lastRevision, position };
    return {
      outcome: 'appended',
      firstRevision,
      lastRevision,
      position,
      // Out of the text that was stored, and only for who asks.
      get recorded(): readonly RecordedEvent[] {
        const [data, metadata] = [JSON.parse(event.data), JSON.parse(event.metadata)];
        const { id, type, schemaVersion } = event;
        return [{ position, event: { id, type, schemaVersion, stream, revision: firstRevision, data, metadata } }];
      },
    };
  }

  /** The first result again when these ids stand in the stream already; undefined when none of them is known to. */
  async #earlier({ stream, events }: CheckedAppend): Promise<AppendResult | undefined> {
    const found = events.map(({ id }) => this.#parts.ids.revisionOf(stream, id));
    if (found.every((revision) => revision === undefined)) return undefined;
    const first = found[0] ?? Number.NaN;
    if (!found.every((revision, index) => revision === first + index))
      throw new EventStoreError(
        'InvalidAppend',
        `Nothing stored: some of these ids are in the store already, but not as this append to ${stream}.`,
      );
    return this.#answerAgain(stream, first, events.length);
  }

  async #answerAgain(stream: string, firstRevision: number, count: number): Promise<AppendResult> {
    const recorded = await this.#parts.streams.read(stream, firstRevision, count);
    const last = recorded.at(-1);
    if (last === undefined) throw new Error('An append holds at least one event.');
    const { position, event } = last;
    const result = { outcome: 'appended', firstRevision, lastRevision: event.revision, position } as const;
    // As after the first time: of several events the server tells only where the last one stands.
    return count === 1 ? { ...result, recorded } : result;
  }
}

const nextAfter = (expected: number | 'none'): number => (expected === 'none' ? 0 : expected + 1);

type Failed = Exclude<AppendAnswer, { outcome: 'stored' | 'refused' }>;

const causeOf = (failed: Failed | EventStoreError): Readonly<{ message: string; cause: unknown }> => {
  if (failed instanceof EventStoreError) return { message: failed.message, cause: failed };
  return failed.outcome === 'conflict'
    ? { message: 'the server sees another revision', cause: undefined }
    : failed.failure;
};

const unknown = ({ stream }: CheckedAppend, failed: Failed | EventStoreError): EventStoreError => {
  const { message, cause } = causeOf(failed);
  return new EventStoreError('UnknownOutcome', `It may or may not be appended to ${stream}: ${message}.`, { cause });
};

const notAppended = ({ stream }: CheckedAppend, failed: Failed): EventStoreError => {
  const { message, cause } = causeOf(failed);
  return new EventStoreError('StoreUnavailable', `Nothing appended to ${stream}: ${message}.`, { cause });
};
