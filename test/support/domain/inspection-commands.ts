import type { z } from 'zod';
import { carryInCase } from '#domain/inspection-case/carry-in.ts';
import { closeCase, proposeClosure } from '#domain/inspection-case/closure.ts';
import * as grounds from '#domain/inspection-case/closure-grounds.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { issueConclusion } from '#domain/inspection-case/conclusion.ts';
import { announceDecision, issueDecision } from '#domain/inspection-case/decision.ts';
import { appraiseDraft, assignDraft, submitDraft } from '#domain/inspection-case/drafting.ts';
import { extendDuration } from '#domain/inspection-case/duration.ts';
import * as findings from '#domain/inspection-case/findings.ts';
import * as followUp from '#domain/inspection-case/follow-up.ts';
import * as matters from '#domain/inspection-case/matters.ts';
import { openCase } from '#domain/inspection-case/opening.ts';
import { namePlanItem } from '#domain/inspection-case/plan-item.ts';
import { publishConclusion } from '#domain/inspection-case/publication.ts';
import * as recommendations from '#domain/inspection-case/recommendations.ts';
import * as recoveries from '#domain/inspection-case/recoveries.ts';
import { endFieldwork, submitReport } from '#domain/inspection-case/reporting.ts';
import { reviewFinding } from '#domain/inspection-case/review.ts';
import { resumeInspection, suspendInspection } from '#domain/inspection-case/suspension.ts';
import * as team from '#domain/inspection-case/team.ts';
import { terminateInspection } from '#domain/inspection-case/termination.ts';
import { transferToInvestigation } from '#domain/inspection-case/transfer.ts';
import { askAround } from './around-commands.ts';
import { asking, type Circumstances } from './asking.ts';
import { hash, idOf, on, paper } from './case-papers.ts';
import { askOfCheck } from './check-commands.ts';
import { unitCodes, uuid } from './huong-binh.ts';
import { member } from './inspection.ts';
import { askAtUnit } from './unit-work-commands.ts';

export { asking, type Circumstances, NOW, TODAY } from './asking.ts';

/** The matter and the action that a case links, where a test does not say. */
export const MATTER_ID = uuid('3a77', 1);
export const ACTION_ID = uuid('ac71', 1);

const due = { responsiblePost: 'Kế toán trưởng', legalBasis: ['Điều 8 Nghị định 130/2005/NĐ-CP'] };
type Review = z.input<typeof reviewFinding.data>;
const reviewing = asking(reviewFinding, 'leader', { findingId: 'F1', occurredOn: on.reviewed, verdict: 'upheld' });

/** One for every command a case knows: the table is complete or it does not compile. */
export const ask = {
  OpenCase: asking(openCase, 'leader', {
    source: 'plan',
    unit: unitCodes.department,
    topics: ['budget-finance', 'procurement'],
    period: { from: '2022-01-01', to: '2023-12-31' },
    corruptionSigns: false,
    occurredOn: on.opened,
  }),
  CarryInCase: asking(carryInCase, 'leader', {
    source: 'ad-hoc',
    unit: unitCodes.department,
    topics: ['budget-finance', 'procurement'],
    period: { from: '2022-01-01', to: '2023-12-31' },
    corruptionSigns: false,
    occurredOn: on.opened,
    paperFile: { reference: 'HS 07/2024', keptAt: 'Tủ hồ sơ phòng Nghiệp vụ 2' },
  }),
  NamePlanItem: asking(namePlanItem, 'leader', { planId: '99-2024', itemId: 'P1', occurredOn: on.decided }),
  IssueDecision: asking(issueDecision, 'head', { document: paper('decision', 15, on.decided), durationDays: 45 }),
  AppointTeam: asking(team.appointTeam, 'head', {
    members: [member('leader', 'leader'), member('inspector')],
    occurredOn: on.teamAppointed,
  }),
  ReplaceTeamMember: asking(team.replaceTeamMember, 'head', {
    leaving: idOf('inspector'),
    joining: member('secondInspector'),
    occurredOn: on.found,
  }),
  RecordRecusal: asking(team.recordRecusal, 'head', {
    officerId: idOf('inspector'),
    ground: 'relative-heads-unit',
    occurredOn: on.teamAppointed,
  }),
  AnnounceDecision: asking(announceDecision, 'leader', {
    announcedOn: on.announced,
    minutes: { madeOn: on.announced, place: 'Hội trường Sở Y tế' },
  }),
  ExtendDuration: asking(extendDuration, 'head', {
    days: 15,
    ground: 'complex',
    proposedOn: on.reviewed,
    document: paper('decision', 22, on.extended),
  }),
  SuspendInspection: asking(suspendInspection, 'head', {
    ground: 'unit-request',
    suspendedOn: on.suspended,
    document: paper('decision', 18, on.suspended),
  }),
  ResumeInspection: asking(resumeInspection, 'head', { resumedOn: on.resumed }),
  TerminateInspection: asking(terminateInspection, 'head', {
    ground: 'Đơn vị đã giải thể trong thời gian thanh tra',
    document: paper('decision', 25, on.terminated),
  }),
  ...askAtUnit,
  ...askAround,
  ...askOfCheck,
  ReportFinding: asking(findings.reportFinding, 'inspector', {
    topic: 'budget-finance',
    summary: 'Chi tiếp khách vượt định mức',
    unit: unitCodes.department,
    from: '2023-02-01',
    to: '2023-02-28',
    occurredOn: on.found,
  }),
  CorrectFinding: asking(findings.correctFinding, 'inspector', {
    findingId: 'F1',
    changes: { amountVnd: 120_000_000 },
    occurredOn: on.reviewed,
  }),
  ReclassifyFinding: asking(findings.reclassifyFinding, 'leader', {
    findingId: 'F1',
    topic: 'procurement',
    ground: 'Bản chất là thông thầu',
    occurredOn: on.reviewed,
  }),
  WithdrawFinding: asking(findings.withdrawFinding, 'inspector', {
    findingId: 'F1',
    ground: 'Ghi nhầm đơn vị',
    occurredOn: on.reviewed,
  }),
  ReviewFinding: (changes: Partial<Review> = {}, circumstances: Circumstances = {}) =>
    // What only an upheld finding takes is part of the usual review of no other verdict.
    reviewing(
      { ...(changes.verdict === undefined || changes.verdict === 'upheld' ? due : {}), ...changes },
      circumstances,
    ),
  TransferToInvestigation: asking(transferToInvestigation, 'head', {
    findingIds: ['F1'],
    extent: 'information',
    recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
    document: paper('letter', 21, on.transferred),
  }),
  EndFieldwork: asking(endFieldwork, 'leader', { occurredOn: on.fieldworkEnded }),
  SubmitReport: asking(submitReport, 'leader', { document: paper('report', 3, on.reported), dissents: [] }),
  AssignDraft: asking(assignDraft, 'head', { drafter: idOf('secondInspector'), occurredOn: on.draftAssigned }),
  SubmitDraft: asking(submitDraft, 'secondInspector', { hash: hash('d'), occurredOn: on.drafted }),
  AppraiseDraft: asking(appraiseDraft, 'appraiser', { version: 1, result: 'agreed', occurredOn: on.appraised }),
  IssueConclusion: asking(issueConclusion, 'head', {
    document: paper('conclusion', 7, on.concluded),
    assessments: [
      { topic: 'budget-finance', result: 'compliant' },
      { topic: 'procurement', result: 'compliant' },
    ],
    recommendations: [],
  }),
  PublishConclusion: asking(publishConclusion, 'head', {
    channels: ['portal', 'notice-board'],
    postedOn: on.published,
    until: on.publishedUntil,
    publishedHash: hash('b'),
    redactions: [],
  }),
  RecordImplementationOrder: asking(followUp.recordImplementationOrder, 'inspector', {
    document: paper('decision', 612, on.ordered, unitCodes.province),
    recommendationIds: ['R1'],
  }),
  SendReminder: asking(followUp.sendReminder, 'inspector', {
    recommendationId: 'R1',
    document: paper('letter', 51, on.followedUp),
    dueOn: '2024-06-20',
  }),
  RecordFollowUpCheck: asking(followUp.recordFollowUpCheck, 'inspector', {
    recommendationId: 'R1',
    result: 'partly-done',
    found: 'Đã nộp một phần vào Kho bạc',
    minutes: { madeOn: on.followedUp, place: 'Sở Y tế' },
    occurredOn: on.followedUp,
  }),
  RecordHandling: asking(followUp.recordHandling, 'inspector', {
    recommendationId: 'R1',
    form: 'Kiểm điểm rút kinh nghiệm',
    organisations: 1,
    individuals: 2,
    document: paper('decision', 88, on.followedUp, unitCodes.department),
  }),
  RecordRecovery: asking(recoveries.recordRecovery, 'inspector', {
    recommendationId: 'R1',
    amountVnd: 120_000_000,
    payer: { kind: 'unit', name: 'Sở Y tế' },
    destination: 'budget',
    document: paper('letter', 7_701, on.followedUp, 'Kho bạc Nhà nước tỉnh'),
    paidOn: on.followedUp,
  }),
  ReverseRecovery: asking(recoveries.reverseRecovery, 'inspector', {
    recoveryId: 'P1',
    amountVnd: 120_000_000,
    ground: 'Giấy nộp tiền bị Kho bạc trả lại',
    document: paper('letter', 7_702, on.followedUp, 'Kho bạc Nhà nước tỉnh'),
    occurredOn: on.followedUp,
  }),
  ReportRecommendationDone: asking(recommendations.reportRecommendationDone, 'inspector', {
    recommendationId: 'R1',
    occurredOn: on.followedUp,
  }),
  VerifyRecommendation: asking(recommendations.verifyRecommendation, 'inspector', {
    recommendationId: 'R1',
    occurredOn: on.followedUp,
  }),
  CloseRecommendationUnimplemented: asking(recommendations.closeRecommendationUnimplemented, 'inspector', {
    recommendationId: 'R1',
    reason: 'Doanh nghiệp đã phá sản',
    occurredOn: on.followedUp,
  }),
  LinkMatter: asking(matters.linkMatter, 'inspector', { matterId: MATTER_ID, occurredOn: on.linked }),
  LinkAccountability: asking(matters.linkAccountability, 'inspector', { actionId: ACTION_ID, occurredOn: on.linked }),
  DeclareMatterNotRequired: asking(grounds.declareMatterNotRequired, 'inspector', {
    findingIds: ['F1'],
    ground: 'Vụ việc đã có trong kết luận của cơ quan điều tra',
    document: paper('letter', 30, on.followedUp),
    occurredOn: on.followedUp,
  }),
  DeclareAccountabilityNotRequired: asking(grounds.declareAccountabilityNotRequired, 'inspector', {
    ground: 'Người đứng đầu đã từ trần',
    occurredOn: on.followedUp,
  }),
  ReportResultToRequester: asking(grounds.reportResultToRequester, 'inspector', {
    document: paper('letter', 31, on.followedUp),
    occurredOn: on.followedUp,
  }),
  ReverifyEvidence: asking(grounds.reverifyEvidence, 'inspector', { hashes: [hash('e')], occurredOn: on.followedUp }),
  ProposeClosure: asking(proposeClosure, 'inspector', { outcome: 'no-recommendations', occurredOn: on.proposed }),
  CloseCase: asking(closeCase, 'head', { occurredOn: on.closed }),
} satisfies { [Type in CaseCommand['type']]: (...args: never[]) => Extract<CaseCommand, { type: Type }> };
