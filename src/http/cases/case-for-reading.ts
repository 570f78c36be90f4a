import type { CaseTarget } from '#application/target.ts';
import type { Reader } from '../gate.ts';
import type { Problem } from '../problems/problem-table.ts';

/** How much of a case somebody may read: an overseer knows the outline only, until the conclusion is public. */
export type Extent = 'file' | 'outline';

/** What rights on a case depend on: as the ledger has it now, never as of the moment that is read. */
export type FindCaseTarget = (caseId: string) => Promise<CaseTarget | undefined>;

type Asked = Readonly<{ reader: Reader; params: Readonly<{ caseId: string }> }>;

/**
 * How much of the case this officer may read, or the problem to answer. Rights are those of now, whatever moment is
 * asked for.
 *
 * @param least what he must at least be allowed to read
 */
export const caseForReading = async (
  caseTarget: FindCaseTarget,
  { reader, params: { caseId } }: Asked,
  least: 'read-case' | 'read-case-outline' = 'read-case-outline',
): Promise<Readonly<{ extent: Extent }> | Readonly<{ problem: Problem }>> => {
  const target = await caseTarget(caseId);
  const problem = await reader.refusal(least, target);
  if (problem !== undefined) return { problem };
  if (least === 'read-case') return { extent: 'file' };
  return { extent: (await reader.refusal('read-case', target)) === undefined ? 'file' : 'outline' };
};
