import { EventStoreError } from '#event-store/event-store.ts';
import {
  type AttemptResult,
  actOf,
  attemptCommand,
  type PreparedCommand,
  type RehearsalResult,
  rehearseCommand,
} from './attempt-command.ts';
import { checkRights } from './check-rights.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import type { Attempt } from './record-refusals.ts';
import { registry } from './registry.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { streamName } from './stream-kind.ts';
import { toUnavailable } from './unavailable.ts';
import { numberOf, type WritePath } from './write-path.ts';

/** `busy`: there was no turn to be had. */
export type Rehearsed = RehearsalResult | Extract<CommandResult, { outcome: 'busy' | 'unavailable' }>;

export type CommandHandler = Readonly<{
  /**
   * Carries out a command, once: the same key gives the same answer. Nothing is acknowledged that is not durable.
   *
   * @throws ZodError when the data does not fit the command's definition (the boundary should have refused it), and
   *   the errors of defects; all that passes by itself is a result
   */
  handle(request: CommandRequest): Promise<CommandResult>;
  /**
   * What the command would come to, without storing anything: an attempt that is refused leaves no trace, since nothing
   * was attempted.
   */
  rehearse(request: CommandRequest): Promise<Rehearsed>;
  /** Until refusals of commands answered so far are recorded. */
  settled(): Promise<void>;
}>;

/** @param path shared by all that writes on this node, so that they share its queues and folds */
export const createCommandHandler = (path: WritePath): CommandHandler => {
  const handle = async (request: CommandRequest): Promise<CommandResult> => {
    const prepared = prepare(path.prefix, request);
    const result = await carryOut(path, prepared);
    path.refusals.record(attemptOf(prepared), result);
    return result.outcome === 'stored' ? numbered(path, prepared, result) : result;
  };
  const rehearse = async (request: CommandRequest) => {
    try {
      return await rehearseCommand(path, prepare(path.prefix, request));
    } catch (error) {
      const answer = toUnavailable(error);
      if (answer === undefined) throw error;
      return answer;
    }
  };
  return { handle, rehearse, settled: () => path.refusals.settled() };
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
  if (entry.addressee !== undefined && entry.addressee(data) !== identity) {
    throw new Error(`${type} names another ${category} than it is addressed to.`);
  }
  const stream = streamName(prefix, category, identity);
  return { entry, identity, stream, data, names, requestHash: names.requestHash(data), request };
};

type Carried = Exclude<AttemptResult, { outcome: 'conflict' }> | Extract<CommandResult, { outcome: 'busy' }>;

const carryOut = async (path: WritePath, prepared: PreparedCommand): Promise<Carried> => {
  try {
    // Whoever may not do it never stands in the queue of the thing: he would hold up those who may, and the length of
    // the queue would tell him of what is hidden from him. Whoever may is asked again when his turn has come.
    const may = await checkRights(path, actOf(path, prepared));
    if (may.outcome !== 'allowed') return may;
    return await path.queue.run(prepared.stream, () =>
      retryConflicts(path.random, () => attemptCommand(path, prepared)),
    );
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'EventTooLarge') {
      return { outcome: 'rejected', refusal: { code: 'EventTooLarge' } };
    }
    const answer = toUnavailable(error);
    if (answer === undefined) throw error;
    path.log.warn({ err: error, correlationId: prepared.request.correlationId }, 'A command had to be put off.');
    return answer;
  }
};

const numbered = async (
  path: WritePath,
  { identity, request: { correlationId } }: PreparedCommand,
  { recorded, repeated }: Extract<AttemptResult, { outcome: 'stored' }>,
): Promise<CommandResult> => {
  const events = await Promise.all(
    recorded.map(async ({ position, event }) => ({ number: await numberOf(path, position, correlationId), event })),
  );
  const last = events.at(-1);
  if (last === undefined) throw new Error('a stored command has events');
  return { outcome: 'stored', identity, events, revision: last.event.revision, ledgerNumber: last.number, repeated };
};

const attemptOf = ({ entry, identity, names, request }: PreparedCommand): Attempt => {
  const { actor } = request;
  const { category } = entry.stream.kind;
  const correlationId = names.correlationId(request.correlationId);
  const target = entry.names === 'new-stream' ? category : `${category}-${identity}`;
  return { actor, action: entry.action, target, correlationId };
};
