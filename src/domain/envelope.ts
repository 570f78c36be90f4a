import { z } from 'zod';

/** Any value that JSON can carry, as it comes out of the store. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A UTC instant with milliseconds and `Z`, e.g. `2026-03-14T02:05:09.120Z`: fixed width, so that text order is time order. */
export const instantSchema = z.iso.datetime({ precision: 3 });

export const roleSchema = z.enum([
  'provincial-inspector',
  'head-of-inspectorate',
  'district-inspector',
  'appraiser',
  'oversight',
  'custodian',
  'administrator',
]);
export type Role = z.infer<typeof roleSchema>;

/** Who caused an event: an officer in the one role that was used for the act, or a component of this system. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    officerId: z.string().min(1),
    role: roleSchema,
    /** Code of the unit (inspectorate) for which the officer acted. */
    body: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('system'), component: z.string().min(1) }),
]);
export type Actor = z.infer<typeof actorSchema>;
export type OfficerActor = Extract<Actor, { kind: 'officer' }>;

/**
 * Metadata of envelope v1. Frozen: these bytes are hashed into proofs from event 1 on.
 */
export const metadataSchema = z.strictObject({
  /** When we stored it (our clock). When it happened is `occurredOn` / `occurredAt` in the data. */
  recordedAt: instantSchema,
  actor: actorSchema,
  /** Last revision of the actor's officer stream when the act was authorised; null for the system. */
  authorityRevision: z.int().nonnegative().nullable(),
  /** The other streams the decision read, with the last revision seen; -1 = looked for and not there. */
  facts: z.record(z.string(), z.int().min(-1)),
  /** Hash of (prefix, actor, route, idempotency key): the same command always has the same id, the raw key is never stored. */
  commandId: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the canonical request body: the same key with another body is refused. */
  requestHash: z.string().regex(/^[0-9a-f]{64}$/),
  correlationId: z.string().min(1),
  causationId: z.string().min(1).nullable(),
  /** 16 random bytes as hex: nobody can guess a payload from its published hash. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
export type EventMetadata = Readonly<z.infer<typeof metadataSchema>>;

/** What is asked to be stored. The store adds stream and revision. */
export type NewEvent = Readonly<{
  /** UUID that contains the stream in its derivation: one id can never stand in two streams. */
  id: string;
  type: string;
  schemaVersion: number;
  /** In its *stored* form: sealed fields are `{ sealed: 1, keyId, nonce, ciphertext }`. */
  data: { readonly [key: string]: Json };
  metadata: EventMetadata;
}>;

/** Envelope v1: what the ledger holds, and all that proofs cover. */
export type StoredEvent = NewEvent &
  Readonly<{
    /** With the deployment's prefix: `demo/inspectionCase-0198…`. */
    stream: string;
    /** 0, 1, 2 … in its stream. */
    revision: number;
  }>;
