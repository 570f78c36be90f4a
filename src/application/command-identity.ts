import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor } from '#domain/envelope.ts';

/** Whose command it is: the key of one actor and one route means nothing to another. */
export type CommandScope = Readonly<{ prefix: string; actor: Actor; route: string; idempotencyKey: string }>;

/** The names that a command gives to what it makes. The same command, sent again, gives the same ones. */
export type CommandIdentity = Readonly<{
  /** Stands in the metadata of each event; the key itself is never stored. */
  commandId: string;
  /** What follows `<category>-` in the name of the stream that this command begins. A UUID. */
  newIdentity(category: string): string;
  /** Id of an event: `mark` tells apart the events that the command appends to one stream. */
  eventId(stream: string, mark: string | number): string;
  /**
   * Fingerprint of what was asked, to notice a key that is used for something else. The key goes in with the body:
   * the hash stands in the ledger for good, and a body may hold a name that is sealed, and one day erased, there.
   * A hash of the body alone would let anyone try names against it.
   */
  requestHash(body: unknown): string;
  /**
   * What is stored as the sender's correlation id: his own, unless it holds the key. Some use one id for both, and the
   * key beside its `requestHash` would let anyone try names after all.
   */
  correlationId(given: string): string;
}>;

/**
 * @param scope `idempotencyKey` should be a UUID: nobody can guess it, and of a UUIDv7 the ids keep the time,
 *   so that they sort with the time of writing
 */
export const createCommandIdentity = ({ prefix, actor, route, idempotencyKey }: CommandScope): CommandIdentity => {
  const scope = [prefix, actorKey(actor), route, idempotencyKey];
  const commandId = sha256(['command', ...scope]);
  return {
    commandId,
    newIdentity: (category) => uuid(sha256(['stream', ...scope, category]), idempotencyKey),
    eventId: (stream, mark) => uuid(sha256(['event', ...scope, stream, mark]), idempotencyKey),
    requestHash: (body) => sha256(['request', idempotencyKey, body]),
    correlationId: (given) => (given.toLowerCase().includes(idempotencyKey.toLowerCase()) ? commandId : given),
  };
};

/** The role is left out: an officer who sends a command again in another role is still the same sender. */
const actorKey = (actor: Actor): string =>
  actor.kind === 'officer' ? `officer:${actor.officerId}` : `system:${actor.component}`;

/** Canonical JSON of a list: no two different lists have the same bytes, whatever is in them. */
const sha256 = (parts: readonly unknown[]): string => hash('sha256', canonicalize(parts) ?? '', 'hex');

const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Version 7 with the key's own 48 bits of time where the key has them, else version 8; the other bits are the hash's. */
const uuid = (hex: string, key: string): string => {
  const time = UUID_V7.exec(key.toLowerCase());
  const head = time === null ? hex.slice(0, 12) : `${time[1]}${time[2]}`;
  const variant = (8 + (Number.parseInt(hex.slice(16, 17), 16) & 3)).toString(16);
  return [
    head.slice(0, 8),
    head.slice(8, 12),
    `${time === null ? '8' : '7'}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
