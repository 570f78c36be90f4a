import type { Request } from 'express';
import type { z } from 'zod';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseForReading } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import type { Problem } from '../problems/problem-table.ts';
import { invalid, refuse } from '../problems.ts';
import { type Read, type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { changedClocks, changedClocksOf, clocksIn, ownersIn } from './clock-changes.ts';
import { compareCase, compareScope } from './compare-contract.ts';
import { allLines, changedLines, linesAtBoth, severitiesIn } from './line-changes.ts';
import type { LogDependencies } from './log-routes.ts';
import { refusalOfScope, scopeText } from './scope.ts';

/** Two moments side by side: what is known at the later one and was not, or was otherwise, at the earlier. */
export const compareRoutes = ({ readSide, caseTarget }: LogDependencies): readonly Route[] => [
  readRoute(compareCase, async (asked) => {
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const visible = await visibilityOf(asked.reader);
    if ('problem' in visible) return visible;
    const { caseId } = asked.params;
    const clocks = { caseId, axis: 'recorded', outline: false } as const;
    const moments = await readAtBoth(readSide, asked, (at) => readSide.read('deadlines', 'ofCase', clocks, at));
    if ('problem' in moments) return moments;
    const { from, to } = moments;
    const both = { from: momentAt(from), to: momentAt(to) };
    const params = { caseId, from: from.asOf.number, to: to.asOf.number };
    const fields = await readSide.read('case-timeline', 'compare', params, momentAt(to));
    const lines = await linesAtBoth(readSide, visible, { kind: 'case', id: caseId }, both);
    const differences = lines && changedLines(lines.before, lines.after);
    const owners = ownersIn(allLines(lines), ['matter', 'accountability']);
    const changed = [
      ...changedClocks({ kind: 'case', id: caseId, name: null }, from.value, to.value),
      ...(await changedClocksOf(readSide, owners, both)),
    ];
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
    const { from, to } = moments;
    const params = { ...visible, scope, from: from.asOf.number, to: to.asOf.number, limit, ...givenFields({ after }) };
    const changed = await readVisible(params, (seenNow) =>
      readSide.read('case-timeline', 'changed', seenNow, momentAt(to)),
    );
    if (changed.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const both = { from: momentAt(from), to: momentAt(to) };
    const lines = await linesAtBoth(readSide, visible, scope, both);
    return {
      headers: to.headers,
      body: {
        from: from.asOf,
        to: to.asOf,
        scope: scopeText(scope),
        ...changed.value,
        clocks:
          scope.kind === 'ledger' || scope.kind === 'unit' ? { before: sum(from.value), after: sum(to.value) } : null,
        clockChanges:
          scope.kind === 'head'
            ? await changedClocksOf(readSide, ownersIn(allLines(lines), ['accountability']), both)
            : null,
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

type AtMoment<Value> = Exclude<Read<Value>, Readonly<{ problem: Problem }>>;
type Both<Value> = Readonly<{ from: AtMoment<Value>; to: AtMoment<Value> }>;

/** The moment that an answer is of, to ask something else of the same. */
const momentAt = ({ asOf: { number, day } }: AtMoment<unknown>) => ({ asOf: { number }, legalDate: day });

type Asked = Readonly<{
  request: Request;
  query: Pick<z.output<typeof compareScope.query>, 'from' | 'to' | 'fromDay' | 'toDay'> &
    Readonly<{ after?: string | undefined }>;
}>;

/** The same question at both moments; a later one that is the earlier is refused, whichever way the two are named. */
const readAtBoth = async <Value>(
  readSide: ReadSide,
  { request, query }: Asked,
  ask: Parameters<typeof readAsOf<Value>>[2],
): Promise<Both<Value> | Readonly<{ problem: Problem }>> => {
  const from = await readAsOf(readSide, { request, query: { asOf: query.from, day: query.fromDay } }, ask);
  if ('problem' in from) return from;
  // A later page is of the later moment of the first: without it, what changes meanwhile would be on no page.
  const later = { asOf: query.to, day: query.toDay, after: query.after };
  const to = await readAsOf(readSide, { request, query: later }, ask);
  if ('problem' in to) return to;
  if (from.asOf.number > to.asOf.number) return reversed('/to', BEFORE);
  if (from.asOf.day > to.asOf.day) return reversed('/toDay', EARLIER_DAY);
  return { from, to };
};

const reversed = (pointer: string, detail: Readonly<{ vi: string; en: string }>) => ({
  problem: invalid([{ pointer, code: 'TooSmall', detail }]),
});

const BEFORE = {
  vi: 'Thời điểm sau phải không sớm hơn thời điểm trước. Đổi chỗ hai thời điểm để so sánh.',
  en: '“to” may not be before “from”: exchange the two.',
};
const EARLIER_DAY = {
  vi: 'Ngày tính của thời điểm sau phải không sớm hơn ngày của thời điểm trước.',
  en: 'The legal date of “to” may not be before that of “from”.',
};
