import type { z } from 'zod';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import type { Problem } from '../problems/problem-table.ts';
import { invalid } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { countCases, listCases, listOverlaps } from './contract.ts';
import { readVisible, visibilityOf } from './visible-cases.ts';

/** The register of cases: of every answer only what this officer may see today. */
export const caseListRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listCases, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const fault = loneDimension(asked.query);
    if (fault !== undefined) return { problem: fault };
    const { limit = DEFAULT_LIMIT, after, sort = '-opened' } = asked.query;
    const params = {
      ...seen,
      ...filtersOf(asked.query),
      ...orders[sort],
      limit,
      ...givenFields({ after }),
    };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('case-register', 'list', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(countCases, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const fault = loneDimension(asked.query);
    if (fault !== undefined) return { problem: fault };
    const params = { ...seen, ...filtersOf(asked.query) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('case-register', 'count', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(listOverlaps, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { unit, from, to } = asked.query;
    const params = { ...seen, unit, from, to };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('case-register', 'overlapping', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, cases: read.value } };
  }),
];

/** A dimension of PAPI says nothing of a case that nobody has assessed. */
const loneDimension = ({ dimension, assessed }: Filters): Problem | undefined =>
  dimension === undefined || assessed !== undefined
    ? undefined
    : invalid([{ pointer: '/assessed', code: 'Required', detail: needed }]);

const needed = {
  vi: '“dimension” cần đi cùng “assessed”: đã xem xét, không vi phạm hay có vi phạm.',
  en: '“dimension” needs “assessed” beside it: examined, compliant or violations.',
};

const orders = {
  opened: { sort: 'opened', direction: 'asc' },
  '-opened': { sort: 'opened', direction: 'desc' },
  'stage-since': { sort: 'stage-since', direction: 'asc' },
  '-stage-since': { sort: 'stage-since', direction: 'desc' },
} as const;

type Filters = Omit<z.output<typeof countCases.query>, 'asOf' | 'day' | 'axis'>;

const filtersOf = ({
  q,
  stage: stages,
  form,
  source: sources,
  unit,
  inspected,
  body,
  topic,
  openedFrom,
  openedTo,
  sinceFrom,
  sinceTo,
  concludedFrom,
  concludedTo,
  assessed,
  dimension,
  corruptionSigns,
  hasOpenFindings,
  moveRole,
  moveOfficer,
  returnedTo,
  reportedBy,
  dueBy,
}: Filters) => ({
  ...givenFields({ q, stages, form, sources, unit, inspected, body, topic, openedFrom, openedTo }),
  ...givenFields({ sinceFrom, sinceTo, concludedFrom, concludedTo, assessed, dimension }),
  ...givenFields({ corruptionSigns, hasOpenFindings, moveRole, moveOfficer, returnedTo, reportedBy, dueBy }),
});
