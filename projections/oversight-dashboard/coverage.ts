import { TOPICS, type Topic, topics } from '#domain/law/topics.ts';
import { isInspectorate, type UnitKind } from '#domain/unit/unit-kind.ts';
import type { Query, Reader } from '#projecting/read-model.ts';
import { placesOf, tallies } from '../flows/tally.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { visibleCases } from '../rights/visibility.ts';
import type { DashboardParams } from './figures.ts';

/** In how many cases with a public conclusion it was examined, and in how many of them something was found wrong. */
export type Examined = Readonly<{ examined: number; violations: number }>;

export type CoverageRow = Readonly<{
  code: string;
  name: string;
  /** There is no such unit any more on the day. */
  hasEnded: boolean;
  /** What is not here was never inspected. */
  dimensions: readonly (Examined & Readonly<{ dimension: number }>)[];
  topics: readonly (Examined & Readonly<{ topic: Topic }>)[];
}>;

export type Coverage = Readonly<{
  units: readonly CoverageRow[];
  /** Over all units. `never`: units there are on the day in which it never was. */
  dimensions: readonly (Examined & Readonly<{ dimension: number; never: number }>)[];
}>;

export const DIMENSIONS = [...new Set(Object.values(TOPICS).flatMap(({ papiDimension }) => papiDimension ?? []))];

/** What was looked at in which unit, by topics and by the dimensions of PAPI that they belong to. */
export const coverage: Query<DashboardParams, Coverage> = (reader, { visibility, unit, body }, { legalDate }) => {
  const places = placesOf(reader, { unit, body });
  const examined = new Map<string, Map<string, { examined: number; violations: number }>>();
  const found = tallies(reader, { measures: ['topic', 'dimension'], visible: visibleCases(visibility), places });
  for (const { measure, place, what, things } of found) {
    const code = places.get(place)?.lineage[0];
    if (code === undefined) continue;
    const [name = '', result = ''] = what.split(' ');
    const ofUnit = examined.get(code) ?? new Map<string, { examined: number; violations: number }>();
    examined.set(code, ofUnit);
    const sums = ofUnit.get(`${measure} ${name}`) ?? { examined: 0, violations: 0 };
    ofUnit.set(`${measure} ${name}`, sums);
    sums.examined += things;
    if (result === 'violations') sums.violations += things;
  }
  const there = unitsOn(reader, { visibility, ...(unit === undefined ? {} : { unit }) }, legalDate);
  const codes = [...new Set([...there, ...examined.keys()])].toSorted();
  const units = codes.map((code): CoverageRow => {
    const ofUnit = examined.get(code);
    return {
      code,
      name: unitNameOn(reader, code, legalDate),
      hasEnded: !there.has(code),
      dimensions: DIMENSIONS.flatMap((dimension) => {
        const sums = ofUnit?.get(`dimension ${dimension}`);
        return sums === undefined ? [] : { dimension, ...sums };
      }),
      topics: topics.flatMap((topic) => {
        const sums = ofUnit?.get(`topic ${topic}`);
        return sums === undefined ? [] : { topic, ...sums };
      }),
    };
  });
  return { units, dimensions: DIMENSIONS.map((dimension) => sumOf(units, dimension)) };
};

const sumOf = (units: readonly CoverageRow[], dimension: number): Coverage['dimensions'][number] => {
  const cells = units.map((row) => row.dimensions.find((each) => each.dimension === dimension));
  return {
    dimension,
    examined: cells.reduce((sum, cell) => sum + (cell?.examined ?? 0), 0),
    violations: cells.reduce((sum, cell) => sum + (cell?.violations ?? 0), 0),
    never: units.filter(({ hasEnded }, index) => !hasEnded && cells[index] === undefined).length,
  };
};

type UnitRow = Readonly<{ code: string; kind: UnitKind }>;
type ParentRow = Readonly<{ code: string; parent: string | null }>;

/** Units that there are on the day and that can be inspected, under the one that is asked for and in the reader's reach. */
const unitsOn = (
  reader: Reader,
  { visibility, unit }: Pick<DashboardParams, 'visibility' | 'unit'>,
  day: string,
): ReadonlySet<string> => {
  const parents = new Map(
    reader
      .all<ParentRow>(
        `select code, parent, from_on from ${reader.asOf('unit_parent')} as p where from_on <= :day order by from_on`,
        { day },
      )
      .map(({ code, parent }) => [code, parent]),
  );
  const isUnder = (code: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = code; at != null && !seen.has(at); at = parents.get(at)) {
      if (at === unit) return true;
      seen.add(at);
    }
    return false;
  };
  const rows = reader.all<UnitRow>(
    `select code, kind from ${reader.asOf('dashboard_unit')} as u
     where valid_from <= :day and (end_from is null or end_from > :day)`,
    { day },
  );
  return new Set(
    rows
      .filter(({ kind }) => !isInspectorate(kind) && kind !== 'oversight-body')
      .map(({ code }) => code)
      .filter((code) => unit === undefined || isUnder(code))
      .filter((code) => visibility.units === 'all' || visibility.units.includes(code)),
  );
};
