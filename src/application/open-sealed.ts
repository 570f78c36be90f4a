import { createDecipheriv } from 'node:crypto';
import type { StoredEvent } from '#domain/envelope.ts';
import { isSealedValue, type SealedValue } from '#domain/event-definition.ts';
import type { DataKey, Vault } from '#vault/vault.ts';
import { fromPointer, type JsonPath, toPointer, valueAt } from './json-path.ts';
import { additionalData, NONCE_BYTES, SEALED_CIPHER, type SealedPlace, TAG_BYTES } from './sealed-aad.ts';

export type OpenedValue =
  | Readonly<{ outcome: 'opened'; text: string }>
  /** Decided by people, for good. */
  | Readonly<{ outcome: 'erased'; erasedAt: string }>
  /** The key is gone though nobody decided it. */
  | Readonly<{ outcome: 'lost' }>
  /** The value or its place was changed after it was sealed. */
  | Readonly<{ outcome: 'damaged' }>
  /** No sealed value stands there. */
  | Readonly<{ outcome: 'not-sealed' }>;

/**
 * Opens one sealed value of an event as it was stored (not upcast: the place is authenticated).
 *
 * @param pointer JSON pointer into the event's data
 * @throws VaultError `VaultUnavailable`
 */
export const openSealed = async (
  vault: Pick<Vault, 'get'>,
  { stream, revision, schemaVersion, data }: StoredEvent,
  pointer: string,
): Promise<OpenedValue> => {
  const path = fromPointer(pointer);
  const value = path === undefined ? undefined : valueAt(data, path);
  if (!isSealedValue(value)) return { outcome: 'not-sealed' };
  const found = await vault.get(value.keyId);
  if (found.outcome !== 'found') return found;
  const text = openValue(value, found.key, { stream, revision, path: pointer, schemaVersion, keyId: value.keyId });
  return text === undefined ? { outcome: 'damaged' } : { outcome: 'opened', text };
};

const openValue = (value: SealedValue, key: DataKey, place: SealedPlace): string | undefined => {
  const bytes = Buffer.from(value.ciphertext, 'base64');
  const nonce = Buffer.from(value.nonce, 'base64');
  if (bytes.length < TAG_BYTES || nonce.length !== NONCE_BYTES) return undefined;
  const decipher = createDecipheriv(SEALED_CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(additionalData(place))
    .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const text = decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // Nothing but the authentication can fail in `final` of GCM, and OpenSSL gives that failure no code of its own.
    return undefined;
  }
};

type FoundValue = Readonly<{ path: JsonPath; pointer: string; value: SealedValue }>;

/** All sealed values in an event's data with their pointers, in document order. */
export const sealedValues = (data: StoredEvent['data']): readonly FoundValue[] => walk(data, []);

const walk = (value: unknown, path: JsonPath): readonly FoundValue[] => {
  if (isSealedValue(value)) return [{ path, pointer: toPointer(path), value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => walk(member, [...path, key]));
};
