import type { WritePath } from '#application/write-path.ts';
import { type HealthDependencies, readinessOf } from '#http/health/routes.ts';
import type { LedgerState } from '#metrics/state-gauges.ts';
import type { Projecting } from '#projecting/open-projecting.ts';
import type { ProductReadModels } from '#projections/index.ts';

export type StateSources = Readonly<{
  health: HealthDependencies;
  projecting: Projecting<ProductReadModels>;
  path: Pick<WritePath, 'queue' | 'refusals'>;
}>;

/** How the parts of a running system stand, for its figures: what readiness says, and how much is waiting where. */
export const ledgerStateOf = async ({ health, projecting, path }: StateSources): Promise<LedgerState> => {
  const { status, store, authority, disk } = await readinessOf(health);
  return {
    status,
    storeAnswers: store.status === 'ok',
    foreignEntries: store.foreignEntries,
    authority,
    projecting: projecting.health(),
    projected: projecting.projected,
    readers: projecting.readers,
    queues: { commands: path.queue.waiting, refusals: path.refusals.waiting },
    freeBytes: disk.freeBytes,
  };
};
