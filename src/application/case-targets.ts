import { caseTarget } from './command-placing.ts';
import { streamName } from './stream-kind.ts';
import { caseStreams } from './streams.ts';
import type { CaseTarget } from './target.ts';
import type { WritePath } from './write-path.ts';

/**
 * What rights on a case depend on, as the ledger has it now and not as some read model had it when it stopped:
 * whoever left the team a moment ago has left it for readers too. Undefined: there is no such case.
 */
export const createCaseTargets =
  ({ folds, prefix }: Pick<WritePath, 'folds' | 'prefix'>) =>
  async (caseId: string): Promise<CaseTarget | undefined> => {
    const { state } = await folds.load(caseStreams, streamName(prefix, caseStreams.category, caseId));
    return caseTarget(caseId, state);
  };
