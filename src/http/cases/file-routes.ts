import type { CaseTarget } from '#application/target.ts';
import type { CaseFile, CaseOutline } from '#projections/case-file/case-file.ts';
import type { Problem } from '../problems/problem-table.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { problemOfReading } from '../reading-fault.ts';
import { type Route, readRoute } from '../route.ts';
import { readCase } from './file-contract.ts';

/** One case. What rights depend on is read as of now, whatever moment is asked for. */
export const caseFileRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(readCase, async (asked) => {
    const { caseId } = asked.params;
    const target = await caseTargetNow(readSide, caseId);
    if (target !== undefined && 'problem' in target) return target;
    const hidden = await asked.reader.refusal('read-case-outline', target);
    if (hidden !== undefined) return { problem: hidden };
    const extent: 'file' | 'outline' =
      (await asked.reader.refusal('read-case', target)) === undefined ? 'file' : 'outline';
    const read = await readAsOf<CaseFile | CaseOutline | null>(readSide, asked, (at) =>
      readSide.read('case-file', extent, { caseId }, at),
    );
    if ('problem' in read) return read;
    // Not opened yet at that moment: then there was no such case.
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, extent, case: read.value } };
  }),
];

/** Undefined: there is no such case. */
export const caseTargetNow = async (
  readSide: ReadSide,
  caseId: string,
): Promise<CaseTarget | Readonly<{ problem: Problem }> | undefined> => {
  try {
    const { value } = await readSide.read('case-file', 'rights', { caseId });
    if (value === null) return undefined;
    const { unit, team, isPublished } = value;
    return { kind: 'case', caseId, unit, team, leader: undefined, isPublished };
  } catch (error) {
    return { problem: problemOfReading(error, readSide.projected) };
  }
};
