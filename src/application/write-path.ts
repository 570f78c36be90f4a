import type { EventStore, Position } from '#event-store/event-store.ts';
import type { Vault } from '#vault/vault.ts';
import type { Authority } from './authority.ts';
import type { Clock, Random } from './clock.ts';
import type { LedgerNumber } from './command-request.ts';
import { FoldCache } from './fold-cache.ts';
import { LedgerClock } from './ledger-clock.ts';
import type { Log } from './log.ts';
import { createRefusalRecorder, type RefusalRecorder } from './record-refusals.ts';
import { StreamQueue } from './stream-queue.ts';

export type WritePathOptions = Readonly<{
  store: EventStore;
  vault: Vault;
  authority: Pick<Authority, 'state' | 'isCurrent' | 'lastRecordedAt'>;
  /** Bounded wait until the event is in the read models; its ledger number, or `pending` when that took too long. */
  awaitProjected(position: Position): Promise<LedgerNumber>;
  clock: Clock;
  random: Random;
  log: Log;
  /** Upper bound of what folds may take, in bytes. */
  foldCacheBytes?: number | undefined;
}>;

/** What everything that writes on this node shares: one queue per stream, one cache of folds, one clock, one record of refusals. */
export type WritePath = WritePathOptions &
  Readonly<{
    prefix: string;
    folds: FoldCache;
    queue: StreamQueue;
    ledgerClock: LedgerClock;
    refusals: RefusalRecorder;
  }>;

export const createWritePath = (options: WritePathOptions): WritePath => {
  const shared = {
    ...options,
    prefix: options.store.prefix,
    folds: new FoldCache(options.store, options.foldCacheBytes),
    queue: new StreamQueue(),
    ledgerClock: new LedgerClock(options.clock, () => options.authority.lastRecordedAt),
  };
  return { ...shared, refusals: createRefusalRecorder(shared) };
};

/** The ledger number of something stored. What is stored is acknowledged, whatever befalls the read models. */
export const numberOf = async (
  { awaitProjected, log }: WritePath,
  position: Position,
  correlationId: string,
): Promise<LedgerNumber> => {
  try {
    return await awaitProjected(position);
  } catch (error) {
    log.error({ err: error, correlationId }, 'The read models could not be waited for.');
    return 'pending';
  }
};
