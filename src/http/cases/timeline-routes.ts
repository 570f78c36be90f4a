import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { caseForReading, type FindCaseTarget } from './case-for-reading.ts';
import { readFieldHistory, readTimeline } from './timeline-contract.ts';

/** What happened to a case, value by value. */
export const caseTimelineRoutes = (readSide: ReadSide, caseTarget: FindCaseTarget): readonly Route[] => [
  readRoute(readTimeline, async (asked) => {
    const seen = await caseForReading(caseTarget, asked);
    if ('problem' in seen) return seen;
    const { limit = DEFAULT_LIMIT, after, axis = 'recorded' } = asked.query;
    // Along the axis of what happened, the order of happening is the natural one.
    const { sort = axis === 'effective' ? 'occurred' : 'recorded' } = asked.query;
    const params = {
      caseId: asked.params.caseId,
      audience: audiences[seen.extent],
      ...orders[sort],
      axis,
      limit,
      ...givenFields({ after }),
    };
    const read = await readAsOf(readSide, asked, (at) => readSide.read('case-timeline', 'timeline', params, at), {
      offersEffective: true,
    });
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, extent: seen.extent, ...read.value } };
  }),
  readRoute(readFieldHistory, async (asked) => {
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const params = { caseId: asked.params.caseId, path: asked.query.path };
    const read = await readAsOf(readSide, asked, (at) => readSide.read('case-timeline', 'fieldHistory', params, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, changes: read.value } };
  }),
];

const audiences = { file: 'everything', outline: 'outline' } as const;

const orders = {
  recorded: { by: 'recorded', direction: 'asc' },
  '-recorded': { by: 'recorded', direction: 'desc' },
  occurred: { by: 'occurred', direction: 'asc' },
  '-occurred': { by: 'occurred', direction: 'desc' },
} as const;
