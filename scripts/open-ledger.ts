import { existsSync } from 'node:fs';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { type Config, readConfig } from '#src/config.ts';
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

/** The configuration of this process. The environment is read here and nowhere else in the scripts. */
export const configOfProcess = (): Config => readConfig(process.env);

/** `unit-46` and `demo/unit-46` mean the same stream. */
export const fullStreamName = (prefix: string, stream: string): string =>
  stream.startsWith(`${prefix}/`) ? stream : `${prefix}/${stream}`;
