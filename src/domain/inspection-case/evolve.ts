import type { Opaque } from '../event-definition.ts';
import { NOTHING_AROUND } from './around-state.ts';
import type { CaseEvent } from './events.ts';
import { happenedAround } from './evolve-around.ts';
import { workedAtUnit } from './evolve-fieldwork.ts';
import { corrected, namedIn, reported, reviewed, withFinding } from './evolve-findings.ts';
import { followedUp } from './evolve-follow-up.ts';
import { NO_FIELDWORK } from './fieldwork-state.ts';
import type { Finding } from './finding-state.ts';
import { accountsAfter, NO_ACCOUNTS } from './recovery-accounts.ts';
import type { CaseState, InspectionCase, Stage } from './state.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;
type DataOf<Type extends CaseEvent['type']> = Extract<FoldedCaseEvent, { type: Type }>['data'];

/** What the case is after the event. Sealed text is never looked at. */
export const evolve = (state: CaseState, event: FoldedCaseEvent): CaseState => {
  if (event.type === 'CaseOpened') return opened(event.data);
  if (state === null) throw new Error(`${event.type} before CaseOpened`);
  return { ...state, ...changeBy(event, state), eventCount: state.eventCount + 1 };
};

const opened = ({ form, unit, body, bodyLevel, source, topics, occurredOn }: DataOf<'CaseOpened'>): InspectionCase => ({
  form,
  stage: 'opened',
  openedOn: occurredOn,
  lastStepOn: occurredOn,
  decision: undefined,
  extensions: [],
  suspendedSince: undefined,
  terminatedOn: undefined,
  announcedOn: undefined,
  unit,
  body,
  bodyLevel,
  source,
  planItem: undefined,
  topics,
  team: [],
  teamAppointedOn: undefined,
  formerMembers: [],
  recused: [],
  fieldwork: NO_FIELDWORK,
  findings: [],
  transfers: [],
  matters: [],
  actions: [],
  isGraded: false,
  sealedIn: [],
  drafterId: undefined,
  draft: undefined,
  conclusion: undefined,
  recommendations: [],
  around: NOTHING_AROUND,
  accounts: NO_ACCOUNTS,
  settledOtherwise: {
    mattersNotRequired: [],
    accountabilityNotRequired: false,
    requesterAnswered: false,
    evidenceReverified: [],
  },
  proposal: undefined,
  eventCount: 1,
});

const entered = (stage: Stage, { occurredOn }: Readonly<{ occurredOn: string }>) => ({ stage, lastStepOn: occurredOn });

const changeBy = (
  event: Exclude<FoldedCaseEvent, { type: 'CaseOpened' }>,
  state: InspectionCase,
): Partial<InspectionCase> => {
  const otherwise = state.settledOtherwise;
  switch (event.type) {
    // Where it comes from is for people to read.
    case 'CaseCarriedIn':
      return {};
    case 'PlanItemNamed': {
      const { planId, itemId } = event.data;
      return { planItem: { planId, itemId } };
    }
    case 'InspectionDecisionIssued': {
      const { document, durationDays, durationUnit } = event.data;
      const decision = { signedOn: document.signedOn, level: state.bodyLevel, durationDays, durationUnit };
      return { ...entered('decided', event.data), decision };
    }
    case 'DecisionAnnounced':
      return { ...entered('announced', event.data), announcedOn: event.data.occurredOn };
    case 'DurationExtended': {
      const { days, occurredOn: on } = event.data;
      // It may be recorded after a suspension that came later.
      const lastStepOn = on > state.lastStepOn ? on : state.lastStepOn;
      return { extensions: [...state.extensions, { days, on }], lastStepOn };
    }
    case 'InspectionSuspended':
      return { suspendedSince: event.data.occurredOn, lastStepOn: event.data.occurredOn };
    case 'InspectionResumed':
      return { suspendedSince: undefined, lastStepOn: event.data.occurredOn };
    case 'InspectionTerminated':
      return {
        ...entered('terminated', event.data),
        terminatedOn: event.data.occurredOn,
        suspendedSince: undefined,
      };
    case 'FieldworkEnded':
      return entered('fieldwork-ended', event.data);
    case 'ResultsReported': {
      // A supplement, when a corrupt act is upheld later, does not lead back.
      const stage = state.stage === 'fieldwork-ended' ? 'reported' : state.stage;
      const { headResponsibilityGrade: grade, dissents } = event.data;
      const sealedIn = dissents.length === 0 ? state.sealedIn : [...state.sealedIn, state.eventCount];
      const around = { ...state.around, reportedOn: state.around.reportedOn ?? event.data.occurredOn };
      return { ...entered(stage, event.data), isGraded: grade !== undefined, sealedIn, around };
    }
    case 'TeamAppointed': {
      const { members, occurredOn } = event.data;
      return { team: members, teamAppointedOn: occurredOn, lastStepOn: occurredOn };
    }
    case 'TeamMemberReplaced': {
      const { leaving, joining } = event.data;
      const staying = state.team.filter(({ officerId }) => officerId !== leaving);
      return { team: [...staying, joining], formerMembers: [...state.formerMembers, leaving] };
    }
    case 'RecusalRecorded':
      return { recused: [...state.recused, event.data.officerId] };
    case 'OutlineSent':
    case 'DocumentsRequested':
    case 'DocumentsReceived':
    case 'MinutesSigned':
    case 'DiaryEntryWritten':
    case 'ExpertRequested':
    case 'ExpertAnswered':
    case 'CoerciveMeasureApplied':
    case 'CoerciveMeasureLifted':
    case 'UnitExplained':
    case 'ViolationStopOrdered':
    case 'DissentReserved':
      return workedAtUnit(event, state);
    case 'FindingReported':
      return { findings: [...state.findings, reported(event.data, state.eventCount)] };
    case 'FindingCorrected':
      return withFinding(state, event.data, (finding) => corrected(finding, event.data, state.eventCount));
    case 'FindingReclassified': {
      const { topic, actCode, violationCode, reclassifiedBy, occurredOn: changedOn } = event.data;
      return withFinding(state, event.data, ({ authors, ...finding }) => {
        // Put right, a returned finding is reported again.
        const status = 'reported';
        return { ...finding, status, topic, actCode, violationCode, authors: [...authors, reclassifiedBy], changedOn };
      });
    }
    case 'FindingWithdrawn': {
      const { occurredOn: changedOn } = event.data;
      return withFinding(state, event.data, (finding) => ({ ...finding, status: 'withdrawn', changedOn }));
    }
    case 'FindingUpheld': {
      const { findingId, crimeSigns } = event.data;
      const isAct = state.findings.some((each) => each.findingId === findingId && each.actCode !== undefined);
      const changed = withFinding(state, event.data, (finding) => ({
        ...reviewed(finding, 'upheld', event.data, state.eventCount),
        personIds: [...finding.personIds, ...namedIn(event.data)],
        crimeSigns,
      }));
      return { ...changed, isGraded: state.isGraded && !isAct };
    }
    case 'FindingRejected':
      return withFinding(state, event.data, (each) => reviewed(each, 'rejected', event.data, state.eventCount));
    case 'FindingReturned':
      return withFinding(state, event.data, (each) => reviewed(each, 'returned', event.data, state.eventCount));
    case 'CrimeSignsTransferred': {
      const { findingIds, document, recipient, extent } = event.data;
      const transferred = ({ findingId }: Finding) => findingIds.includes(findingId);
      return {
        findings: state.findings.map((each) => (transferred(each) ? { ...each, transferred: true } : each)),
        transfers: [...state.transfers, { findingIds, document, recipient, extent }],
      };
    }
    case 'DraftAssigned':
      return { drafterId: event.data.drafter, lastStepOn: event.data.occurredOn };
    case 'ConclusionDrafted': {
      const { version, draftedBy, occurredOn } = event.data;
      const drafters = [...new Set([...(state.draft?.drafters ?? []), draftedBy])];
      const draftedOn = [...state.fieldwork.draftedOn, occurredOn];
      return {
        ...entered('drafted', event.data),
        draft: { version, drafters, agreedBy: undefined },
        fieldwork: { ...state.fieldwork, draftedOn },
      };
    }
    case 'DraftAppraised': {
      const { result, comment, appraisedBy, occurredOn } = event.data;
      const agreedBy = result === 'agreed' ? appraisedBy : undefined;
      const sealedIn = comment === undefined ? state.sealedIn : [...state.sealedIn, state.eventCount];
      return { draft: state.draft && { ...state.draft, agreedBy }, lastStepOn: occurredOn, sealedIn };
    }
    case 'ConclusionIssued':
      return concluded(event, state, 'concluded');
    case 'CheckDecisionIssued':
      return { ...entered('decided', event.data), announcedOn: event.data.occurredOn };
    case 'CheckDone':
      return entered('checked', event.data);
    case 'CheckResultNotified':
      return concluded(event, state, 'following-up');
    case 'CheckStopped':
      return { ...entered('terminated', event.data), terminatedOn: event.data.occurredOn };
    case 'ConclusionPublished':
      return entered('following-up', event.data);
    case 'ProcuracyNotifiedOfTransfer':
    case 'SuperiorOpinionRequested':
    case 'SuperiorOpinionRecorded':
    case 'ConclusionAmended':
    case 'ConclusionContested':
    case 'ContestAnswered':
    case 'InspectionFileClosed':
    case 'FileHandedOver':
    case 'LateFactAdded':
    case 'ReinspectionOrdered':
    case 'CaseReopened':
      return happenedAround(event, state);
    case 'ImplementationOrderRecorded':
    case 'RecommendationReportedDone':
    case 'RecommendationVerified':
    case 'RecommendationClosedUnimplemented':
    case 'ReminderSent':
    case 'FollowUpCheckDone':
    case 'HandlingRecorded':
    case 'RecoveryRecorded':
    case 'RecoveryReversed':
      return followedUp(event, state);
    case 'MatterLinked': {
      const { matterId, findingIds } = event.data;
      return { matters: [...state.matters.filter((each) => each.matterId !== matterId), { matterId, findingIds }] };
    }
    case 'AccountabilityLinked': {
      const { actionId, matterId } = event.data;
      return { actions: [...state.actions, { actionId, matterId }] };
    }
    case 'MatterDeclaredNotRequired': {
      const mattersNotRequired = [...otherwise.mattersNotRequired, ...event.data.findingIds];
      return { settledOtherwise: { ...otherwise, mattersNotRequired } };
    }
    case 'AccountabilityDeclaredNotRequired':
      return { settledOtherwise: { ...otherwise, accountabilityNotRequired: true } };
    case 'ResultReportedToRequester':
      return { settledOtherwise: { ...otherwise, requesterAnswered: true } };
    case 'EvidenceReverified': {
      const evidenceReverified = [...otherwise.evidenceReverified, ...event.data.hashes];
      return { settledOtherwise: { ...otherwise, evidenceReverified } };
    }
    case 'ClosureProposed': {
      const { outcome, proposedBy, occurredOn } = event.data;
      return { proposal: { outcome, proposedBy }, lastStepOn: occurredOn };
    }
    case 'CaseClosed':
      return entered('closed', event.data);
  }
};

/** What was found is on paper, with what is recommended for it. */
const concluded = (
  event: Extract<FoldedCaseEvent, { type: 'ConclusionIssued' | 'CheckResultNotified' }>,
  state: InspectionCase,
  stage: Stage,
): Partial<InspectionCase> => ({
  ...entered(stage, event.data),
  conclusion: event.data.document,
  recommendations: event.data.recommendations.map(({ recommendationId, findingIds, obligor, kind, dueOn }) => ({
    recommendationId,
    findingIds,
    personIds: obligor?.personId === undefined ? [] : [obligor.personId],
    status: 'open',
    kind,
    dueOn,
    orders: [],
  })),
  accounts: accountsAfter(state.accounts, event),
});
