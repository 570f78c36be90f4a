import type { Period } from '#domain/law/reporting-periods.ts';
import type { StatisticsColumn } from '#domain/law/statistics-form.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { pageToken, restOf } from '../page-token.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { bodiesBy, ownersOn } from './bodies.ts';
import { type Cause, changesBetween } from './changes.ts';
import { inMeasure } from './figures.ts';
import { type FactRow, factsBehind, inOrder, keyOfFact } from './lines.ts';

/** One line behind a figure: the event that counts, and what it counts for. */
export type TraceLine = Readonly<{
  caseId: string;
  title: Bilingual;
  /** Of the event, in the ledger. */
  number: number;
  type: string;
  /** The day that counts. */
  on: string;
  recordedAt: string;
  /** Whose paper it is. */
  body: string;
  bodyName: string;
  recommendationId: string | null;
  /** In the measure of the column; negative: it counts no more. */
  amount: number;
  /** Of a difference: the event that made it. */
  cause: (Cause & Readonly<{ type: string; recordedAt: string }>) | null;
}>;

export type Trace = Readonly<{
  /** What all lines come to, those of other pages too. */
  amount: number;
  count: number;
  lines: readonly TraceLine[];
  next: string | null;
}>;

type TraceParams = Readonly<{
  visibility: CaseVisibilityFilter;
  period: Period;
  column: StatisticsColumn;
  /** A body that reports; null: all of them. */
  body: string | null;
  /** The day on which it is asked who reports. */
  reportedOn: string;
  /** Only what has changed since that number. */
  since: number | null;
  /** At most 200. */
  limit: number;
  after?: string;
}>;

const MAX_PAGE = 200;

/** A page belongs to one figure. */
const endOfPage = ({ column, body, since }: TraceParams, fact: FactRow): string =>
  `${column}/${body ?? ''}/${since ?? ''}/${keyOfFact(fact)}`;

type Entry = Readonly<{ fact: FactRow; amount: number; cause: Cause | null }>;

/** What there is no answer to: a body that nobody knows; a page of other lines than these. */
export type Untraceable = Readonly<{ unknown: 'body' | 'page' }>;

/** The lines that sum to a figure, or to what has changed in it since. */
export const trace: Query<TraceParams, Trace | Untraceable> = (reader, params, at) => {
  const { number } = at;
  const known = bodiesBy(reader, number).map(({ code }) => code);
  if (params.body !== null && !known.includes(params.body)) return { unknown: 'body' };
  const entries = entriesOf(reader, params, known, number);
  const size = Math.min(params.limit, MAX_PAGE);
  // Lines never change places, and a later page is read as of the number of the first.
  const ended = params.after === undefined ? undefined : restOf(params.after);
  const start = ended === undefined ? 0 : entries.findIndex(({ fact }) => endOfPage(params, fact) === ended) + 1;
  if (ended !== undefined && start === 0) return { unknown: 'page' };
  const page = entries.slice(start, start + size);
  const last = entries.length > start + size ? page.at(-1) : undefined;
  return {
    amount: inMeasure(
      params.column,
      entries.reduce((sum, { amount }) => sum + amount, 0),
    ),
    count: entries.length,
    lines: page.map((entry) => lineOf(reader, entry, params)),
    next: last === undefined ? null : pageToken(at, endOfPage(params, last.fact)),
  };
};

const entriesOf = (
  reader: Reader,
  { visibility, period, column, body, reportedOn, since }: TraceParams,
  bodies: readonly string[],
  number: number,
): readonly Entry[] => {
  const sideAt = (n: number) => {
    const owners = ownersOn(reader, n, reportedOn);
    return { owners, facts: factsBehind(reader, { visibility, period, number: n, column, bodies }, owners, body) };
  };
  const now = sideAt(number);
  const found: readonly Entry[] =
    since === null
      ? now.facts.map((fact) => ({ fact, amount: fact.amount, cause: null }))
      : changesBetween(reader, sideAt(Math.min(since, number)), now, since, number).map(({ fact, sign, cause }) => ({
          fact,
          amount: sign * fact.amount,
          cause,
        }));
  return found.toSorted((one, other) => inOrder(one.fact, other.fact));
};

type Told = Readonly<{ type: string; recorded_at: string }>;
type CaseTold = Readonly<{
  form: 'inspection' | 'check';
  unit_name: string;
  topics: string;
  decision_number: string | null;
}>;

const lineOf = (reader: Reader, { fact, amount, cause }: Entry, { column, reportedOn }: TraceParams): TraceLine => {
  const { case_id: caseId, kind, ledger_number: number, part, day, body } = fact;
  const told = reader.get<Told>(
    `select type, recorded_at from statistic_fact
     where case_id = :caseId and kind = :kind and ledger_number = :number and part = :part`,
    { caseId, kind, number, part },
  );
  const found = reader.get<CaseTold>(
    'select form, unit_name, topics, decision_number from statistic_case where case_id = :caseId',
    { caseId },
  );
  const parts = {
    form: found?.form ?? 'inspection',
    unitName: found?.unit_name ?? '',
    // Written by this model from the event.
    topics: (found?.topics ?? '').split('|').filter(Boolean) as Topic[],
    decisionNumber: found?.decision_number ?? null,
  };
  return {
    caseId,
    title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
    number,
    type: told?.type ?? '',
    on: day,
    recordedAt: told?.recorded_at ?? '',
    body,
    bodyName: unitNameOn(reader, body, reportedOn),
    recommendationId: part === '' ? null : part,
    amount: inMeasure(column, amount),
    cause: cause && { ...cause, ...eventOf(reader, cause, caseId) },
  };
};

const eventOf = (
  reader: Reader,
  { unit, number }: Cause,
  caseId: string,
): Readonly<{ type: string; recordedAt: string }> => {
  const told =
    unit === null
      ? reader.get<Told>(
          'select type, recorded_at from statistic_fact where case_id = :caseId and ledger_number = :number limit 1',
          { caseId, number },
        )
      : reader.get<Told>('select type, recorded_at from statistic_body_end where code = :unit', { unit });
  return { type: told?.type ?? '', recordedAt: told?.recorded_at ?? '' };
};
