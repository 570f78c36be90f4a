import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { unfinishedCopyMark } from '#event-store/sqlite/unfinished-copy.ts';
import { type Config, readConfig, type SettingName } from '#src/config.ts';
import { isThere, openStore, openStoreForReading, placeOf } from '#src/open-store.ts';
import type { CopyTarget } from './copy-ledger/copy-events.ts';
import { flushFolder } from './flush.ts';
import { ScriptError } from './run-script.ts';

/**
 * The ledger of this configuration, for reading: takes no lock, so it works beside a running server.
 *
 * @throws ScriptError when there is none; EventStoreError when the file is something else
 */
export const openLedger = async ({ eventStore, prefix }: Config): Promise<EventStore> => {
  if (!isThere(eventStore)) {
    throw new ScriptError(
      `There is no ledger at ${placeOf(eventStore)}. Set DATA_DIR or EVENT_STORE, or start the server.`,
    );
  }
  return openStoreForReading({ eventStore, prefix });
};

/** One commit of the embedded store takes so many appends, up to a megabyte, in order, all or none. */
const APPENDS_OF_A_COMMIT = 64;

/**
 * The ledger of this configuration, to be copied into; made when there is none. A mark beside a file keeps everybody
 * else from taking half a copy for a ledger; on a server there is no place for one, so that the end of this script tells.
 *
 * @throws EventStoreError `StoreUnavailable` while somebody writes there
 */
export const openLedgerToCopyInto = async ({ eventStore, prefix }: Config): Promise<CopyTarget & AsyncDisposable> => {
  const [begin, complete, finish] = [done, done, done];
  if (eventStore.kind === 'eventstoredb') {
    const store = await openStore({ eventStore, prefix });
    // A server promises no order among appends to several streams.
    return { ledger: store, appendsAtOnce: 1, begin, complete, finish, [Symbol.asyncDispose]: () => store.close() };
  }
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
    complete,
    finish: async () => rmSync(mark, { force: true }),
    [Symbol.asyncDispose]: () => store.close(),
  };
};

const done = async (): Promise<void> => undefined;

/**
 * The file of an embedded ledger.
 *
 * @throws ScriptError when the ledger is on a server, which is backed up by its own means
 */
export const embeddedFile = (eventStore: Config['eventStore']): string => {
  if (eventStore.kind === 'sqlite') return eventStore.file;
  throw new ScriptError(
    `The ledger is at ${placeOf(eventStore)}: this is for embedded ledgers only. docs/operations.md says how a server is backed up; copy-ledger makes a copy of one.`,
  );
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
