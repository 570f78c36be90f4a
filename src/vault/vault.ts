/** 32 bytes for AES-256-GCM. Each seals one value, once. */
export type DataKey = Uint8Array;

/** A key to be made, and whom and what it belongs to. */
export type KeyRequest = Readonly<{
  keyId: string;
  /** Stream of the event whose field it seals. */
  stream: string;
  /** Whoever of them is erased takes the key along. */
  personIds: readonly string[];
}>;

export type CreatedKey =
  | Readonly<{ outcome: 'created'; keyId: string; key: DataKey }>
  /** Someone created it before: this is that key. Its links were completed. */
  | Readonly<{ outcome: 'existing'; keyId: string; key: DataKey }>;

export type CreateResult =
  | Readonly<{ outcome: 'ready'; keys: readonly CreatedKey[] }>
  /** The key, or a person it would be linked to, was destroyed. Nothing was created. */
  | Readonly<{ outcome: 'person-erased'; personIds: readonly string[] }>;

export type FoundKey =
  | Readonly<{ outcome: 'found'; key: DataKey }>
  | Readonly<{ outcome: 'erased'; erasedAt: string }>
  /** The vault never had it, or can no longer read it. Not the same as erased: nobody decided this. */
  | Readonly<{ outcome: 'lost' }>;

export type LinkResult =
  | Readonly<{ outcome: 'linked' }>
  | Readonly<{ outcome: 'person-erased'; personIds: readonly string[] }>;

/**
 * Keeps the keys of sealed fields, apart from the ledger: what is destroyed here can never be read again there,
 * and no proof changes.
 *
 * Every method rejects with `VaultError` (`VaultUnavailable`) when the vault cannot be reached; then nothing
 * may be sealed, and what is sealed stays closed.
 */
export interface Vault extends AsyncDisposable {
  /** All keys or none; durable when it resolves. */
  create(requests: readonly KeyRequest[]): Promise<CreateResult>;
  get(keyId: string): Promise<FoundKey>;
  /** Text sealed earlier turned out to be about these persons too. Unknown keys are passed over: they are lost already. */
  link(keyIds: readonly string[], personIds: readonly string[]): Promise<LinkResult>;
  /** Destroys one key for good and leaves a tombstone. Again: nothing changes. */
  destroy(keyId: string): Promise<void>;
  /** Destroys every key linked to the person and remembers the person as erased; answers how many keys fell now. */
  destroyPerson(personId: string): Promise<number>;
  /** Removes keys that sealed nothing, since their events were certainly never stored. Leaves no tombstone. */
  discard(keyIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export type VaultErrorCode =
  /** Cannot be reached or written at the moment. */
  | 'VaultUnavailable'
  /** The master key does not open this vault. */
  | 'WrongMasterKey'
  /** There is no master key file, or it is not 32 bytes of hex. */
  | 'MasterKeyUnreadable'
  /** Others than its owner can read the file of the master key. */
  | 'MasterKeyExposed';

export class VaultError extends Error {
  readonly code: VaultErrorCode;
  constructor(code: VaultErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VaultError';
    this.code = code;
  }
}
