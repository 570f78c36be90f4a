import { mkdirSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { Authority } from '#application/authority.ts';
import { systemClock, systemRandom } from '#application/clock.ts';
import { createCommandHandler } from '#application/handle-command.ts';
import { silentLog } from '#application/log.ts';
import type { CommandType } from '#application/registry.ts';
import { createWritePath } from '#application/write-path.ts';
import { type EventStore, EventStoreError } from '#event-store/event-store.ts';
import { WriterLockedError } from '#sqlite/writer-lock.ts';
import type { Config } from '#src/config.ts';
import { openStore } from '#src/open-store.ts';
import { openVault } from '#src/open-vault.ts';
import { ServerWriter } from './server-writer.ts';

export type ScriptCommand = Readonly<{
  type: CommandType;
  /** Of the stream; left out where the key names a new one. */
  identity?: string;
  data: object;
}>;

export type ScriptAnswer =
  | Readonly<{ outcome: 'stored' | 'nothing-to-do'; identity: string }>
  /** In words where the server has them, else the refusal with its facts. */
  | Readonly<{ outcome: 'refused'; code: string; reason: string }>;

/** Where commands of a script go: to the server that has the ledger, or into the write path in this process. */
export interface LedgerWriter extends AsyncDisposable {
  readonly via: 'server' | 'process';
  send(command: ScriptCommand): Promise<ScriptAnswer>;
}

export type WriterOptions = Readonly<{
  /** Who acts when no server runs: the system, as this component. What it may do stands in the table of actions. */
  component: string;
  /** Address of the server, and the administrator in whose name it is asked. */
  server: string | undefined;
  officerId: string | undefined;
}>;

/**
 * Takes the writer's lock and works in this process; where somebody has it already, that is the server, and it is asked.
 *
 * @throws EventStoreError; VaultError; ScriptError when the server cannot be reached or no administrator is known
 */
export const openLedgerWriter = async (config: Config, options: WriterOptions): Promise<LedgerWriter> => {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const store = await openUnlessLocked(config);
  if (store === 'locked') {
    return ServerWriter.open(options.server ?? `http://${config.host}:${config.port}`, options.officerId);
  }
  return openProcessWriter(config, store, options.component);
};

const openUnlessLocked = async (config: Config): Promise<EventStore | 'locked'> => {
  try {
    return await openStore(config);
  } catch (error) {
    if (error instanceof EventStoreError && error.cause instanceof WriterLockedError) return 'locked';
    throw error;
  }
};

const openProcessWriter = async (config: Config, store: EventStore, component: string): Promise<LedgerWriter> => {
  await using resources = new AsyncDisposableStack();
  resources.use(store);
  const [clock, random, log] = [systemClock, systemRandom, silentLog] as const;
  const vault = resources.use(openVault(config, clock.now));
  const authority = resources.use(await Authority.open({ store, clock, log }));
  // No read model runs here: they catch up when the server starts.
  const awaitProjected = async () => 'pending' as const;
  const path = createWritePath({ store, vault, authority, clock, random, log, awaitProjected });
  const handler = createCommandHandler(path);
  resources.defer(() => handler.settled());
  const parts = resources.move();
  return {
    via: 'process',
    send: async ({ type, identity, data }) => {
      const key = uuid();
      const result = await handler.handle({
        type,
        identity,
        data,
        actor: { kind: 'system', component },
        route: `script ${component}`,
        idempotencyKey: key,
        correlationId: key,
      });
      if (result.outcome === 'stored' || result.outcome === 'nothing-to-do') {
        return { outcome: result.outcome, identity: result.identity };
      }
      if (result.outcome === 'rejected') {
        const { code, ...facts } = result.refusal;
        return { outcome: 'refused', code, reason: JSON.stringify(facts) };
      }
      return { outcome: 'refused', code: 'code' in result ? result.code : result.outcome, reason: '' };
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
};
