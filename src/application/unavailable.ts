import { EventStoreError } from '#event-store/event-store.ts';
import { EvidenceError } from '#evidence/evidence-error.ts';
import { VaultError } from '#vault/vault.ts';
import type { CommandResult, UnavailableCode } from './command-request.ts';
import { QueueFullError } from './stream-queue.ts';

export type Unavailable = Extract<CommandResult, { outcome: 'unavailable' }>;
export type Busy = Extract<CommandResult, { outcome: 'busy' }>;

const RETRY_AFTER_SECONDS = {
  StorageFull: 30,
  VaultUnavailable: 10,
  AuthorityBehind: 2,
  ClockBehind: 30,
  StoreUnavailable: 5,
  UnknownOutcome: 2,
} as const satisfies Record<UnavailableCode, number>;

export const unavailable = (code: UnavailableCode): Unavailable => ({
  outcome: 'unavailable',
  code,
  retryAfterSeconds: RETRY_AFTER_SECONDS[code],
});

export const busy: Busy = { outcome: 'busy', retryAfterSeconds: 1 };

/** The answer to a fault that passes by itself or by an operator's hand; undefined for a defect of this program. */
export const toUnavailable = (error: unknown): Unavailable | Busy | undefined => {
  if (error instanceof QueueFullError) return busy;
  if (error instanceof VaultError) return unavailable('VaultUnavailable');
  if (error instanceof EvidenceError && error.code === 'StorageFull') return unavailable('StorageFull');
  if (!(error instanceof EventStoreError)) return undefined;
  switch (error.code) {
    case 'StorageFull':
    case 'UnknownOutcome':
    case 'StoreUnavailable':
      return unavailable(error.code);
    case 'StoreClosed':
      return unavailable('StoreUnavailable');
    case 'EventTooLarge':
    case 'InvalidAppend':
    case 'InvalidRead':
    case 'InvalidPrefix':
      return undefined;
  }
};
