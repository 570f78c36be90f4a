import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDateOf } from '#domain/legal-date.ts';
import { parseEvent } from '#domain/parse-event.ts';
import type { ReadSide } from '#http/reading.ts';
import { LedgerTimes } from '#projecting/ledger-times.ts';
import { numbersPathIn } from '#projecting/model-folder.ts';
import { ModelReader } from '#projecting/model-reader.ts';
import type { Moment, ResolvedMoment } from '#projecting/moment.ts';
import { Projector } from '#projecting/projector.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import { pastMs } from './moment-named.ts';
import { configOfProcess, openLedger } from './open-ledger.ts';
import { ScriptError } from './run-script.ts';

export type ToldLedger = AsyncDisposable &
  Pick<ReadSide, 'read'> &
  Readonly<{
    /** The last event there is. */
    head: number;
    /** @throws ScriptError when the ledger has not come so far, or had not begun */
    resolve(moment: Moment): ResolvedMoment;
    /**
     * Number of the first event that was not recorded before the instant.
     * @throws ScriptError for an instant that has not come
     */
    firstFrom(instant: string): number;
  }>;

/**
 * The ledger in the words of the read models, which are built of it in a folder of their own: nothing is taken from those
 * of a running server, and nothing is written beside it.
 *
 * @param names of the models that will be asked
 */
export const openToldLedger = async (names: readonly (keyof typeof readModels)[]): Promise<ToldLedger> => {
  const folder = mkdtempSync(join(tmpdir(), 'told-ledger-'));
  try {
    return await toldIn(folder, names);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

const toldIn = async (folder: string, names: readonly (keyof typeof readModels)[]): Promise<ToldLedger> => {
  const models: readonly ReadModel[] = names.map((name) => readModels[name]);
  const built = await build(folder, models);
  const readers = new Map(
    models.map((model) => [model.name, new ModelReader(built.paths.get(model.name) ?? '', model)]),
  );
  const times = new LedgerTimes(numbersPathIn(folder));
  const resolve = ({ asOf, legalDate }: Moment): ResolvedMoment => {
    const number = numberOf(asOf, built.head, times);
    const instant = new Date(times.reachedMs(number) ?? 0).toISOString();
    return { number, instant, legalDate: legalDate ?? legalDateOf(instant) };
  };
  return {
    head: built.head,
    resolve,
    firstFrom: (instant) => times.numberAt(pastMs(instant) - 1) + 1,
    read: async (model, query, params, moment: Moment = { asOf: 'now' }) => {
      const resolved = resolve(moment);
      const reader = readers.get(model);
      if (reader === undefined) throw new Error(`${model} was not built`);
      const { value } = reader.read(query, params, { ...resolved, current: false });
      // The query of this name answers so: its type is that of the model.
      return { value: value as never, moment: resolved, staleSince: null };
    },
    [Symbol.asyncDispose]: async () => {
      for (const reader of readers.values()) reader.close();
      times.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const build = async (folder: string, models: readonly ReadModel[]) => {
  await using store = await openLedger(configOfProcess());
  await using projector = await Projector.open({ folder, models, parse: parseEvent, store });
  for (;;) {
    const { outcome } = await projector.step();
    if (outcome === 'idle') break;
    if (outcome === 'failed') throw new ScriptError('The ledger cannot be told: an event of it cannot be read.');
  }
  const { head, models: statuses } = projector.status();
  return { head, paths: new Map(statuses.map(({ name, path }) => [name, path])) };
};

const numberOf = (asOf: Moment['asOf'], head: number, times: LedgerTimes): number => {
  if (asOf === 'now') return head;
  if ('instant' in asOf) {
    const number = times.numberAt(pastMs(asOf.instant));
    if (number > 0) return number;
    const first = times.reachedMs(1);
    const since = first === undefined ? 'it is empty' : `its first event is of ${new Date(first).toISOString()}`;
    throw new ScriptError(`The ledger had not begun by ${asOf.instant}: ${since}.`);
  }
  if (asOf.number > head) throw new ScriptError(`The ledger has ${head} events; there is no ${asOf.number} yet.`);
  return asOf.number;
};
