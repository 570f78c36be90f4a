import type { Action } from '#application/actions.ts';
import { registry } from '#application/registry.ts';
import type { CommandContract, RouteContract } from './contract.ts';

/**
 * What a caller must be allowed to do: for a command what the registry says of it, else what the contract declares.
 *
 * @throws Error for a command that the write path does not know, or whose stream it names otherwise: such a route does not start
 */
export function actionOf(contract: CommandContract): Action;
export function actionOf(contract: RouteContract): Action | 'public';
export function actionOf(contract: RouteContract): Action | 'public' {
  if (contract.kind !== 'command') return contract.action;
  const { path, command, identity } = contract;
  const entry = registry.get(command.type);
  if (entry === undefined) throw new Error(`${path} sends ${command.type}, which nobody handles`);
  if ((identity === 'new') !== (entry.names === 'new-stream')) {
    throw new Error(`${path}: the registry says that ${command.type} goes to a ${entry.names}`);
  }
  return entry.action;
}
