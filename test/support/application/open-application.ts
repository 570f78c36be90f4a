import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Authority } from '#application/authority.ts';
import type { Random } from '#application/clock.ts';
import type { CommandRequest, CommandResult, LedgerNumber } from '#application/command-request.ts';
import { type CommandHandler, createCommandHandler } from '#application/handle-command.ts';
import { type Log, silentLog } from '#application/log.ts';
import { createReadGuard, type ReadGuard } from '#application/read-guard.ts';
import { createRevealHandler, type RevealRequest, type RevealResult } from '#application/reveals.ts';
import { createWritePath } from '#application/write-path.ts';
import type { Command } from '#domain/command.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import type { EventStore, Position } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { huongBinh } from '#test/support/domain/huong-binh.ts';
import { createMasterKey, readMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import type { Vault } from '#vault/vault.ts';
import { storeWorld } from './stored-world.ts';
import { seededRandom, TestClock } from './test-clock.ts';

export type ApplicationOptions = Readonly<{
  /** Where ledger, vault and master key lie; opening the same folder again is a restart. */
  directory: string;
  /** What an empty ledger begins with. Default: the province of Hương Bình with its officers. */
  world?: Facts;
  clock?: TestClock;
  random?: Random;
  log?: Log;
  /** Puts something between the application and its store, or its vault. */
  aroundStore?: (store: EventStore) => EventStore;
  aroundVault?: (vault: Vault) => Vault;
  /** What the authority alone reads from, to let it lag. */
  authorityStore?: (store: EventStore) => EventStore;
  awaitProjected?: (position: Position) => Promise<LedgerNumber>;
}>;

/** What a test says of a request; the rest comes with the command. */
export type Sending = Readonly<Partial<Pick<CommandRequest, 'identity' | 'idempotencyKey' | 'ifMatch' | 'route'>>>;

export type TestApplication = AsyncDisposable &
  CommandHandler &
  Readonly<{
    store: EventStore;
    vault: Vault;
    authority: Authority;
    guard: ReadGuard;
    clock: TestClock;
    reveal(request: RevealRequest): Promise<RevealResult>;
    /** Sends a command as its actor would, under a fresh key unless told. */
    send(command: Command<string, unknown>, sending?: Sending): Promise<CommandResult>;
    /** All events of a stream, named without the prefix. */
    events(stream: string): Promise<readonly StoredEvent[]>;
  }>;

export const PREFIX = 'test';

/** Store, vault, authority and write path over real files in a folder, with a clock that stands still. */
export const openApplication = async (options: ApplicationOptions): Promise<TestApplication> => {
  const { directory, clock = new TestClock(), random = seededRandom(directory), log = silentLog } = options;
  mkdirSync(join(directory, 'data'), { recursive: true });
  await using resources = new AsyncDisposableStack();
  const bare = resources.use(openSqliteEventStore({ path: join(directory, 'data', 'ledger.sqlite'), prefix: PREFIX }));
  if ((await bare.lastPosition()) === undefined) await storeWorld(bare, options.world ?? huongBinh);
  const store = options.aroundStore?.(bare) ?? bare;
  const bareVault = resources.use(
    openSqliteVault({ directory: join(directory, 'vault'), masterKey: masterKeyIn(directory), now: () => clock.now() }),
  );
  const vault = options.aroundVault?.(bareVault) ?? bareVault;
  const authority = resources.use(
    await Authority.open({
      store: options.authorityStore?.(bare) ?? store,
      clock,
      log,
      path: join(directory, 'data', 'authority.json'),
    }),
  );
  const awaitProjected = options.awaitProjected ?? ((position) => numberInStore(bare, position));
  const path = createWritePath({ store, vault, authority, awaitProjected, clock, random, log });
  const handler = createCommandHandler(path);
  const closing = resources.move();
  return {
    ...handler,
    store,
    vault,
    authority,
    guard: createReadGuard({ authority, clock }),
    clock,
    reveal: createRevealHandler(path),
    send: ({ type, data, by }, sending = {}) =>
      handler.handle({
        type,
        data,
        actor: by,
        identity: undefined,
        route: `POST /${type}`,
        idempotencyKey: randomUUID(),
        correlationId: 'test',
        ...sending,
      }),
    events: async (stream) => {
      const events: StoredEvent[] = [];
      for await (const { event } of bare.readStream(`${PREFIX}/${stream}`)) events.push(event);
      return events;
    },
    [Symbol.asyncDispose]: async () => {
      await handler.settled();
      await closing.disposeAsync();
    },
  };
};

const masterKeyIn = (directory: string): Uint8Array => {
  const path = join(directory, 'master.key');
  return existsSync(path) ? readMasterKey(path) : createMasterKey(path);
};

const numberInStore = async (store: EventStore, position: Position): Promise<LedgerNumber> => {
  let number = 0;
  for await (const recorded of store.readAll()) {
    number += 1;
    if (recorded.position === position) return number;
  }
  return 'pending';
};
