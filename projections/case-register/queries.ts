import { clockKey } from '#domain/inspection-case/case-clocks.ts';
import { ALL_STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import type { Language } from '#terms/bilingual.ts';
import { composeTitle } from '../names/case-title.ts';
import { pageToken } from '../page-token.ts';
import { type CaseVisibilityFilter, outlinedAmong, visibleCases } from '../rights/visibility.ts';
import type { Move } from '../whose-move.ts';
import type { CaseFilters } from './conditions.ts';
import { topicsOf } from './found-by.ts';
import { type CaseOrder, countByStage, endOfPage, type MatchingRow, matchingCases } from './matching.ts';
import type { NextDeadline } from './next-deadline.ts';

export type CaseLine = Readonly<{
  caseId: string;
  title: Readonly<Record<Language, string>>;
  form: 'inspection' | 'check';
  unit: string;
  /** On the day of opening. */
  unitName: string;
  body: string;
  bodyLevel: 'provincial' | 'district' | 'department';
  topics: readonly Topic[];
  decisionNumber: string | null;
  openedOn: string;
  /** Taken over from a paper file. */
  isCarriedIn: boolean;
  stage: Stage;
  stageSince: string;
  /** Null: nothing of the law is due, or no last day is known. */
  nextDeadline: NextDeadline | null;
  /** First day of the suspension that is still running. */
  suspendedSince: string | null;
  /** Null: the reader may know no more than the outline yet. */
  inside: Readonly<{
    source: string;
    corruptionSigns: boolean;
    conclusionNumber: string | null;
    period: Readonly<{ from: string; to: string }>;
    openFindings: number;
    upheldFindings: number;
    openRecommendations: number;
    saidDoneRecommendations: number;
    /** Null: the case is closed, or was given up. */
    whoseMove: Move | null;
  }> | null;
}>;

type Visible = Readonly<{ visibility: CaseVisibilityFilter }>;

type ListParams = CaseFilters &
  CaseOrder &
  Visible &
  Readonly<{
    /** At most 200. */
    limit: number;
    /** `next` of the page before; to be read as of the number it begins with. */
    after?: string;
  }>;

export type CasePage = Readonly<{ cases: readonly CaseLine[]; next: string | null }>;

const MAX_PAGE = 200;

/** One page of the cases that match, in order. */
const list: Query<ListParams, CasePage> = (reader, { visibility, sort, direction, limit, after, ...filters }, at) => {
  const size = Math.min(limit, MAX_PAGE);
  const rows: MatchingRow[] = [];
  let hasMore = false;
  for (const row of matchingCases(reader, filters, visibility, { sort, direction }, { after, wanted: size + 1 })) {
    if (rows.length === size) {
      hasMore = true;
      break;
    }
    rows.push(row);
  }
  const last = hasMore ? rows.at(-1) : undefined;
  return {
    cases: linesOf(reader, rows, visibility, at),
    next: last ? pageToken(at, endOfPage(last, sort)) : null,
  };
};

export type CaseCount = Readonly<{
  total: number;
  /** There are more than were counted. */
  isCapped: boolean;
  byStage: Readonly<Record<Stage, number>>;
}>;

/** Looking for words reads texts, so it stops at a number nobody pages through. */
const MOST_WITH_WORDS = 1_000;

/** How many cases match, of those that the reader may see. */
const count: Query<CaseFilters & Visible, CaseCount> = (reader, { visibility, ...filters }) => {
  const counted = countByStage(reader, filters, visibility);
  const byStage = new Map(counted);
  let isCapped = false;
  if (counted === undefined) {
    const order: CaseOrder = { sort: 'opened', direction: 'desc' };
    let seen = 0;
    for (const { stage } of matchingCases(reader, filters, visibility, order, { wanted: MOST_WITH_WORDS })) {
      isCapped = seen === MOST_WITH_WORDS;
      if (isCapped) break;
      seen += 1;
      byStage.set(stage, (byStage.get(stage) ?? 0) + 1);
    }
  }
  const stages = ALL_STAGES.map((stage) => [stage, byStage.get(stage) ?? 0] as const);
  return {
    total: stages.reduce((sum, [, cases]) => sum + cases, 0),
    isCapped,
    // The stages are all there: fromEntries forgets which keys it was given.
    byStage: Object.fromEntries(stages) as Record<Stage, number>,
  };
};

const ENDED: readonly Stage[] = ['closed', 'terminated'];

/** Cases of the same unit whose inspected periods overlap: shown when somebody opens one more. */
const overlapping: Query<Visible & Readonly<{ unit: string; from: string; to: string }>, readonly CaseLine[]> = (
  reader,
  { visibility, unit, from, to },
  at,
) => {
  const order: CaseOrder = { sort: 'opened', direction: 'desc' };
  const rows = [...matchingCases(reader, { unit }, visibility, order, { wanted: MAX_PAGE })].filter(
    (row) => row.unit === unit && !ENDED.includes(row.stage),
  );
  return linesOf(reader, rows, visibility, at).filter(
    ({ inside }) => inside !== null && inside.period.from <= to && from <= inside.period.to,
  );
};

/** Cases that were taken from a paper file of this name before, of this body; of those the reader may see. */
const carriedInAs: Query<Visible & Readonly<{ body: string; reference: string }>, readonly string[]> = (
  reader,
  { visibility, body, reference },
) => {
  const visible = visibleCases(visibility);
  return reader
    .all<Readonly<{ case_id: string }>>(
      `select case_id from ${reader.asOf('carried_case')} as c
       where body = :body and reference = :reference
         and ${visible === undefined ? 'true' : `case_id in (${visible.sql})`} order by case_id`,
      { body, reference, ...visible?.params },
    )
    .map(({ case_id }) => case_id);
};

type Heading = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit_name: string;
  period_from: string;
  period_to: string;
  decision_number: string | null;
  conclusion_number: string | null;
  paper_file: string | null;
}>;

const linesOf = (
  reader: Reader,
  rows: readonly MatchingRow[],
  visibility: CaseVisibilityFilter,
  { legalDate }: At,
): readonly CaseLine[] => {
  const ids = rows.map(({ case_id }) => case_id);
  const outlined = outlinedAmong(reader, visibility, ids);
  const found = reader.all<Heading>(
    `select * from ${reader.asOf('case_heading')} as h where case_id in (select value from json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  const headings = new Map(found.map((heading) => [heading.case_id, heading]));
  return rows.flatMap((row) => {
    const heading = headings.get(row.case_id);
    return heading === undefined ? [] : [lineOf(row, heading, legalDate, outlined.has(row.case_id))];
  });
};

const lineOf = (row: MatchingRow, heading: Heading, day: string, isOutlined: boolean): CaseLine => {
  const { form, unit_name: unitName, decision_number: decisionNumber } = heading;
  const parts = { form, unitName, topics: topicsOf(row.topics), decisionNumber };
  return {
    caseId: row.case_id,
    title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
    ...parts,
    unit: row.unit,
    body: row.body,
    bodyLevel: row.body_level,
    openedOn: row.opened_on,
    isCarriedIn: heading.paper_file !== null,
    stage: row.stage,
    stageSince: row.stage_since,
    suspendedSince: row.suspended_since,
    nextDeadline: nextDeadlineOf(row, day, isOutlined),
    inside: isOutlined ? null : insideOf(row, heading),
  };
};

/** That there are recommendations is told once the conclusion is public. */
const nextDeadlineOf = (row: MatchingRow, day: string, isOutlined: boolean): NextDeadline | null => {
  const { next_due_on: dueOn, next_clock: clock, next_subject: subject } = row;
  if (dueOn === null || clock === null) return null;
  if (isOutlined && clock === 'implement-recommendation') return null;
  return {
    clock,
    key: clockKey({ clock, subject }),
    subject,
    dueOn,
    daysLeft: dayNumberOf(dueOn) - dayNumberOf(day),
    mark: row.next_mark,
    isProvisional: row.next_provisional === 1,
  };
};

const insideOf = (row: MatchingRow, heading: Heading): CaseLine['inside'] => ({
  source: row.source,
  corruptionSigns: row.corruption_signs === 1,
  conclusionNumber: heading.conclusion_number,
  period: { from: heading.period_from, to: heading.period_to },
  openFindings: row.open_findings,
  upheldFindings: row.upheld_findings,
  openRecommendations: row.open_recommendations,
  saidDoneRecommendations: row.said_done_recommendations,
  whoseMove: row.move_role === null ? null : { role: row.move_role, officerId: row.move_officer, unit: row.move_unit },
});

export const queries = { list, count, overlapping, carriedInAs } satisfies Queries;
