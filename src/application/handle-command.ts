import { setTimeout as delay } from 'node:timers/promises';
import { type EventStore, EventStoreError, type Position, type RecordedEvent } from '#event-store/event-store.ts';
import type { Vault } from '#vault/vault.ts';
import {
  type AttemptDependencies,
  type AttemptResult,
  attemptCommand,
  type PreparedCommand,
} from './attempt-command.ts';
import type { Authority } from './authority.ts';
import type { Clock, Random } from './clock.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { CommandRequest, CommandResult, LedgerNumber } from './command-request.ts';
import { FoldCache } from './fold-cache.ts';
import { LedgerClock } from './ledger-clock.ts';
import type { Log } from './log.ts';
import { createRefusalRecorder, isTelling, type RefusalRecorder } from './record-refusals.ts';
import { registry } from './registry.ts';
import { streamName } from './stream-kind.ts';
import { StreamQueue } from './stream-queue.ts';
import { busy, toUnavailable, unavailable } from './unavailable.ts';

export type CommandHandlerOptions = Readonly<{
  store: EventStore;
  vault: Vault;
  authority: Pick<Authority, 'state' | 'isCurrent' | 'lastRecordedAt'>;
  /** Bounded wait until the event is in the read models; its ledger number, or `pending` when that took too long. */
  awaitProjected(position: Position): Promise<LedgerNumber>;
  clock: Clock;
  random: Random;
  log: Log;
  /** Upper bound of what folds may take, in bytes. */
  foldCacheBytes?: number | undefined;
}>;

export type CommandHandler = Readonly<{
  /**
   * Carries out a command, once: the same key gives the same answer. Nothing is acknowledged that is not durable.
   *
   * @throws ZodError when the data does not fit the command's definition (the boundary should have refused it), and
   *   the errors of defects; all that passes by itself is a result
   */
  handle(request: CommandRequest): Promise<CommandResult>;
  /** Until refusals of commands answered so far are recorded. */
  settled(): Promise<void>;
}>;

/** Conflicts with other nodes; within this one the queue of the stream leaves none. */
const MAX_RETRIES = 8;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

export const createCommandHandler = (options: CommandHandlerOptions): CommandHandler => {
  const { store, authority, clock } = options;
  const dependencies: AttemptDependencies = {
    ...options,
    prefix: store.prefix,
    folds: new FoldCache(store, options.foldCacheBytes),
    queue: new StreamQueue(),
    ledgerClock: new LedgerClock(clock, () => authority.lastRecordedAt),
  };
  const refusals = createRefusalRecorder(dependencies);

  const handle = async (request: CommandRequest): Promise<CommandResult> => {
    const prepared = prepare(store.prefix, request);
    const result = await carryOut(options, dependencies, prepared);
    noteRefusal(refusals, dependencies, prepared, result);
    if (result.outcome !== 'stored') return result;
    return numbered(options, prepared, result);
  };
  return { handle, settled: () => refusals.settled() };
};

const prepare = (prefix: string, request: CommandRequest): PreparedCommand => {
  const { type, actor, route, idempotencyKey } = request;
  const entry = registry.get(type);
  if (entry === undefined) throw new Error(`There is no command ${type}.`);
  const data = entry.definition.data.parse(request.data);
  const names = createCommandIdentity({ prefix, actor, route, idempotencyKey });
  const { category } = entry.stream.kind;
  const identity = entry.names === 'new-stream' ? names.newIdentity(category) : request.identity;
  if (identity === undefined) throw new Error(`${type} is addressed to something that exists.`);
  if ('code' in data && category === 'unit' && data['code'] !== identity) {
    throw new Error(`${type} names another unit than it is addressed to.`);
  }
  const stream = streamName(prefix, category, identity);
  return { entry, identity, stream, data, names, requestHash: names.requestHash(data), request };
};

type Carried = Exclude<AttemptResult, { outcome: 'conflict' }> | Extract<CommandResult, { outcome: 'busy' }>;

const carryOut = async (
  { authority, random }: CommandHandlerOptions,
  dependencies: AttemptDependencies,
  prepared: PreparedCommand,
): Promise<Carried> => {
  try {
    if (!(await authority.isCurrent())) return unavailable('AuthorityBehind');
    return await dependencies.queue.run(prepared.stream, async () => {
      for (let retry = 0; retry <= MAX_RETRIES; retry += 1) {
        if (retry > 0) await delay(pauseBefore(retry, random));
        const result = await attemptCommand(dependencies, prepared);
        if (result.outcome !== 'conflict') return result;
      }
      return busy;
    });
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'EventTooLarge') {
      return { outcome: 'rejected', refusal: { code: 'EventTooLarge' } };
    }
    const answer = toUnavailable(error);
    if (answer === undefined) throw error;
    dependencies.log.warn(
      { err: error, correlationId: prepared.request.correlationId },
      'A command had to be put off.',
    );
    return answer;
  }
};

/** Longer each time, and never the same on two nodes. */
const pauseBefore = (retry: number, random: Random): number => {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retry);
  return ((random(1)[0] ?? 0) / 256) * longest;
};

const numbered = async (
  { awaitProjected, log }: CommandHandlerOptions,
  { identity, request: { correlationId } }: PreparedCommand,
  { recorded, repeated }: Extract<AttemptResult, { outcome: 'stored' }>,
): Promise<CommandResult> => {
  // What is stored is stored: whatever befalls the read models, it is acknowledged.
  const numberOf = async ({ position }: RecordedEvent): Promise<LedgerNumber> => {
    try {
      return await awaitProjected(position);
    } catch (error) {
      log.error({ err: error, correlationId }, 'The read models could not be waited for.');
      return 'pending';
    }
  };
  const events = await Promise.all(recorded.map(async (each) => ({ number: await numberOf(each), event: each.event })));
  const last = events.at(-1);
  if (last === undefined) throw new Error('a stored command has events');
  return { outcome: 'stored', identity, events, revision: last.event.revision, ledgerNumber: last.number, repeated };
};

const noteRefusal = (
  refusals: RefusalRecorder,
  { authority }: AttemptDependencies,
  { entry, identity, request: { actor, correlationId } }: PreparedCommand,
  result: Carried,
): void => {
  const code = tellingCode(result);
  // Only of enrolled officers: otherwise whoever makes up names would make up streams.
  if (code === undefined || actor.kind !== 'officer' || !authority.state.officers.has(actor.officerId)) return;
  const { category } = entry.stream.kind;
  const target = entry.names === 'new-stream' ? category : `${category}-${identity}`;
  refusals.record({ officerId: actor.officerId, code, action: entry.action, target, correlationId });
};

const tellingCode = (result: Carried): string | undefined => {
  if (result.outcome === 'hidden') return 'NotVisible';
  if (result.outcome === 'forbidden') return result.code;
  return result.outcome === 'rejected' && isTelling(result.refusal.code) ? result.refusal.code : undefined;
};
