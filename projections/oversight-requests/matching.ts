import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { At, Reader, SqlParams, SqlValue } from '#projecting/read-model.ts';
import { restOf } from '../page-token.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { RequestRow } from './request-row.ts';
import { answeringBodyOn } from './request-subjects.ts';

export const REQUEST_LISTS = ['open', 'overdue', 'to-answer', 'to-judge', 'settled', 'all'] as const;
export type RequestList = (typeof REQUEST_LISTS)[number];

export type RequestFilters = Readonly<{
  visibility: CaseVisibilityFilter;
  list: RequestList;
  subject?: RequestSubject;
  /** Whoever asked. */
  askedBy?: string;
  /** The body that is to answer on the day: the one asked, or whoever came after it. */
  answeredBy?: string;
}>;

const OPEN = 'r.is_settled = 0';

/** Each list as SQL on `r` and `:today`. */
const LISTED = {
  open: OPEN,
  overdue: `${OPEN} and r.next_due_on < :today`,
  'to-answer': `${OPEN} and r.owes_answer = 1`,
  'to-judge': `${OPEN} and r.awaits_word = 1`,
  settled: 'r.is_settled = 1',
  all: 'true',
} as const satisfies Record<RequestList, string>;

/** Whoever may know of what is asked about, if only its outline, may know of the request: rights of now. */
const seenOf = (visibility: CaseVisibilityFilter): Readonly<{ sql: string; params: SqlParams }> => {
  const cases = visibleCases(visibility);
  const subjects = visibleSubjects(visibility);
  const isAll = visibility.units === 'all';
  const kinds = [
    `r.subject_kind = 'case' ${cases === undefined ? '' : `and r.subject_id in (${cases.sql})`}`,
    `r.subject_kind in ('matter', 'accountability') ${subjects === undefined ? '' : `and r.subject_id in (${subjects.sql})`}`,
    `r.subject_kind = 'unit' ${isAll ? '' : 'and r.subject_id in (select value from json_each(:seen_units))'}`,
    // Of no single thing: for whoever sees all of the province.
    ...(isAll ? ["r.subject_kind = 'province'"] : []),
  ];
  return {
    sql: `(${kinds.map((each) => `(${each})`).join(' or ')})`,
    params: {
      ...cases?.params,
      ...subjects?.params,
      ...(isAll ? {} : { seen_units: JSON.stringify(visibility.units) }),
    },
  };
};

const conditionsOf = (reader: Reader, filters: RequestFilters, { legalDate }: At) => {
  const { visibility, list, subject, askedBy, answeredBy } = filters;
  const seen = seenOf(visibility);
  const listed = LISTED[list];
  const where: string[] = [listed, seen.sql];
  const params: Record<string, SqlValue> = { ...seen.params };
  if (listed.includes(':today')) params['today'] = legalDate;
  if (subject !== undefined) {
    where.push('r.subject_kind = :subject_kind and r.subject_id = :subject_id');
    Object.assign(params, { subject_kind: subject.kind, subject_id: subject.id });
  }
  if (askedBy !== undefined) {
    where.push('r.asked_by = :asked_by');
    params['asked_by'] = askedBy;
  }
  if (answeredBy !== undefined) {
    where.push('r.asked_of in (select value from json_each(:bodies))');
    params['bodies'] = JSON.stringify(bodiesAnsweredBy(reader, answeredBy, legalDate));
  }
  return { where: where.join(' and '), params };
};

/** Bodies that were asked and for which this one answers on the day. */
const bodiesAnsweredBy = (reader: Reader, body: string, day: string): readonly string[] =>
  reader
    .all<Readonly<{ asked_of: string }>>(`select distinct asked_of from ${reader.asOf('request', ['asked_of'])} as r`)
    .map(({ asked_of }) => asked_of)
    .filter((asked) => answeringBodyOn(reader, asked, day) === body);

type Page = Readonly<{ after: string | undefined; wanted: number }>;

/** The requests that match, whose next day comes first. */
export const matchingRequests = (
  reader: Reader,
  filters: RequestFilters,
  { after, wanted }: Page,
  at: At,
): readonly RequestRow[] => {
  const { where, params } = conditionsOf(reader, filters, at);
  const [dueOn = '', requestId = ''] = after === undefined ? [] : restOf(after).split('/');
  const beyond = after === undefined ? '' : 'and (r.next_due_on, r.request_id) > (:last_due, :last_id)';
  return reader.all<RequestRow>(
    `select * from ${reader.asOf('request')} as r where ${where} ${beyond}
     order by r.next_due_on, r.request_id limit :wanted`,
    { ...params, wanted, ...(after === undefined ? {} : { last_due: dueOn, last_id: requestId }) },
  );
};

/** What a page ends with, behind the moment. */
export const endOfRequest = ({ next_due_on, request_id }: RequestRow): string => `${next_due_on}/${request_id}`;

export type RequestCounts = Readonly<{ open: number; overdue: number; toAnswer: number; toJudge: number }>;

/** How many of those that match are open, and in what way. */
export const countsOf = (reader: Reader, filters: Omit<RequestFilters, 'list'>, at: At): RequestCounts => {
  const { where, params } = conditionsOf(reader, { ...filters, list: 'open' }, at);
  const columns = ['is_settled', 'owes_answer', 'awaits_word', 'next_due_on', 'subject_kind', 'subject_id'];
  const found = reader.get<Readonly<Record<'open' | 'overdue' | 'to_answer' | 'to_judge', number | null>>>(
    `select count(*) as open, sum(r.next_due_on < :day) as overdue, sum(r.owes_answer) as to_answer,
       sum(r.awaits_word) as to_judge
     from ${reader.asOf('request', [...columns, 'asked_by', 'asked_of'])} as r where ${where}`,
    { ...params, day: at.legalDate },
  );
  return {
    open: found?.open ?? 0,
    overdue: found?.overdue ?? 0,
    toAnswer: found?.to_answer ?? 0,
    toJudge: found?.to_judge ?? 0,
  };
};
