import type { Stage } from '#domain/inspection-case/state.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import { foldedWords } from '#domain/vietnamese-text.ts';
import type { Reader, SqlParams } from '#projecting/read-model.ts';
import { restOf } from '../page-token.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { MoveRole } from '../whose-move.ts';
import { type CaseFilters, conditionsOf, inOutline } from './conditions.ts';
import { spaced } from './found-by.ts';
import type { SearchWords } from './search-words.ts';

export type CaseSort = 'opened' | 'stage-since';
export type CaseOrder = Readonly<{ sort: CaseSort; direction: 'asc' | 'desc' }>;

export type MatchingRow = Readonly<{
  case_id: string;
  unit: string;
  body: string;
  body_level: 'provincial' | 'district' | 'department';
  source: string;
  topics: string;
  corruption_signs: number;
  opened_on: string;
  stage: Stage;
  stage_since: string;
  suspended_since: string | null;
  open_findings: number;
  upheld_findings: number;
  open_recommendations: number;
  said_done_recommendations: number;
  move_role: MoveRole | null;
  move_officer: string | null;
  move_unit: string | null;
  next_due_on: string | null;
  next_clock: ClockName | null;
  next_subject: string | null;
  next_mark: Mark | null;
  next_provisional: number | null;
}>;

const COLUMNS = `case_id, unit, body, body_level, source, topics, corruption_signs, opened_on, stage, stage_since,
  suspended_since, open_findings, upheld_findings, open_recommendations, said_done_recommendations, move_role, move_officer,
  move_unit, next_due_on, next_clock, next_subject, next_mark, next_provisional`;

/** Up to so many cases it is quicker to look at each of them than to walk the whole register in order. */
const FEW = 2_000;
const CHUNK = 400;

/** Ids of all cases that can match, if they are few: the tightest of what rights, unit, papers and words leave over. */
const fewCandidates = (
  reader: Reader,
  filters: CaseFilters,
  visibility: CaseVisibilityFilter,
  words: SearchWords,
): readonly string[] | undefined => {
  const sources: Readonly<{ sql: string; params: SqlParams }>[] = [];
  const visible = visibleCases(visibility);
  if (visible) sources.push(visible);
  if (filters.unit !== undefined) {
    sources.push({ sql: 'select case_id from case_lineage where unit = :unit', params: { unit: filters.unit } });
  }
  for (const { number } of words.papers) {
    sources.push({ sql: 'select distinct case_id from case_paper where number = :number', params: { number } });
  }
  if (filters.moveOfficer !== undefined) {
    const params = { officer: filters.moveOfficer };
    sources.push({ sql: 'select case_id from case_mover where officer_id = :officer', params });
  }
  const reporter = filters.returnedTo ?? filters.reportedBy;
  if (reporter !== undefined) {
    const params = { reporter };
    sources.push({ sql: 'select distinct case_id from case_finding where reporter = :reporter', params });
  }
  const texts = reader.candidates('case_words', words.words);
  if (texts !== undefined) sources.push({ sql: `select distinct key as case_id from ${texts}`, params: {} });
  const found = sources
    .map(({ sql, params }) =>
      reader.all<Readonly<{ case_id: string }>>(`select case_id from (${sql}) limit ${FEW + 1}`, params),
    )
    .filter((ids) => ids.length <= FEW)
    .toSorted((a, b) => a.length - b.length);
  return found[0]?.map(({ case_id }) => case_id);
};

/** The cases that match, in order, one after another; stop reading and nothing more is looked for. */
export function* matchingCases(
  reader: Reader,
  filters: CaseFilters,
  visibility: CaseVisibilityFilter,
  { sort, direction }: CaseOrder,
  { after, wanted }: Readonly<{ after?: string | undefined; wanted: number }>,
): Generator<MatchingRow> {
  const { where, params, words } = conditionsOf(reader, filters, visibility);
  const few = fewCandidates(reader, filters, visibility, words);
  const column = sort === 'opened' ? 'opened_on' : 'stage_since';
  const latest = latestDate(reader, column);
  if (latest === undefined) return;
  const hasWords = foldedWords(words.words).length > 0;
  const size = hasWords || few !== undefined ? Math.max(CHUNK, wanted) : wanted;
  let last = after === undefined ? undefined : keyOf(after);
  for (;;) {
    const all = [
      ...where,
      `c.${column} <= :latest`,
      ...(few === undefined ? [] : ['c.case_id in (select value from json_each(:few))']),
      ...(last === undefined
        ? []
        : [`(c.${column}, c.case_id) ${direction === 'asc' ? '>' : '<'} (:last_value, :last_id)`]),
    ];
    const rows = reader.all<MatchingRow>(
      `select ${COLUMNS} from ${reader.asOf('case_row')} as c
       where ${all.join(' and ')}
       order by c.${column} ${direction}, c.case_id ${direction} limit :size`,
      {
        ...params,
        size,
        latest,
        ...(few === undefined ? {} : { few: JSON.stringify(few) }),
        ...(last === undefined ? {} : { last_value: last.value, last_id: last.caseId }),
      },
    );
    yield* hasWords ? withWords(reader, rows, words.words, visibility) : rows;
    const end = rows.at(-1);
    if (rows.length < size || end === undefined) return;
    last = { value: end[column], caseId: end.case_id };
  }
}

/** The latest date in the column at the moment; undefined while there was no case. */
const latestDate = (reader: Reader, column: 'opened_on' | 'stage_since'): string | undefined =>
  reader.get<Readonly<{ value: string }>>(
    `select ${column} as value from latest_date where ledger_number <= :as_of_number order by ledger_number desc limit 1`,
  )?.value;

/** Those of the rows with a text in which each of the words begins a word. */
const withWords = (
  reader: Reader,
  rows: readonly MatchingRow[],
  words: string,
  visibility: CaseVisibilityFilter,
): readonly MatchingRow[] => {
  const wanted = foldedWords(words).map((word) => spaced([word]));
  const found = reader.all<Readonly<{ case_id: string }>>(
    `select distinct case_id from ${reader.asOf('case_text')} as t
     where case_id in (select value from json_each(:ids))
       ${wanted.map((_, index) => `and instr(words, :word_${index}) > 0`).join(' ')} ${inOutline(visibility)}`,
    {
      ids: JSON.stringify(rows.map(({ case_id }) => case_id)),
      ...Object.fromEntries(wanted.map((word, index) => [`word_${index}`, word])),
    },
  );
  const ids = new Set(found.map(({ case_id }) => case_id));
  return rows.filter(({ case_id }) => ids.has(case_id));
};

/** What a page ends with, behind the ledger number: the value it is sorted by, and the case. */
export const endOfPage = (row: MatchingRow, sort: CaseSort): string =>
  `${sort === 'opened' ? row.opened_on : row.stage_since}.${row.case_id}`;

const keyOf = (token: string): Readonly<{ value: string; caseId: string }> => {
  const [value = '', caseId = ''] = restOf(token).split('.');
  return { value, caseId };
};

/** Columns of `c` that the conditions look at. */
const columnsIn = (conditions: readonly string[]): readonly string[] => [
  ...new Set(conditions.flatMap((sql) => [...sql.matchAll(/\bc\.(\w+)/g)].map(([, column = '']) => column))),
];

/** What the index by opening holds. */
const INDEXED: readonly string[] = ['opened_on', 'case_id', 'stage', 'move_role'];

/** How many of each stage match; walks them all inside SQL where no words have to be looked for. */
export const countByStage = (
  reader: Reader,
  filters: CaseFilters,
  visibility: CaseVisibilityFilter,
): ReadonlyMap<Stage, number> | undefined => {
  const { where, params, words } = conditionsOf(reader, filters, visibility);
  if (foldedWords(words.words).length > 0) return undefined;
  const few = fewCandidates(reader, filters, visibility, words);
  const columns = columnsIn(['c.stage', 'c.opened_on', ...where]);
  // Keeps the count inside an index, if that holds all that is asked; else one pass over the rows is quicker.
  const isInIndex = few === undefined && columns.every((column) => INDEXED.includes(column));
  const all = [
    ...where,
    ...(few === undefined ? [] : ['c.case_id in (select value from json_each(:few))']),
    ...(isInIndex ? ['c.opened_on <= :latest'] : []),
  ];
  const rows = reader.all<Readonly<{ stage: Stage; cases: number }>>(
    `select stage, count(*) as cases from ${reader.asOf('case_row', [...new Set([...columns, 'case_id'])])} as c
     where ${all.length === 0 ? 'true' : all.join(' and ')} group by stage`,
    {
      ...params,
      ...(isInIndex ? { latest: latestDate(reader, 'opened_on') ?? '' } : {}),
      ...(few === undefined ? {} : { few: JSON.stringify(few) }),
    },
  );
  return new Map(rows.map(({ stage, cases }) => [stage, cases]));
};
