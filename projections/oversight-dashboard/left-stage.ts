import type { Stage } from '#domain/inspection-case/state.ts';
import type { Query } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { thingsIn } from '../flows/sum-up.ts';
import { placesOf, tallies } from '../flows/tally.ts';
import { pageToken, restOf } from '../page-token.ts';
import { visibleCases } from '../rights/visibility.ts';
import type { DashboardParams } from './figures.ts';

/** A case that has left the stage: how often, and after how many calendar days in all. */
export type LeftCase = Readonly<{ caseId: string; title: Bilingual; times: number; days: number }>;

export type LeftStage = Readonly<{
  /** Over all pages: what `figures` says of the stage is their mean. */
  times: number;
  days: number;
  cases: readonly LeftCase[];
  next: string | null;
}>;

type LeftParams = DashboardParams & Readonly<{ stage: Stage /** At most 200. */; limit: number; after?: string }>;

type LeftRow = Readonly<{ owner: number; case_id: string; title: string; times: number; days: number }>;

/** The cases behind a mean time in a stage, the last one opened first. */
export const leftStage: Query<LeftParams, LeftStage> = (reader, params, at) => {
  const { visibility, unit, body, stage, limit, after } = params;
  const visible = visibleCases(visibility);
  const isEverywhere = unit === undefined && body === undefined;
  const places = placesOf(reader, { unit, body });
  const size = Math.min(limit, 200);
  // Along its own index, case by case, until there are enough.
  const rows = reader.all<LeftRow>(
    `with left_by as (
       select f.owner, sum(f.things) as times, sum(f.amount) as days from flow as f
       where f.measure = 'left' and f.what = :stage and f.owner < :before and f.ledger_number <= :as_of_number
         ${isEverywhere ? '' : 'and f.place in (select value from json_each(:places))'}
         ${visible === undefined ? '' : `and f.owner in (select owner from flow_owner where right_id in (${visible.sql}))`}
       group by f.owner having sum(f.things) > 0 order by f.owner desc limit :size)
     select l.owner, o.owner_id as case_id, c.title, l.times, l.days from left_by as l
     join flow_owner as o on o.owner = l.owner join dashboard_case as c on c.case_id = o.owner_id
     order by l.owner desc`,
    {
      stage,
      ...visible?.params,
      ...(isEverywhere ? {} : { places: JSON.stringify([...places.keys()]) }),
      size: size + 1,
      before: after === undefined ? Number.MAX_SAFE_INTEGER : Number(restOf(after)),
    },
  );
  const counted = { visible, places: isEverywhere ? undefined : places };
  const sums = tallies(reader, { ...counted, measures: ['left'] }).filter(({ what }) => what === stage);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    times: thingsIn(sums),
    days: sums.reduce((all, { amount }) => all + amount, 0),
    cases: page.map(({ case_id: caseId, title, times, days }) => ({
      caseId,
      // Written by the projection.
      title: JSON.parse(title) as Bilingual,
      times,
      days,
    })),
    next: last === undefined ? null : pageToken(at, String(last.owner)),
  };
};
