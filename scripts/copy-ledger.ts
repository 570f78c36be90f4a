import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CopyTarget, checkSource, copyEvents } from './copy-ledger/copy-events.ts';
import { eventsIn, headerOf, readHeader, readLedgerFile } from './copy-ledger/ledger-file.ts';
import { openLedgerFileTarget } from './copy-ledger/ledger-file-target.ts';
import type { ReadableLedger } from './ledger-digest.ts';
import { configOfProcess, openLedger, openLedgerToCopyInto } from './open-ledger.ts';
import { ProgressBars } from './progress-bars.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Copies a ledger to another store, event by event: ids, order, bytes and commitments stay as they are.

  npx node scripts/copy-ledger.ts sqlite: ndjson:ledger.ndjson                 the ledger of DATA_DIR into a file
  npx node scripts/copy-ledger.ts ndjson:ledger.ndjson sqlite:new/events.sqlite
  npx node scripts/copy-ledger.ts sqlite: esdb+discover://…                    onto a server, or from one

Where from and where to: an address as EVENT_STORE takes it, or ndjson:<file>. Which events: PREFIX, as for the server.
The source may be in use; what comes into it meanwhile is copied when the same is run again. The target must be empty
under the prefix, or hold the beginning of this same ledger. Run the same again after an interruption: it goes on where
it was. Nothing counts as a copy before all of it was read back and is equal. Keys of sealed fields are not copied.`;

const LEDGER_FILE = 'ndjson:';

await runScript(HELP, async () => {
  const { positionals } = readArguments({});
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2) {
    throw new ScriptError('Say where from and where to.', { exitCode: 2 });
  }
  const bars = new ProgressBars(process.stdout);
  await using source = await openSource(from);
  const checked = await checkSource(source.ledger, bars.show.bind(bars));
  await using target = await openTarget(to);
  const copied = await copyEvents(source.ledger, checked, target, bars.show.bind(bars));
  const { events, streams, commitments } = checked.digest;
  console.log(
    `${copied} events copied, ${events - copied} were there. All ${events} in ${streams} streams were read back and are equal. Commitments: ${commitments}`,
  );
  return 0;
});

type Source = AsyncDisposable & Readonly<{ ledger: ReadableLedger }>;

async function openSource(address: string): Promise<Source> {
  if (!address.startsWith(LEDGER_FILE)) {
    const store = await openLedger(configOfProcess({ EVENT_STORE: address }));
    return { ledger: store, [Symbol.asyncDispose]: () => store.close() };
  }
  const path = fileOf(address);
  if (!existsSync(path)) throw new ScriptError(`There is no file ${path}.`);
  const { prefix } = await readHeader(path);
  const { prefix: ours } = configOfProcess();
  if (prefix !== ours) throw new ScriptError(`${path} holds the ledger under ${prefix}, and PREFIX is ${ours}.`);
  return {
    ledger: { readAll: (after) => eventsIn(readLedgerFile(path), after) },
    [Symbol.asyncDispose]: async () => {},
  };
}

async function openTarget(address: string): Promise<CopyTarget & AsyncDisposable> {
  if (!address.startsWith(LEDGER_FILE)) return openLedgerToCopyInto(configOfProcess({ EVENT_STORE: address }));
  const { prefix, origin } = configOfProcess();
  return openLedgerFileTarget(fileOf(address), headerOf(prefix, origin));
}

function fileOf(address: string): string {
  const path = address.slice(LEDGER_FILE.length);
  if (path === '') throw new ScriptError(`${address} names no file.`, { exitCode: 2 });
  return resolve(path);
}
