import { readFileSync } from 'node:fs';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { EventMetadata } from '#domain/envelope.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { PolicyEvent } from '#domain/policy/events.ts';
import { defineReadModel, type Handlers, type Rows } from '#projecting/read-model.ts';
import { CLOCK_TABLES_UNVERSIONED, clockHandlers, clocksSchema } from '../clocks/case-clocks.ts';
import {
  countMatter,
  SUBJECT_CLOCK_TABLES_UNVERSIONED,
  subjectClockHandlers,
  subjectClocksSchema,
} from '../clocks/subject-clocks.ts';
import { FLOW_TABLES, flowsSchema } from '../flows/flows.ts';
import { lineageOn, unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import {
  SUBJECT_RIGHT_INDEXES,
  SUBJECT_RIGHT_TABLES,
  subjectRightHandlers,
  subjectRightsSchema,
} from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { countClocks, countClocksOf } from './counted-clocks.ts';
import { queries } from './queries.ts';

const setOfficer = (rows: Rows, caseId: string, column: 'leader_id' | 'drafter_id', officerId: string | null): void => {
  rows.run(`update clock_case set ${column} = :officerId where case_id = :caseId`, { caseId, officerId });
};

/** Who did it: an officer, or a component of the system by its name. */
const authorOf = ({ actor }: EventMetadata): string => (actor.kind === 'officer' ? actor.officerId : actor.component);

const noteLineage = (rows: Rows, ownerId: string, lineage: readonly string[]): void => {
  for (const above of lineage) {
    rows.run('insert into clock_lineage (unit, owner_id) values (:above, :ownerId) on conflict do nothing', {
      above,
      ownerId,
    });
  }
};

type Papered = Readonly<{ stream: string; data: Readonly<{ document: Document }> }>;

const decide = ({ stream, data: { document } }: Papered, rows: Rows): void => {
  rows.run('update clock_case set decision_number = :decision where case_id = :caseId', {
    caseId: identityOf(stream),
    decision: formatDocumentNumber(document),
  });
};

type Recommending = Readonly<{
  stream: string;
  data: Readonly<{ recommendations: readonly Readonly<{ recommendationId: string; addressee: string }>[] }>;
}>;

const noteAddressees = ({ stream, data: { recommendations } }: Recommending, rows: Rows): void => {
  for (const { recommendationId: subject, addressee } of recommendations) {
    rows.run(
      `insert into clock_addressee (case_id, subject, addressee) values (:caseId, :subject, :addressee)
       on conflict do nothing`,
      { caseId: identityOf(stream), subject, addressee },
    );
  }
};

const headingHandlers = {
  CaseOpened: ({ stream, data }, rows) => {
    const caseId = identityOf(stream);
    const { form, unit, body, topics, occurredOn } = data;
    rows.run(
      `insert into clock_case (case_id, form, unit, unit_name, body, topics)
       values (:caseId, :form, :unit, :unitName, :body, :topics) on conflict do nothing`,
      { caseId, form, unit, unitName: unitNameOn(rows, unit, occurredOn), body, topics: `|${topics.join('|')}|` },
    );
    const lineage = lineageOn(rows, unit, occurredOn);
    noteLineage(rows, caseId, lineage);
    countClocksOf(rows, caseId, { scope: 'case', form, body, lineage });
  },
  InspectionDecisionIssued: decide,
  CheckDecisionIssued: decide,
  TeamAppointed: ({ stream, data: { members } }, rows) => {
    const leader = members.find(({ position }) => position === 'leader');
    setOfficer(rows, identityOf(stream), 'leader_id', leader?.officerId ?? null);
  },
  TeamMemberReplaced: ({ stream, data: { joining } }, rows) => {
    if (joining.position === 'leader') setOfficer(rows, identityOf(stream), 'leader_id', joining.officerId);
  },
  DraftAssigned: ({ stream, data: { drafter } }, rows) => setOfficer(rows, identityOf(stream), 'drafter_id', drafter),
  ConclusionIssued: noteAddressees,
  CheckResultNotified: noteAddressees,
  MatterIdentified: ({ stream, data }, rows) => {
    const matterId = identityOf(stream);
    const { unit, body, topic, caseId = null, occurredOn } = data;
    rows.run(
      `insert into clock_subject (subject_id, matter_id, unit, unit_name, body, topic, case_id)
       values (:matterId, :matterId, :unit, :unitName, :body, :topic, :caseId) on conflict do nothing`,
      { matterId, unit, unitName: unitNameOn(rows, unit, occurredOn), body, topic, caseId },
    );
    const lineage = lineageOn(rows, unit, occurredOn);
    noteLineage(rows, matterId, lineage);
    countClocksOf(rows, matterId, { scope: 'matter', form: '', body, lineage });
  },
  AccountabilityActionOpened: ({ stream, data }, rows) => {
    const actionId = identityOf(stream);
    const { matterId, unit, name, post, occurredOn } = data;
    rows.run(
      `insert into clock_subject (subject_id, matter_id, unit, unit_name, name, post)
       values (:actionId, :matterId, :unit, :unitName, :name, :post) on conflict do nothing`,
      { actionId, matterId, unit, unitName: unitNameOn(rows, unit, occurredOn), name, post },
    );
    const lineage = lineageOn(rows, unit, occurredOn);
    noteLineage(rows, actionId, lineage);
    const of = rows.get<Readonly<{ body: string }>>('select body from clock_subject where subject_id = :matterId', {
      matterId,
    });
    countClocksOf(rows, actionId, { scope: 'action', form: '', body: of?.body ?? '', lineage });
  },
  PolicySet: ({ number, metadata, data: { name, value, from, ground } }, rows) => {
    rows.run(
      `insert into policy_change (ledger_number, name, from_on, value, ground, recorded_by)
       values (:number, :name, :from, :value, :ground, :by) on conflict do nothing`,
      { number, name, from, value, ground, by: authorOf(metadata) },
    );
  },
  RuleReadingRecorded: ({ number, recordedAt, metadata, data: { ruleId, source } }, rows) => {
    rows.run(
      `insert into rule_source (ledger_number, rule_id, source, recorded_at, recorded_by)
       values (:number, :ruleId, :source, :recordedAt, :by) on conflict do nothing`,
      { number, ruleId, source, recordedAt, by: authorOf(metadata) },
    );
  },
} satisfies Handlers<Opaque<CaseEvent | MatterEvent | ActionEvent> | PolicyEvent>;

/** Every clock of every case, corruption matter and action: running, standing still, run out, met; with the day it ends and how that comes about. */
export const deadlines = defineReadModel({
  name: 'deadlines',
  version: 8,
  schema: [
    unitNamesSchema,
    caseRightsSchema,
    subjectRightsSchema,
    clocksSchema,
    subjectClocksSchema,
    flowsSchema,
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  ].join(''),
  unversioned: [
    'clock_subject',
    'clock_lineage',
    'clock_addressee',
    'policy_change',
    'rule_source',
    ...CASE_RIGHT_TABLES,
    ...SUBJECT_RIGHT_TABLES,
    ...CLOCK_TABLES_UNVERSIONED,
    ...SUBJECT_CLOCK_TABLES_UNVERSIONED,
    ...FLOW_TABLES,
  ],
  earlyIndexes: SUBJECT_RIGHT_INDEXES,
  handlers: together(
    unitNameHandlers(),
    headingHandlers,
    caseRightHandlers,
    subjectRightHandlers,
    clockHandlers((rows, ownerId, { scope, number }) => {
      // A suspension that ends on another day has to be cancelled from another day on.
      if (scope === 'matter') countMatter(rows, number, ownerId, countClocks);
      else countClocks(rows, ownerId, { scope, number });
    }),
    subjectClockHandlers(countClocks),
  ),
  queries,
});
