import type { At, Queries, Query, Reader, SqlParams, SqlValue } from '#projecting/read-model.ts';
import { type AccessKind, type AccessTold, accessSentence } from '#terms/access-log.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { pageToken, restOf } from '../page-token.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { AccessActor } from './entries.ts';
import { type AccessSubject, titlesOf } from './subjects.ts';

export type AccessEntry = Readonly<{
  number: number;
  eventId: string;
  recordedAt: string;
  kind: AccessKind;
  /** `officerId` null: a component of the system, by its name. */
  by: AccessActor & Readonly<{ officerId: string | null }>;
  /** Whose rights were changed. */
  aboutId: string | null;
  sentence: Bilingual;
  /** Null: not of one thing; or of a file that nobody can say to which case it was meant. */
  subject: (AccessSubject & Readonly<{ title: Bilingual | null }>) | null;
  reason: Bilingual | null;
  note: string | null;
}>;

export type AccessPage = Readonly<{ entries: readonly AccessEntry[]; next: string | null }>;

export type AccessFilters = Readonly<{
  visibility: CaseVisibilityFilter;
  kinds?: readonly AccessKind[];
  /** Who did it, or whose rights were changed. */
  officer?: string;
  subject?: AccessSubject;
  /** Legal dates of the record, both included. */
  from?: string;
  to?: string;
}>;

type ListParams = AccessFilters & Readonly<{ /** At most 200. */ limit: number; after?: string }>;

type EntryRow = Readonly<{
  ledger_number: number;
  event_id: string;
  kind: AccessKind;
  recorded_at: string;
  officer_id: string | null;
  actor: string;
  about_id: string | null;
  subject_kind: AccessSubject['kind'] | 'evidence' | null;
  subject_id: string | null;
  told: string;
  reason: string | null;
  note: string | null;
}>;

const MAX_PAGE = 200;

/** One page of the log, the newest first. What concerns a thing that the reader may not see today is not in it. */
const list: Query<ListParams, AccessPage> = (reader, { limit, after, ...filters }, at) => {
  const size = Math.min(limit, MAX_PAGE);
  const { where, params } = matching(filters);
  const upto = after === undefined ? at.number : Math.min(at.number, Number(restOf(after)) - 1);
  const rows = reader.all<EntryRow>(
    `select ledger_number, event_id, kind, recorded_at, officer_id, actor, about_id, subject_kind, subject_id, told,
       reason, note
     from access_entry as e where ${['e.ledger_number <= :upto', ...where].join(' and ')}
     order by e.ledger_number desc limit :wanted`,
    { ...params, upto, wanted: size + 1 },
  );
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    entries: entriesOf(reader, page, at),
    next: last === undefined ? null : pageToken(at, String(last.ledger_number)),
  };
};

type Conditions = Readonly<{ where: readonly string[]; params: SqlParams }>;

const matching = ({ visibility, kinds, officer, subject, from, to }: AccessFilters): Conditions => {
  const seen = seenEntries(visibility);
  const asked: Record<string, SqlValue> = {};
  const where: string[] = [];
  if (kinds !== undefined) {
    where.push('e.kind in (select value from json_each(:kinds))');
    asked['kinds'] = JSON.stringify(kinds);
  }
  if (officer !== undefined) {
    where.push('(e.officer_id = :officer or e.about_id = :officer)');
    asked['officer'] = officer;
  }
  if (subject !== undefined) {
    where.push('e.subject_kind = :subject_kind and e.subject_id = :subject_id');
    asked['subject_kind'] = subject.kind;
    asked['subject_id'] = subject.id;
  }
  if (from !== undefined) {
    where.push('e.recorded_on >= :from_on');
    asked['from_on'] = from;
  }
  if (to !== undefined) {
    where.push('e.recorded_on <= :to_on');
    asked['to_on'] = to;
  }
  return { where: [...seen.where, ...where], params: { ...seen.params, ...asked } };
};

/**
 * Of a case that the reader does not see nothing is told, and nothing of what came of it; of one that is not public an
 * overseer knows stage and clocks, and who worked in it is neither.
 */
const seenEntries = (visibility: CaseVisibilityFilter): Conditions => {
  const cases = visibleCases(visibility);
  const subjects = visibleSubjects(visibility);
  const isOutlined = visibility.beforePublication === 'outline';
  const inCases = [
    ...(cases === undefined ? [] : [`e.subject_id in (${cases.sql})`]),
    ...(isOutlined ? ['e.subject_id not in (select case_id from case_right where is_published = 0)'] : []),
  ];
  const inSubjects = subjects === undefined ? [] : [`e.subject_id in (${subjects.sql})`];
  if (inCases.length === 0 && inSubjects.length === 0) return { where: [], params: {} };
  const allOf = (conditions: readonly string[]) => (conditions.length === 0 ? 'true' : conditions.join(' and '));
  return {
    where: [
      `(e.subject_kind is null
        or e.subject_kind = 'case' and ${allOf(inCases)}
        or e.subject_kind in ('matter', 'accountability') and ${allOf(inSubjects)})`,
    ],
    params: { ...cases?.params, ...subjects?.params },
  };
};

const entriesOf = (reader: Reader, rows: readonly EntryRow[], at: At): readonly AccessEntry[] => {
  const titles = titlesOf(
    reader,
    rows.flatMap(({ subject_id }) => subject_id ?? []),
    at,
  );
  return rows.map((row) => ({
    number: row.ledger_number,
    eventId: row.event_id,
    recordedAt: row.recorded_at,
    kind: row.kind,
    // What this model's own handlers wrote from events that were checked.
    by: { officerId: row.officer_id, ...(JSON.parse(row.actor) as AccessActor) },
    aboutId: row.about_id,
    sentence: accessSentence(JSON.parse(row.told) as AccessTold),
    subject:
      row.subject_kind === null || row.subject_kind === 'evidence' || row.subject_id === null
        ? null
        : { kind: row.subject_kind, id: row.subject_id, title: titles.get(row.subject_id) ?? null },
    reason: row.reason === null ? null : (JSON.parse(row.reason) as Bilingual),
    note: row.note,
  }));
};

/** What it is called. Null: it was not there yet. */
const title: Query<Readonly<{ id: string }>, Bilingual | null> = (reader, { id }, at) =>
  titlesOf(reader, [id], at).get(id) ?? null;

export const queries = { list, title } satisfies Queries;
