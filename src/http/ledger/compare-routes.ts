import type { Moment } from '#projecting/moment.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseForReading } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import type { ReadSide } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { changedClocksOf, clocksAsked, clocksIn } from './clock-changes.ts';
import { compareCase, compareScope } from './compare-contract.ts';
import { changedLines, linesAtBoth, severitiesIn, type Visible } from './line-changes.ts';
import { type LogDependencies, NOTHING } from './log-routes.ts';
import { refusalOfScope, scopeText } from './scope.ts';
import { type AtBoth, readAtBoth } from './two-moments.ts';

/** Two moments side by side: what is known at the later one and was not, or was otherwise, at the earlier. */
export const compareRoutes = ({ readSide, caseTarget }: LogDependencies): readonly Route[] => [
  readRoute(compareCase, async (asked) => {
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const visible = await visibilityOf(asked.reader);
    if ('problem' in visible) return visible;
    const { caseId } = asked.params;
    const scope = { kind: 'case', id: caseId } as const;
    const moments = await readAtBoth(readSide, asked, (at) =>
      readSide.read('deadlines', 'ofSubject', { subjectId: caseId, axis: 'recorded' }, at),
    );
    if ('problem' in moments) return moments;
    const { from, to, both } = moments;
    const params = { caseId, from: from.asOf.number, to: to.asOf.number };
    const fields = await readSide.read('case-timeline', 'compare', params, both.to);
    const lines = await linesAtBoth(readSide, visible, scope, both);
    const differences = lines && changedLines(lines.before, lines.after);
    const changed = await changedClocksOf(readSide, visible, { scope, lines, both });
    return {
      headers: to.headers,
      body: {
        from: from.asOf,
        to: to.asOf,
        summary: {
          fields: fields.value.length,
          ...clocksIn(changed),
          ...severitiesIn(lines),
        },
        changes: fields.value,
        clocks: changed,
        lines: differences,
      },
    };
  }),
  readRoute(compareScope, async (asked) => {
    const { scope, limit = DEFAULT_LIMIT, after } = asked.query;
    const refusal = await refusalOfScope(caseTarget, asked.reader, scope);
    if (refusal !== undefined) return refusal;
    const visible = await visibilityOf(asked.reader);
    if ('problem' in visible) return visible;
    const moments = await readAtBoth(readSide, asked, (at) => readSide.read('case-timeline', 'timeline', NOTHING, at));
    if ('problem' in moments) return moments;
    const { from, to, both } = moments;
    const params = { ...visible, scope, from: from.asOf.number, to: to.asOf.number, limit, ...givenFields({ after }) };
    const changed = await readVisible(params, (seenNow) => readSide.read('case-timeline', 'changed', seenNow, both.to));
    if (changed.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const { fields, ...page } = changed.value;
    const whole = after === undefined ? { fields, ...(await wholeOf(readSide, visible, scope, both)) } : null;
    return {
      headers: to.headers,
      body: { from: from.asOf, to: to.asOf, scope: scopeText(scope), ...page, whole },
    };
  }),
];

/** What is said once over all pages. */
const wholeOf = async (readSide: ReadSide, visible: Visible, scope: LogScope, both: AtBoth<unknown>['both']) => {
  const lines = await linesAtBoth(readSide, visible, scope, both);
  const compared = { ...visible, ...clocksAsked(scope, lines, both.from) };
  const terms = await readVisible(compared, (seenNow) =>
    readSide.read('deadlines', 'changedClockCounts', seenNow, both.to),
  );
  const clocks =
    scope.kind === 'ledger' || scope.kind === 'unit'
      ? {
          before: await openClocks(readSide, visible, scope, both.from),
          after: await openClocks(readSide, visible, scope, both.to),
        }
      : null;
  return {
    clocks,
    terms: terms.value,
    severities: severitiesIn(lines),
    lines: lines && changedLines(lines.before, lines.after),
  };
};

/** Duties with a last day that are not done, and those of them overdue. */
const openClocks = async (
  readSide: ReadSide,
  visible: Visible,
  scope: LogScope,
  at: Moment,
): Promise<Readonly<{ open: number; overdue: number }>> => {
  const span = { ...visible, axis: 'recorded' as const, from: '0001-01-01', to: '9999-12-31', ...placeOf(scope) };
  const { value } = await readVisible(span, (seenNow) => readSide.read('deadlines', 'perDay', seenNow, at));
  return {
    open: value.reduce((all, { open }) => all + open, 0),
    overdue: value.reduce((all, { overdue }) => all + overdue, 0),
  };
};

/** A unit is in a comparison by itself, as it is in the replay room. */
const placeOf = (scope: LogScope) => (scope.kind === 'unit' ? { place: scope.id } : {});
