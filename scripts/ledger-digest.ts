import { createHash } from 'node:crypto';
import type { StoredEvent } from '#domain/envelope.ts';
import type { EventStore, Position } from '#event-store/event-store.ts';
import { CommitmentError, commitment } from '#ledger/commitment.ts';
import { ScriptError } from './run-script.ts';

/** What can be read in the order of the ledger: a store, or a file of events. */
export type ReadableLedger = Pick<EventStore, 'readAll'>;

/** By what two copies of one ledger are known to be equal, whatever holds them. */
export type LedgerDigest = Readonly<{
  events: number;
  streams: number;
  lastEventId: string | null;
  /** SHA-256 over the {@link envelopeText} of every event in ledger order, a line feed after each. */
  bytes: string;
  /** SHA-256 over the commitments of all events in ledger order, 64 hex digits each. */
  commitments: string;
}>;

/** Where the digest ended: what came into a running ledger later is not part of it. */
export type DigestedLedger = Readonly<{ digest: LedgerDigest; lastPosition: Position | undefined }>;

export type DigestOptions = Readonly<{
  /** How the ledger is called when something is wrong with it. */
  name: string;
  /** The last event to read; default: the last one there is. */
  until?: Position | undefined;
  onProgress?: (events: number) => void;
}>;

/** Between two looks at the progress. */
const EVENTS_PER_LOOK = 1_000;

/** The event as one line of JSON: members of the envelope in one order, data and metadata as they are stored. */
export const envelopeText = ({ id, type, schemaVersion, stream, revision, data, metadata }: StoredEvent): string =>
  JSON.stringify({ id, type, schemaVersion, stream, revision, data, metadata });

/**
 * Reads a ledger from its beginning and computes the commitment of every event.
 *
 * @throws ScriptError when a stream has a gap or an event has no commitment: such a ledger is not whole
 */
export const digestLedger = async (
  ledger: ReadableLedger,
  { name, until, onProgress }: DigestOptions,
): Promise<DigestedLedger> => {
  const bytes = createHash('sha256');
  const commitments = createHash('sha256');
  const chains = new Chains(name);
  let lastPosition: Position | undefined;
  let lastEventId: string | null = null;
  let events = 0;
  for await (const { event, position } of ledger.readAll()) {
    events += 1;
    bytes.update(envelopeText(event)).update('\n');
    commitments.update(chains.follow(event, events));
    [lastPosition, lastEventId] = [position, event.id];
    if (events % EVENTS_PER_LOOK === 0) onProgress?.(events);
    if (position === until) break;
  }
  const { streams } = chains;
  const digest = {
    events,
    streams,
    lastEventId,
    bytes: bytes.digest('hex'),
    commitments: commitments.digest('hex'),
  };
  return { digest, lastPosition };
};

export const isSameDigest = (one: LedgerDigest, other: LedgerDigest): boolean =>
  one.events === other.events && one.bytes === other.bytes && one.commitments === other.commitments;

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The chain of commitments of every stream, and where it has come to. */
class Chains {
  readonly #name: string;
  readonly #heads = new Map<string, Readonly<{ revision: number; entry: string }>>();

  constructor(name: string) {
    this.#name = name;
  }

  get streams(): number {
    return this.#heads.size;
  }

  /** @returns the event's commitment */
  follow(event: StoredEvent, number: number): string {
    const { stream, revision, type } = event;
    const head = this.#heads.get(stream);
    const place = `${this.#name}: event ${number} (${type}) of ${stream}`;
    const expected = (head?.revision ?? -1) + 1;
    if (revision !== expected) throw new ScriptError(`${place} is at revision ${revision} instead of ${expected}.`);
    try {
      const entry = commitment(event, head?.entry ?? null, sha256);
      this.#heads.set(stream, { revision, entry });
      return entry;
    } catch (error) {
      if (!(error instanceof CommitmentError)) throw error;
      throw new ScriptError(`${place} has no commitment: ${error.message}`, { cause: error });
    }
  }
}
