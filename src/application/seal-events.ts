import { createCipheriv } from 'node:crypto';
import type { Json } from '#domain/envelope.ts';
import { type EventDefinition, type SealedValue, type StoredData, sealedPaths } from '#domain/event-definition.ts';
import type { DataKey, KeyRequest, Vault } from '#vault/vault.ts';
import type { Random } from './clock.ts';
import { type JsonPath, toPointer, valueAt, withValueAt } from './json-path.ts';
import { additionalData, NONCE_BYTES, SEALED_CIPHER, type SealedPlace } from './sealed-aad.ts';

/** What a decider wrote: sealed fields still as clear text. */
export type DecidedEvent = Readonly<{ type: string; data: unknown }>;

/** Ready for the envelope. */
export type SealedEvent = Readonly<{ type: string; schemaVersion: number; data: StoredData }>;

export type SealResult =
  | Readonly<{
      outcome: 'sealed';
      events: readonly SealedEvent[];
      /** Keys made for these events. If they are certainly not stored, the keys are to be discarded. */
      keyIds: readonly string[];
    }>
  | Readonly<{ outcome: 'person-erased'; personIds: readonly string[] }>;

export type SealContext = Readonly<{
  vault: Pick<Vault, 'create'>;
  random: Random;
  stream: string;
  /** Revision that the first of the events will have. */
  firstRevision: number;
  definitions: ReadonlyMap<string, EventDefinition>;
  /** Persons of whom the free text may tell although the events do not name them. */
  about?: readonly string[];
}>;

type OpenValue = Readonly<{ place: SealedPlace; path: JsonPath; text: string; personIds: readonly string[] }>;
type Draft = Readonly<{ definition: EventDefinition; data: StoredData; values: readonly OpenValue[] }>;

const KEY_ID_BYTES = 16;

/**
 * Seals what the definitions mark as sealed. Every value gets a key of its own that is used this once, so no nonce can
 * ever meet the same key twice; a retry at another revision seals again, with new keys.
 *
 * An event that names an erased person is refused. One that is merely about him is not: nothing could be said in a
 * case any more in which somebody was erased.
 *
 * @throws VaultError `VaultUnavailable`; InvalidEventError when an event does not fit its own definition (our mistake)
 */
export const sealEvents = async (context: SealContext, events: readonly DecidedEvent[]): Promise<SealResult> => {
  const result = await sealOnce(context, events);
  if (result.outcome === 'sealed') return result;
  const { about = [] } = context;
  const left = about.filter((personId) => !result.personIds.includes(personId));
  // Each round leaves out one person at least.
  return left.length < about.length ? sealEvents({ ...context, about: left }, events) : result;
};

const sealOnce = async (context: SealContext, events: readonly DecidedEvent[]): Promise<SealResult> => {
  const drafts = events.map((event, index) => draft(context, event, context.firstRevision + index));
  const requests: readonly KeyRequest[] = drafts
    .flatMap(({ values }) => values)
    .map(({ place: { keyId, stream }, personIds }) => ({ keyId, stream, personIds }));
  const made = await context.vault.create(requests);
  if (made.outcome === 'person-erased') return made;
  const keys = new Map(made.keys.map(({ keyId, key }) => [keyId, key]));
  return {
    outcome: 'sealed',
    keyIds: [...keys.keys()],
    events: drafts.map(({ definition: { type, schemaVersion, stored }, data, values }) => {
      const sealed = values.reduce<Json>(
        (json, value) => withValueAt(json, value.path, sealValue(value, keys.get(value.place.keyId), context.random)),
        data,
      );
      // The last look before the ledger: clear text where a sealed value belongs does not fit, however it got there.
      const checked = stored.safeParse(sealed);
      if (!checked.success) throw new InvalidEventError(type, checked.error);
      return { type, schemaVersion, data: asObject(sealed) };
    }),
  };
};

const draft = (
  { definitions, random, stream, about = [] }: SealContext,
  { type, data }: DecidedEvent,
  revision: number,
): Draft => {
  const definition = definitions.get(type);
  if (definition === undefined) throw new InvalidEventError(type, 'it is not an event of this stream');
  const parsed = definition.plain.safeParse(data);
  if (!parsed.success) throw new InvalidEventError(type, parsed.error);
  // Through text and back: what is not JSON, such as an absent member written as undefined, is gone before hashing.
  const plain = asObject(JSON.parse(JSON.stringify(parsed.data)));
  const values = sealedPaths(definition, plain).map((path) => {
    const keyId = Buffer.from(random(KEY_ID_BYTES)).toString('hex');
    const place = { stream, revision, path: toPointer(path), schemaVersion: definition.schemaVersion, keyId };
    return { place, path, text: String(valueAt(plain, path)), personIds: personsOf(plain, path, about) };
  });
  return { definition, data: plain, values };
};

const sealValue = ({ place, text }: OpenValue, key: DataKey | undefined, random: Random): SealedValue => {
  if (key === undefined) throw new Error('the vault left out a key');
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(SEALED_CIPHER, key, nonce).setAAD(additionalData(place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    sealed: 1,
    keyId: place.keyId,
    nonce: Buffer.from(nonce).toString('base64'),
    ciphertext: ciphertext.toString('base64'),
  };
};

/**
 * Whose text it is: of the person described by the nearest object around it, else of everyone the event names or is
 * about. Too many links are the lesser harm: an erasure may take a sentence about two people, it must not leave one.
 */
const personsOf = (data: StoredData, path: JsonPath, about: readonly string[]): readonly string[] => {
  const described = personDescribedAt(data, path);
  return described === undefined ? [...new Set([...allPersons(data), ...about])] : [described];
};

/** The person whose own field this is, and nobody else's; undefined for free text. */
export const personDescribedAt = (data: StoredData, path: JsonPath): string | undefined => {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const personId = valueAt(data, [...path.slice(0, length), 'personId']);
    if (typeof personId === 'string') return personId;
  }
  return undefined;
};

const allPersons = (value: Json): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => allPersons(item));
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'personId' && typeof member === 'string' ? [member] : allPersons(member),
  );
};

const asObject = (value: Json): StoredData => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('event data is an object');
  // Neither a scalar nor a list: what is left of Json.
  return value as StoredData;
};

/** A decider wrote an event that does not fit its own definition. A defect of this program; nothing was stored. */
export class InvalidEventError extends Error {
  readonly code = 'InvalidEvent';
  constructor(type: string, cause: unknown) {
    // The cause may quote values, which may be secret: it is not part of the message.
    super(`An event ${type} does not fit its definition.`, { cause });
    this.name = 'InvalidEventError';
  }
}
