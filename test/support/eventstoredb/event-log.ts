/** What is asked to be stored, as it comes over the wire. */
export type ProposedRecord = Readonly<{
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type LogRecord = ProposedRecord &
  Readonly<{
    stream: string;
    revision: number;
    /** Where it begins in the log; commit and prepare position are the same for everything a 23.10 server writes. */
    position: bigint;
    createdAt: number;
  }>;

export type Expectation = number | 'none' | 'any' | 'exists';

export type Written =
  | Readonly<{ outcome: 'written'; lastRevision: number; position: bigint }>
  /** The same ids stood behind the expected revision already. */
  | Readonly<{ outcome: 'known'; lastRevision: number }>
  | Readonly<{ outcome: 'wrong-version'; actual: number | 'none' }>
  /** Only the first of the ids stood there. */
  | Readonly<{ outcome: 'half-known' }>
  | Readonly<{ outcome: 'deleted' }>;

/** By far more than any record: the log grows by what it is given, and by this. */
const RECORD_OVERHEAD = 64;
/** What a deleted stream's `$tb` says: everything before is gone, whatever it is. */
const ALL_REVISIONS = 9_223_372_036_854_775_807n;

/** The one ordered log of a server, in memory, by the rules of EventStoreDB. Nodes of a cluster share one. */
export class EventLog {
  readonly #records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #tombstoned = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #end = 0n;

  get records(): readonly LogRecord[] {
    return this.#records;
  }

  /** Called after each append. */
  onAppend(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => this.#listeners.delete(listener) };
  }

  append(stream: string, proposed: readonly ProposedRecord[], expected: Expectation): Written {
    if (this.#tombstoned.has(stream)) return { outcome: 'deleted' };
    const records = this.#streams.get(stream) ?? [];
    const last = records.length - 1;
    const isReborn = expected === 'none' && last >= 0 && this.firstRevision(stream) > last;
    const version = expected === 'none' ? -1 : expected;
    if (version === 'exists' && last < 0) return { outcome: 'wrong-version', actual: 'none' };
    if (typeof version === 'number' && version !== last && !isReborn) {
      if (version > last) return wrongVersion(last);
      const matches = proposed.map(({ id }, index) => records[version + 1 + index]?.id === id);
      if (matches.every(Boolean)) return { outcome: 'known', lastRevision: version + proposed.length };
      return matches[0] ? { outcome: 'half-known' } : wrongVersion(last);
    }
    if (isReborn) this.#truncate(stream, BigInt(last + 1));
    let position = this.#end;
    for (const record of proposed) position = this.#write(stream, record);
    for (const listener of [...this.#listeners]) listener();
    return { outcome: 'written', lastRevision: last + proposed.length, position };
  }

  /** Records that can still be read; undefined when the stream is not there, or is softly deleted. */
  stream(name: string): readonly LogRecord[] | undefined {
    const records = this.#streams.get(name);
    const left = records?.filter(({ revision }) => revision >= this.firstRevision(name));
    return left === undefined || left.length === 0 ? undefined : left;
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstoned.has(stream);
  }

  /** The soft way: it can be written to again, and then goes on counting. */
  delete(stream: string): void {
    this.#truncate(stream, ALL_REVISIONS);
  }

  tombstone(stream: string): void {
    this.#write(stream, { ...SYSTEM, id: crypto.randomUUID(), type: '$streamDeleted' });
    this.#tombstoned.add(stream);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Everything before a revision is no longer read from the stream. */
  truncate(stream: string, before: number): void {
    this.#truncate(stream, BigInt(before));
  }

  firstRevision(stream: string): number {
    const settings = this.#streams.get(`$$${stream}`)?.at(-1);
    // The number may be larger than JSON numbers are.
    const before = /"\$tb":\s*(\d+)/.exec(Buffer.from(settings?.data ?? []).toString())?.[1];
    return Number(before ?? 0);
  }

  #truncate(stream: string, before: bigint): void {
    const data = Buffer.from(`{"$tb":${before}}`);
    this.append(`$$${stream}`, [{ ...SYSTEM, id: crypto.randomUUID(), type: '$metadata', data }], 'any');
  }

  #write(stream: string, record: ProposedRecord): bigint {
    const records = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, records);
    const position = this.#end;
    const written = { ...record, stream, revision: records.length, position, createdAt: Date.now() };
    records.push(written);
    this.#records.push(written);
    this.#end += BigInt(RECORD_OVERHEAD + record.data.length + record.metadata.length);
    return position;
  }
}

const SYSTEM = { contentType: 'application/json', data: new Uint8Array(), metadata: new Uint8Array() };

const wrongVersion = (last: number): Written => ({ outcome: 'wrong-version', actual: last < 0 ? 'none' : last });
