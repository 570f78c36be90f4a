import type { CaseTarget } from '#application/target.ts';
import type { Reader } from '../gate.ts';
import type { Problem } from '../problems/problem-table.ts';
import type { ReadSide } from '../reading.ts';
import { problemOfReading } from '../reading-fault.ts';

/** How much of a case somebody may read: an overseer knows the outline only, until the conclusion is public. */
export type Extent = 'file' | 'outline';

type Asked = Readonly<{ reader: Reader; params: Readonly<{ caseId: string }> }>;

/**
 * How much of the case this officer may read, or the problem to answer. What rights depend on is read as of now,
 * whatever moment is asked for.
 *
 * @param least what he must at least be allowed to read
 */
export const caseForReading = async (
  readSide: ReadSide,
  { reader, params: { caseId } }: Asked,
  least: 'read-case' | 'read-case-outline' = 'read-case-outline',
): Promise<Readonly<{ extent: Extent }> | Readonly<{ problem: Problem }>> => {
  const found = await targetNow(readSide, caseId);
  if ('problem' in found) return found;
  const problem = await reader.refusal(least, found.target);
  if (problem !== undefined) return { problem };
  if (least === 'read-case') return { extent: 'file' };
  return { extent: (await reader.refusal('read-case', found.target)) === undefined ? 'file' : 'outline' };
};

type Found = Readonly<{ target: CaseTarget | undefined }> | Readonly<{ problem: Problem }>;

/** Target undefined: there is no such case. */
const targetNow = async (readSide: ReadSide, caseId: string): Promise<Found> => {
  try {
    const { value } = await readSide.read('case-file', 'rights', { caseId });
    if (value === null) return { target: undefined };
    const { unit, team, isPublished } = value;
    // Reading asks nothing of who leads.
    return { target: { kind: 'case', caseId, unit, team, leader: undefined, isPublished } };
  } catch (error) {
    return { problem: problemOfReading(error, readSide.projected) };
  }
};
