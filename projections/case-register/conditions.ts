import type { CaseForm, Stage } from '#domain/inspection-case/state.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Reader, SqlParams, SqlValue } from '#projecting/read-model.ts';
import { type CaseVisibilityFilter, PUBLISHED_NOW, visibleCases } from '../rights/visibility.ts';
import type { MoveRole } from '../whose-move.ts';
import { parseSearch, type SearchWords } from './search-words.ts';

export type CaseFilters = Readonly<{
  /** Words of title, unit, findings, recommendations, and numbers of papers; with or without marks. */
  q?: string;
  stages?: readonly Stage[];
  form?: CaseForm;
  /** The inspected unit or one that it stood under on the day of opening. */
  unit?: string;
  /** The inspected unit itself. */
  inspected?: string;
  body?: string;
  sources?: readonly string[];
  topic?: Topic;
  /** Both days included. */
  openedFrom?: string;
  openedTo?: string;
  /** First day in the stage in which it is. */
  sinceFrom?: string;
  sinceTo?: string;
  concludedFrom?: string;
  concludedTo?: string;
  /** What a conclusion that is public says of the topic, or of the dimension of PAPI; without either, of any topic. */
  assessed?: AssessedAs;
  dimension?: number;
  corruptionSigns?: boolean;
  hasOpenFindings?: boolean;
  moveRole?: MoveRole;
  /** Officer whose move it is. */
  moveOfficer?: string;
  /** Officer to whom a finding of his was returned. */
  returnedTo?: string;
  /** Officer who reported a finding. */
  reportedBy?: string;
  /** The next deadline of the law ends on this day or before it: what is overdue, or due soon. */
  dueBy?: string;
}>;

/** examined: one or the other. In a dimension one violation outweighs what was compliant. */
type AssessedAs = 'examined' | 'compliant' | 'violations';

type Conditions = Readonly<{ where: readonly string[]; params: SqlParams; words: SearchWords }>;

const returnedSql = (reader: Reader): string =>
  `select case_id from ${reader.asOf('case_finding')} as f where f.reporter = :returned_to and f.is_returned = 1`;

const reportedSql = (reader: Reader): string =>
  `select case_id from ${reader.asOf('case_finding')} as r where r.reporter = :reported_by`;

/** Of cases whose conclusion is public at the moment: before that nobody counts what it says. */
const assessedSql = (
  assessed: AssessedAs,
  { topic, dimension }: Pick<CaseFilters, 'topic' | 'dimension'>,
): Readonly<{ sql: string; params: SqlParams }> => {
  const among = `select case_id from case_assessment where ledger_number <= :as_of_number
    ${topic === undefined ? '' : 'and topic = :assessed_topic'}
    ${dimension === undefined ? '' : 'and dimension = :dimension'}`;
  const wrong = `+c.case_id in (${among} and result = 'violations')`;
  const result = {
    examined: `+c.case_id in (${among})`,
    violations: wrong,
    compliant: `+c.case_id in (${among}) and not ${wrong}`,
  }[assessed];
  return {
    sql: `(c.stage in ('following-up', 'closed') and ${result})`,
    params: {
      ...(topic === undefined ? {} : { assessed_topic: topic }),
      ...(dimension === undefined ? {} : { dimension }),
    },
  };
};

/** Filters and rights as SQL on `c`. */
export const conditionsOf = (reader: Reader, filters: CaseFilters, visibility: CaseVisibilityFilter): Conditions => {
  const where: string[] = [];
  const params: Record<string, SqlValue> = {};
  const given = (value: SqlValue | undefined, name: string, sql: string): void => {
    if (value === undefined) return;
    where.push(sql);
    params[name] = value;
  };
  // A list of parameters is looked up inside the index; a subquery would be only after the row is opened.
  const oneOf = (column: string, values: readonly string[] | undefined): void => {
    if (values === undefined) return;
    where.push(`c.${column} in (${values.map((_, index) => `:${column}_${index}`).join(', ')})`);
    values.forEach((value, index) => {
      params[`${column}_${index}`] = value;
    });
  };
  const visible = visibleCases(visibility);
  if (visible) {
    where.push(`+c.case_id in (${visible.sql})`);
    Object.assign(params, visible.params);
  }
  const { q = '', stages, sources, topic } = filters;
  oneOf('stage', stages);
  given(filters.form, 'form', 'c.form = :form');
  given(filters.unit, 'unit', '+c.case_id in (select case_id from case_lineage where unit = :unit)');
  given(filters.body, 'body', 'c.body = :body');
  given(filters.inspected, 'inspected', 'c.unit = :inspected');
  if (filters.assessed === undefined) given(topic && `|${topic}|`, 'topic', 'instr(c.topics, :topic) > 0');
  given(filters.openedFrom, 'opened_from', 'c.opened_on >= :opened_from');
  given(filters.openedTo, 'opened_to', 'c.opened_on <= :opened_to');
  given(filters.sinceFrom, 'since_from', 'c.stage_since >= :since_from');
  given(filters.sinceTo, 'since_to', 'c.stage_since <= :since_to');
  given(filters.concludedFrom, 'concluded_from', 'c.concluded_on >= :concluded_from');
  given(filters.concludedTo, 'concluded_to', 'c.concluded_on <= :concluded_to');

  const open = where.length;
  if (filters.assessed !== undefined) {
    const { sql, params: named } = assessedSql(filters.assessed, filters);
    where.push(sql);
    Object.assign(params, named);
  }
  oneOf('source', sources);
  given(filters.corruptionSigns, 'corruption_signs', 'c.corruption_signs = :corruption_signs');
  given(filters.hasOpenFindings, 'has_open_findings', '(c.open_findings > 0) = :has_open_findings');
  given(filters.dueBy, 'due_by', 'c.next_due_on <= :due_by');
  given(filters.moveRole, 'move_role', 'c.move_role = :move_role');
  given(filters.moveOfficer, 'move_officer', 'c.move_officer = :move_officer');
  given(filters.returnedTo, 'returned_to', `+c.case_id in (${returnedSql(reader)})`);
  given(filters.reportedBy, 'reported_by', `+c.case_id in (${reportedSql(reader)})`);
  // Who may see only the outline must not learn the rest by filtering for it.
  if (where.length > open && visibility.beforePublication === 'outline') where.push(`+c.case_id in (${PUBLISHED_NOW})`);

  const words = parseSearch(q);
  words.papers.forEach(({ number, year, foldedSymbol }, index) => {
    const named = (name: string) => `paper_${name}_${index}`;
    Object.assign(params, { [named('number')]: number, [named('symbol')]: foldedSymbol });
    if (year !== undefined) params[named('year')] = year;
    where.push(`+c.case_id in (select case_id from case_paper where number = :${named('number')}
      and ledger_number <= :as_of_number
      and substr(folded_symbol, 1, length(:${named('symbol')})) = :${named('symbol')}
      ${year === undefined ? '' : `and year = :${named('year')}`} ${inOutline(visibility)})`);
  });
  return { where, params, words };
};

/** On a row with `case_id` and `outline`: it may be looked at. */
export const inOutline = ({ beforePublication }: CaseVisibilityFilter): string =>
  beforePublication === 'everything' ? '' : `and (outline = 1 or case_id in (${PUBLISHED_NOW}))`;
