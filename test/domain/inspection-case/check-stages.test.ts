import { describe, expect, test } from 'vitest';
import { checkStopped } from '#domain/inspection-case/check.ts';
import { caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import { isActOf } from '#domain/inspection-case/forms.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import { openActs } from '#domain/inspection-case/open-acts.ts';
import type { CaseRefusal } from '#domain/inspection-case/refusals.ts';
import { CHECK_STAGES, STAGES } from '#domain/inspection-case/state.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { provinceChecks } from '#test/support/domain/check-story.ts';
import { bribeHandedOver } from '#test/support/domain/finding-story.ts';
import { actor, huongBinh } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

type CheckStage = (typeof CHECK_STAGES)[number];
type CommandType = (typeof caseCommandDefinitions)[number]['type'];
type OfCheck = keyof typeof windows;
type Window = Readonly<{ during: readonly CheckStage[]; outside: (stage: CheckStage) => CaseRefusal }>;

const only = (...stages: CheckStage[]): Window => ({
  during: stages,
  outside: (stage) => ({ code: 'WrongStage', stage, expected: stages }),
});
const beforeOrAfterFindings = (stage: CheckStage): CaseRefusal => ({
  code: stage === 'opened' ? 'CheckNotDecided' : 'ResultNotified',
});
const findingsTime: Window = { during: ['decided', 'checked'], outside: beforeOrAfterFindings };
const fromItsDecisionOn: Window = { during: ['decided', 'checked', 'following-up'], outside: beforeOrAfterFindings };
const followUp = only('following-up');
const untilClosed: Window = { during: CHECK_STAGES.slice(0, -1), outside: beforeOrAfterFindings };

/** Every act that a check knows, and when. */
const windows = {
  IssueCheckDecision: only('opened'),
  AppointTeam: only('decided'),
  ReplaceTeamMember: untilClosed,
  RecordRecusal: untilClosed,
  EndCheck: only('decided'),
  NotifyCheckResult: only('checked'),
  StopCheck: only('decided', 'checked'),
  RequestDocuments: findingsTime,
  ReceiveDocuments: findingsTime,
  SignMinutes: findingsTime,
  WriteDiaryEntry: findingsTime,
  RecordUnitExplanation: findingsTime,
  ReportFinding: findingsTime,
  CorrectFinding: findingsTime,
  ReclassifyFinding: findingsTime,
  WithdrawFinding: findingsTime,
  ReviewFinding: findingsTime,
  TransferToInvestigation: fromItsDecisionOn,
  NotifyProcuracyOfTransfer: fromItsDecisionOn,
  LinkMatter: fromItsDecisionOn,
  LinkAccountability: fromItsDecisionOn,
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
} as const satisfies Readonly<Partial<Record<CommandType, Window>>>;

const STAGE_CODES: readonly string[] = [
  'WrongStage',
  'CheckNotDecided',
  'ResultNotified',
  'CaseClosed',
  'CheckStopped',
  'NotInThisForm',
];
/** What came of a case goes on without it. */
const AFTER_ITS_END: readonly OfCheck[] = [
  'TransferToInvestigation',
  'NotifyProcuracyOfTransfer',
  'LinkMatter',
  'LinkAccountability',
];

const types = Object.keys(windows) as OfCheck[];
const ofInspections = caseCommandDefinitions
  .map(({ type }) => type)
  .filter((type) => type !== 'OpenCase' && type !== 'CarryInCase' && !Object.hasOwn(windows, type))
  .filter((type) => type !== 'AddLateFact' && type !== 'ReopenCase');
const ofChecks = types.filter((type) => !isActOf(type, 'inspection'));

const story = provinceChecks.withFindings(bribeHandedOver).withRecommendations(recover);
const stopped = given([
  ...story.upTo('checked'),
  happened(checkStopped, {
    ground: 'Đơn vị đã giải thể',
    document: paper('decision', 25, on.terminated),
    stoppedBy: idOf('head'),
    occurredOn: on.terminated,
  }),
]);

describe.each(types)('%s in a check', (type) => {
  const { during, outside }: Window = windows[type];

  test.each(CHECK_STAGES)('in stage %s', (stage) => {
    const outcome = given(story.upTo(stage)).when(ask[type]());
    if (stage === 'closed') outcome.expectRejection({ code: 'CaseClosed' });
    else if (!during.includes(stage)) outcome.expectRejection(outside(stage));
    else if (outcome.decision.outcome === 'rejected') expect(STAGE_CODES).not.toContain(outcome.decision.refusal.code);
  });

  test('once it was given up', () => {
    const outcome = stopped.when(ask[type]());
    if (!AFTER_ITS_END.includes(type)) outcome.expectRejection({ code: 'CheckStopped', on: on.terminated });
    else if (outcome.decision.outcome === 'rejected') expect(STAGE_CODES).not.toContain(outcome.decision.refusal.code);
  });
});

describe('what comes after a check has ended', () => {
  const after = { AddLateFact: ['following-up', 'closed'], ReopenCase: ['closed'] } as const;

  test.each(Object.keys(after) as (keyof typeof after)[])('%s', (type) => {
    const during: readonly CheckStage[] = after[type];
    for (const stage of CHECK_STAGES) {
      const { decision } = given(story.upTo(stage)).when(ask[type]());
      const code = decision.outcome === 'rejected' ? decision.refusal.code : 'accepted';
      if (during.includes(stage)) expect(STAGE_CODES, stage).not.toContain(code);
      else expect(code, stage).toBe('WrongStage');
    }
  });

  test('reopened, it is followed up again', () => {
    const { decision } = given(story.upTo('closed')).when(ask.ReopenCase());
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ type: 'CaseReopened' }] });
  });
});

describe('acts of the other form', () => {
  test('are these', () => {
    expect(ofInspections).toStrictEqual([
      ...['NamePlanItem', 'IssueDecision', 'AnnounceDecision', 'ExtendDuration', 'SuspendInspection'],
      ...['ResumeInspection', 'TerminateInspection', 'SendOutline', 'RequestExpert', 'RecordExpertAnswer'],
      ...['ApplyCoerciveMeasure', 'LiftCoerciveMeasure', 'OrderViolationStop', 'ReserveDissent', 'EndFieldwork'],
      ...['SubmitReport', 'AssignDraft', 'SubmitDraft', 'AppraiseDraft', 'IssueConclusion', 'PublishConclusion'],
      ...['RequestOpinion', 'RecordOpinion', 'AmendConclusion', 'ContestConclusion', 'AnswerContest', 'CloseFile'],
      ...['HandOverFile', 'OrderReinspection'],
    ]);
    expect(ofChecks).toStrictEqual(['IssueCheckDecision', 'EndCheck', 'NotifyCheckResult', 'StopCheck']);
  });

  test.each(ofInspections)('a check refuses %s in every stage', (act) => {
    for (const stage of CHECK_STAGES) {
      given(story.upTo(stage)).when(ask[act]()).expectRejection({ code: 'NotInThisForm', act, form: 'check' });
    }
  });

  test.each(ofChecks)('an inspection refuses %s in every stage', (act) => {
    for (const stage of STAGES) {
      given(provinceLed.upTo(stage))
        .when(ask[act]())
        .expectRejection({ code: 'NotInThisForm', act, form: 'inspection' });
    }
  });

  test.each(CHECK_STAGES)('are not offered in stage %s of a check', (stage) => {
    const { state } = given(story.upTo(stage));
    if (state === null) throw new Error('no case');
    for (const by of [actor('head'), actor('leader'), actor('inspector')]) {
      const offered = openActs(state, { by, caseId: 'c', today: on.closed }, huongBinh).map(({ act }) => act);
      expect(offered.filter((act) => (ofInspections as readonly string[]).includes(act))).toStrictEqual([]);
    }
  });
});

test('each stage of a check is entered by one event', () => {
  const entered = story.upTo('closed').map((event, index, events) => {
    const state = events.slice(0, index + 1).reduce(inspectionCase.evolve, inspectionCase.initialState);
    return [event.type, state?.stage];
  });
  expect(entered).toStrictEqual([
    ['CaseOpened', 'opened'],
    ['CheckDecisionIssued', 'decided'],
    ['TeamAppointed', 'decided'],
    ['FindingReported', 'decided'],
    ['FindingUpheld', 'decided'],
    ['CrimeSignsTransferred', 'decided'],
    ['CheckDone', 'checked'],
    ['CheckResultNotified', 'following-up'],
    ['ClosureProposed', 'following-up'],
    ['CaseClosed', 'closed'],
  ]);
});
