import type { Reader, SqlParams } from '#projecting/read-model.ts';
import type { FlowScope } from './flows.ts';

/** A sum as of the moment of the question. Land in thousandths of a square metre. */
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
  scopes?: readonly FlowScope[];
  body?: string | undefined;
  /** A unit, with what stands under it. */
  unit?: string | undefined;
}>;

export type PlaceRow = Readonly<{ form: string; body: string; lineage: readonly string[] }>;

type StoredPlace = Readonly<{ place: number; form: string; body: string; lineage: string }>;

/** The places that match, by their number. Places are few: a unit has one for each body that ever came to it. */
export const placesOf = (reader: Reader, { scopes, body, unit }: PlaceFilter): ReadonlyMap<number, PlaceRow> => {
  const found = reader.all<StoredPlace>(
    `select place, form, body, lineage from flow_place
     where ${scopes === undefined ? 'true' : 'scope in (select value from json_each(:scopes))'}
       ${body === undefined ? '' : 'and body = :body'} ${unit === undefined ? '' : 'and instr(lineage, :unit) > 0'}
     order by place`,
    {
      ...(scopes === undefined ? {} : { scopes: JSON.stringify(scopes) }),
      ...(body === undefined ? {} : { body }),
      ...(unit === undefined ? {} : { unit: `|${unit}|` }),
    },
  );
  return new Map(
    found.map(({ place, lineage, ...rest }) => [place, { ...rest, lineage: lineage.split('|').filter(Boolean) }]),
  );
};

/** SQL source of the ids by which somebody may see things; undefined: all. */
export type Visible = Readonly<{ sql: string; params: SqlParams }> | undefined;

type Asked = Readonly<{ measures: readonly string[]; visible: Visible }>;

const SUMS = 'sum(things) as things, sum(amount) as amount, sum(land) as land';
const SOMETHING = 'sum(things) <> 0 or sum(amount) <> 0 or sum(land) <> 0';

/**
 * The sums of these measures as of the moment. Who sees all is given what was added up for everybody; for who sees some
 * the flows of these are added up, which is as much work as they have history.
 */
export const tallies = (reader: Reader, asked: Asked): readonly Tally[] =>
  asked.visible === undefined ? countedFor(reader, asked) : scannedFor(reader, asked, asked.visible);

const countedFor = (reader: Reader, { measures }: Asked): readonly Tally[] => {
  const standing = reader.get<Readonly<{ taken_at: number }>>(
    'select taken_at from standing_taken where taken_at <= :as_of_number order by taken_at desc limit 1',
  );
  return reader.all<Tally>(
    `select measure, place, what, on_day as onDay, ${SUMS} from (
       select measure, place, what, on_day, things, amount, land from standing
       where taken_at = :takenAt and measure in (select value from json_each(:measures))
       union all
       select measure, place, what, on_day, things, amount, land from flow
       where ledger_number > :takenAt and ledger_number <= :as_of_number
         and measure in (select value from json_each(:measures)))
     group by measure, place, what, on_day having ${SOMETHING}`,
    { takenAt: standing?.taken_at ?? 0, measures: JSON.stringify(measures) },
  );
};

const scannedFor = (reader: Reader, { measures }: Asked, visible: NonNullable<Visible>): readonly Tally[] =>
  reader.all<Tally>(
    `select measure, place, what, on_day as onDay, ${SUMS} from flow
     where owner in (select owner from flow_owner where right_id in (${visible.sql}))
       and ledger_number <= :as_of_number and measure in (select value from json_each(:measures))
     group by measure, place, what, on_day having ${SOMETHING}`,
    { ...visible.params, measures: JSON.stringify(measures) },
  );
