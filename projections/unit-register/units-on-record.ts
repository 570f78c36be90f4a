import type { Dated } from '#domain/dated.ts';
import type { PostLevel } from '#domain/unit/post-level.ts';
import type { Field, Office, OwnerException, Term, Unit, UnitEnd } from '#domain/unit/state.ts';
import type { UnitKind } from '#domain/unit/unit-kind.ts';
import type { Reader } from '#projecting/read-model.ts';

type UnitRow = Readonly<{
  code: string;
  kind: UnitKind;
  provisional: number;
  valid_from: string;
  end_how: UnitEnd['how'] | null;
  end_from: string | null;
  end_owner: string | null;
  end_successors: string | null;
  end_owners: string | null;
}>;
type NameRow = Readonly<{ code: string; from_on: string; name: string }>;
type ParentRow = Readonly<{ code: string; from_on: string; parent: string | null }>;
type RemotenessRow = Readonly<{ code: string; from_on: string; remote: number }>;
type TermRow = Readonly<{
  code: string;
  office: Office;
  person_id: string;
  from_on: string;
  until_on: string | null;
  name: string;
  post: string;
  level: PostLevel;
  acting: number;
}>;
type FieldRow = Readonly<{ code: string; deputy: string; from_on: string; topics: string; sub_units: string }>;

/**
 * The units as the register had them at the moment, in the shape that the domain asks its questions of: which name,
 * parent, head or owner on a day is answered in one place only.
 *
 * @param codes only these; default all. A province has hundreds of units, so all of them is a small read.
 */
export const unitsOnRecord = (reader: Reader, codes?: readonly string[]): ReadonlyMap<string, Unit> => {
  const dated = <Row extends Readonly<{ code: string }>>(table: string): ReadonlyMap<string, readonly Row[]> =>
    Map.groupBy(select<Row>(reader, table, 'code, from_on', codes), ({ code }) => code);
  const names = dated<NameRow>('unit_name');
  const parents = dated<ParentRow>('unit_parent');
  const remoteness = dated<RemotenessRow>('unit_remoteness');
  const terms = dated<TermRow>('unit_term');
  const fields = dated<FieldRow>('unit_field');
  return new Map(
    select<UnitRow>(reader, 'unit', 'code', codes).map((row) => [
      row.code,
      {
        code: row.code,
        kind: row.kind,
        provisional: row.provisional === 1,
        validFrom: row.valid_from,
        names: (names.get(row.code) ?? []).map(({ from_on, name }) => ({ from: from_on, value: name })),
        parents: (parents.get(row.code) ?? []).map(
          ({ from_on, parent }): Dated<string | null> => ({ from: from_on, value: parent }),
        ),
        remoteness: (remoteness.get(row.code) ?? []).map(({ from_on, remote }) => ({
          from: from_on,
          value: remote === 1,
        })),
        terms: (terms.get(row.code) ?? []).map(termOf),
        fields: (fields.get(row.code) ?? []).map(fieldOf),
        end: endOf(row),
      },
    ]),
  );
};

const select = <Row>(reader: Reader, table: string, order: string, codes: readonly string[] | undefined) =>
  codes === undefined
    ? reader.all<Row>(`select * from ${reader.asOf(table)} as t order by ${order}`)
    : reader.all<Row>(
        `select * from ${reader.asOf(table)} as t where code in (select value from json_each(:codes)) order by ${order}`,
        { codes: JSON.stringify(codes) },
      );

const termOf = (row: TermRow): Term => ({
  office: row.office,
  personId: row.person_id,
  name: row.name,
  post: row.post,
  level: row.level,
  acting: row.acting === 1,
  from: row.from_on,
  ...(row.until_on === null ? {} : { until: row.until_on }),
});

const fieldOf = ({ deputy, from_on, topics, sub_units }: FieldRow): Field => ({
  deputy,
  from: from_on,
  // Written by this model's own handler from an event that was checked.
  topics: JSON.parse(topics) as Field['topics'],
  subUnits: JSON.parse(sub_units) as Field['subUnits'],
});

const endOf = ({ end_how, end_from, end_owner, end_successors, end_owners }: UnitRow): UnitEnd | undefined =>
  end_how === null || end_from === null || end_owner === null
    ? undefined
    : {
        how: end_how,
        from: end_from,
        defaultOwner: end_owner,
        successors: JSON.parse(end_successors ?? '[]') as readonly string[],
        owners: JSON.parse(end_owners ?? '[]') as readonly OwnerException[],
      };
