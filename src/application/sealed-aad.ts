import canonicalize from 'canonicalize';

/** Where a sealed value stands. It is authenticated with the value, so that a value moved elsewhere does not open. */
export type SealedPlace = Readonly<{
  /** With the prefix. */
  stream: string;
  revision: number;
  /** JSON pointer into the event's data, as written. */
  path: string;
  /** Of the event as written. */
  schemaVersion: number;
  keyId: string;
}>;

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const SEALED_CIPHER = 'aes-256-gcm';

export const additionalData = ({ stream, revision, path, schemaVersion, keyId }: SealedPlace): Buffer =>
  Buffer.from(canonicalize({ v: 1, stream, revision, path, schemaVersion, keyId }) ?? '');
