import { type Access, accessDecider } from '#domain/access/access.ts';
import { accessEventDefinitions, type NewAccessEvent } from '#domain/access/events.ts';
import { accountabilityAction } from '#domain/accountability-action/accountability-action.ts';
import { type ActionEvent, actionEventDefinitions } from '#domain/accountability-action/events.ts';
import type { ActionState } from '#domain/accountability-action/state.ts';
import type { Command } from '#domain/command.ts';
import { corruptionMatter } from '#domain/corruption-matter/corruption-matter.ts';
import { type MatterEvent, matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import type { Decision, Refusal } from '#domain/decider.ts';
import { documentRegisterDecider } from '#domain/document-register/document-register.ts';
import { documentRegisterEventDefinitions, type NewDocumentRegisterEvent } from '#domain/document-register/events.ts';
import type { DocumentRegister } from '#domain/document-register/state.ts';
import { type EvidenceEvent, evidenceEventDefinitions } from '#domain/evidence/events.ts';
import { evidenceDecider } from '#domain/evidence/evidence.ts';
import type { EvidenceState } from '#domain/evidence/state.ts';
import type { Facts, FactsRequest } from '#domain/facts.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { type PlanEvent, planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { inspectionPlan } from '#domain/inspection-plan/inspection-plan.ts';
import type { InspectionPlan } from '#domain/inspection-plan/state.ts';
import { type NewOfficerEvent, officerEventDefinitions } from '#domain/officer/events.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import type { OfficerState } from '#domain/officer/state.ts';
import { type RequestEvent, requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { oversightRequest } from '#domain/oversight-request/oversight-request.ts';
import type { RequestState } from '#domain/oversight-request/state.ts';
import { type NewPolicyEvent, policyEventDefinitions } from '#domain/policy/events.ts';
import { policyDecider } from '#domain/policy/policy.ts';
import type { PolicyState } from '#domain/policy/state.ts';
import { type NewRefusalEvent, refusalEventDefinitions } from '#domain/refusal/events.ts';
import { type RefusalState, refusalDecider } from '#domain/refusal/refusal.ts';
import { type NewUnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import type { UnitState } from '#domain/unit/state.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { calendarEventDefinitions, type NewCalendarEvent } from '#domain/working-calendar/events.ts';
import type { CalendarState } from '#domain/working-calendar/state.ts';
import { calendarDecider } from '#domain/working-calendar/working-calendar.ts';
import { defineStreamKind, type StreamKind } from './stream-kind.ts';

/** A command of any type, its data read by its own definition. */
export type AnyCommand = Command<string, unknown>;

/**
 * A decider as the write path sees it: of some category, whose commands and states it alone knows. It is only ever
 * given its own: the registry pairs commands with streams, the fold cache streams with states.
 */
export type AnyDecider = Readonly<{
  category: string;
  needs(command: AnyCommand, state: unknown): FactsRequest;
  decide(
    command: AnyCommand,
    state: unknown,
    facts: Facts,
  ): Decision<Readonly<{ type: string; data: unknown }>, Refusal>;
}>;

/** What the write path must know of a category of streams. */
export type StreamRules = Readonly<{ decider: AnyDecider; kind: StreamKind<unknown> }>;

export const caseStreams = defineStreamKind<CaseState, CaseEvent>(inspectionCase, caseEventDefinitions);
export const matterStreams = defineStreamKind<MatterState, MatterEvent>(corruptionMatter, matterEventDefinitions);
export const actionStreams = defineStreamKind<ActionState, ActionEvent>(accountabilityAction, actionEventDefinitions);
export const evidenceStreams = defineStreamKind<EvidenceState, EvidenceEvent>(
  evidenceDecider,
  evidenceEventDefinitions,
);
export const planStreams = defineStreamKind<InspectionPlan, PlanEvent>(inspectionPlan, planEventDefinitions);
export const requestStreams = defineStreamKind<RequestState, RequestEvent>(oversightRequest, requestEventDefinitions);
export const unitStreams = defineStreamKind<UnitState, NewUnitEvent>(unitDecider, unitEventDefinitions);
export const officerStreams = defineStreamKind<OfficerState, NewOfficerEvent>(officerDecider, officerEventDefinitions);
export const calendarStreams = defineStreamKind<CalendarState, NewCalendarEvent>(
  calendarDecider,
  calendarEventDefinitions,
);
export const policyStreams = defineStreamKind<PolicyState, NewPolicyEvent>(policyDecider, policyEventDefinitions);
export const registerStreams = defineStreamKind<DocumentRegister, NewDocumentRegisterEvent>(
  documentRegisterDecider,
  documentRegisterEventDefinitions,
);
export const refusalStreams = defineStreamKind<RefusalState, NewRefusalEvent>(refusalDecider, refusalEventDefinitions);
export const accessStreams = defineStreamKind<Access, NewAccessEvent>(accessDecider, accessEventDefinitions);

/** Every category of streams there is. */
export const streams = {
  inspectionCase: { decider: inspectionCase, kind: caseStreams },
  corruptionMatter: { decider: corruptionMatter, kind: matterStreams },
  accountabilityAction: { decider: accountabilityAction, kind: actionStreams },
  evidence: { decider: evidenceDecider, kind: evidenceStreams },
  inspectionPlan: { decider: inspectionPlan, kind: planStreams },
  oversightRequest: { decider: oversightRequest, kind: requestStreams },
  unit: { decider: unitDecider, kind: unitStreams },
  officer: { decider: officerDecider, kind: officerStreams },
  workingCalendar: { decider: calendarDecider, kind: calendarStreams },
  policy: { decider: policyDecider, kind: policyStreams },
  documentRegister: { decider: documentRegisterDecider, kind: registerStreams },
  refusal: { decider: refusalDecider, kind: refusalStreams },
  access: { decider: accessDecider, kind: accessStreams },
} as const satisfies Record<string, StreamRules>;
