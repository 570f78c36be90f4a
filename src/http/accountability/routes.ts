import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { openActsOf, type SubjectSide, subjectForReading } from '../subject-reading.ts';
import { readAction, readActionOpenActs, readHead } from './contract.ts';
import { readMatrix } from './matrix-contract.ts';

const options = { offersEffective: true } as const;

/** The responsibility of heads: the matrix, one action, one office-holder. */
export const accountabilityReadRoutes = (readSide: ReadSide, subjects: SubjectSide): readonly Route[] => [
  readRoute(readMatrix, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const {
      list = 'all',
      task,
      unit,
      within,
      form,
      deviation,
      groundless,
      caseId,
      limit = DEFAULT_LIMIT,
      after,
    } = asked.query;
    const params = {
      ...seen,
      ...givenFields({ task, unit, within, form, deviation, groundless, caseId, after }),
      list,
      limit,
    };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readVisible(params, (seenNow) => readSide.read('accountability-matrix', 'matrix', seenNow, at)),
      options,
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readAction, async (asked) => {
    const { actionId } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'accountability', actionId);
    if (problem !== undefined) return { problem };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('accountability-matrix', 'action', { actionId }, at),
      options,
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, action: read.value } };
  }),
  readRoute(readHead, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { personId } = asked.params;
    const read = await readAsOf(
      readSide,
      asked,
      (at) =>
        readVisible({ ...seen, personId }, (seenNow) => readSide.read('accountability-matrix', 'head', seenNow, at)),
      options,
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, head: read.value } };
  }),
  readRoute(readActionOpenActs, async ({ reader, params: { actionId } }) => {
    const open = await openActsOf(subjects, reader, 'accountability', actionId);
    return 'problem' in open ? open : { headers: { ETag: `"${open.revision}"` }, body: open };
  }),
];
