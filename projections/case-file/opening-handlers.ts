import type { Handlers, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addDocument, type DataOf, enterStage, type FoldedCaseEvent, json, setCase } from './on-case.ts';

type Member = DataOf<'TeamAppointed'>['members'][number];

const join = (rows: Rows, caseId: string, member: Member, joinedOn: string): void => {
  rows.run(
    `insert into team_member (case_id, officer_id, position, declared_by, declared_on, joined_on, left_on)
     values (:caseId, :officerId, :position, :declaredBy, :declaredOn, :joinedOn, null)
     on conflict do update set position = excluded.position, declared_by = excluded.declared_by,
       declared_on = excluded.declared_on, joined_on = excluded.joined_on, left_on = null`,
    {
      caseId,
      officerId: member.officerId,
      position: member.position,
      declaredBy: member.declaredNoConflict?.by ?? null,
      declaredOn: member.declaredNoConflict?.on ?? null,
      joinedOn,
    },
  );
};

/** Whoever is not in the list any more has left. */
const leave = (
  rows: Rows,
  caseId: string,
  staying: readonly string[] | 'all',
  leaving: string,
  leftOn: string,
): void => {
  rows.run(
    `update team_member set left_on = :leftOn where case_id = :caseId and left_on is null
       and (officer_id = :leaving or (:appointed and officer_id not in (select value from json_each(:staying))))`,
    {
      caseId,
      leaving,
      leftOn,
      appointed: staying !== 'all',
      staying: JSON.stringify(staying === 'all' ? [] : staying),
    },
  );
};

export const openingHandlers = {
  CaseOpened: (event, rows) => {
    const caseId = identityOf(event.stream);
    const { data } = event;
    rows.run(
      `insert into case_file (case_id, form, source, source_reference, unit, topics, period_from, period_to,
         corruption_signs, body, body_level, competence, opened_on, opened_by, stage, stage_since)
       values (:caseId, :form, :source, :sourceReference, :unit, :topics, :from, :to, :corruptionSigns, :body,
         :bodyLevel, :competence, :occurredOn, :openedBy, 'opened', :occurredOn) on conflict do nothing`,
      {
        caseId,
        form: data.form,
        source: data.source,
        sourceReference: data.sourceReference ?? null,
        unit: data.unit,
        topics: JSON.stringify(data.topics),
        from: data.period.from,
        to: data.period.to,
        corruptionSigns: data.corruptionSigns,
        body: data.body,
        bodyLevel: data.bodyLevel,
        competence: JSON.stringify(data.competence),
        occurredOn: data.occurredOn,
        openedBy: data.openedBy,
      },
    );
    enterStage(rows, event, 'opened', data.openedBy);
  },
  CaseCarriedIn: ({ stream, data }, rows) => {
    const { occurredOn: on, carriedInBy: by, ...told } = data;
    rows.run('update case_file set carried_in = :carriedIn where case_id = :caseId', {
      caseId: identityOf(stream),
      carriedIn: JSON.stringify({ ...told, on, by }),
    });
  },
  PlanItemNamed: ({ stream, data: { planId, itemId } }, rows) => {
    rows.run('update case_file set plan_id = :planId, plan_item = :itemId where case_id = :caseId', {
      caseId: identityOf(stream),
      planId,
      itemId,
    });
  },
  InspectionDecisionIssued: (event, rows) => {
    const { document, durationDays, durationUnit, issuedBy } = event.data;
    enterStage(rows, event, 'decided', issuedBy, {
      decision: json(document),
      duration_days: durationDays,
      duration_unit: durationUnit ?? null,
    });
    addDocument(rows, event, document);
  },
  TeamAppointed: ({ stream, data: { members, occurredOn } }, rows) => {
    const caseId = identityOf(stream);
    const ids = members.map(({ officerId }) => officerId);
    leave(rows, caseId, ids, '', occurredOn);
    for (const member of members) join(rows, caseId, member, occurredOn);
  },
  TeamMemberReplaced: ({ stream, data: { leaving, joining, occurredOn } }, rows) => {
    const caseId = identityOf(stream);
    leave(rows, caseId, 'all', leaving, occurredOn);
    join(rows, caseId, joining, occurredOn);
  },
  RecusalRecorded: ({ stream, data: { officerId, ground, occurredOn, recordedBy } }, rows) => {
    rows.run(
      `insert into recusal (case_id, officer_id, ground, occurred_on, recorded_by)
       values (:caseId, :officerId, :ground, :occurredOn, :recordedBy) on conflict do nothing`,
      { caseId: identityOf(stream), officerId, ground, occurredOn, recordedBy },
    );
  },
  DecisionAnnounced: (event, rows) => {
    const { minutes, announcedBy } = event.data;
    enterStage(rows, event, 'announced', announcedBy, { announcement: json(minutes) });
  },
  DraftAssigned: (event, rows) => setCase(rows, event, { drafter_id: event.data.drafter }),
} satisfies Handlers<FoldedCaseEvent>;
