import { readFileSync } from 'node:fs';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { Handlers, Rows, SqlParams } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { type CaseVisibilityFilter, PUBLISHED_NOW } from './visibility.ts';

/** Tables to put behind those of `case-rights.ts`: what the right to see matters and actions depends on besides. */
export const subjectRightsSchema = readFileSync(new URL('./subject-rights.sql', import.meta.url), 'utf8');

/** They keep no history. */
export const SUBJECT_RIGHT_TABLES = ['matter_right', 'action_right'] as const;

/** Handlers look up what came of a case, and who answers for a matter. */
export const SUBJECT_RIGHT_INDEXES = ['matter_right_case', 'action_right_matter'] as const;

/** Keeps the tables. */
export const subjectRightHandlers = {
  MatterIdentified: ({ stream, data: { unit, caseId } }, rows) => {
    rows.run(
      'insert into matter_right (matter_id, unit, case_id) values (:matterId, :unit, :caseId) on conflict do nothing',
      { matterId: identityOf(stream), unit, caseId: caseId ?? null },
    );
  },
  AccountabilityActionOpened: ({ stream, data: { unit, matterId } }, rows) => {
    rows.run(
      'insert into action_right (action_id, matter_id, unit) values (:actionId, :matterId, :unit) on conflict do nothing',
      { actionId: identityOf(stream), matterId, unit },
    );
  },
} satisfies Handlers<Opaque<MatterEvent> | Opaque<ActionEvent>>;

/** The matters in which something was found by the case. */
export const mattersOfCase = (rows: Rows, caseId: string): readonly string[] =>
  rows
    .all<Readonly<{ matter_id: string }>>(
      'select matter_id from matter_right where case_id = :caseId order by matter_id',
      { caseId },
    )
    .map(({ matter_id }) => matter_id);

/** The actions that were opened for the matter. */
export const actionsForMatter = (rows: Rows, matterId: string): readonly string[] =>
  rows
    .all<Readonly<{ action_id: string }>>(
      'select action_id from action_right where matter_id = :matterId order by action_id',
      { matterId },
    )
    .map(({ action_id }) => action_id);

/**
 * SQL source of the ids of matters and actions that may be seen, or undefined where all are: those in reach, those of
 * the officer's own cases; and before publication none of a case for whoever may know its outline only.
 */
export const visibleSubjects = (
  visibility: CaseVisibilityFilter,
): Readonly<{ sql: string; params: SqlParams }> | undefined => {
  const { units, withSubjects, withoutSubjects, teamMember, beforePublication } = visibility;
  const isAll = units === 'all';
  const isOutlined = beforePublication === 'outline';
  if (isAll && withoutSubjects.length === 0 && !isOutlined) return undefined;
  const seen = (id: string, unit: string): string =>
    `(${isAll ? 'true' : `${unit} in (select value from json_each(:visible_units))`}
          and ${id} not in (select value from json_each(:without_subjects))
        or ${id} in (select value from json_each(:with_subjects))
        or m.case_id in (select case_id from case_right_member where officer_id = :team_member))
      ${isOutlined ? `and (m.case_id is null or m.case_id in (${PUBLISHED_NOW}))` : ''}`;
  return {
    sql: `select m.matter_id from matter_right as m where ${seen('m.matter_id', 'm.unit')}
      union all select a.action_id from action_right as a join matter_right as m on m.matter_id = a.matter_id
        where ${seen('a.action_id', 'a.unit')}`,
    params: {
      ...(isAll ? {} : { visible_units: JSON.stringify(units) }),
      without_subjects: JSON.stringify(withoutSubjects),
      with_subjects: JSON.stringify(withSubjects),
      team_member: teamMember ?? '',
    },
  };
};
