import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { type OpenLedger, PREFIX } from './contract-case.ts';

/** A fresh folder that removes itself. */
export const temporaryFolder = (): Disposable & Readonly<{ path: string }> => {
  const path = mkdtempSync(join(tmpdir(), 'inspection-ledger-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
};

/**
 * The files as they lie there, copied by another process: were we to close a copy's handle ourselves,
 * the system would take SQLite's locks on the original away (POSIX locks belong to the process).
 */
export const copyFolder = (from: string, to: string): void => {
  execFileSync('cp', ['-R', `${from}/.`, to]);
};

export const openSqliteLedger: OpenLedger = async () => {
  const stack = new AsyncDisposableStack();
  let folder = stack.use(temporaryFolder()).path;
  const open = (prefix = PREFIX): EventStore =>
    stack.use(openSqliteEventStore({ path: join(folder, 'events.sqlite'), prefix, onFatal: failTest }));
  let store = open();
  return {
    store,
    reopen: async (prefix) => {
      await store.close();
      store = open(prefix);
      return store;
    },
    crash: async () => {
      const copy = stack.use(temporaryFolder()).path;
      copyFolder(folder, copy);
      folder = copy;
      store = open();
      return store;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
};

const failTest = (error: Error): never => {
  throw error;
};
