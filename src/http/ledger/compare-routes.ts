import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseForReading } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type Route, readRoute } from '../route.ts';
import { changedClocksOf, clocksAsked, clocksIn } from './clock-changes.ts';
import { compareCase, compareScope } from './compare-contract.ts';
import { changedLines, linesAtBoth, severitiesIn } from './line-changes.ts';
import type { LogDependencies } from './log-routes.ts';
import { refusalOfScope, scopeText } from './scope.ts';
import { readAtBoth } from './two-moments.ts';

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
          ...severitiesIn(differences),
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
    const span = { ...visible, axis: 'recorded' as const, from: '0001-01-01', to: '9999-12-31', ...unitOf(scope) };
    const moments = await readAtBoth(readSide, asked, (at) =>
      readVisible(span, (seenNow) => readSide.read('deadlines', 'perDay', seenNow, at)),
    );
    if ('problem' in moments) return moments;
    const { from, to, both } = moments;
    const params = { ...visible, scope, from: from.asOf.number, to: to.asOf.number, limit, ...givenFields({ after }) };
    const changed = await readVisible(params, (seenNow) => readSide.read('case-timeline', 'changed', seenNow, both.to));
    if (changed.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const lines = await linesAtBoth(readSide, visible, scope, both);
    const compared = { ...visible, ...clocksAsked(scope, lines, both.from) };
    const terms = await readVisible(compared, (seenNow) =>
      readSide.read('deadlines', 'changedClockCounts', seenNow, both.to),
    );
    return {
      headers: to.headers,
      body: {
        from: from.asOf,
        to: to.asOf,
        scope: scopeText(scope),
        ...changed.value,
        clocks:
          scope.kind === 'ledger' || scope.kind === 'unit' ? { before: sum(from.value), after: sum(to.value) } : null,
        terms: terms.value,
        lines: lines && changedLines(lines.before, lines.after),
      },
    };
  }),
];

const unitOf = (scope: LogScope) => (scope.kind === 'unit' ? { unit: scope.id } : {});

type Days = readonly Readonly<{ open: number; overdue: number }>[];
const sum = (days: Days): Readonly<{ open: number; overdue: number }> => ({
  open: days.reduce((all, { open }) => all + open, 0),
  overdue: days.reduce((all, { overdue }) => all + overdue, 0),
});
