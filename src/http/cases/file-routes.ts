import type { CaseAround, CaseFieldwork, CaseFile, CaseOutline } from '#projections/case-file/case-file.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { readAround } from './around-contract.ts';
import { caseForReading, type FindCaseTarget } from './case-for-reading.ts';
import { readFieldwork } from './fieldwork-contract.ts';
import { readCase } from './file-contract.ts';

/** One case, with the revision that an act after reading names. */
export const caseFileRoutes = (readSide: ReadSide, caseTarget: FindCaseTarget): readonly Route[] => [
  readRoute(readCase, async (asked) => {
    const seen = await caseForReading(caseTarget, asked);
    if ('problem' in seen) return seen;
    const { caseId } = asked.params;
    const read = await readAsOf<CaseFile | CaseOutline | null>(readSide, asked, (at) =>
      readSide.read('case-file', seen.extent, { caseId }, at),
    );
    if ('problem' in read) return read;
    // Not opened yet at that moment: then there was no such case.
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, extent: seen.extent, case: read.value } };
  }),
  readRoute(readFieldwork, async (asked) => {
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const { caseId } = asked.params;
    const read = await readAsOf<CaseFieldwork | null>(readSide, asked, (at) =>
      readSide.read('case-file', 'fieldwork', { caseId }, at),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, fieldwork: read.value } };
  }),
  readRoute(readAround, async (asked) => {
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const { caseId } = asked.params;
    const read = await readAsOf<CaseAround | null>(readSide, asked, (at) =>
      readSide.read('case-file', 'aroundConclusion', { caseId }, at),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, around: read.value } };
  }),
];
