import type { CommandContract, OperationContract } from '#http/contract.ts';
import { fieldsFromPath } from '#http/contract.ts';
import { askOfAction } from '#test/support/accountability/action-commands.ts';
import { askOfMatter } from '#test/support/accountability/matter-commands.ts';
import { askOfEvidence } from '#test/support/domain/evidence-commands.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { askOfRequest } from '#test/support/domain/oversight.ts';
import { evidenceBodies } from './evidence.ts';

type Ask = () => Readonly<{ data: object }>;
const usual: ReadonlyMap<string, Ask> = new Map<string, Ask>(
  [ask, askOfMatter, askOfAction, askOfEvidence, askOfRequest].flatMap((table) => Object.entries(table)),
);

const sampleOfOperation = ({ resource, path }: OperationContract): object => {
  if (resource === 'reveals') return { reason: 'review' };
  if (resource === 'exports') return { list: 'units', format: 'csv' };
  return resource === 'evidence' ? (evidenceBodies[path] ?? {}) : {};
};

/** A body that the route would take from someone who may: the usual command of the stories, without what its address says. */
export const sampleBody = (contract: CommandContract | OperationContract): object => {
  if (contract.kind === 'operation') return sampleOfOperation(contract);
  const { type } = contract.command;
  const asking = usual.get(type);
  if (asking === undefined) throw new Error(`no sample of ${type}`);
  const taken = new Set(fieldsFromPath(contract));
  return Object.fromEntries(Object.entries(asking().data).filter(([name]) => !taken.has(name)));
};
