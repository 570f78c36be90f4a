import type { z } from 'zod';
import type { Moment } from '#projecting/moment.ts';
import type { Answer } from '#projecting/open-projecting.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { readingFault } from '../reading-fault.ts';
import { type Route, readRoute } from '../route.ts';
import { readCoverage, readDashboard, readLeftStage } from './contract.ts';
import { sameMoment, yearBefore } from './year-before.ts';

type Figures = z.input<typeof readDashboard.answer>['figures'];
type Coverage = Pick<z.input<typeof readCoverage.answer>, 'units' | 'dimensions'>;
type Asked = Extract<Awaited<ReturnType<typeof visibilityOf>>, { visibility: unknown }> &
  Readonly<{ unit?: string; body?: string }>;

/** Everything at a glance: of what this officer may see today, counted as of the moment and as of a year before it. */
export const dashboardRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(readDashboard, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, ...placeOf(asked.query) };
    const read = await readAsOf(readSide, asked, (at) =>
      withYearBefore(at, (when) => figuresOf(readSide, params, when)),
    );
    if ('problem' in read) return read;
    const { value: figures, before } = read.value;
    const told = before && { ...before.at, figures: before.value };
    return { headers: read.headers, body: { asOf: read.asOf, figures, yearBefore: told } };
  }),
  readRoute(readCoverage, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, ...placeOf(asked.query) };
    const read = await readAsOf(readSide, asked, (at) =>
      withYearBefore(at, (when) => coverageOf(readSide, params, when)),
    );
    if ('problem' in read) return read;
    const { value, before } = read.value;
    const told = before && { ...before.at, figures: { dimensions: before.value.dimensions } };
    const units = value.units.filter(neverIn(asked.query.never));
    return { headers: read.headers, body: { asOf: read.asOf, ...value, units, yearBefore: told } };
  }),
  readRoute(readLeftStage, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { stage, limit = DEFAULT_LIMIT, after } = asked.query;
    const params = { ...seen, ...placeOf(asked.query), stage, limit, ...givenFields({ after }) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('oversight-dashboard', 'leftStage', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, stage, ...read.value } };
  }),
];

type Never = z.output<typeof readCoverage.query>['never'];

/** Units that there are, in which the dimension or the topic never was examined; all of them where none is named. */
const neverIn =
  (never: Never) =>
  ({ hasEnded, dimensions, topics }: Coverage['units'][number]): boolean =>
    never === undefined ||
    (!hasEnded &&
      !dimensions.some(({ dimension }) => String(dimension) === never) &&
      !topics.some(({ topic }) => topic === never));

const placeOf = ({ unit, body }: Readonly<{ unit?: string | undefined; body?: string | undefined }>) =>
  givenFields({ unit, body });

type Before<Value> = Readonly<{ value: Value; at: Readonly<{ number: number; instant: string; day: string }> }>;

/** Before the ledger began nothing can be compared. */
const withYearBefore = async <Value>(
  at: Moment,
  ask: (at: Moment) => Promise<Answer<Value>>,
): Promise<Answer<Readonly<{ value: Value; before: Before<Value> | null }>>> => {
  const now = await ask(at);
  const then = await whereBegun(() => ask(yearBefore(now.moment)));
  if (then === null) return { ...now, value: { value: now.value, before: null } };
  const { number, instant, legalDate: day } = then.moment;
  const before = { value: then.value, at: { number, instant, day } };
  return { ...now, value: { value: now.value, before } };
};

/** Null: the moment lies before the first event. */
const whereBegun = async <Value>(ask: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await ask();
  } catch (error) {
    if (readingFault(error) === 'BeforeFirstEvent') return null;
    throw error;
  }
};

/** Four models answer as of one moment; if one of them stands still, all of it is as old as that one. */
const figuresOf = async (readSide: ReadSide, params: Asked, at: Moment): Promise<Answer<Figures>> => {
  const cases = await readVisible(params, (seenNow) => readSide.read('oversight-dashboard', 'figures', seenNow, at));
  const same = sameMoment(cases.moment);
  const { visibility, unit, body } = params;
  const matters = { visibility, ...givenFields({ within: unit }) };
  const [clocks, recovery, sanctions] = await Promise.all([
    readVisible(params, (seenNow) => readSide.read('deadlines', 'clockCounts', seenNow, same)),
    readVisible(params, (seenNow) => readSide.read('follow-up', 'recovery', seenNow, same)),
    body === undefined
      ? readVisible(matters, (seenNow) => readSide.read('accountability-matrix', 'sanctions', seenNow, same))
      : undefined,
  ]);
  const stale = [cases, clocks, recovery, sanctions].map((answer) => answer?.staleSince ?? null);
  return {
    moment: cases.moment,
    staleSince: stale.find((since) => since !== null) ?? null,
    value: { ...cases.value, ...clocks.value, recovery: recovery.value, sanctions: sanctions?.value ?? null },
  };
};

const coverageOf = (readSide: ReadSide, params: Asked, at: Moment): Promise<Answer<Coverage>> =>
  readVisible(params, (seenNow) => readSide.read('oversight-dashboard', 'coverage', seenNow, at));
