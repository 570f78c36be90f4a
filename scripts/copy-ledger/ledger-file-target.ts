import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewEvent } from '#domain/envelope.ts';
import { type AppendResult, EventStoreError, type ExpectedRevision } from '#event-store/event-store.ts';
import { isRefusedForSpace } from '#event-store/sqlite/out-of-space.ts';
import { WriterLock } from '#sqlite/writer-lock.ts';
import { flushFolder } from '../flush.ts';
import { envelopeText } from '../ledger-digest.ts';
import { ScriptError } from '../run-script.ts';
import type { CopyTarget } from './copy-events.ts';
import {
  eventsIn,
  LedgerFileFault,
  type LedgerFileHeader,
  type LedgerFileLine,
  type LineEnd,
  readLedgerFile,
  toPosition,
} from './ledger-file.ts';
import { LineChain } from './line-chain.ts';
import { readLines } from './read-lines.ts';

/** Every append is written before the next one is taken, so any number of them keeps its order. */
const APPENDS_AT_ONCE = 64;

/**
 * A ledger file to copy into. It grows as `<path>.unfinished` and gets its name when all is there and was read back:
 * what has the name is whole. `<path>.lock` is held meanwhile, as beside an event file.
 *
 * @throws WriterLockedError while another copy is made there; ScriptError when an unfinished file is something else
 */
export const openLedgerFileTarget = async (
  path: string,
  header: LedgerFileHeader,
): Promise<CopyTarget & AsyncDisposable> => {
  await using resources = new AsyncDisposableStack();
  resources.use(WriterLock.acquire(`${path}.lock`));
  const file = existsSync(path)
    ? finishedFile(path)
    : resources.use(new UnfinishedFile(path, header, await findGoodPart(unfinishedOf(path), header)));
  const parts = resources.move();
  return {
    ledger: file.ledger,
    appendsAtOnce: APPENDS_AT_ONCE,
    begin: async () => file.begin(),
    complete: async () => file.complete(),
    finish: async () => file.finish(),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
};

const unfinishedOf = (path: string): string => `${path}.unfinished`;

type LedgerFile = Readonly<{ ledger: CopyTarget['ledger']; begin(): void; complete(): void; finish(): void }>;

/** It can be compared, and that is all: a finished file never changes. */
const finishedFile = (path: string): LedgerFile => {
  const refuse = (): never => {
    throw new ScriptError(`${path} is finished, and the source has gone on since: name a new file.`);
  };
  return {
    ledger: { readAll: (after) => eventsIn(readLedgerFile(path), after), append: refuse },
    begin: refuse,
    complete: () => undefined,
    finish: () => undefined,
  };
};

/** How far an unfinished file is good: where its last good line ends. */
type GoodPart = LineEnd & Readonly<{ events: number }>;

/** What a killed process or a power cut left torn is left out; from there on it is written again. */
const findGoodPart = async (path: string, expected: LedgerFileHeader): Promise<GoodPart> => {
  let good: GoodPart = { end: 0, hash: '', events: 0 };
  if (!existsSync(path)) return good;
  try {
    for await (const line of readLedgerFile(path)) {
      // Other events may follow now.
      if (line.kind === 'end') break;
      if (line.kind === 'ledger') assertSameLedger(path, line.header, expected);
      good = { end: line.end, hash: line.hash, events: good.events + (line.kind === 'event' ? 1 : 0) };
    }
  } catch (error) {
    if (!(error instanceof LedgerFileFault)) throw error;
    if (error.line === 1) await assertTorn(path, error);
  }
  return good;
};

const assertSameLedger = (path: string, { prefix, origin }: LedgerFileHeader, expected: LedgerFileHeader): void => {
  if (prefix === expected.prefix && origin === expected.origin) return;
  throw new ScriptError(
    `${path} was begun for the ledger ${origin} under ${prefix}, not for ${expected.origin} under ${expected.prefix}: delete it or name another file.`,
  );
};

/** A first line that is whole and not ours makes it somebody's file. */
const assertTorn = async (path: string, fault: LedgerFileFault): Promise<void> => {
  for await (const { isWhole } of readLines(path)) {
    if (isWhole) throw new ScriptError(`${fault.message} Delete it or name another file.`, { cause: fault });
    return;
  }
};

class UnfinishedFile implements LedgerFile, Disposable {
  readonly ledger: CopyTarget['ledger'];
  readonly #path: string;
  readonly #header: LedgerFileHeader;
  readonly #good: GoodPart;
  readonly #chain: LineChain;
  #file: number | undefined;
  #events: number;
  #fault: Error | undefined;
  #isComplete = false;

  constructor(path: string, header: LedgerFileHeader, good: GoodPart) {
    this.#path = path;
    this.#header = header;
    this.#good = good;
    this.#chain = new LineChain(good.hash);
    this.#events = good.events;
    this.ledger = {
      readAll: (after) => eventsIn(this.#lines(), after),
      append: async (stream, events, expected) => this.#append(stream, events, expected),
    };
  }

  begin(): void {
    this.#open();
  }

  complete(): void {
    const file = this.#open();
    this.#write(file, this.#chain.seal('end', JSON.stringify({ events: this.#events })));
    fsyncSync(file);
    this.#isComplete = true;
  }

  finish(): void {
    renameSync(unfinishedOf(this.#path), this.#path);
    flushFolder(dirname(this.#path));
  }

  [Symbol.dispose](): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  /** Cuts off what is torn, and begins a file that is new. */
  #open(): number {
    if (this.#file !== undefined) return this.#file;
    const file = openSync(unfinishedOf(this.#path), 'a', 0o600);
    this.#file = file;
    ftruncateSync(file, this.#good.end);
    if (this.#good.end === 0) this.#write(file, this.#chain.seal('ledger', JSON.stringify(this.#header)));
    return file;
  }

  #append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): AppendResult {
    const file = this.#open();
    if (expected === 'any') throw new EventStoreError('InvalidAppend', 'A file of events has no place for any.');
    const firstRevision = expected === 'none' ? 0 : expected + 1;
    const lines = events.map((event, index) =>
      this.#chain.seal('event', envelopeText({ ...event, stream, revision: firstRevision + index })),
    );
    this.#write(file, lines.join('\n'));
    this.#events += events.length;
    const lastRevision = firstRevision + events.length - 1;
    return { outcome: 'appended', firstRevision, lastRevision, position: toPosition(this.#events) };
  }

  /** After a write that failed the file ends in the middle of a line: nothing may come behind it. */
  #write(file: number, lines: string): void {
    if (this.#fault !== undefined) throw this.#fault;
    try {
      const bytes = Buffer.from(`${lines}\n`);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    } catch (error) {
      const isFull = isRefusedForSpace(error);
      const code = isFull ? 'StorageFull' : 'UnknownOutcome';
      const why = isFull ? 'there is no more room' : 'the write failed';
      this.#fault = new EventStoreError(code, `${unfinishedOf(this.#path)}: ${why}.`, { cause: error });
      throw this.#fault;
    }
  }

  /** What was there in the beginning; once it has its end, the whole file. */
  async *#lines(): AsyncGenerator<LedgerFileLine> {
    if (this.#good.end === 0 && !this.#isComplete) return;
    for await (const line of readLedgerFile(unfinishedOf(this.#path))) {
      yield line;
      if (line.end === this.#good.end && !this.#isComplete) return;
    }
  }
}
