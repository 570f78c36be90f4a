import type { Request } from 'express';
import type { Answer } from '#projecting/open-projecting.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import type { Reader } from '../gate.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type Route, readRoute } from '../route.ts';
import { readChangedClocks, readChangedLines, readChangedValues } from './changed-contract.ts';
import { asClockChange, clocksAsked } from './clock-changes.ts';
import { changedLines, linesAtBoth } from './line-changes.ts';
import { type LogDependencies, NOTHING } from './log-routes.ts';
import { refusalOfScope, scopeText } from './scope.ts';
import { type AtBoth, readAtBoth } from './two-moments.ts';

/** What differs between two moments, as lists: as of the later one, and since the earlier. */
export const changedRoutes = (dependencies: LogDependencies): readonly Route[] => {
  const { readSide } = dependencies;
  return [
    readRoute(readChangedValues, async (asked) => {
      const compared = await comparedBy(dependencies, asked, (at) =>
        readSide.read('case-timeline', 'timeline', NOTHING, at),
      );
      if ('problem' in compared) return compared;
      const { moments, visible, answer } = compared;
      const { scope, subject, limit = DEFAULT_LIMIT, after } = asked.query;
      const since = moments.from.asOf.number;
      const params = { ...visible, scope, since, limit, ...givenFields({ subject, after }) };
      const { value } = await readVisible(params, (seenNow) =>
        readSide.read('case-timeline', 'changedValues', seenNow, moments.both.to),
      );
      return value === null ? { problem: refuse({ code: 'NotFound' }) } : answer(value);
    }),
    readRoute(readChangedClocks, async (asked) => {
      const compared = await comparedBy(dependencies, asked, (at) =>
        readSide.read('deadlines', 'ofSubject', { subjectId: '', axis: 'recorded' }, at),
      );
      if ('problem' in compared) return compared;
      const { moments, visible, answer } = compared;
      const { scope, limit = DEFAULT_LIMIT, after } = asked.query;
      const { from, to } = moments.both;
      const isOfFew = scope.kind === 'case' || scope.kind === 'head';
      const lines = isOfFew ? await linesAtBoth(readSide, visible, scope, moments.both) : null;
      const params = { ...visible, ...clocksAsked(scope, lines, from), limit, ...givenFields({ after }) };
      const { value } = await readVisible(params, (seenNow) =>
        readSide.read('deadlines', 'changedClocks', seenNow, to),
      );
      return answer({ clocks: value.clocks.map(asClockChange), next: value.next });
    }),
    readRoute(readChangedLines, async (asked) => {
      const compared = await comparedBy(dependencies, asked, (at) =>
        readSide.read('accountability-matrix', 'matter', { matterId: '' }, at),
      );
      if ('problem' in compared) return compared;
      const { moments, visible, answer } = compared;
      const lines = await linesAtBoth(readSide, visible, asked.query.scope, moments.both);
      return answer({ lines: lines && changedLines(lines.before, lines.after) });
    }),
  ];
};

type Moment = Readonly<{ number: number }> | Readonly<{ instant: string }>;
type Asked = Readonly<{
  request: Request;
  reader: Reader;
  query: Readonly<{
    scope: LogScope;
    since: Moment;
    sinceDay?: string | undefined;
    asOf?: Moment | undefined;
    day?: string | undefined;
    axis?: 'recorded' | 'effective' | undefined;
    after?: string | undefined;
  }>;
}>;

/** @param ask the cheapest question to the model that will be asked: it says which moments they are */
const comparedBy = async (
  { readSide, caseTarget }: LogDependencies,
  { request, reader, query }: Asked,
  ask: (at: AtBoth<unknown>['to']['moment']) => Promise<Answer<unknown>>,
) => {
  const { scope, since: from, sinceDay: fromDay, asOf: to, day: toDay, axis, after } = query;
  const refusal = await refusalOfScope(caseTarget, reader, scope);
  if (refusal !== undefined) return refusal;
  const visible = await visibilityOf(reader);
  if ('problem' in visible) return visible;
  const between = { from, fromDay, to, toDay, axis, after };
  const moments = await readAtBoth(readSide, { request, query: between }, ask, { to: '/since', toDay: '/sinceDay' });
  if ('problem' in moments) return moments;
  const said = { asOf: moments.to.asOf, since: moments.from.asOf, scope: scopeText(scope) };
  const { headers } = moments.to;
  const answer = <Found extends object>(found: Found) => ({ headers, body: { ...said, ...found } });
  return { visible, moments, answer };
};
