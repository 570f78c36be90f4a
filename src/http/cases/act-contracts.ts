import { z } from 'zod';
import { closeCase, proposeClosure } from '#domain/inspection-case/closure.ts';
import {
  declareAccountabilityNotRequired,
  declareMatterNotRequired,
  reportResultToRequester,
  reverifyEvidence,
} from '#domain/inspection-case/closure-grounds.ts';
import { issueConclusion } from '#domain/inspection-case/conclusion.ts';
import { announceDecision, issueDecision } from '#domain/inspection-case/decision.ts';
import { appraiseDraft, assignDraft, submitDraft } from '#domain/inspection-case/drafting.ts';
import { extendDuration } from '#domain/inspection-case/duration.ts';
import {
  correctFinding,
  findingIdSchema,
  reclassifyFinding,
  reportFinding,
  withdrawFinding,
} from '#domain/inspection-case/findings.ts';
import { linkAccountability, linkMatter } from '#domain/inspection-case/matters.ts';
import { openCase } from '#domain/inspection-case/opening.ts';
import { namePlanItem } from '#domain/inspection-case/plan-item.ts';
import { publishConclusion } from '#domain/inspection-case/publication.ts';
import { recommendationIdSchema } from '#domain/inspection-case/recommendation-content.ts';
import {
  closeRecommendationUnimplemented,
  reportRecommendationDone,
  verifyRecommendation,
} from '#domain/inspection-case/recommendations.ts';
import { endFieldwork, submitReport } from '#domain/inspection-case/reporting.ts';
import { reviewFinding } from '#domain/inspection-case/review.ts';
import { resumeInspection, suspendInspection } from '#domain/inspection-case/suspension.ts';
import { appointTeam, recordRecusal, replaceTeamMember } from '#domain/inspection-case/team.ts';
import { terminateInspection } from '#domain/inspection-case/termination.ts';
import { transferToInvestigation } from '#domain/inspection-case/transfer.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';
import { checkActs } from './check-act-contracts.ts';
import { followUpActs } from './follow-up-act-contracts.ts';

const resource = 'cases' as const;
const identity = { param: 'caseId' } as const;
const params = z.strictObject({ caseId: idSchema });
const findingParams = z.strictObject({ caseId: idSchema, findingId: findingIdSchema });
const recommendationParams = z.strictObject({ caseId: idSchema, recommendationId: recommendationIdSchema });

const ofCase = { resource, identity, params } as const;
const ofFinding = { resource, identity, params: findingParams } as const;
const ofRecommendation = { resource, identity, params: recommendationParams } as const;
/** An act that judges what others have written: whoever does it must have read the case as it is. */
const afterReading = { ifMatch: 'required' } as const;

/** Every act on a case, in the order of an inspection's life. */
export const caseActs = {
  openCase: defineAct({
    resource,
    identity: 'new',
    params: none,
    path: '/cases',
    command: openCase,
    summary: { vi: 'Mở hồ sơ thanh tra', en: 'Open a case' },
  }),
  namePlanItem: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/plan-item',
    command: namePlanItem,
    summary: { vi: 'Gắn hồ sơ với mục trong kế hoạch', en: 'Name the item of the plan that the case carries out' },
  }),
  issueDecision: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/decision',
    command: issueDecision,
    summary: { vi: 'Ban hành quyết định thanh tra', en: 'Issue the inspection decision' },
  }),
  appointTeam: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/team',
    command: appointTeam,
    summary: { vi: 'Thành lập đoàn thanh tra', en: 'Appoint the team' },
  }),
  replaceTeamMember: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/team/replacements',
    command: replaceTeamMember,
    summary: { vi: 'Thay thành viên đoàn', en: 'Replace a member of the team' },
  }),
  recordRecusal: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/recusals',
    command: recordRecusal,
    summary: { vi: 'Ghi nhận việc từ chối tham gia đoàn', en: 'Record that an officer is recused' },
  }),
  announceDecision: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/announcement',
    command: announceDecision,
    summary: { vi: 'Công bố quyết định', en: 'Announce the decision; fieldwork begins' },
  }),
  extendDuration: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/extensions',
    command: extendDuration,
    summary: { vi: 'Gia hạn thanh tra trực tiếp', en: 'Extend the direct inspection' },
  }),
  suspendInspection: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/suspensions',
    command: suspendInspection,
    summary: { vi: 'Tạm dừng cuộc thanh tra', en: 'Suspend the inspection; its time stands still' },
  }),
  resumeInspection: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/resumptions',
    command: resumeInspection,
    summary: { vi: 'Tiếp tục cuộc thanh tra', en: 'Resume the inspection' },
  }),
  terminateInspection: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/termination',
    command: terminateInspection,
    summary: { vi: 'Đình chỉ cuộc thanh tra', en: 'Terminate the inspection, for good' },
  }),
  reportFinding: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/findings',
    command: reportFinding,
    summary: { vi: 'Ghi phát hiện', en: 'Report a finding' },
  }),
  correctFinding: defineAct({
    ...ofFinding,
    path: '/cases/{caseId}/findings/{findingId}/correction',
    command: correctFinding,
    summary: { vi: 'Sửa phát hiện', en: 'Correct a finding' },
  }),
  reclassifyFinding: defineAct({
    ...ofFinding,
    path: '/cases/{caseId}/findings/{findingId}/reclassification',
    command: reclassifyFinding,
    summary: { vi: 'Phân loại lại phát hiện', en: 'Reclassify a finding' },
  }),
  withdrawFinding: defineAct({
    ...ofFinding,
    path: '/cases/{caseId}/findings/{findingId}/withdrawal',
    command: withdrawFinding,
    summary: { vi: 'Rút phát hiện', en: 'Withdraw a finding' },
  }),
  reviewFinding: defineAct({
    ...ofFinding,
    ...afterReading,
    path: '/cases/{caseId}/findings/{findingId}/review',
    command: reviewFinding,
    summary: { vi: 'Xem xét phát hiện', en: 'Review a finding: uphold, reject or return it' },
  }),
  transferToInvestigation: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/transfers',
    command: transferToInvestigation,
    summary: { vi: 'Chuyển cơ quan điều tra', en: 'Transfer signs of a crime to the investigation body' },
  }),
  endFieldwork: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/fieldwork-end',
    command: endFieldwork,
    summary: { vi: 'Kết thúc thanh tra trực tiếp', en: 'End the fieldwork' },
  }),
  submitReport: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/report',
    command: submitReport,
    summary: { vi: 'Báo cáo kết quả thanh tra', en: 'Submit the report on results' },
  }),
  assignDraft: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/draft-assignment',
    command: assignDraft,
    summary: { vi: 'Giao soạn dự thảo kết luận', en: 'Assign the drafting of the conclusion' },
  }),
  submitDraft: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/drafts',
    command: submitDraft,
    summary: { vi: 'Trình dự thảo kết luận', en: 'Submit a version of the draft' },
  }),
  appraiseDraft: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/drafts/appraisals',
    command: appraiseDraft,
    summary: { vi: 'Thẩm định dự thảo', en: 'Appraise a version of the draft' },
  }),
  issueConclusion: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/conclusion',
    command: issueConclusion,
    summary: { vi: 'Ban hành kết luận thanh tra', en: 'Issue the conclusion' },
  }),
  publishConclusion: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/publication',
    command: publishConclusion,
    summary: { vi: 'Công khai kết luận', en: 'Publish the conclusion' },
  }),
  ...checkActs,
  ...followUpActs,
  reportRecommendationDone: defineAct({
    ...ofRecommendation,
    path: '/cases/{caseId}/recommendations/{recommendationId}/done-reports',
    command: reportRecommendationDone,
    summary: { vi: 'Đơn vị báo đã thực hiện', en: 'The addressee says it is done' },
  }),
  verifyRecommendation: defineAct({
    ...ofRecommendation,
    ...afterReading,
    path: '/cases/{caseId}/recommendations/{recommendationId}/verification',
    command: verifyRecommendation,
    summary: { vi: 'Xác minh việc thực hiện', en: 'Verify that it was done' },
  }),
  closeRecommendationUnimplemented: defineAct({
    ...ofRecommendation,
    ...afterReading,
    path: '/cases/{caseId}/recommendations/{recommendationId}/unimplemented-closure',
    command: closeRecommendationUnimplemented,
    summary: { vi: 'Đóng kiến nghị không thực hiện được', en: 'Close a recommendation that will not be carried out' },
  }),
  linkMatter: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/matters',
    command: linkMatter,
    summary: { vi: 'Ghi vụ việc tham nhũng vào hồ sơ', en: 'Put a corruption matter on the file' },
  }),
  linkAccountability: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/accountability-actions',
    command: linkAccountability,
    summary: { vi: 'Ghi việc xem xét trách nhiệm vào hồ sơ', en: 'Put an action on the file' },
  }),
  declareMatterNotRequired: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/matter-waivers',
    command: declareMatterNotRequired,
    summary: { vi: 'Nêu căn cứ không lập vụ việc tham nhũng', en: 'State why no corruption matter is recorded' },
  }),
  declareAccountabilityNotRequired: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/accountability-waiver',
    command: declareAccountabilityNotRequired,
    summary: { vi: 'Nêu căn cứ không xem xét trách nhiệm', en: 'State why accountability is not pursued' },
  }),
  reportResultToRequester: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/requester-report',
    command: reportResultToRequester,
    summary: { vi: 'Báo cáo kết quả cho cơ quan yêu cầu', en: 'Report the result to whoever requested it' },
  }),
  reverifyEvidence: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/evidence-verifications',
    command: reverifyEvidence,
    summary: { vi: 'Kiểm tra lại chứng cứ', en: 'Verify evidence again' },
  }),
  proposeClosure: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/closure-proposals',
    command: proposeClosure,
    summary: { vi: 'Đề nghị kết thúc theo dõi', en: 'Propose closure' },
  }),
  closeCase: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/closure',
    command: closeCase,
    summary: { vi: 'Kết thúc theo dõi', en: 'Close the case (a second officer)' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
