import type { RecommendationContent } from '#domain/inspection-case/recommendation-content.ts';
import type { At, Reader, SqlParams, SqlValue } from '#projecting/read-model.ts';
import { restOf } from '../page-token.ts';
import { type CaseVisibilityFilter, PUBLISHED_NOW, visibleCases } from '../rights/visibility.ts';
import type { LineRow } from './line-row.ts';

export const FOLLOW_UP_LISTS = ['open', 'overdue', 'to-remind', 'to-verify', 'owing', 'settled', 'all'] as const;
export type FollowUpList = (typeof FOLLOW_UP_LISTS)[number];
export type FollowUpSort = 'due' | 'owed';

export type FollowUpFilters = Readonly<{
  visibility: CaseVisibilityFilter;
  list: FollowUpList;
  kinds?: readonly RecommendationContent['kind'][];
  /** The inspected unit, the addressee, or one above them. */
  unit?: string;
  /** Of the conclusion. */
  year?: number;
  body?: string;
  /** Who leads the team of the case. */
  leader?: string;
  /** `caseId.R1`: these and no others. */
  rows?: readonly string[];
  /** Whether the conclusion was public at the moment. */
  published?: boolean;
}>;

const OPEN = 'f.is_settled = 0';
const OWES = 'f.vnd_owed + f.land_owed > 0';
/** They say that it is done; we looked since, and it is not. */
const DOUBTED = `(${OWES} and f.checked_on >= f.said_done_on and f.check_result <> 'done')`;
/** In their word and in ours, as far as we know. */
const SAID_DONE = `(f.status = 'said-done' and ${DOUBTED} is not 1)`;
const PAID = '(f.vnd_ordered + f.land_ordered > 0 and f.vnd_owed + f.land_owed = 0)';

/** Each list as SQL on `f` and `:today`. */
const LISTED = {
  open: OPEN,
  overdue: `${OPEN} and f.due_on < :today`,
  'to-remind': `${OPEN} and f.status in ('open', 'said-done') and not ${SAID_DONE} and not ${PAID}
    and f.due_on < :today and (f.answer_due_on is null or f.answer_due_on < :today)`,
  'to-verify': `${OPEN} and f.status in ('open', 'said-done') and (${SAID_DONE} or ${PAID})`,
  owing: `${OPEN} and ${OWES}`,
  settled: 'f.is_settled = 1',
  all: 'true',
} as const satisfies Record<FollowUpList, string>;

type Conditions = Readonly<{ where: string; params: SqlParams }>;

/** Filters and rights as SQL on `f`. */
const conditionsOf = (reader: Reader, filters: FollowUpFilters, { legalDate }: At): Conditions => {
  const { visibility, list, kinds, unit, year, body, leader, rows, published } = filters;
  const listed = LISTED[list];
  const where: string[] = [listed];
  const params: Record<string, SqlValue> = listed.includes(':today') ? { today: legalDate } : {};
  const given = (value: SqlValue | undefined, name: string, sql: string): void => {
    if (value === undefined) return;
    where.push(sql);
    params[name] = value;
  };
  const visible = visibleCases(visibility);
  if (visible) {
    where.push(`f.case_id in (${visible.sql})`);
    Object.assign(params, visible.params);
  }
  // What was recommended is told once the conclusion is public.
  if (visibility.beforePublication === 'outline') where.push(`f.case_id in (${PUBLISHED_NOW})`);
  given(kinds && JSON.stringify(kinds), 'kinds', 'f.kind in (select value from json_each(:kinds))');
  given(
    unit,
    'unit',
    '(f.case_id, f.recommendation_id) in (select case_id, recommendation_id from follow_up_lineage where unit = :unit)',
  );
  given(year === undefined ? undefined : `${year}-01-01`, 'year_from', 'f.concluded_on >= :year_from');
  given(year === undefined ? undefined : `${year}-12-31`, 'year_to', 'f.concluded_on <= :year_to');
  given(
    published,
    'published',
    `f.case_id in (select case_id from ${reader.asOf('follow_up_case')} as p where p.is_published = :published)`,
  );
  given(body, 'body', `f.case_id in (select case_id from ${reader.asOf('follow_up_case')} as c where c.body = :body)`);
  given(
    leader,
    'leader',
    `f.case_id in (select case_id from ${reader.asOf('follow_up_case')} as l where l.leader_id = :leader)`,
  );
  given(
    rows && JSON.stringify(rows),
    'rows',
    "f.case_id || '.' || f.recommendation_id in (select value from json_each(:rows))",
  );
  return { where: where.join(' and '), params };
};

const COLUMNS: Readonly<Record<FollowUpSort, Readonly<{ column: 'due_on' | 'vnd_owed'; direction: 'asc' | 'desc' }>>> =
  {
    due: { column: 'due_on', direction: 'asc' },
    owed: { column: 'vnd_owed', direction: 'desc' },
  };

type Page = Readonly<{ sort: FollowUpSort; after: string | undefined; wanted: number }>;

/** The lines that match, the first due first or the one that owes most. */
export const matchingLines = (
  reader: Reader,
  filters: FollowUpFilters,
  { sort, after, wanted }: Page,
  at: At,
): readonly LineRow[] => {
  const { where, params } = conditionsOf(reader, filters, at);
  const { column, direction } = COLUMNS[sort];
  const last = after === undefined ? undefined : keyOf(after);
  const beyond =
    last === undefined
      ? ''
      : `and (f.${column} ${direction === 'asc' ? '>' : '<'} :last_value or (f.${column} = :last_value
           and (f.case_id, f.recommendation_id) > (:last_case, :last_id)))`;
  return reader.all<LineRow>(
    `select * from ${reader.asOf('follow_up')} as f where ${where} ${beyond}
     order by f.${column} ${direction}, f.case_id, f.recommendation_id limit :wanted`,
    {
      ...params,
      wanted,
      ...(last === undefined
        ? {}
        : {
            last_value: sort === 'due' ? last.value : Number(last.value),
            last_case: last.caseId,
            last_id: last.recommendationId,
          }),
    },
  );
};

/** What a page ends with, behind the moment. */
export const endOfLine = (row: LineRow, sort: FollowUpSort): string =>
  `${row[COLUMNS[sort].column]}/${row.case_id}/${row.recommendation_id}`;

const keyOf = (token: string) => {
  const [value = '', caseId = '', recommendationId = ''] = restOf(token).split('/');
  return { value, caseId, recommendationId };
};

type Sums = Readonly<{
  lines: number;
  overdue: number | null;
  vnd_ordered: number | null;
  vnd_recovered: number | null;
  vnd_again: number | null;
  vnd_closed: number | null;
  vnd_owed: number | null;
  land_ordered: number | null;
  land_recovered: number | null;
  land_again: number | null;
  land_closed: number | null;
  land_owed: number | null;
  organisations: number | null;
  individuals: number | null;
}>;

const SUMMED = ['ordered', 'recovered', 'again', 'closed', 'owed'].flatMap((part) => [`vnd_${part}`, `land_${part}`]);

/** All that match, summed. */
export const sumsOf = (reader: Reader, filters: FollowUpFilters, at: At): Sums | undefined => {
  const { where, params } = conditionsOf(reader, filters, at);
  return reader.get<Sums>(
    `select count(*) as lines, sum(${OPEN} and f.due_on < :day) as overdue,
       ${SUMMED.map((column) => `sum(f.${column}) as ${column}`).join(', ')},
       sum(f.organisations) as organisations, sum(f.individuals) as individuals
     from ${reader.asOf('follow_up')} as f where ${where}`,
    { ...params, day: at.legalDate },
  );
};
