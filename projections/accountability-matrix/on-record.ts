import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { Dated } from '#domain/dated.ts';
import { policyOn } from '#domain/policy/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import type { Reader } from '#projecting/read-model.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';

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

type StateRow = Readonly<{ matter_id: string; unit: string; state: string }>;

const mattersBy = (rows: readonly StateRow[]): Matters =>
  new Map(rows.map(({ matter_id, state }) => [matter_id, JSON.parse(state) as CorruptionMatter]));

const states = (reader: Reader): string =>
  `select matter_id, unit, state from ${reader.asOf('matter', ['matter_id', 'unit', 'state'])} as m`;

/** Of each matter of the unit what decides about it; not what is told of it beside that. */
export const mattersIn = (reader: Reader, unit: string): Matters =>
  mattersBy(reader.all<StateRow>(`${states(reader)} where unit = :unit order by unit, matter_id`, { unit }));

/** The same of all units: from one end of the table to the other, which is far less to read than unit by unit. */
export const mattersByUnit = (reader: Reader): ReadonlyMap<string, Matters> => {
  const rows = reader.all<StateRow>(states(reader)).toSorted((a, b) => (a.matter_id < b.matter_id ? -1 : 1));
  return new Map([...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, of]) => [unit, mattersBy(of)]));
};

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

export const actionById = (reader: Reader, actionId: string): ActionOnRecord | undefined => {
  const row = reader.get<ActionRow>(
    `select action_id, revision, state from ${reader.asOf('action')} as a where action_id = :actionId`,
    { actionId },
  );
  return row && actionOf(row);
};

export const actionsFor = (reader: Reader, matterId: string): readonly ActionOnRecord[] =>
  reader
    .all<ActionRow>(
      `select action_id, revision, state, matter_id from ${reader.asOf('action')} as a
       where matter_id = :matterId order by matter_id, action_id`,
      { matterId },
    )
    .map(actionOf);

/** All there are, by their matter. */
export const actionsByMatter = (reader: Reader): ReadonlyMap<string, readonly ActionOnRecord[]> => {
  const rows = reader
    .all<ActionRow>(
      `select action_id, revision, state from ${reader.asOf('action', ['action_id', 'revision', 'state'])} as a`,
    )
    .toSorted((a, b) => (a.action_id < b.action_id ? -1 : 1));
  return Map.groupBy(rows.map(actionOf), ({ action }) => action.matterId);
};

export const unitOnRecord = (reader: Reader, code: string): Unit | undefined => {
  const row = reader.get<Readonly<{ state: string }>>(
    `select state from ${reader.asOf('unit')} as u where code = :code`,
    { code },
  );
  return row && (JSON.parse(row.state) as Unit);
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
