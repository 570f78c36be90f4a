import type { StoredEvent } from '#domain/envelope.ts';
import type { Position, RecordedEvent } from '#event-store/event-store.ts';
import { envelopeText } from '../ledger-digest.ts';
import { ScriptError } from '../run-script.ts';
import { LineChain } from './line-chain.ts';
import { readLines } from './read-lines.ts';

/**
 * A ledger as a text file, NDJSON (UTF-8, a line feed after every line), format 1:
 *
 *     {"ledger":{"format":1,"prefix":"demo","origin":"inspection-ledger.local/demo"},"sha256":"…"}
 *     {"event":{"id":…,"type":…,"schemaVersion":…,"stream":…,"revision":…,"data":{…},"metadata":{…}},"sha256":"…"}
 *     …                                               one line for each event, in the order of the ledger
 *     {"end":{"events":300},"sha256":"…"}             without it the file is cut off
 *
 * An event is its envelope in exactly one spelling: members in this order, data and metadata as they are stored, no
 * space between. So equal ledgers are equal files, line for line. `sha256` is explained at {@link LineChain}. The line of
 * event n is line n + 1.
 */
export type LedgerFileHeader = Readonly<{ format: 1; prefix: string; origin: string }>;

const FORMAT = 1;

export const headerOf = (prefix: string, origin: string): LedgerFileHeader => ({ format: FORMAT, prefix, origin });

export type LedgerFileLine =
  | Readonly<{ kind: 'ledger'; header: LedgerFileHeader }>
  | Readonly<{ kind: 'event'; event: StoredEvent }>
  | Readonly<{ kind: 'end' }>;

/** The first line that is not as it was written, and what is wrong with it. */
export class LedgerFileFault extends ScriptError {
  readonly line: number;
  constructor(path: string, line: number, why: string) {
    super(`${path}: line ${line} ${why}.`);
    this.line = line;
  }
}

/** Where a file could be gone on with after a line: its end in bytes, and its hash. */
export type LineEnd = Readonly<{ end: number; hash: string }>;

/**
 * Lines as they are read, checked against everything before them.
 *
 * @throws LedgerFileFault at the first line that is not as it was written; the lines before it were given out
 */
export async function* readLedgerFile(path: string): AsyncGenerator<LedgerFileLine & LineEnd> {
  const chain = new LineChain();
  let number = 0;
  let prefix = '';
  let hasEnded = false;
  for await (const { bytes, end, isWhole } of readLines(path)) {
    number += 1;
    const fault = (why: string) => new LedgerFileFault(path, number, why);
    if (hasEnded) throw fault('follows after the end');
    const opened = isWhole ? chain.open(bytes) : undefined;
    if (opened === undefined && number === 1) throw fault('is not the first line of a ledger file');
    if (opened === undefined) throw fault(isWhole ? 'is not as it was written' : 'is cut off');
    const line = lineOf(opened, number, prefix, fault);
    if (line.kind === 'ledger') prefix = line.header.prefix;
    hasEnded = line.kind === 'end';
    yield { ...line, end, hash: chain.last };
  }
  if (!hasEnded) throw new LedgerFileFault(path, number + 1, 'is missing: the file is cut off');
}

/**
 * What the file says it is.
 *
 * @throws LedgerFileFault when it is something else
 */
export const readHeader = async (path: string): Promise<LedgerFileHeader> => {
  for await (const line of readLedgerFile(path)) if (line.kind === 'ledger') return line.header;
  throw new LedgerFileFault(path, 1, 'is missing');
};

type Fault = (why: string) => LedgerFileFault;

const lineOf = (
  { kind, json }: Readonly<{ kind: string; json: string }>,
  number: number,
  prefix: string,
  fault: Fault,
): LedgerFileLine => {
  const content = parse(json, fault);
  if (number === 1) return { kind: 'ledger', header: headerIn(kind, content, fault) };
  if (kind === 'end') {
    const { events } = content;
    if (events !== number - 2) throw fault(`ends a file of ${String(events)} events, and ${number - 2} are there`);
    return { kind };
  }
  if (kind !== 'event' || !isEnvelope(content) || envelopeText(content) !== json) throw fault('is no event');
  if (!content.stream.startsWith(`${prefix}/`)) throw fault(`is an event of ${content.stream}, not under ${prefix}`);
  return { kind, event: content };
};

const headerIn = (kind: string, { format, prefix, origin }: Members, fault: Fault): LedgerFileHeader => {
  if (kind !== 'ledger') throw fault('is not the first line of a ledger file');
  if (format !== FORMAT) throw fault(`says format ${String(format)}, this program reads ${FORMAT}`);
  if (typeof prefix !== 'string' || typeof origin !== 'string') throw fault('names no prefix and origin');
  return headerOf(prefix, origin);
};

type Members = Readonly<Record<string, unknown>>;

const parse = (json: string, fault: Fault): Members => {
  try {
    const value: unknown = JSON.parse(json);
    if (isMembers(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw fault('is no JSON');
};

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every reader relies on; what the members of data and metadata are is checked by whoever stores them. */
const isEnvelope = (value: Members): value is Members & StoredEvent =>
  typeof value['id'] === 'string' &&
  typeof value['type'] === 'string' &&
  Number.isSafeInteger(value['schemaVersion']) &&
  typeof value['stream'] === 'string' &&
  Number.isSafeInteger(value['revision']) &&
  isMembers(value['data']) &&
  isMembers(value['metadata']) &&
  typeof value['metadata']['salt'] === 'string';

/** The events of a file in their order, as a store gives them; their positions are the numbers of the ledger. */
export async function* eventsIn(lines: AsyncIterable<LedgerFileLine>, after?: Position): AsyncGenerator<RecordedEvent> {
  let number = 0;
  for await (const line of lines) {
    if (line.kind !== 'event') continue;
    number += 1;
    const position = toPosition(number);
    if (after === undefined || position > after) yield { event: line.event, position };
  }
}

/** Sixteen digits, so that text order is ledger order. */
export const toPosition = (number: number): Position => String(number).padStart(16, '0') as Position;
