import { parseEvent } from '#domain/parse-event.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { Projector } from '#projecting/projector.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { BENCH_PREFIX } from './bench-prefix.ts';
import type { BenchLedger } from './ledger-of-size.ts';

/**
 * Builds read models out of a ledger, as the projecting worker does it, in this thread. In a folder where they stand
 * already they are built anew beside themselves and handed over, as `rebuild-projections` does it: the ledger has its
 * numbers then.
 *
 * @returns path of each model's file
 * @throws Error when a model stopped: then the figure would be that of half a rebuild
 */
export const buildModels = async (
  ledger: Pick<BenchLedger, 'path'>,
  folder: string,
  models: readonly ReadModel[],
): Promise<ReadonlyMap<string, string>> => {
  await using store = openSqliteEventStore({ path: ledger.path, prefix: BENCH_PREFIX, readOnly: true });
  await using projector = await Projector.open({ folder, models, parse: parseEvent, store });
  if (projector.status().head > 0) projector.rebuild(models.map(({ name }) => name));
  for (;;) {
    const { outcome } = await projector.step();
    if (outcome === 'failed') throw new Error(`projecting failed: ${JSON.stringify(projector.status())}`);
    if (outcome === 'idle') break;
  }
  const { head, models: statuses } = projector.status();
  const behind = statuses.find(({ number, stopped }) => stopped !== null || number < head);
  if (behind !== undefined) throw new Error(`${behind.name} stopped: ${JSON.stringify(behind.stopped)}`);
  return new Map(statuses.map(({ name, path }) => [name, path]));
};
