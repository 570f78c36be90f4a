import type { Reader, SqlParams } from '#projecting/read-model.ts';
import type { FlowScope } from './flows.ts';

/** A sum as of the moment of the question, or part of one. Land in thousandths of a square metre. */
export type Tally = Readonly<{
  measure: string;
  place: number;
  what: string;
  onDay: string;
  things: number;
  amount: number;
  land: number;
}>;

/** Of what is counted, what stands in such a place. */
export type PlaceFilter = Readonly<{
  body?: string | undefined;
  /** A unit, with what stands under it. */
  unit?: string | undefined;
}>;

export type PlaceRow = Readonly<{ scope: FlowScope; form: string; body: string; lineage: readonly string[] }>;

type StoredPlace = Readonly<{ place: number; scope: FlowScope; form: string; body: string; lineage: string }>;

/** The places that match, by their number. Places are few: a unit has one for each body that ever came to it. */
export const placesOf = (reader: Reader, { body, unit }: PlaceFilter): ReadonlyMap<number, PlaceRow> => {
  const found = reader.all<StoredPlace>(
    `select place, scope, form, body, lineage from flow_place
     where true ${body === undefined ? '' : 'and body = :body'} ${unit === undefined ? '' : 'and instr(lineage, :unit) > 0'}
     order by place`,
    { ...(body === undefined ? {} : { body }), ...(unit === undefined ? {} : { unit: `|${unit}|` }) },
  );
  return new Map(
    found.map(({ place, lineage, ...rest }) => [place, { ...rest, lineage: lineage.split('|').filter(Boolean) }]),
  );
};

/** SQL source of the ids by which somebody may see things; undefined: all. */
export type Visible = Readonly<{ sql: string; params: SqlParams }> | undefined;

/** What is counted of what: these measures, in these places (undefined: anywhere), of what somebody may see. */
export type Counted = Readonly<{ visible: Visible; places: ReadonlyMap<number, unknown> | undefined }>;

/** Rows whose sum is what is asked for, as SQL behind `from`. */
export type Part = Readonly<{ sql: string; params: SqlParams; isStanding: boolean }>;

/**
 * What has to be added up of these measures. Who sees all is given what was added up of each for everybody, and its flows
 * since; for who sees some the flows of these are added up, which is as much work as they have history.
 */
export const partsOf = (reader: Reader, { visible, places }: Counted, measures: readonly string[]): readonly Part[] => {
  const inPlace = places === undefined ? '' : 'and place in (select value from json_each(:places))';
  const ofPlaces = places === undefined ? {} : { places: JSON.stringify([...places.keys()]) };
  if (visible !== undefined) {
    const sql = `flow where owner in (select owner from flow_owner where right_id in (${visible.sql}))
      and measure in (select value from json_each(:measures)) and ledger_number <= :as_of_number ${inPlace}`;
    const params = { ...visible.params, ...ofPlaces, measures: JSON.stringify(measures) };
    return [{ sql, params, isStanding: false }];
  }
  return measures.flatMap((measure) => {
    const last = reader.get<Readonly<{ taken_at: number }>>(
      `select taken_at from standing_taken where measure = :measure and taken_at <= :as_of_number
       order by taken_at desc limit 1`,
      { measure },
    );
    const params = { measure, taken_at: last?.taken_at ?? 0, ...ofPlaces };
    return [
      { sql: `standing where measure = :measure and taken_at = :taken_at ${inPlace}`, params, isStanding: true },
      {
        sql: `flow where measure = :measure and ledger_number > :taken_at and ledger_number <= :as_of_number ${inPlace}`,
        params,
        isStanding: false,
      },
    ];
  });
};

type Grouped = Counted &
  Readonly<{ measures: readonly string[] /** Of each measure only from this day on. */; from?: string }>;

/** The sums of measures that have few names and days. Parts of a sum may come apart: whoever adds up need not care. */
export const tallies = (reader: Reader, { measures, from = '', ...counted }: Grouped): readonly Tally[] =>
  partsOf(reader, counted, measures).flatMap(({ sql, params }) =>
    reader.all<Tally>(
      `select measure, place, what, on_day as onDay, sum(things) as things, sum(amount) as amount, sum(land) as land
       from ${sql} and on_day >= :from_day group by measure, what, on_day, place`,
      { ...params, from_day: from },
    ),
  );
