import { yearBefore } from '#domain/law/reporting-periods.ts';
import { formVersionOn } from '#domain/law/statistics-form.ts';
import type { AsOf } from '#projecting/moment.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { invalid } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { readStatistics, traceStatistics } from './contract.ts';
import { cutOffFault, unknownBody, unknownPage } from './faults.ts';
import { withReported } from './reported.ts';

/** Form 01/TTr, and the events behind each of its figures: counted over the cases that this officer may see today. */
export const statisticsRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(readStatistics, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { from, to, cutOff } = asked.query;
    const period = { from, to };
    const params = { ...seen, period, before: yearBefore(period) };
    const formAs = (query: Readonly<{ asOf?: Exclude<AsOf, 'now'> | undefined }>) =>
      readAsOf(readSide, { request: asked.request, query: { ...asked.query, ...query } }, (at) =>
        readVisible(params, (seenNow) => readSide.read('inspection-statistics', 'form', seenNow, at)),
      );
    const read = await formAs({});
    if ('problem' in read) return read;
    const reported = cutOff === undefined ? null : await formAs({ asOf: cutOff });
    if (reported !== null && 'problem' in reported) return reported;
    const fault = cutOffFault(reported?.asOf, read.asOf);
    if (fault !== undefined) return { problem: invalid([fault]) };
    const { id, circular, columnsRead, verified } = formVersionOn(to);
    return {
      headers: read.headers,
      body: {
        asOf: read.asOf,
        form: { id, circular, columnsRead, verified },
        period,
        before: params.before,
        cutOff: reported?.asOf ?? null,
        counts: seen.visibility.units === 'all' ? ('all-cases' as const) : ('cases-in-reach' as const),
        ...withReported(read.value, reported?.value ?? null),
      },
    };
  }),
  readRoute(traceStatistics, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { from, to, column, body = null, reportedOn = to, limit = DEFAULT_LIMIT, after, cutOff } = asked.query;
    const figure = { ...seen, period: { from, to }, column, body, reportedOn };
    const then =
      cutOff === undefined
        ? null
        : // What it was by then, and which number that is.
          await readAsOf(readSide, { request: asked.request, query: { asOf: cutOff } }, (at) =>
            readVisible({ ...figure, since: null, limit: 1 }, (seenNow) =>
              readSide.read('inspection-statistics', 'trace', seenNow, at),
            ),
          );
    if (then !== null && 'problem' in then) return then;
    const params = { ...figure, since: then?.asOf.number ?? null, limit, ...givenFields({ after }) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('inspection-statistics', 'trace', seenNow, at)),
    );
    if ('problem' in read) return read;
    const fault = cutOffFault(then?.asOf, read.asOf);
    if (fault !== undefined) return { problem: invalid([fault]) };
    if ('unknown' in read.value) {
      return { problem: invalid([read.value.unknown === 'body' ? unknownBody : unknownPage]) };
    }
    // A body that nobody knew then had reported nothing.
    const reported = then && ('unknown' in then.value ? 0 : then.value.amount);
    return {
      headers: read.headers,
      body: { asOf: read.asOf, cutOff: then?.asOf ?? null, reported, ...read.value },
    };
  }),
];
