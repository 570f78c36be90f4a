import type { EventStore, Position, RecordedEvent } from '#event-store/event-store.ts';
import type { Vault } from '#vault/vault.ts';
import type { Authority } from './authority.ts';
import type { Clock, Random } from './clock.ts';
import type { LedgerNumber } from './command-request.ts';
import { FoldCache } from './fold-cache.ts';
import { LedgerClock } from './ledger-clock.ts';
import type { Log } from './log.ts';
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

/** What everything that writes on this node shares: one queue per stream, one cache of folds, one clock. */
export type WritePath = WritePathOptions &
  Readonly<{ prefix: string; folds: FoldCache; queue: StreamQueue; ledgerClock: LedgerClock }>;

export const createWritePath = (options: WritePathOptions): WritePath => ({
  ...options,
  prefix: options.store.prefix,
  folds: new FoldCache(options.store, options.foldCacheBytes),
  queue: new StreamQueue(),
  ledgerClock: new LedgerClock(options.clock, () => options.authority.lastRecordedAt),
});

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

export const readEvents = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  fromRevision: number,
  limit: number,
): Promise<readonly RecordedEvent[]> => {
  const recorded: RecordedEvent[] = [];
  for await (const each of store.readStream(stream, { fromRevision, limit })) recorded.push(each);
  return recorded;
};
