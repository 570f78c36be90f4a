import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { DataKey } from './vault.ts';

/** AES-256 key wrap, RFC 3394: made for keys, needs no nonce, notices a wrong master key or a changed byte. */
const ALGORITHM = 'id-aes256-wrap';
const INITIAL_VALUE = Buffer.alloc(8, 0xa6);
const WRAPPED_BYTES = 40;

export const KEY_BYTES = 32;

/** The data key under the master key: 40 bytes. */
export const wrapKey = (masterKey: Uint8Array, key: DataKey): Uint8Array => {
  const cipher = createCipheriv(ALGORITHM, masterKey, INITIAL_VALUE);
  return Buffer.concat([cipher.update(key), cipher.final()]);
};

/** Undefined when the master key is another one or the bytes were changed. */
export const unwrapKey = (masterKey: Uint8Array, wrapped: Uint8Array): DataKey | undefined => {
  if (wrapped.length !== WRAPPED_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, masterKey, INITIAL_VALUE);
  try {
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    // With a key and an input of the right lengths nothing can fail here but the integrity check, and OpenSSL
    // gives that failure no code to know it by.
    return undefined;
  }
};
