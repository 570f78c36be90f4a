import type { z } from 'zod';
import type { Moment } from '#projecting/moment.ts';
import type { Answer } from '#projecting/open-projecting.ts';
import type { FindCaseTarget } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { sameMoment } from '../dashboard/year-before.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { readDensity, readEvents, readLog, readStanding } from './log-contract.ts';
import { refusalOfScope, scopeText } from './scope.ts';

export type LogDependencies = Readonly<{ readSide: ReadSide; caseTarget: FindCaseTarget }>;

const DEFAULT_REACH = 10;
const DEFAULT_BUCKETS = 120;

/** The ledger as somebody walks through it: only events that this officer may see today, at whatever moment he stands. */
export const logRoutes = ({ readSide, caseTarget }: LogDependencies): readonly Route[] => [
  readRoute(readLog, async (asked) => {
    const { scope, around, reach = DEFAULT_REACH } = asked.query;
    const refusal = await refusalOfScope(caseTarget, asked.reader, scope);
    if (refusal !== undefined) return refusal;
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, scope, reach };
    const read = await readAsOf(readSide, asked, async (at) => {
      const number = await numberOf(readSide, around);
      return readVisible({ ...params, ...givenFields({ around: number }) }, (seenNow) =>
        readSide.read('case-timeline', 'log', seenNow, at),
      );
    });
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, scope: scopeText(scope), ...read.value } };
  }),
  readRoute(readEvents, async (asked) => {
    const { scope, limit = DEFAULT_LIMIT, after } = asked.query;
    const refusal = await refusalOfScope(caseTarget, asked.reader, scope);
    if (refusal !== undefined) return refusal;
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, scope, limit, ...givenFields({ after }) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('case-timeline', 'events', seenNow, at)),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, scope: scopeText(scope), ...read.value } };
  }),
  readRoute(readDensity, async (asked) => {
    const { scope, buckets = DEFAULT_BUCKETS } = asked.query;
    const refusal = await refusalOfScope(caseTarget, asked.reader, scope);
    if (refusal !== undefined) return refusal;
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, scope, buckets };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('case-timeline', 'density', seenNow, at)),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, scope: scopeText(scope), ...read.value } };
  }),
  readRoute(readStanding, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const read = await readAsOf(readSide, asked, (at) => standingOf(readSide, seen, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
];

type Visible = Extract<Awaited<ReturnType<typeof visibilityOf>>, { visibility: unknown }>;
type Standing = Pick<z.input<typeof readStanding.answer>, 'total' | 'byStage' | 'terms'>;

/** Two models answer as of one moment; if one of them stands still, both are as old as that one. */
const standingOf = async (readSide: ReadSide, seen: Visible, at: Moment): Promise<Answer<Standing>> => {
  const cases = await readVisible(seen, (seenNow) => readSide.read('oversight-dashboard', 'stages', seenNow, at));
  const { value, staleSince } = await readVisible(seen, (seenNow) =>
    readSide.read('deadlines', 'clockCounts', seenNow, sameMoment(cases.moment)),
  );
  const sum = (of: (clock: (typeof value.clocks)[number]) => number): number =>
    value.clocks.reduce((total, clock) => total + of(clock), 0);
  const terms = { open: sum(({ overdue, running }) => overdue + running), overdue: sum(({ overdue }) => overdue) };
  return { ...cases, staleSince: cases.staleSince ?? staleSince, value: { ...cases.value, terms } };
};

type Around = z.output<typeof readLog.query>['around'];

/** The last number by an instant is what a read as of that instant says. */
const numberOf = async (readSide: ReadSide, around: Around): Promise<number | undefined> => {
  if (around === undefined || 'number' in around) return around?.number;
  const asOf: Moment['asOf'] = around;
  const { moment } = await readSide.read('case-timeline', 'timeline', NOTHING, { asOf });
  return moment.number;
};

/** The cheapest question there is. */
export const NOTHING = { caseId: '', audience: 'outline', by: 'recorded', direction: 'asc', limit: 1 } as const;
