import { readFileSync } from 'node:fs';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { evolve as evolveAction, type FoldedActionEvent } from '#domain/accountability-action/evolve.ts';
import type { ActionState } from '#domain/accountability-action/state.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { evolve as evolveMatter, type FoldedMatterEvent } from '#domain/corruption-matter/evolve.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import type { Dated } from '#domain/dated.ts';
import type { PolicyEvent } from '#domain/policy/events.ts';
import { type UnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import { evolve as evolveUnit, type UnitState } from '#domain/unit/state.ts';
import { defineReadModel, type Handler, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { SUBJECT_RIGHT_TABLES, subjectRightHandlers, subjectRightsSchema } from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { queries } from './queries.ts';

type Told = Readonly<{ document?: unknown; details?: unknown; offenders: readonly unknown[] }>;
type Stored = Readonly<{ state: string }>;

const stateIn = <State>(row: Readonly<{ state: string }> | undefined): State | null =>
  // Written by this model from the domain's own fold.
  row === undefined ? null : (JSON.parse(row.state) as State);

const foldMatter = (event: LedgerEvent<FoldedMatterEvent['type'], FoldedMatterEvent['data']>, rows: Rows): void => {
  const matterId = identityOf(event.stream);
  const row = rows.get<Stored>('select state from matter where matter_id = :matterId', { matterId });
  // The engine gives a handler events of its own type only, so that type and data fit.
  const told = { type: event.type, data: event.data } as FoldedMatterEvent;
  const state = evolveMatter(stateIn<MatterState>(row), told);
  if (state === null) return;
  rows.run(
    `insert into matter (matter_id, revision, unit, case_id, state) values (:matterId, :revision, :unit, :caseId, :state)
     on conflict do update set revision = excluded.revision, state = excluded.state`,
    {
      matterId,
      revision: event.revision,
      unit: state.unit,
      caseId: state.caseId,
      state: JSON.stringify(state),
    },
  );
  keepTold(rows, matterId, told);
  addStep(event, rows);
};

/** What the fold does not look at: free text, names under seal, the paper. */
const keepTold = (rows: Rows, matterId: string, event: FoldedMatterEvent): void => {
  if (event.type === 'MatterIdentified') {
    const told = JSON.stringify(event.data);
    rows.run('insert into matter_told (matter_id, told) values (:matterId, :told)', { matterId, told });
  } else if (event.type === 'OffendersNamed') {
    const row = rows.get<Readonly<{ told: string }>>('select told from matter_told where matter_id = :matterId', {
      matterId,
    });
    // Written here when the matter was identified.
    const before = JSON.parse(row?.told ?? '{"offenders":[]}') as Told;
    const told = JSON.stringify({ ...before, offenders: [...before.offenders, ...event.data.offenders] });
    rows.run('update matter_told set told = :told where matter_id = :matterId', { matterId, told });
  }
};

const foldAction = (event: LedgerEvent<FoldedActionEvent['type'], FoldedActionEvent['data']>, rows: Rows): void => {
  const actionId = identityOf(event.stream);
  const row = rows.get<Stored>('select state from action where action_id = :actionId', { actionId });
  const told = { type: event.type, data: event.data } as FoldedActionEvent;
  const state = evolveAction(stateIn<ActionState>(row), told);
  if (state === null) return;
  rows.run(
    `insert into action (action_id, revision, matter_id, person_id, state)
     values (:actionId, :revision, :matterId, :personId, :state)
     on conflict do update set revision = excluded.revision, state = excluded.state`,
    {
      actionId,
      revision: event.revision,
      matterId: state.matterId,
      personId: state.personId,
      state: JSON.stringify(state),
    },
  );
  addStep(event, rows);
};

const foldUnit = (event: LedgerEvent<UnitEvent['type'], UnitEvent['data']>, rows: Rows): void => {
  const code = identityOf(event.stream);
  const row = rows.get<Stored>('select state from unit where code = :code', { code });
  const told = { type: event.type, data: event.data } as UnitEvent;
  const state = evolveUnit(stateIn<UnitState>(row), told);
  rows.run('insert into unit (code, state) values (:code, :state) on conflict do update set state = excluded.state', {
    code,
    state: JSON.stringify(state),
  });
  if (told.type !== 'HeadAppointed' && told.type !== 'DeputyAppointed') return;
  rows.run('insert into office_holder (person_id, unit) values (:personId, :code) on conflict do nothing', {
    personId: told.data.personId,
    code,
  });
};

type Step = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'revision' | 'recordedAt' | 'metadata'> &
  Readonly<{ data: Readonly<{ occurredOn: string }> }>;

const addStep = ({ stream, number, type, revision, recordedAt, metadata, data }: Step, rows: Rows): void => {
  const { actor } = metadata;
  rows.run(
    `insert into step (owner, ledger_number, type, revision, occurred_on, recorded_at, acted_by, data)
     values (:owner, :number, :type, :revision, :occurredOn, :recordedAt, :by, :data)`,
    {
      owner: identityOf(stream),
      number,
      type,
      revision,
      occurredOn: data.occurredOn,
      recordedAt,
      by: actor.kind === 'officer' ? actor.officerId : actor.component,
      data: JSON.stringify(data),
    },
  );
};

const policyHandlers = {
  PolicySet: ({ data: { name, value, from } }, rows) => {
    const row = rows.get<Readonly<{ settings: string }>>('select settings from policy where name = :name', { name });
    const before = row === undefined ? [] : (JSON.parse(row.settings) as readonly Dated<number>[]);
    rows.run(
      'insert into policy (name, settings) values (:name, :settings) on conflict do update set settings = excluded.settings',
      { name, settings: JSON.stringify([...before, { from, value }]) },
    );
  },
} satisfies Handlers<PolicyEvent>;

/** One handler for every event type of a stream. */
const allOf = (
  definitions: readonly Readonly<{ type: string }>[],
  handler: unknown,
): Readonly<Record<string, Handler>> => Object.fromEntries(definitions.map(({ type }) => [type, handler as Handler]));

/**
 * Heads in office at the act × matter × liability × grounds → reference band, recorded decision, deviation, tasks. Kept
 * are the streams' own folds; everything that the law says of them is derived when it is asked, as of any moment.
 */
export const accountabilityMatrix = defineReadModel({
  name: 'accountability-matrix',
  version: 2,
  schema:
    officerNamesSchema +
    caseRightsSchema +
    subjectRightsSchema +
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: ['office_holder', 'step', ...CASE_RIGHT_TABLES, ...SUBJECT_RIGHT_TABLES],
  handlers: together(
    officerNameHandlers,
    caseRightHandlers,
    subjectRightHandlers,
    allOf(unitEventDefinitions, foldUnit),
    policyHandlers,
    allOf(matterEventDefinitions, foldMatter),
    allOf(actionEventDefinitions, foldAction),
  ),
  queries,
});
