import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { listPlans, readPlan } from './contract.ts';

/** What the province's inspectorates mean to do in a year; of what became of it, only what this officer may see today. */
export const planReadRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listPlans, async (asked) => {
    const read = await readAsOf(readSide, asked, (at) => readSide.read('inspection-plan', 'list', {}, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readPlan, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, planId: asked.params.planId };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('inspection-plan', 'plan', seenNow, at)),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const { revision } = read.value;
    const headers = revision < 0 ? read.headers : { ...read.headers, ETag: `"${revision}"` };
    return { headers, body: { asOf: read.asOf, plan: read.value } };
  }),
];
