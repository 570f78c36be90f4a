import { type CopyTarget, checkSource, copyEvents } from '#scripts/copy-ledger/copy-events.ts';
import { eventsIn, headerOf, readLedgerFile } from '#scripts/copy-ledger/ledger-file.ts';
import { openLedgerFileTarget } from '#scripts/copy-ledger/ledger-file-target.ts';
import type { ReadableLedger } from '#scripts/ledger-digest.ts';
import { openLedger, openLedgerToCopyInto } from '#scripts/open-ledger.ts';
import { type Config, readConfig } from '#src/config.ts';

const configOf = (path: string): Config => readConfig({ EVENT_STORE: `sqlite:${path}` });

/** As the script copies, without a process of its own: files that end in .ndjson are ledger files. */
export const copyFile = async (from: string, to: string): Promise<number> => {
  await using source = await openFile(from);
  const checked = await checkSource(source.ledger, silent);
  await using target = await openTargetFile(to);
  return await copyEvents(source.ledger, checked, target, silent);
};

export const copyInto = async (source: ReadableLedger, target: CopyTarget): Promise<number> =>
  copyEvents(source, await checkSource(source, silent), target, silent);

const silent = (): void => undefined;

const openFile = async (path: string): Promise<AsyncDisposable & Readonly<{ ledger: ReadableLedger }>> => {
  if (path.endsWith('.ndjson')) {
    return {
      ledger: { readAll: (after) => eventsIn(readLedgerFile(path), after) },
      [Symbol.asyncDispose]: async () => {},
    };
  }
  const store = await openLedger(configOf(path));
  return { ledger: store, [Symbol.asyncDispose]: () => store.close() };
};

const openTargetFile = async (path: string): Promise<CopyTarget & AsyncDisposable> =>
  path.endsWith('.ndjson')
    ? openLedgerFileTarget(path, headerOf('demo', 'example.org/demo'))
    : openLedgerToCopyInto(configOf(path));
