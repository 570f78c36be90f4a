import type { PersonLink } from '#domain/decider.ts';
import type { Actor, EventMetadata, NewEvent } from '#domain/envelope.ts';
import {
  type EventStore,
  EventStoreError,
  type EventStoreErrorCode,
  type RecordedEvent,
} from '#event-store/event-store.ts';
import type { Vault } from '#vault/vault.ts';
import { VaultError } from '#vault/vault.ts';
import type { Random } from './clock.ts';
import type { CommandIdentity } from './command-identity.ts';
import type { Fold } from './fold-cache.ts';
import type { Log } from './log.ts';
import { sealedValues } from './open-sealed.ts';
import { readEvents } from './read-events.ts';
import { type DecidedEvent, personDescribedAt, sealEvents } from './seal-events.ts';
import type { StreamKind } from './stream-kind.ts';

export type AppendDependencies = Readonly<{
  store: Pick<EventStore, 'append' | 'readStream'>;
  vault: Pick<Vault, 'create' | 'link' | 'discard'>;
  random: Random;
  log: Log;
}>;

/** On whose behalf, when, and after looking at what. */
export type Circumstances = Readonly<{
  identity: Pick<CommandIdentity, 'commandId' | 'eventId'>;
  requestHash: string;
  actor: Actor;
  authorityRevision: number | null;
  facts: Readonly<Record<string, number>>;
  recordedAt: string;
  correlationId: string;
}>;

export type DecidedAppend = Readonly<{
  kind: StreamKind<unknown>;
  /** What was decided upon: nobody may have written to the stream since. */
  fold: Fold<unknown>;
  events: readonly DecidedEvent[];
  links?: readonly PersonLink[];
  /** Persons of whom free text in the events may tell although they do not name them. */
  about?: readonly string[];
  /** Tells this append's ids from others that the same command makes in the same stream. */
  mark?: string;
}>;

export type Appended =
  | Readonly<{ outcome: 'appended'; recorded: readonly RecordedEvent[] }>
  /** Someone was faster. */
  | Readonly<{ outcome: 'conflict' }>
  | Readonly<{ outcome: 'person-erased'; personIds: readonly string[] }>;

const SALT_BYTES = 16;

/**
 * Seals what was decided and appends it where it was decided upon.
 *
 * Links of earlier text to persons are made first: a crash between the two may then link too much, which costs a
 * little at an erasure; the other way round an erasure would miss a text. Keys of an append that was certainly not
 * made are discarded. A crash, or an outcome that stays unknown, leaves keys that seal nothing: harmless bytes.
 *
 * @throws EventStoreError; VaultError; InvalidEventError
 */
export const appendEvents = async (
  dependencies: AppendDependencies,
  { kind, fold, events, links = [], about = [], mark = '' }: DecidedAppend,
  circumstances: Circumstances,
): Promise<Appended> => {
  const { store, vault, random } = dependencies;
  const { stream } = fold;
  const linked = await linkEarlierText(dependencies, stream, links);
  if (linked.outcome === 'person-erased') return linked;
  const firstRevision = fold.revision + 1;
  const { definitions } = kind;
  const sealed = await sealEvents({ vault, random, stream, firstRevision, definitions, about }, events);
  if (sealed.outcome === 'person-erased') return sealed;
  const newEvents = sealed.events.map((event, index): NewEvent => {
    const id = circumstances.identity.eventId(stream, `${mark}${index}`);
    return { id, ...event, metadata: metadataOf(circumstances, random) };
  });
  try {
    const result = await store.append(stream, newEvents, fold.revision < 0 ? 'none' : fold.revision);
    const recorded =
      result.outcome === 'appended'
        ? oursAmong(newEvents, result.recorded ?? (await readAgain(store, stream, firstRevision, newEvents.length)))
        : [];
    if (recorded.length > 0) return { outcome: 'appended', recorded };
    await discardKeys(dependencies, sealed.keyIds);
    return { outcome: 'conflict' };
  } catch (error) {
    if (isSurelyNotStored(error)) await discardKeys(dependencies, sealed.keyIds);
    throw error;
  }
};

const metadataOf = (circumstances: Circumstances, random: Random): EventMetadata => {
  const { identity, requestHash, actor, authorityRevision, facts, recordedAt, correlationId } = circumstances;
  return {
    recordedAt,
    actor,
    authorityRevision,
    facts,
    commandId: identity.commandId,
    requestHash,
    correlationId,
    causationId: null,
    salt: Buffer.from(random(SALT_BYTES)).toString('hex'),
  };
};

const linkEarlierText = async (
  { store, vault }: AppendDependencies,
  stream: string,
  links: readonly PersonLink[],
): ReturnType<Vault['link']> => {
  for (const { revisions, personIds } of links) {
    const keyIds: string[] = [];
    for (const fromRevision of revisions) {
      for await (const { event } of store.readStream(stream, { fromRevision, limit: 1 })) {
        // A name or another field of one person stays his alone, whoever is named later.
        const freeText = sealedValues(event.data).filter(({ path }) => !personDescribedAt(event.data, path));
        keyIds.push(...freeText.map(({ value }) => value.keyId));
      }
    }
    const result = await vault.link(keyIds, personIds);
    if (result.outcome === 'person-erased') return result;
  }
  return { outcome: 'linked' };
};

/**
 * What is answered is what is stored. The store takes the same ids for the same append: another node that handled the
 * same command at the same moment may have been first, and then its events are there, sealed by its keys.
 */
const oursAmong = (events: readonly NewEvent[], recorded: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const isOurs =
    recorded.length === events.length &&
    recorded.every(({ event }, index) => event.metadata.salt === events[index]?.metadata.salt);
  return isOurs ? recorded : [];
};

/** Once it is appended, a store that cannot be read any more must not look as if it had stored nothing. */
const readAgain = async (...args: Parameters<typeof readEvents>): Promise<readonly RecordedEvent[]> => {
  try {
    return await readEvents(...args);
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    throw new EventStoreError('UnknownOutcome', 'It was appended and could not be read again.', { cause: error });
  }
};

const NOTHING_STORED: ReadonlySet<EventStoreErrorCode> = new Set(['StorageFull', 'EventTooLarge', 'InvalidAppend']);

const isSurelyNotStored = (error: unknown): boolean =>
  error instanceof EventStoreError && NOTHING_STORED.has(error.code);

const discardKeys = async ({ vault, log }: AppendDependencies, keyIds: readonly string[]): Promise<void> => {
  try {
    await vault.discard(keyIds);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    log.warn({ err: error, keys: keyIds.length }, 'Keys that seal nothing stay in the vault.');
  }
};
