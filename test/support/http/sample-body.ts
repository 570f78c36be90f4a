import { caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import type { CommandContract, OperationContract } from '#http/contract.ts';
import { fieldsFromPath } from '#http/contract.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

const caseTypes = new Set<string>(caseCommandDefinitions.map(({ type }) => type));

const isCaseCommand = (type: string): type is keyof typeof ask => caseTypes.has(type) && Object.hasOwn(ask, type);

/** A body that the route would take from someone who may: the usual command of the stories, without what its address says. */
export const sampleBody = (contract: CommandContract | OperationContract): object => {
  if (contract.kind === 'operation') return {};
  const { type } = contract.command;
  if (!isCaseCommand(type)) throw new Error(`no sample of ${type}`);
  const taken = new Set(fieldsFromPath(contract));
  return Object.fromEntries(Object.entries(ask[type]().data).filter(([name]) => !taken.has(name)));
};
