import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { openActsOf, type SubjectSide, subjectForReading } from '../subject-reading.ts';
import { readMatter, readMatterOpenActs } from './contract.ts';

/** One corruption matter, as of any moment: the facts of then, or of now as they bear on a day. */
export const matterReadRoutes = (readSide: ReadSide, subjects: SubjectSide): readonly Route[] => [
  readRoute(readMatter, async (asked) => {
    const { matterId } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'matter', matterId);
    if (problem !== undefined) return { problem };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('accountability-matrix', 'matter', { matterId }, at),
      { offersEffective: true },
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, matter: read.value } };
  }),
  readRoute(readMatterOpenActs, async ({ reader, params: { matterId } }) => {
    const open = await openActsOf(subjects, reader, 'matter', matterId);
    return 'problem' in open ? open : { headers: { ETag: `"${open.revision}"` }, body: open };
  }),
];
