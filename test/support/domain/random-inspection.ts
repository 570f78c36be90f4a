import { addDays, format, parseISO } from 'date-fns';
import type { Actor } from '#domain/envelope.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { upheldFindings } from '#domain/inspection-case/finding-state.ts';
import type { CaseState, InspectionCase } from '#domain/inspection-case/state.ts';
import { leaderOf } from '#domain/inspection-case/state.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { idOf, paper } from './case-papers.ts';
import { suspect } from './finding-story.ts';
import { actor, type PersonKey, people, unitCodes } from './huong-binh.ts';
import { member, recover } from './inspection.ts';
import { ask } from './inspection-commands.ts';
import { linkable } from './linkable.ts';
import { aroundOn } from './random-around.ts';
import { checkStepsOn } from './random-check.ts';
import { unitWorkOn } from './random-unit-work.ts';

const NOW = '2024-12-31T02:00:00.000Z';
const WRITERS = ['leader', 'inspector', 'secondInspector', 'head'] as const satisfies readonly PersonKey[];

export const dayOf = (offset: number): LegalDate => format(addDays(parseISO('2024-03-01'), offset), 'yyyy-MM-dd');

const actorOf = (officerId: string | undefined): Actor => {
  const key = WRITERS.find((each) => people[each].officerId === officerId) ?? 'overseer';
  return actor(key);
};

/** A command of which so far only the type is known: reading its data by its schema is what costs time. */
export type Proposal = Readonly<{ type: CaseCommand['type']; command: () => CaseCommand }>;

const propose = (type: CaseCommand['type'], command: () => CaseCommand): Proposal => ({ type, command });

/**
 * Commands that someone might send on that day: sensible ones, some by the wrong person, some at the wrong time.
 * The state is looked at only to make enough of them succeed that cases get to their end.
 */
export const proposalsOn = (day: LegalDate, state: CaseState): readonly Proposal[] => [
  propose('OpenCase', () => ask.OpenCase({ occurredOn: day }, { now: NOW })),
  propose('OpenCase', () => ask.OpenCase({ occurredOn: day, source: 'elected-body-request' }, { now: NOW })),
  propose('OpenCase', () => ask.OpenCase({ occurredOn: day, form: 'check' }, { now: NOW })),
  ...(state === null
    ? []
    : [
        ...stepsOn(day, state),
        ...checkStepsOn(day, state, { by: actorOf(leaderOf(state)), now: NOW }),
        ...unitWorkOn(day, state, { by: actorOf(leaderOf(state)), now: NOW }),
        ...aroundOn(day, state, { by: actorOf(leaderOf(state)), now: NOW }),
        ...aboutFindings(day, state),
        ...followingUp(day, state),
      ]),
];

const stepsOn = (day: LegalDate, state: InspectionCase): readonly Proposal[] => {
  const occurredOn = day;
  const byLeader = { by: actorOf(leaderOf(state)), now: NOW };
  const byDrafter = { by: actorOf(state.drafterId), now: NOW };
  const version = state.draft?.version ?? 1;
  return [
    propose('IssueDecision', () => ask.IssueDecision({ document: paper('decision', 15, day) }, { now: NOW })),
    ...['P1', 'P2'].map((itemId) =>
      propose('NamePlanItem', () => ask.NamePlanItem({ itemId, occurredOn }, { now: NOW })),
    ),
    propose('AppointTeam', () => ask.AppointTeam({ occurredOn }, { now: NOW })),
    propose('AppointTeam', () =>
      ask.AppointTeam({ occurredOn, members: [member('leader', 'leader'), member('head', 'leader')] }, { now: NOW }),
    ),
    propose('ReplaceTeamMember', () => ask.ReplaceTeamMember({ occurredOn }, { now: NOW })),
    propose('ReplaceTeamMember', () =>
      ask.ReplaceTeamMember(
        { occurredOn, leaving: idOf('leader'), joining: member('head', 'leader') },
        { by: 'head', now: NOW },
      ),
    ),
    propose('ReplaceTeamMember', () =>
      ask.ReplaceTeamMember(
        { occurredOn, leaving: idOf('inspector'), joining: member('leader', 'leader') },
        { now: NOW },
      ),
    ),
    propose('RecordRecusal', () =>
      ask.RecordRecusal({ occurredOn, officerId: idOf('districtInspector') }, { now: NOW }),
    ),
    // He does most of the work: recused in many cases, few would get to their end.
    ...(state.findings.length === 4
      ? [propose('RecordRecusal', () => ask.RecordRecusal({ occurredOn, officerId: idOf('inspector') }, { now: NOW }))]
      : []),
    propose('AnnounceDecision', () =>
      ask.AnnounceDecision({ announcedOn: day, minutes: { madeOn: day, place: 'Sở Y tế' } }, byLeader),
    ),
    ...aboutItsTime(day, state),
    propose('EndFieldwork', () => ask.EndFieldwork({ occurredOn }, byLeader)),
    propose('EndFieldwork', () => ask.EndFieldwork({ occurredOn }, { by: 'inspector', now: NOW })),
    propose('SubmitReport', () => ask.SubmitReport({ document: paper('report', 3, day) }, byLeader)),
    propose('SubmitReport', () =>
      ask.SubmitReport({ document: paper('report', 3, day), headResponsibilityGrade: 'covering-up' }, byLeader),
    ),
    propose('AssignDraft', () => ask.AssignDraft({ occurredOn }, { now: NOW })),
    propose('AssignDraft', () => ask.AssignDraft({ occurredOn, drafter: idOf('inspector') }, { now: NOW })),
    propose('SubmitDraft', () => ask.SubmitDraft({ occurredOn }, byDrafter)),
    propose('AppraiseDraft', () => ask.AppraiseDraft({ occurredOn, version }, { now: NOW })),
    propose('AppraiseDraft', () =>
      ask.AppraiseDraft({ occurredOn, version, result: 'changes-needed', comment: 'Thiếu căn cứ.' }, { now: NOW }),
    ),
    propose('IssueConclusion', () => ask.IssueConclusion({ document: paper('conclusion', 7, day) }, { now: NOW })),
    ...[0, 2].map((count) =>
      propose('IssueConclusion', () =>
        ask.IssueConclusion(
          {
            document: paper('conclusion', 7, day),
            assessments: assessmentsOf(state),
            recommendations: recommendationsOf(state).slice(0, count),
          },
          { now: NOW },
        ),
      ),
    ),
    propose('PublishConclusion', () => ask.PublishConclusion({ postedOn: day, until: '2025-06-30' }, { now: NOW })),
    ...(['no-recommendations', 'partly-implemented', 'fully-implemented'] as const).map((outcome) =>
      propose('ProposeClosure', () => ask.ProposeClosure({ occurredOn, outcome }, { now: NOW })),
    ),
    propose('CloseCase', () => ask.CloseCase({ occurredOn }, { now: NOW })),
    propose('CloseCase', () => ask.CloseCase({ occurredOn }, { by: 'inspector', now: NOW })),
  ];
};

const aboutItsTime = (day: LegalDate, state: InspectionCase): readonly Proposal[] => {
  const document = paper('decision', 22, day);
  return [
    ...(['complex', 'remote-area'] as const).map((ground) =>
      propose('ExtendDuration', () => ask.ExtendDuration({ ground, proposedOn: day, document }, { now: NOW })),
    ),
    propose('SuspendInspection', () => ask.SuspendInspection({ suspendedOn: day, document }, { now: NOW })),
    propose('ResumeInspection', () => ask.ResumeInspection({ resumedOn: day }, { now: NOW })),
    propose('ResumeInspection', () => ask.ResumeInspection({ resumedOn: day, document }, { now: NOW })),
    // Few are given up: the others must get to their end.
    ...(state.findings.length === 3
      ? [propose('TerminateInspection', () => ask.TerminateInspection({ document }, { now: NOW }))]
      : []),
  ];
};

/** Money, of what was found; and somebody to be handled. */
export const recommendationsOf = (state: InspectionCase) => {
  const findingIds = upheldFindings(state)
    .slice(0, 2)
    .map(({ findingId }) => findingId);
  const { amountVnd: _, ...withoutMoney } = recover;
  return [
    { ...recover, dueOn: '2025-01-31', findingIds },
    { ...withoutMoney, kind: 'handle-individual' as const, dueOn: '2025-01-31' },
  ];
};

const assessmentsOf = (state: InspectionCase) => {
  const violated = new Set(upheldFindings(state).map(({ topic }) => topic));
  return [...new Set([...state.topics, ...violated])].map((topic) => ({
    topic,
    result: violated.has(topic) ? ('violations' as const) : ('compliant' as const),
  }));
};

const aboutFindings = (occurredOn: LegalDate, { findings }: InspectionCase): readonly Proposal[] => {
  // Five are enough to be told apart; without a limit a case would never get to its end.
  const few = findings.length < 5;
  const reported = [
    propose('ReportFinding', () => ask.ReportFinding({ occurredOn }, { now: NOW })),
    propose('ReportFinding', () =>
      ask.ReportFinding({ occurredOn, actCode: '2.1.b', persons: [suspect], evidence: ['e'.repeat(64)] }, { now: NOW }),
    ),
    propose('ReportFinding', () => ask.ReportFinding({ occurredOn, unit: unitCodes.commune }, { now: NOW })),
  ];
  const revised = [...findings.map(({ findingId }) => findingId), 'F9'].flatMap((findingId) => [
    propose('CorrectFinding', () => ask.CorrectFinding({ findingId, occurredOn }, { now: NOW })),
    propose('CorrectFinding', () => ask.CorrectFinding({ findingId, occurredOn, changes: {} }, { now: NOW })),
    propose('ReclassifyFinding', () =>
      ask.ReclassifyFinding({ findingId, occurredOn, actCode: '2.1.a' }, { by: 'inspector', now: NOW }),
    ),
    propose('WithdrawFinding', () => ask.WithdrawFinding({ findingId, occurredOn }, { now: NOW })),
    ...WRITERS.flatMap((by) => [
      ...[true, false].map((crimeSigns) =>
        propose('ReviewFinding', () =>
          ask.ReviewFinding({ findingId, occurredOn, persons: [suspect], crimeSigns }, { by, now: NOW }),
        ),
      ),
      propose('ReviewFinding', () =>
        ask.ReviewFinding({ findingId, occurredOn, verdict: 'rejected', comment: 'Không đủ.' }, { by, now: NOW }),
      ),
      propose('ReviewFinding', () =>
        ask.ReviewFinding({ findingId, occurredOn, verdict: 'returned', comment: 'Bổ sung.' }, { by, now: NOW }),
      ),
    ]),
    propose('TransferToInvestigation', () =>
      ask.TransferToInvestigation({ findingIds: [findingId], document: paper('letter', 21, occurredOn) }, { now: NOW }),
    ),
  ]);
  return few ? [...reported, ...revised] : revised;
};

/** Of ours and of another body. */
const papersOn = (day: LegalDate) => [paper('letter', 30, day), paper('letter', 31, day, unitCodes.department)];

const seeingThrough = (occurredOn: LegalDate, state: InspectionCase): readonly Proposal[] => [
  ...['R1', 'R2'].flatMap((recommendationId) => [
    propose('SendReminder', () =>
      ask.SendReminder(
        { recommendationId, document: paper('letter', 32, occurredOn), dueOn: '2025-02-28' },
        { now: NOW },
      ),
    ),
    propose('RecordFollowUpCheck', () =>
      ask.RecordFollowUpCheck(
        { recommendationId, minutes: { madeOn: occurredOn, place: 'Sở Y tế' }, occurredOn },
        { now: NOW },
      ),
    ),
    propose('RecordHandling', () =>
      ask.RecordHandling(
        { recommendationId, document: paper('decision', 89, occurredOn, unitCodes.department) },
        { now: NOW },
      ),
    ),
  ]),
  ...[['R1'], ['R1', 'R2']].map((recommendationIds) =>
    propose('RecordImplementationOrder', () =>
      ask.RecordImplementationOrder(
        { recommendationIds, dueDays: 30, document: paper('decision', 612, occurredOn, unitCodes.province) },
        { now: NOW },
      ),
    ),
  ),
  ...['R1', 'R2', ...state.findings.map(({ findingId }) => findingId)].flatMap((subject) =>
    [50_000_000, 120_000_000].map((amountVnd) =>
      propose('RecordRecovery', () =>
        ask.RecordRecovery(
          {
            ...(subject.startsWith('R') ? {} : { recommendationId: undefined, findingId: subject }),
            ...(subject === 'R2' ? { recommendationId: 'R2' } : {}),
            amountVnd,
            document: paper('letter', 70, occurredOn, 'Kho bạc'),
            paidOn: occurredOn,
          },
          { now: NOW },
        ),
      ),
    ),
  ),
  ...['P1', 'P2'].flatMap((recoveryId) =>
    [30_000_000, 120_000_000].map((amountVnd) =>
      propose('ReverseRecovery', () =>
        ask.ReverseRecovery(
          { recoveryId, amountVnd, document: paper('letter', 71, occurredOn, 'Kho bạc'), occurredOn },
          { now: NOW },
        ),
      ),
    ),
  ),
];

const followingUp = (occurredOn: LegalDate, state: InspectionCase): readonly Proposal[] => [
  ...['R1', 'R2'].flatMap((recommendationId) => [
    propose('ReportRecommendationDone', () =>
      ask.ReportRecommendationDone({ recommendationId, occurredOn }, { now: NOW }),
    ),
    ...papersOn(occurredOn).map((document) =>
      propose('VerifyRecommendation', () =>
        ask.VerifyRecommendation({ recommendationId, occurredOn, document }, { now: NOW }),
      ),
    ),
    ...[undefined, paper('letter', 30, occurredOn)].map((document) =>
      propose('CloseRecommendationUnimplemented', () =>
        ask.CloseRecommendationUnimplemented({ recommendationId, occurredOn, document }, { now: NOW }),
      ),
    ),
  ]),
  ...seeingThrough(occurredOn, state),
  ...state.findings.map(({ findingId }) =>
    propose('DeclareMatterNotRequired', () =>
      ask.DeclareMatterNotRequired({ findingIds: [findingId], occurredOn }, { now: NOW }),
    ),
  ),
  ...papersOn(occurredOn).flatMap((document) => [
    propose('DeclareAccountabilityNotRequired', () =>
      ask.DeclareAccountabilityNotRequired({ occurredOn, document }, { now: NOW }),
    ),
    propose('ReportResultToRequester', () => ask.ReportResultToRequester({ occurredOn, document }, { now: NOW })),
  ]),
  ...[...linkable.matters, linkable.foreignMatter].map((matterId) =>
    propose('LinkMatter', () => ask.LinkMatter({ matterId, occurredOn }, { now: NOW })),
  ),
  ...[...linkable.actions, linkable.foreignAction].map((actionId) =>
    propose('LinkAccountability', () => ask.LinkAccountability({ actionId, occurredOn }, { now: NOW })),
  ),
  propose('ReverifyEvidence', () => ask.ReverifyEvidence({ occurredOn }, { now: NOW })),
];
