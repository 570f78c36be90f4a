import type { Refusal } from '#domain/decider.ts';
import type { Actor, StoredEvent } from '#domain/envelope.ts';

/** A command as the boundary hands it over: parsed by its contract, its sender known, nothing decided. */
export type CommandRequest<Type extends string = string> = Readonly<{
  type: Type;
  /** What follows `<category>-` in the stream's name; undefined for a new stream, which is named from the key. */
  identity: string | undefined;
  /** What the sender supplied, in the shape of the command's definition. */
  data: unknown;
  actor: Actor;
  /** Method and path, e.g. `POST /cases/{id}/findings`: with the actor it is the scope of the key. */
  route: string;
  idempotencyKey: string;
  /** The revision the sender had read before it wrote. */
  ifMatch?: number | undefined;
  correlationId: string;
}>;

/** A stored event and its number in the ledger, when this node's projections got that far in time. */
export type NumberedEvent = Readonly<{ number: LedgerNumber; event: StoredEvent }>;
export type LedgerNumber = number | 'pending';

/** Why nothing can be stored at the moment. Nothing was, but for `UnknownOutcome`: it may have been, so ask again with the same key. */
export type UnavailableCode =
  | 'StorageFull'
  | 'VaultUnavailable'
  | 'AuthorityBehind'
  | 'ClockBehind'
  | 'StoreUnavailable'
  | 'UnknownOutcome';

/** Why an officer may see the thing and may not do this to it. */
export type ForbiddenCode =
  | 'OfficerUnknown'
  | 'OfficerSuspended'
  | 'RoleNotHeld'
  | 'ActionNotAllowed'
  /** An overseer, before the conclusion is public. */
  | 'NotPublished';

export type CommandResult =
  | Readonly<{
      outcome: 'stored';
      identity: string;
      events: readonly NumberedEvent[];
      /** Last revision of the stream after these events: the `ETag`. */
      revision: number;
      /** Of the last of these events. */
      ledgerNumber: LedgerNumber;
      /** True when an earlier request with the same key stored them. */
      repeated: boolean;
    }>
  | Readonly<{ outcome: 'nothing-to-do'; identity: string; revision: number }>
  | Readonly<{ outcome: 'rejected'; refusal: Refusal }>
  | Readonly<{ outcome: 'forbidden'; code: ForbiddenCode }>
  /** Answer exactly as for a thing that does not exist. */
  | Readonly<{ outcome: 'hidden' }>
  | Readonly<{ outcome: 'stale'; actual: number; since: readonly StoredEvent[] }>
  | Readonly<{ outcome: 'key-reused' }>
  | Readonly<{ outcome: 'busy'; retryAfterSeconds: number }>
  | Readonly<{ outcome: 'unavailable'; code: UnavailableCode; retryAfterSeconds: number }>;
