import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { Dated } from '#domain/dated.ts';
import { policyOn } from '#domain/policy/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import type { Reader } from '#projecting/read-model.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { madeOf, type Version } from './kept-states.ts';

/* What the model keeps, as of the moment of a read. States were written by its projection from the domain's folds. */

export type MatterOnRecord = Readonly<{
  matterId: string;
  revision: number;
  matter: CorruptionMatter;
  told: Readonly<{
    summary: string;
    details?: unknown;
    amountVnd?: number;
    document?: unknown;
    offenders: readonly Readonly<{ personId: string; name?: unknown }>[];
  }>;
}>;

type MatterRow = Readonly<{ revision: number; state: string; told: string }>;

export const matterById = (reader: Reader, matterId: string): MatterOnRecord | undefined => {
  const row = reader.get<MatterRow>(
    `select revision, state, told from ${reader.asOf('matter')} as m
     join ${reader.asOf('matter_told')} as t using (matter_id) where matter_id = :matterId`,
    { matterId },
  );
  return (
    row && {
      matterId,
      revision: row.revision,
      matter: JSON.parse(row.state) as CorruptionMatter,
      told: JSON.parse(row.told) as MatterOnRecord['told'],
    }
  );
};

/** Matters by their id, in its order. */
export type Matters = ReadonlyMap<string, CorruptionMatter>;

const MATTER_STATES = {
  table: 'matter',
  key: 'matter_id',
  columns: [],
  make: ({ state }: Readonly<{ state: string }>) => JSON.parse(state) as CorruptionMatter,
};

type MatterVersion = Version & Readonly<{ unit: string }>;

const matterVersions = (reader: Reader): string =>
  `select matter_id as key, unit, from_number from ${reader.asOf('matter', ['matter_id', 'unit', 'from_number'])} as m`;

/** Of each matter of the unit what decides about it; not what is told of it beside that. */
export const mattersIn = (reader: Reader, unit: string): Matters =>
  madeOf(
    reader,
    MATTER_STATES,
    reader.all<MatterVersion>(`${matterVersions(reader)} where unit = :unit order by unit, matter_id`, { unit }),
  );

/** The same of all units: from one end of the table to the other, which is far less to read than unit by unit. */
export const mattersByUnit = (reader: Reader): ReadonlyMap<string, Matters> => {
  const versions = reader.all<MatterVersion>(matterVersions(reader)).toSorted(byKey);
  const matters = madeOf(reader, MATTER_STATES, versions);
  const found = new Map<string, Map<string, CorruptionMatter>>();
  for (const { key, unit } of versions) {
    const matter = matters.get(key);
    if (matter !== undefined) found.getOrInsertComputed(unit, () => new Map()).set(key, matter);
  }
  return found;
};

const byKey = (one: Version, other: Version): number => (one.key < other.key ? -1 : 1);

type Where = Readonly<{
  /** Units in which they happened. */ units?: readonly string[] | undefined;
  caseId?: string | undefined;
}>;

/** Those that the reader may see today: where they happened lies in his reach, or he was in the team that found them. */
export const visibleMatters = (
  reader: Reader,
  visibility: CaseVisibilityFilter,
  { units, caseId }: Where,
): readonly Readonly<{ matterId: string; unit: string }>[] => {
  const visible = visibleSubjects(visibility);
  const conditions = [
    ...(visible === undefined ? [] : [`matter_id in (${visible.sql})`]),
    ...(units === undefined ? [] : ['unit in (select value from json_each(:units))']),
    ...(caseId === undefined ? [] : ['case_id = :case_id']),
  ];
  return reader.all<Readonly<{ matterId: string; unit: string }>>(
    `select matter_id as matterId, unit from ${reader.asOf('matter', ['matter_id', 'unit', 'case_id'])} as m
     ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}`,
    {
      ...visible?.params,
      ...(units === undefined ? {} : { units: JSON.stringify(units) }),
      ...(caseId === undefined ? {} : { case_id: caseId }),
    },
  );
};

export type ActionOnRecord = Readonly<{ actionId: string; revision: number; action: AccountabilityAction }>;

type ActionRow = Readonly<{ action_id: string; revision: number; state: string }>;

const actionOf = ({ action_id, revision, state }: ActionRow): ActionOnRecord => ({
  actionId: action_id,
  revision,
  action: JSON.parse(state) as AccountabilityAction,
});

const ACTION_STATES = {
  table: 'action',
  key: 'action_id',
  columns: ['revision'],
  // Its columns are the ones named above.
  make: (row: Readonly<{ state: string }>) => actionOf(row as ActionRow),
};

export const actionById = (reader: Reader, actionId: string): ActionOnRecord | undefined => {
  const row = reader.get<ActionRow>(
    `select action_id, revision, state from ${reader.asOf('action')} as a where action_id = :actionId`,
    { actionId },
  );
  return row && actionOf(row);
};

const actionVersions = (reader: Reader): string =>
  `select action_id as key, matter_id, from_number
   from ${reader.asOf('action', ['action_id', 'matter_id', 'from_number'])} as a`;

export const actionsFor = (reader: Reader, matterId: string): readonly ActionOnRecord[] => {
  const versions = reader.all<Version>(
    `${actionVersions(reader)} where matter_id = :matterId order by matter_id, action_id`,
    { matterId },
  );
  return [...madeOf(reader, ACTION_STATES, versions).values()];
};

/** All there are, by their matter. */
export const actionsByMatter = (reader: Reader): ReadonlyMap<string, readonly ActionOnRecord[]> => {
  const actions = madeOf(reader, ACTION_STATES, reader.all<Version>(actionVersions(reader)).toSorted(byKey));
  return Map.groupBy(actions.values(), ({ action }) => action.matterId);
};

const UNIT_STATES = {
  table: 'unit',
  key: 'code',
  columns: [],
  make: ({ state }: Readonly<{ state: string }>) => JSON.parse(state) as Unit,
};

export const unitOnRecord = (reader: Reader, code: string): Unit | undefined => {
  const version = reader.get<Version>(
    `select code as key, from_number from ${reader.asOf('unit')} as u where code = :code`,
    {
      code,
    },
  );
  return version && madeOf(reader, UNIT_STATES, [version]).get(code);
};

/** How many matters are several on a day (policy `several-matters`). */
export const severalOn = (reader: Reader): ((day: string) => number) => {
  const row = reader.get<Readonly<{ settings: string }>>(
    `select settings from ${reader.asOf('policy')} as p where name = 'several-matters'`,
  );
  const settings = row === undefined ? [] : (JSON.parse(row.settings) as readonly Dated<number>[]);
  return (day) => policyOn({ settings }, 'several-matters', day);
};

export type StepOnRecord = Readonly<{
  number: number;
  type: string;
  revision: number;
  occurredOn: string;
  recordedAt: string;
  by: string;
  /** As stored: sealed fields are sealed. */
  data: Readonly<Record<string, unknown>>;
}>;

type StepRow = Readonly<{
  ledger_number: number;
  type: string;
  revision: number;
  occurred_on: string;
  recorded_at: string;
  acted_by: string;
  data: string;
}>;

/** What happened, in the order of recording. */
export const stepsOf = (reader: Reader, owner: string): readonly StepOnRecord[] =>
  reader
    .all<StepRow>('select * from step where owner = :owner and ledger_number <= :as_of_number order by ledger_number', {
      owner,
    })
    .map((row) => ({
      number: row.ledger_number,
      type: row.type,
      revision: row.revision,
      occurredOn: row.occurred_on,
      recordedAt: row.recorded_at,
      by: row.acted_by,
      data: JSON.parse(row.data) as StepOnRecord['data'],
    }));
