import type { z } from 'zod';
import { LONGEST_TERM } from '#domain/law/clocks/clock-rule.ts';
import { clockRuleById } from '#domain/law/clocks/find-clock-rule.ts';
import type { SupposedChange } from '#projections/deadlines/impact.ts';
import { caseForReading, type FindCaseTarget } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { invalid, refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { countDeadlineDays, listDeadlines, readCaseDeadlines, readClockDays, readImpact } from './contract.ts';

const options = { offersEffective: true } as const;

/** Which clock ends when, and why: of every case, matter and action that this officer may see today. */
export const deadlineRoutes = (readSide: ReadSide, caseTarget: FindCaseTarget): readonly Route[] => [
  readRoute(listDeadlines, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { list = 'open', limit = DEFAULT_LIMIT, after, axis = 'recorded', dueFrom, dueTo } = asked.query;
    const params = {
      ...seen,
      ...filtersOf(asked.query),
      ...givenFields({ after, dueFrom, dueTo }),
      list,
      axis,
      limit,
    };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readVisible(params, (seenNow) => readSide.read('deadlines', 'list', seenNow, at)),
      options,
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(countDeadlineDays, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { from, to, axis = 'recorded' } = asked.query;
    if (from > to) return { problem: invalid([{ pointer: '/to', code: 'TooSmall', detail: reversed }]) };
    const params = { ...seen, ...filtersOf(asked.query), from, to, axis };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readVisible(params, (seenNow) => readSide.read('deadlines', 'perDay', seenNow, at)),
      options,
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, days: read.value } };
  }),
  readRoute(readCaseDeadlines, async (asked) => {
    const seen = await caseForReading(caseTarget, asked);
    if ('problem' in seen) return seen;
    const { caseId } = asked.params;
    const params = { caseId, axis: asked.query.axis ?? 'recorded', outline: seen.extent === 'outline' } as const;
    const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'ofCase', params, at), options);
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, deadlines: read.value } };
  }),
  readRoute(readClockDays, async (asked) => {
    const seen = await caseForReading(caseTarget, asked);
    if ('problem' in seen) return seen;
    const { caseId, key } = asked.params;
    if (seen.extent === 'outline' && key.startsWith('implement-recommendation')) {
      return { problem: refuse({ code: 'NotFound' }) };
    }
    const params = { ownerId: caseId, key, axis: asked.query.axis ?? 'recorded' } as const;
    const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'days', params, at), options);
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, days: read.value } };
  }),
  readRoute(readImpact, async (asked) => {
    const supposed = supposedChange(asked.query);
    if ('missing' in supposed) {
      return {
        problem: invalid(supposed.missing.map((name) => ({ pointer: `/${name}`, code: 'Required', detail: needed }))),
      };
    }
    // Who may list no case is told numbers, and these are of all there are: a day moves what it moves.
    if ((await asked.reader.refusal('list-cases', { kind: 'register' })) !== undefined) {
      const read = await readAsOf(readSide, asked, (at) =>
        readSide.read('deadlines', 'impactCounts', { supposed }, at),
      );
      if ('problem' in read) return read;
      return { headers: read.headers, body: { asOf: read.asOf, ...read.value, moved: [] } };
    }
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, supposed };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('deadlines', 'impact', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
];

const reversed = { vi: 'Ngày cuối phải không trước ngày đầu.', en: '“to” may not be before “from”.' };
const needed = {
  vi: 'Thay đổi này cần thông tin này, trong giới hạn cho phép.',
  en: 'This change needs to be told this, within what is possible.',
};

type Filters = Pick<z.output<typeof listDeadlines.query>, 'clock' | 'unit' | 'body' | 'officer'>;

const filtersOf = ({ clock: clocks, unit, body, officer }: Filters) => givenFields({ clocks, unit, body, officer });

/** What the question supposes, or which parts of it are missing. */
const supposedChange = ({
  change,
  date,
  kind,
  ruleId,
  value,
  unit,
}: z.output<typeof readImpact.query>): SupposedChange | Readonly<{ missing: readonly string[] }> => {
  switch (change) {
    case 'day-declared':
      return date === undefined || kind === undefined
        ? { missing: [...(date === undefined ? ['date'] : []), ...(kind === undefined ? ['kind'] : [])] }
        : { change, day: { date, kind, label: '', mark: 'unverified' } };
    case 'day-withdrawn':
      return date === undefined ? { missing: ['date'] } : { change, date };
    case 'rule-read': {
      const rule = ruleId === undefined ? undefined : clockRuleById(ruleId);
      if (rule === undefined || value === undefined || unit === undefined) {
        return {
          missing: [
            ...(rule === undefined ? ['ruleId'] : []),
            ...(value === undefined ? ['value'] : []),
            ...(unit === undefined ? ['unit'] : []),
          ],
        };
      }
      if (value > LONGEST_TERM[unit]) return { missing: ['value'] };
      return { change, reading: { ruleId: rule.id, value, unit, article: rule.article, mark: 'cited' } };
    }
  }
};
