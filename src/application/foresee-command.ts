import { actOf } from './attempt-command.ts';
import { checkRights } from './check-rights.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { loadFacts } from './facts.ts';
import { prepareCommand } from './handle-command.ts';
import type { WritePath } from './write-path.ts';

export type Foreseen =
  | Readonly<{ outcome: 'open' }>
  | Extract<CommandResult, { outcome: 'rejected' | 'forbidden' | 'hidden' | 'unavailable' }>;

/**
 * What a command would be answered as things stand, before the work that it costs is done: nothing is stored. The
 * command itself is decided again when it comes.
 *
 * @throws EventStoreError; UnreadableStreamError
 */
export const foreseeCommand = async (path: WritePath, request: CommandRequest): Promise<Foreseen> => {
  const prepared = prepareCommand(path.prefix, request);
  const may = await checkRights(path, actOf(path, prepared));
  if (may.outcome !== 'allowed') return may;
  const { entry, identity, data } = prepared;
  const { decider } = entry.stream;
  const { now, today, acting, fold } = may;
  const command = { type: request.type, identity, data, by: request.actor, now, today };
  const { facts } = await loadFacts(path.folds, path.prefix, decider.needs(command, fold.state), acting);
  const decision = decider.decide(command, fold.state, facts);
  return decision.outcome === 'rejected' ? decision : { outcome: 'open' };
};
