import type { Stage } from '#domain/inspection-case/state.ts';
import { planOf, type Quarter, quarterDays } from '#domain/inspection-plan/plan-year.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type {
  ItemChange,
  ItemStanding,
  NamedUnit,
  PlanHeading,
  PlanLine,
  PlannedCase,
  PlanOverlap,
  PlanView,
} from './plan-view.ts';

type Visible = Readonly<{ visibility: CaseVisibilityFilter }>;

type PlanRow = Readonly<{
  revision: number;
  plan_id: string;
  year: number;
  province: string;
  approval: string | null;
  approved_on: string | null;
}>;
type ItemRow = Readonly<{
  plan_id: string;
  item_id: string;
  place: number;
  body: string;
  unit: string;
  topics: string;
  quarter: Quarter;
  ground: string | null;
  document: string | null;
  competence: string;
  proposed_by: string;
  proposed_on: string;
  dropped: number;
}>;
type CaseRow = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit: string;
  body: string;
  source: string;
  topics: string;
  opened_on: string;
  stage: Stage;
  stage_since: string;
  decision_number: string | null;
  concluded_on: string | null;
  plan_id: string | null;
  item_id: string | null;
}>;

export type PlanList = Readonly<{
  /** Whose plans there can be on the day. */
  provinces: readonly NamedUnit[];
  plans: readonly PlanHeading[];
}>;

/** Every plan there is, the newest first. */
const list: Query<Readonly<Record<string, never>>, PlanList> = (reader, _, { legalDate }) => ({
  provinces: reader
    .all<Readonly<{ code: string }>>(
      `select code from ${reader.asOf('province')} as p where from_on <= :day order by code`,
      { day: legalDate },
    )
    .map(({ code }) => named(reader, code, legalDate)),
  plans: reader
    .all<PlanRow>(`select * from ${reader.asOf('plan')} as p order by year desc, plan_id`)
    .map((row) => headingOf(reader, row)),
});

/** One plan with all that became of it, be it empty yet; null: whose it would be is no unit. */
const plan: Query<Visible & Readonly<{ planId: string }>, PlanView | null> = (reader, { visibility, planId }, at) => {
  const row =
    reader.get<PlanRow>(`select * from ${reader.asOf('plan')} as p where plan_id = :planId`, { planId }) ??
    emptyPlan(reader, planId);
  if (row === null) return null;
  const items = reader
    .all<ItemRow>(`select * from ${reader.asOf('plan_item')} as i where plan_id = :planId`, { planId })
    .toSorted((one, other) => one.place - other.place);
  const seen = seenCases(reader, visibility, row);
  const ofItem = Map.groupBy(seen, ({ plan_id, item_id }) => (plan_id === planId ? item_id : null));
  const from = `${row.year}-01-01`;
  const to = `${row.year}-12-31`;
  return {
    ...headingOf(reader, row),
    items: items.map((item) => lineOf(reader, row.year, item, ofItem.get(item.item_id) ?? [], visibility, at)),
    overlaps: overlapsOf(reader, planId, items),
    // A check is no inspection that the plan would have had to name.
    unplanned: seen
      .filter(({ form, plan_id, opened_on: on }) => form === 'inspection' && plan_id === null && from <= on && on <= to)
      .map((each) => caseOf(reader, each)),
  };
};

const emptyPlan = (reader: Reader, planId: string): PlanRow | null => {
  const { province, year } = planOf(planId);
  const known = reader.get(`select code from ${reader.asOf('province')} as p where code = :province`, { province });
  return known === undefined
    ? null
    : { plan_id: planId, year, province, revision: -1, approval: null, approved_on: null };
};

const headingOf = (
  reader: Reader,
  { plan_id, year, province, revision, approval, approved_on }: PlanRow,
): PlanHeading => ({
  planId: plan_id,
  year,
  province: named(reader, province, `${year}-01-01`),
  revision,
  approval: approval === null ? null : JSON.parse(approval),
  approvedOn: approved_on,
});

const named = (reader: Reader, code: string, on: string): NamedUnit => ({ code, name: unitNameOn(reader, code, on) });

/** Cases of the plan, and those of its year that are of none; of them only what the reader may see today. */
const seenCases = (reader: Reader, visibility: CaseVisibilityFilter, { plan_id: planId, year }: PlanRow) => {
  const visible = visibleCases(visibility);
  const isVisible = visible === undefined ? 'true' : `case_id in (${visible.sql})`;
  const cases = reader.asOf('planned_case');
  return reader
    .all<CaseRow>(
      `select * from ${cases} as c where plan_id = :planId and ${isVisible}
       union all
       select * from ${cases} as c where plan_id is null and opened_on between :from and :to and ${isVisible}`,
      { planId, from: `${year}-01-01`, to: `${year}-12-31`, ...visible?.params },
    )
    .toSorted((one, other) => (key(one) < key(other) ? 1 : -1));
};

const key = ({ opened_on, case_id }: CaseRow): string => `${opened_on} ${case_id}`;

const caseOf = (reader: Reader, row: CaseRow): PlannedCase => {
  const unit = named(reader, row.unit, row.opened_on);
  const topics: readonly Topic[] = JSON.parse(row.topics);
  const parts = { form: row.form, unitName: unit.name, topics, decisionNumber: row.decision_number };
  return {
    caseId: row.case_id,
    title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
    unit,
    body: named(reader, row.body, row.opened_on),
    source: row.source,
    stage: row.stage,
    stageSince: row.stage_since,
    openedOn: row.opened_on,
  };
};

const lineOf = (
  reader: Reader,
  year: number,
  item: ItemRow,
  cases: readonly CaseRow[],
  { units }: CaseVisibilityFilter,
  at: At,
): PlanLine => {
  const { from, to } = quarterDays(year, item.quarter);
  const isInReach = units === 'all' || units.includes(item.unit);
  return {
    itemId: item.item_id,
    body: named(reader, item.body, from),
    unit: named(reader, item.unit, from),
    topics: JSON.parse(item.topics),
    quarter: item.quarter,
    ground: item.ground,
    document: item.document === null ? null : JSON.parse(item.document),
    competence: JSON.parse(item.competence),
    proposedBy: item.proposed_by,
    proposedOn: item.proposed_on,
    changes: changesOf(reader, item, at),
    standing: isInReach || cases.length > 0 || item.dropped === 1 ? standingOf(item, cases, to, at) : null,
    cases: cases.map((each) => caseOf(reader, each)),
  };
};

const standingOf = (item: ItemRow, cases: readonly CaseRow[], lastDay: string, { legalDate }: At): ItemStanding => {
  if (cases.some(({ concluded_on }) => concluded_on !== null)) return 'done';
  if (cases.some(({ stage }) => stage !== 'terminated')) return 'begun';
  if (cases.length > 0) return 'stopped';
  if (item.dropped === 1) return 'dropped';
  return lastDay < legalDate ? 'late' : 'planned';
};

type ChangeRow = Readonly<{
  ledger_number: number;
  changes: string;
  dropped: number;
  ground: string;
  document: string | null;
  adjusted_by: string;
  adjusted_on: string;
}>;

const changesOf = (reader: Reader, { plan_id: planId, item_id: itemId }: ItemRow, { number }: At) =>
  reader
    .all<ChangeRow>(
      `select * from plan_change where plan_id = :planId and item_id = :itemId and ledger_number <= :number
       order by ledger_number`,
      { planId, itemId, number },
    )
    .map(({ changes, dropped, ground, document, adjusted_by, adjusted_on }): ItemChange => {
      const { topics = null, quarter = null } = JSON.parse(changes);
      return {
        topics,
        quarter,
        dropped: dropped === 1,
        ground,
        document: document === null ? null : JSON.parse(document),
        adjustedBy: adjusted_by,
        adjustedOn: adjusted_on,
      };
    });

type OverlapRow = Readonly<{
  overlap_id: string;
  place: number;
  items: string;
  topics: string;
  found_on: string;
  resolution: string | null;
}>;

const overlapsOf = (reader: Reader, planId: string, items: readonly ItemRow[]): readonly PlanOverlap[] =>
  reader
    .all<OverlapRow>(`select * from ${reader.asOf('plan_overlap')} as o where plan_id = :planId`, { planId })
    .toSorted((one, other) => one.place - other.place)
    .map(({ overlap_id, items: pair, topics: shared, found_on, resolution }) => {
      const ids: readonly string[] = JSON.parse(pair);
      const topics: readonly Topic[] = JSON.parse(shared);
      const of = items.filter(({ item_id, dropped }) => ids.includes(item_id) && dropped === 0);
      const stillShared = topics.some((topic) => of.every((item) => JSON.parse(item.topics).includes(topic)));
      return {
        overlapId: overlap_id,
        items: ids,
        topics,
        foundOn: found_on,
        resolution: resolution === null ? null : JSON.parse(resolution),
        isOpen: resolution === null && of.length === 2 && stillShared,
      };
    });

export const queries = { list, plan } satisfies Queries;
