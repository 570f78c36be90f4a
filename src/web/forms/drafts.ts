import { createStore, del, entries, get, set, update } from 'idb-keyval';

/** What somebody had written when he was interrupted. */
export type Draft = Readonly<{
  /** What is being written, in words; and where to go on. */
  title: string;
  href: string;
  values: unknown;
  /** Sent with it: what had arrived before the interruption is not done twice. */
  idempotencyKey: string;
  /** Revision that was read when the writing began. */
  revision: number | undefined;
}>;

export type DraftOnDevice = Draft & Readonly<{ id: string; savedAt: number }>;

type Stored = Readonly<{ officerId: string; savedAt: number; nonce: Uint8Array<ArrayBuffer>; ciphertext: ArrayBuffer }>;

export const DRAFT_DAYS = 7;
const EXPIRES_AFTER_MS = DRAFT_DAYS * 24 * 60 * 60 * 1_000;

// A database holds one store each: that is how the library makes them.
const drafts = createStore('inspection-ledger-drafts', 'drafts');
const keys = createStore('inspection-ledger-device', 'keys');

/**
 * Drafts stay on the device, encrypted, and expire: they may name persons, and are no events yet. The key cannot be
 * taken out of the browser; whoever copies the files of the browser's profile reads nothing without using that browser.
 */
const deviceKey = async (): Promise<CryptoKey> => {
  const known = await get<CryptoKey>('draft-key', keys);
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two tabs may come here at once; the first one's key is the key of both.
  await update<CryptoKey>('draft-key', (first) => first ?? made, keys);
  return (await get<CryptoKey>('draft-key', keys)) ?? made;
};

/** Whether this browser can keep drafts: not over plain HTTP from elsewhere, not in every private window. */
export const canKeepDrafts = (): boolean => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

const placeOf = (officerId: string, id: string): string => `${officerId} ${id}`;

export const saveDraft = async (officerId: string, id: string, draft: Draft): Promise<number> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  const place = placeOf(officerId, id);
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place) },
    await deviceKey(),
    text,
  );
  const savedAt = Date.now();
  await set(place, { officerId, savedAt, nonce, ciphertext } satisfies Stored, drafts);
  return savedAt;
};

/** Undefined: there is none, it is too old, or it cannot be read any more. */
export const loadDraft = async (officerId: string, id: string): Promise<DraftOnDevice | undefined> => {
  const place = placeOf(officerId, id);
  const stored = await get<Stored>(place, drafts);
  return stored === undefined ? undefined : await opened(place, id, stored);
};

export const removeDraft = (officerId: string, id: string): Promise<void> => del(placeOf(officerId, id), drafts);

/** What this officer has on this device, newest first. Expired ones of anybody are deleted on the way. */
export const listDrafts = async (officerId: string): Promise<readonly DraftOnDevice[]> => {
  const found: DraftOnDevice[] = [];
  for (const [place, stored] of await entries<string, Stored>(drafts)) {
    const mine = await opened(place, place.slice(place.indexOf(' ') + 1), stored);
    if (mine !== undefined && stored.officerId === officerId) found.push(mine);
  }
  return found.toSorted((one, other) => other.savedAt - one.savedAt);
};

const opened = async (place: string, id: string, stored: Stored): Promise<DraftOnDevice | undefined> => {
  if (Date.now() - stored.savedAt > EXPIRES_AFTER_MS) {
    await del(place, drafts);
    return undefined;
  }
  const key = await deviceKey();
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: stored.nonce, additionalData: new TextEncoder().encode(place) },
      key,
      stored.ciphertext,
    );
    // Written by `saveDraft`, and authenticated.
    return { ...(JSON.parse(new TextDecoder().decode(text)) as Draft), id, savedAt: stored.savedAt };
  } catch (error) {
    // The key went with the browser's data, or the bytes were changed: there is nothing left to go on with.
    if (!(error instanceof DOMException && error.name === 'OperationError')) throw error;
    await del(place, drafts);
    return undefined;
  }
};
