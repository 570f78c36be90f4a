import { ALL_STAGES, type CaseForm, type Stage } from '#domain/inspection-case/state.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import type { At, Query, Reader } from '#projecting/read-model.ts';
import { firstDays, splitAt } from '../flows/by-day.ts';
import { thingsBy, thingsIn } from '../flows/sum-up.ts';
import { type Counted, type PlaceRow, placesOf, type Tally, tallies } from '../flows/tally.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { MoveRole } from '../whose-move.ts';
import { OPEN_STAGES } from './counted-case.ts';

export type DashboardParams = Readonly<{
  visibility: CaseVisibilityFilter;
  /** A unit, with what stands under it; without it the whole province. */
  unit?: string;
  body?: string;
}>;

export type InStage = Readonly<{
  stage: Stage;
  cases: number;
  /** Since when the one that has been in it longest is in it; null: none is. */
  longestSince: string | null;
  meanDays: number;
  /** Those that have left it: how often, and after how many calendar days on average. */
  left: Readonly<{ times: number; meanDays: number | null }>;
}>;

export type InPlace = Readonly<{
  code: string;
  name: string;
  /** The unit itself, and not what stands under it. */
  isItself: boolean;
  cases: number;
}>;

/** Both days included; null: there is no such bound. */
export type AgeBucket = Readonly<{ days: string; openedFrom: string | null; openedTo: string | null; cases: number }>;

export type Month = Readonly<{ month: string; opened: number; concluded: number; closed: number }>;

export type Figures = Readonly<{
  openCases: number;
  byStage: readonly Readonly<{ stage: Stage; form: CaseForm; cases: number }>[];
  inStage: readonly InStage[];
  byBody: readonly Readonly<{ code: string; name: string; cases: number }>[];
  byUnit: readonly InPlace[];
  byMove: readonly Readonly<{ role: MoveRole; cases: number }>[];
  ageing: readonly AgeBucket[];
  trend: readonly Month[];
}>;

/** Cases as they stand at the moment, counted. */
export const figures: Query<DashboardParams, Figures> = (reader, { visibility, unit, body }, at) => {
  const places = placesOf(reader, { unit, body });
  const isEverywhere = unit === undefined && body === undefined;
  const counted = { visible: visibleCases(visibility), places: isEverywhere ? undefined : places };
  const measures = ['open', 'left', 'move'];
  const found = Map.groupBy(tallies(reader, { ...counted, measures }), ({ measure }) => measure);
  const of = (measure: string): readonly Tally[] => found.get(measure) ?? [];
  const open = of('open');
  return {
    openCases: thingsIn(open),
    byStage: byStage(open, places),
    inStage: inStage(open, of('left'), firstDays(reader, 'in-stage', counted), at),
    byBody: [...thingsBy(open, ({ place }) => places.get(place)?.body ?? '')]
      .map(([code, cases]) => ({ code, name: unitNameOn(reader, code, at.legalDate), cases }))
      .toSorted(byCases),
    byUnit: byUnit(reader, open, places, unit, at),
    byMove: byMove(of('move'), visibility),
    ageing: ageing(reader, counted, at),
    trend: trend(reader, counted, at),
  };
};

export type Stages = Readonly<{ total: number; byStage: Readonly<Record<Stage, number>> }>;

/** How many cases stand in each stage, and nothing more: what somebody looks at who walks from event to event. */
export const stages: Query<Pick<DashboardParams, 'visibility'>, Stages> = (reader, { visibility }) => {
  const measures = ['open', 'opened', 'closed'];
  const counted = { visible: visibleCases(visibility), places: undefined };
  const found = Map.groupBy(tallies(reader, { ...counted, measures }), ({ measure }) => measure);
  const sumOf = (measure: string): number => thingsIn(found.get(measure) ?? []);
  const open = thingsBy(found.get('open') ?? [], ({ what }) => what);
  const [total, closed] = [sumOf('opened'), sumOf('closed')];
  // Whatever was opened is open, closed or was given up.
  const terminated = total - closed - sumOf('open');
  const casesIn = (stage: Stage): number =>
    stage === 'closed' ? closed : stage === 'terminated' ? terminated : (open.get(stage) ?? 0);
  return {
    total,
    byStage: Object.fromEntries(ALL_STAGES.map((stage) => [stage, casesIn(stage)])) as Record<Stage, number>,
  };
};

type Placed = ReadonlyMap<number, PlaceRow>;

const byCases = (one: Readonly<{ code: string; cases: number }>, other: Readonly<{ code: string; cases: number }>) =>
  other.cases - one.cases || (one.code < other.code ? -1 : 1);

const byStage = (open: readonly Tally[], places: Placed): Figures['byStage'] => {
  const counts = thingsBy(open, ({ what, place }) => `${what} ${places.get(place)?.form}`);
  return OPEN_STAGES.flatMap((stage) =>
    (['inspection', 'check'] as const).map((form) => ({ stage, form, cases: counts.get(`${stage} ${form}`) ?? 0 })),
  ).filter(({ cases }) => cases > 0);
};

const inStage = (
  open: readonly Tally[],
  left: readonly Tally[],
  longest: ReadonlyMap<string, string>,
  { legalDate }: At,
): readonly InStage[] =>
  OPEN_STAGES.flatMap((stage) => {
    const here = open.filter(({ what }) => what === stage);
    const gone = left.filter(({ what }) => what === stage);
    const [cases, times] = [thingsIn(here), thingsIn(gone)];
    if (cases === 0 && times === 0) return [];
    const days = cases * dayNumberOf(legalDate) - amountIn(here);
    return {
      stage,
      cases,
      longestSince: longest.get(stage) ?? null,
      meanDays: cases === 0 ? 0 : Math.max(0, rounded(days / cases)),
      left: { times, meanDays: times === 0 ? null : rounded(amountIn(gone) / times) },
    };
  });

const amountIn = (tallies: readonly Tally[]): number => tallies.reduce((sum, { amount }) => sum + amount, 0);

const rounded = (days: number): number => Math.round(days * 10) / 10;

/** What stands directly under the unit that is asked for, or under the province. */
const byUnit = (
  reader: Reader,
  open: readonly Tally[],
  places: Placed,
  unit: string | undefined,
  { legalDate }: At,
): readonly InPlace[] => {
  const keyOf = ({ place }: Tally): string => {
    const lineage = places.get(place)?.lineage ?? [];
    const at = unit === undefined ? lineage.length - 1 : lineage.indexOf(unit);
    const under = lineage[at - 1];
    return under === undefined ? `= ${lineage[at] ?? ''}` : `< ${under}`;
  };
  return [...thingsBy(open, keyOf)]
    .map(([key, cases]) => {
      const code = key.slice(2);
      return { code, name: unitNameOn(reader, code, legalDate), isItself: key.startsWith('='), cases };
    })
    .toSorted(byCases);
};

/** Of a case before its publication whose turn it is belongs to what is inside of it. */
const OUTSIDE: readonly MoveRole[] = ['addressee', 'verifier', 'closure-proposer', 'second-officer'];
const ROLES: readonly MoveRole[] = ['head', 'leader', 'drafter', 'appraiser', ...OUTSIDE];

const byMove = (moves: readonly Tally[], { beforePublication }: CaseVisibilityFilter): Figures['byMove'] => {
  const counts = thingsBy(moves, ({ what }) => what);
  const told = beforePublication === 'everything' ? ROLES : OUTSIDE;
  return told.map((role) => ({ role, cases: counts.get(role) ?? 0 })).filter(({ cases }) => cases > 0);
};

/** Last day of each bucket; what was opened after the day that is asked for is in the first. */
const AGES = [30, 60, 90, 180] as const;

const ageing = (reader: Reader, counted: Counted, { legalDate }: At): readonly AgeBucket[] => {
  const today = dayNumberOf(legalDate);
  // Of each bucket but the last its first day.
  const first = AGES.map((days) => dateOfDay(today - days));
  const { things = 0, before = [] } = splitAt(reader, 'age', first, counted).get('') ?? {};
  // What was opened before the first day of a bucket is older than all that is in it.
  const olderThan = (index: number): number => before[index] ?? 0;
  return [...AGES, null].map((to, index) => {
    const from = index === 0 ? 0 : (AGES[index - 1] ?? 0) + 1;
    const cases = (index === 0 ? things : olderThan(index - 1)) - (to === null ? 0 : olderThan(index));
    return {
      days: to === null ? `${from}+` : `${from}-${to}`,
      openedFrom: first[index] ?? null,
      openedTo: index === 0 ? null : dateOfDay(today - from),
      cases,
    };
  });
};

const MONTHS = 12;

const trend = (reader: Reader, counted: Counted, { legalDate }: At): readonly Month[] => {
  const last = Number(legalDate.slice(0, 4)) * 12 + Number(legalDate.slice(5, 7)) - 1;
  const monthAt = (index: number): string => {
    const at = last - MONTHS + 1 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  };
  const measures = ['opened', 'concluded', 'closed'];
  const found = tallies(reader, { ...counted, measures, from: monthAt(0) });
  const counts = measures.map((name) =>
    thingsBy(
      found.filter(({ measure }) => measure === name),
      ({ onDay }) => onDay,
    ),
  );
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = monthAt(index);
    const [opened = 0, concluded = 0, closed = 0] = counts.map((each) => each.get(month) ?? 0);
    return { month, opened, concluded, closed };
  });
};
