import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { unfinishedCopyMark } from '#event-store/sqlite/unfinished-copy.ts';
import { type Config, readConfig, type SettingName } from '#src/config.ts';
import type { CopyTarget } from './copy-ledger/copy-events.ts';
import { flushFolder } from './flush.ts';
import { ScriptError } from './run-script.ts';

/**
 * The ledger of this configuration, for reading: takes no lock, so it works beside a running server.
 *
 * @throws ScriptError when there is none; EventStoreError when the file is something else
 */
export const openLedger = ({ eventStore, prefix }: Config): EventStore => {
  if (!existsSync(eventStore.file)) {
    throw new ScriptError(
      `There is no ledger at ${eventStore.file}. Set DATA_DIR or EVENT_STORE, or start the server.`,
    );
  }
  return openSqliteEventStore({ path: eventStore.file, prefix, readOnly: true });
};

/** One commit of the embedded store takes so many appends, up to a megabyte, in order, all or none. */
const APPENDS_OF_A_COMMIT = 64;

/**
 * The ledger of this configuration, to be copied into; made when there is none. A mark beside the file keeps everybody
 * else from taking half a copy for a ledger.
 *
 * @throws EventStoreError `StoreUnavailable` while somebody writes there
 */
export const openLedgerToCopyInto = ({ eventStore, prefix }: Config): CopyTarget & AsyncDisposable => {
  const path = eventStore.file;
  const mark = unfinishedCopyMark(path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const store = openSqliteEventStore({ path, prefix, allowUnfinishedCopy: true });
  return {
    ledger: store,
    appendsAtOnce: APPENDS_OF_A_COMMIT,
    begin: async () => {
      writeFileSync(mark, '', { mode: 0o600, flush: true });
      flushFolder(dirname(path));
    },
    complete: async () => undefined,
    finish: async () => rmSync(mark, { force: true }),
    [Symbol.asyncDispose]: () => store.close(),
  };
};

/**
 * The configuration of this process, with some of it given otherwise. The environment is read here and nowhere else in
 * the scripts.
 */
export const configOfProcess = (given: Readonly<Partial<Record<SettingName, string>>> = {}): Config =>
  readConfig({ ...process.env, ...given });

/** `unit-46` and `demo/unit-46` mean the same stream. */
export const fullStreamName = (prefix: string, stream: string): string =>
  stream.startsWith(`${prefix}/`) ? stream : `${prefix}/${stream}`;
