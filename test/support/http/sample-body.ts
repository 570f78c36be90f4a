import type { CommandContract, OperationContract } from '#http/contract.ts';
import { fieldsFromPath } from '#http/contract.ts';
import { askOfAction } from '#test/support/accountability/action-commands.ts';
import { askOfMatter } from '#test/support/accountability/matter-commands.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

type Ask = () => Readonly<{ data: object }>;
const usual: ReadonlyMap<string, Ask> = new Map<string, Ask>(
  [ask, askOfMatter, askOfAction].flatMap((table) => Object.entries(table)),
);

/** A body that the route would take from someone who may: the usual command of the stories, without what its address says. */
export const sampleBody = (contract: CommandContract | OperationContract): object => {
  if (contract.kind === 'operation') return contract.resource === 'reveals' ? { reason: 'review' } : {};
  const { type } = contract.command;
  const asking = usual.get(type);
  if (asking === undefined) throw new Error(`no sample of ${type}`);
  const taken = new Set(fieldsFromPath(contract));
  return Object.fromEntries(Object.entries(asking().data).filter(([name]) => !taken.has(name)));
};
