import canonicalize from 'canonicalize';
import type { StoredEvent } from '#domain/envelope.ts';

/** SHA-256 of the bytes, 32 bytes. Handed in, so that the same code runs on a server and in a reader's browser. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const SALT_BYTES = 16;
const utf8 = new TextEncoder();

/**
 * The event's entry in the log: 64 hex digits,
 * `SHA-256(salt ‖ JCS({ v, stream, revision, id, type, schemaVersion, previous, data, metadata without salt }))`.
 *
 * Everything that gives the event its meaning is covered, `schemaVersion` too: whoever could change it unseen would
 * choose the upcaster by which the data are read. The store's position and the store's clock are not covered, so a
 * ledger copied to another store keeps its proofs.
 *
 * @param previous the entry of the event before it in the same stream; null for revision 0
 * @throws CommitmentError when the chain is cut (a first event with a previous one, a later one without) or the
 *   event cannot be written canonically
 */
export const commitment = (event: StoredEvent, previous: string | null, sha256: Sha256): string => {
  if ((event.revision === 0) !== (previous === null)) {
    throw new CommitmentError(
      `${event.stream} ${event.revision}: only the first event of a stream has no previous one`,
    );
  }
  const { salt, ...metadata } = event.metadata;
  const body = toCanonicalJson({
    v: 1,
    stream: event.stream,
    revision: event.revision,
    id: event.id,
    type: event.type,
    schemaVersion: event.schemaVersion,
    previous,
    data: event.data,
    metadata,
  });
  return sha256(concatenate(saltBytes(salt), utf8.encode(body))).toHex();
};

/** An event for which no entry can be computed. */
export class CommitmentError extends Error {
  readonly code = 'NoCommitment';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommitmentError';
  }
}

const toCanonicalJson = (value: unknown): string => {
  try {
    return canonicalize(value) ?? '';
  } catch (error) {
    // The canonicaliser has plain errors: half a surrogate pair, NaN, a circle. None of them can come out of a store.
    throw new CommitmentError('The event cannot be written as canonical JSON.', { cause: error });
  }
};

// The salt has one length only: with two, one byte string could be read as two different events.
const saltBytes = (salt: string): Uint8Array => {
  const bytes = /^[0-9a-f]+$/.test(salt) && salt.length === 2 * SALT_BYTES ? Uint8Array.fromHex(salt) : undefined;
  if (bytes === undefined) throw new CommitmentError(`A salt is ${SALT_BYTES} bytes in lower-case hex.`);
  return bytes;
};

const concatenate = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
};
