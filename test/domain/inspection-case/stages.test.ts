import { describe, expect, test } from 'vitest';
import { caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseRefusal } from '#domain/inspection-case/refusals.ts';
import { type PathStage, STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { bribe, bribeHandedOver } from '#test/support/domain/finding-story.ts';
import { given, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

type CommandType = (typeof caseCommandDefinitions)[number]['type'];
type CheckAct = 'IssueCheckDecision' | 'EndCheck' | 'NotifyCheckResult' | 'StopCheck';
type Window = Readonly<{ during: readonly PathStage[]; outside: (stage: Stage) => CaseRefusal }>;

const wrongStage =
  (...expected: Stage[]) =>
  (stage: Stage): CaseRefusal => ({ code: 'WrongStage', stage, expected });
const only = (...stages: PathStage[]): Window => ({ during: stages, outside: wrongStage(...stages) });

const beforeOrAfterFindings = (stage: Stage): CaseRefusal =>
  stage === 'opened' || stage === 'decided' ? { code: 'FieldworkNotBegun', stage } : { code: 'ConclusionIssued' };
const findingsTime: Window = {
  during: ['announced', 'fieldwork-ended', 'reported', 'drafted'],
  outside: beforeOrAfterFindings,
};
const fromFieldworkOn: Window = { during: STAGES.slice(2, -1), outside: beforeOrAfterFindings };
const afterConclusion = only('concluded', 'following-up', 'closed');
const untilClosed: Window = { during: STAGES.slice(0, -1), outside: () => ({ code: 'CaseClosed' }) };
const followUp = only('concluded', 'following-up');

const windows: Record<Exclude<CommandType, 'OpenCase' | 'CarryInCase' | CheckAct>, Window> = {
  NamePlanItem: untilClosed,
  IssueDecision: only('opened'),
  AppointTeam: only('decided'),
  ReplaceTeamMember: untilClosed,
  RecordRecusal: untilClosed,
  AnnounceDecision: only('decided'),
  ExtendDuration: only('announced'),
  SuspendInspection: only('announced'),
  ResumeInspection: only('announced'),
  TerminateInspection: only('decided', 'announced', 'fieldwork-ended', 'reported', 'drafted'),
  SendOutline: only('decided', 'announced'),
  RequestDocuments: findingsTime,
  ReceiveDocuments: findingsTime,
  SignMinutes: findingsTime,
  WriteDiaryEntry: findingsTime,
  RequestExpert: findingsTime,
  RecordExpertAnswer: findingsTime,
  ApplyCoerciveMeasure: findingsTime,
  LiftCoerciveMeasure: fromFieldworkOn,
  RecordUnitExplanation: findingsTime,
  OrderViolationStop: findingsTime,
  ReserveDissent: findingsTime,
  ReportFinding: findingsTime,
  CorrectFinding: findingsTime,
  ReclassifyFinding: findingsTime,
  WithdrawFinding: findingsTime,
  ReviewFinding: findingsTime,
  TransferToInvestigation: fromFieldworkOn,
  LinkMatter: fromFieldworkOn,
  LinkAccountability: fromFieldworkOn,
  EndFieldwork: only('announced'),
  SubmitReport: only('fieldwork-ended', 'reported', 'drafted'),
  AssignDraft: only('reported', 'drafted'),
  SubmitDraft: only('reported', 'drafted'),
  AppraiseDraft: only('drafted'),
  IssueConclusion: only('drafted'),
  PublishConclusion: only('concluded'),
  NotifyProcuracyOfTransfer: fromFieldworkOn,
  RequestOpinion: only('reported', 'drafted'),
  RecordOpinion: untilClosed,
  AmendConclusion: only('concluded'),
  ContestConclusion: followUp,
  AnswerContest: followUp,
  CloseFile: afterConclusion,
  HandOverFile: afterConclusion,
  AddLateFact: afterConclusion,
  OrderReinspection: afterConclusion,
  ReopenCase: only('closed'),
  RecordImplementationOrder: followUp,
  SendReminder: followUp,
  RecordFollowUpCheck: followUp,
  RecordHandling: followUp,
  RecordRecovery: followUp,
  ReverseRecovery: untilClosed,
  ReportRecommendationDone: followUp,
  VerifyRecommendation: followUp,
  CloseRecommendationUnimplemented: followUp,
  DeclareMatterNotRequired: followUp,
  DeclareAccountabilityNotRequired: followUp,
  ReportResultToRequester: followUp,
  ReverifyEvidence: followUp,
  ProposeClosure: followUp,
  CloseCase: followUp,
};

const STAGE_CODES: readonly string[] = [
  'WrongStage',
  'FieldworkNotBegun',
  'ConclusionIssued',
  'CaseClosed',
  'InspectionTerminated',
];
/** What came of a case goes on without it. */
const AFTER_ITS_END: readonly CommandType[] = [
  'TransferToInvestigation',
  'NotifyProcuracyOfTransfer',
  'LinkMatter',
  'LinkAccountability',
  'LiftCoerciveMeasure',
];
const CHECK_ACTS: readonly string[] = ['IssueCheckDecision', 'EndCheck', 'NotifyCheckResult', 'StopCheck'];
const isOfInspection = (type: CommandType): type is keyof typeof windows =>
  type !== 'OpenCase' && type !== 'CarryInCase' && !CHECK_ACTS.includes(type);
const types = caseCommandDefinitions.map(({ type }) => type).filter(isOfInspection);
const givenUp = happened(inspectionTerminated, {
  ground: 'Đơn vị đã giải thể',
  document: paper('decision', 25, on.terminated),
  terminatedBy: idOf('head'),
  occurredOn: on.terminated,
});
const story = provinceLed.withFindings(bribeHandedOver).withRecommendations(recover);

describe.each(types)('%s', (type) => {
  const { during, outside } = windows[type];

  test('needs a case', () => {
    given([]).when(ask[type]()).expectRejection({ code: 'CaseUnknown' });
  });

  test.each(STAGES)('in stage %s', (stage) => {
    const outcome = given(story.upTo(stage)).when(ask[type]());
    if (stage === 'closed' && !during.includes(stage)) outcome.expectRejection({ code: 'CaseClosed' });
    else if (!during.includes(stage)) outcome.expectRejection(outside(stage));
    else if (outcome.decision.outcome === 'rejected') expect(STAGE_CODES).not.toContain(outcome.decision.refusal.code);
  });
});

describe('once it was given up', () => {
  const terminated = given([...story.upTo('announced'), givenUp]);

  test.each(types.filter((type) => !AFTER_ITS_END.includes(type)))('%s is refused', (type) => {
    terminated.when(ask[type]()).expectRejection({ code: 'InspectionTerminated', on: on.terminated });
  });

  test.each(AFTER_ITS_END)('%s is not hindered by it', (type) => {
    const { decision } = terminated.when(ask[type]());
    if (decision.outcome === 'rejected') expect(STAGE_CODES).not.toContain(decision.refusal.code);
  });
});

describe('opening, or carrying in,', () => {
  test.each(STAGES)('is refused for a case that exists, in stage %s', (stage) => {
    given(story.upTo(stage)).when(ask.OpenCase()).expectRejection({ code: 'CaseExists' });
    given(story.upTo(stage)).when(ask.CarryInCase()).expectRejection({ code: 'CaseExists' });
  });
});

describe('evolve', () => {
  test('enters each stage by the event that is named for it', () => {
    const entered = story.upTo('closed').map((event, index, events) => {
      const state = events.slice(0, index + 1).reduce(inspectionCase.evolve, inspectionCase.initialState);
      return [event.type, state?.stage];
    });
    expect(entered).toStrictEqual([
      ['CaseOpened', 'opened'],
      ['InspectionDecisionIssued', 'decided'],
      ['TeamAppointed', 'decided'],
      ['DecisionAnnounced', 'announced'],
      ['FindingReported', 'announced'],
      ['FindingUpheld', 'announced'],
      ['CrimeSignsTransferred', 'announced'],
      ['FieldworkEnded', 'fieldwork-ended'],
      ['ResultsReported', 'reported'],
      ['DraftAssigned', 'reported'],
      ['ConclusionDrafted', 'drafted'],
      ['DraftAppraised', 'drafted'],
      ['ConclusionIssued', 'concluded'],
      ['ConclusionPublished', 'following-up'],
      ['ClosureProposed', 'following-up'],
      ['CaseClosed', 'closed'],
    ]);
  });

  test('counts the events of the case', () => {
    const events = story.upTo('closed');
    expect(given(events).state).toMatchObject({ eventCount: events.length });
  });

  test('takes no event before CaseOpened', () => {
    const later = story.upTo('closed').slice(1);
    expect(() => later.reduce(inspectionCase.evolve, null)).toThrow('InspectionDecisionIssued before CaseOpened');
  });

  test('reads a finding whose texts are sealed like one whose texts are clear', () => {
    const sealed = { sealed: 1, keyId: 'k', nonce: 'AA==', ciphertext: 'AA==' };
    const events = provinceLed.withFindings(bribe).upTo('announced');
    const withSealedNames = events.map((event) =>
      event.type === 'FindingReported'
        ? { ...event, data: { ...event.data, persons: event.data.persons?.map((each) => ({ ...each, name: sealed })) } }
        : event,
    ) as typeof events;
    expect(given(events).state).toStrictEqual(withSealedNames.reduce(inspectionCase.evolve, null));
  });
});
