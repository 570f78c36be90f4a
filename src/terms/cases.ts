import type { z } from 'zod';
import type { CommandOf } from '#domain/command.ts';
import type { ClosureOutcome } from '#domain/inspection-case/closure.ts';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import type { Assessment } from '#domain/inspection-case/conclusion.ts';
import type { appraiseDraft } from '#domain/inspection-case/drafting.ts';
import type { Finding } from '#domain/inspection-case/finding-state.ts';
import type { caseSources } from '#domain/inspection-case/opening.ts';
import type { publishConclusion } from '#domain/inspection-case/publication.ts';
import type { RecommendationContent } from '#domain/inspection-case/recommendation-content.ts';
import type { Recommendation } from '#domain/inspection-case/recommendations.ts';
import type { submitReport } from '#domain/inspection-case/reporting.ts';
import type { reviewFinding } from '#domain/inspection-case/review.ts';
import type { BodyLevel, Stage } from '#domain/inspection-case/state.ts';
import type { recordRecusal, TeamMember } from '#domain/inspection-case/team.ts';
import type { transferToInvestigation } from '#domain/inspection-case/transfer.ts';
import type { Bilingual } from './bilingual.ts';

type DataOf<Definition> = CommandOf<Definition> extends { data: infer Data } ? Data : never;

export const stageNames = {
  opened: { vi: 'đã mở', en: 'opened' },
  decided: { vi: 'đã ra quyết định', en: 'decided' },
  announced: { vi: 'đã công bố quyết định', en: 'announced' },
  'fieldwork-ended': { vi: 'đã kết thúc thanh tra trực tiếp', en: 'fieldwork ended' },
  reported: { vi: 'đã báo cáo kết quả', en: 'reported' },
  drafted: { vi: 'đã có dự thảo kết luận', en: 'drafted' },
  concluded: { vi: 'đã ban hành kết luận', en: 'concluded' },
  checked: { vi: 'đã kiểm tra xong', en: 'checked' },
  'following-up': { vi: 'đang theo dõi thực hiện', en: 'following up' },
  closed: { vi: 'đã kết thúc theo dõi', en: 'closed' },
  terminated: { vi: 'đã đình chỉ', en: 'terminated' },
} as const satisfies Record<Stage, Bilingual>;

export const bodyLevelNames = {
  provincial: { vi: 'cấp tỉnh', en: 'provincial' },
  district: { vi: 'cấp huyện', en: 'district' },
  department: { vi: 'cấp sở', en: 'department' },
} as const satisfies Record<BodyLevel, Bilingual>;

export const sourceNames = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  'ad-hoc': { vi: 'đột xuất', en: 'ad hoc' },
  'complaint-or-denunciation': { vi: 'khiếu nại, tố cáo', en: 'complaint or denunciation' },
  'citizen-report': { vi: 'phản ánh của công dân', en: 'citizen report' },
  'staff-report': { vi: 'báo cáo của cán bộ', en: 'staff report' },
  'superior-order': { vi: 'yêu cầu của cấp trên', en: 'order of a superior' },
  'elected-body-request': { vi: 'yêu cầu của cơ quan dân cử', en: 'request of an elected body' },
  audit: { vi: 'kiến nghị kiểm toán', en: 'audit' },
  'peoples-inspection-board': { vi: 'ban thanh tra nhân dân', en: "people's inspection board" },
  escalation: { vi: 'cấp dưới chuyển lên', en: 'escalated from below' },
} as const satisfies Record<z.infer<typeof caseSources>, Bilingual>;

export const positionNames = {
  leader: { vi: 'trưởng đoàn', en: 'leader' },
  'deputy-leader': { vi: 'phó trưởng đoàn', en: 'deputy leader' },
  member: { vi: 'thành viên', en: 'member' },
} as const satisfies Record<TeamMember['position'], Bilingual>;

export const recusalGroundNames = {
  'relative-heads-unit': { vi: 'có người thân đứng đầu đơn vị', en: 'a relative heads the unit' },
  'under-disciplinary-review': { vi: 'đang bị xem xét kỷ luật', en: 'under disciplinary review' },
  other: { vi: 'lý do khác', en: 'another ground' },
} as const satisfies Record<DataOf<typeof recordRecusal>['ground'], Bilingual>;

export const findingStatusNames = {
  reported: { vi: 'chờ xem xét', en: 'awaiting review' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  upheld: { vi: 'được giữ nguyên', en: 'upheld' },
  rejected: { vi: 'bị bác', en: 'rejected' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
} as const satisfies Record<Finding['status'], Bilingual>;

export const verdictNames = {
  upheld: { vi: 'Giữ nguyên', en: 'Uphold' },
  rejected: { vi: 'Bác', en: 'Reject' },
  returned: { vi: 'Trả lại để bổ sung', en: 'Return for more' },
} as const satisfies Record<DataOf<typeof reviewFinding>['verdict'], Bilingual>;

/** Before the conclusion a person is reported, not in violation. */
export const personRoleNames = {
  suspected: { vi: 'bị phản ánh', en: 'reported' },
  witness: { vi: 'người làm chứng', en: 'witness' },
  responsible: { vi: 'người có trách nhiệm liên quan', en: 'responsible for the matter' },
} as const satisfies Record<'suspected' | 'witness' | 'responsible', Bilingual>;

export const transferExtentNames = {
  'whole-file': { vi: 'toàn bộ hồ sơ', en: 'the whole file' },
  information: { vi: 'thông tin, tài liệu', en: 'information' },
} as const satisfies Record<DataOf<typeof transferToInvestigation>['extent'], Bilingual>;

/** Law of 2022, Art. 73. */
export const gradeNames = {
  'weak-management-capacity': { vi: 'yếu kém về năng lực quản lý', en: 'weak management capacity' },
  'irresponsible-management': { vi: 'thiếu trách nhiệm trong quản lý', en: 'irresponsible management' },
  'covering-up': { vi: 'bao che', en: 'covering up' },
} as const satisfies Record<NonNullable<DataOf<typeof submitReport>['headResponsibilityGrade']>, Bilingual>;

export const appraisalNames = {
  agreed: { vi: 'nhất trí', en: 'agreed' },
  'changes-needed': { vi: 'đề nghị sửa', en: 'changes needed' },
} as const satisfies Record<DataOf<typeof appraiseDraft>['result'], Bilingual>;

export const assessmentNames = {
  compliant: { vi: 'chấp hành đúng', en: 'compliant' },
  violations: { vi: 'có vi phạm', en: 'violations' },
  'not-examined': { vi: 'chưa xem xét', en: 'not examined' },
} as const satisfies Record<Assessment['result'], Bilingual>;

export const recommendationKindNames = {
  'recover-budget': { vi: 'thu hồi nộp ngân sách', en: 'recover to the budget' },
  'return-to-payer': { vi: 'trả lại người nộp', en: 'return to the payer' },
  'reduce-settlement': { vi: 'giảm trừ quyết toán', en: 'reduce the settlement' },
  'recover-land': { vi: 'thu hồi đất', en: 'recover land' },
  'handle-organisation': { vi: 'xử lý tổ chức', en: 'handle an organisation' },
  'handle-individual': { vi: 'xử lý cá nhân', en: 'handle an individual' },
  'amend-document': { vi: 'sửa đổi văn bản', en: 'amend a document' },
  other: { vi: 'kiến nghị khác', en: 'other' },
} as const satisfies Record<RecommendationContent['kind'], Bilingual>;

export const recommendationStatusNames = {
  open: { vi: 'chưa thực hiện', en: 'open' },
  'said-done': { vi: 'đơn vị báo đã thực hiện', en: 'said to be done' },
  verified: { vi: 'đã xác minh', en: 'verified' },
  'closed-unimplemented': { vi: 'đóng, không thực hiện được', en: 'closed, not carried out' },
} as const satisfies Record<Recommendation['status'], Bilingual>;

export const obligorKindNames = {
  unit: { vi: 'cơ quan, đơn vị', en: 'a unit' },
  enterprise: { vi: 'doanh nghiệp', en: 'an enterprise' },
  person: { vi: 'cá nhân', en: 'a person' },
} as const satisfies Record<NonNullable<RecommendationContent['obligor']>['kind'], Bilingual>;

export const channelNames = {
  portal: { vi: 'cổng thông tin điện tử', en: 'portal' },
  'mass-media': { vi: 'phương tiện thông tin đại chúng', en: 'mass media' },
  'notice-board': { vi: 'niêm yết tại trụ sở', en: 'notice board' },
  meeting: { vi: 'công bố tại cuộc họp', en: 'meeting' },
} as const satisfies Record<DataOf<typeof publishConclusion>['channels'][number], Bilingual>;

export const outcomeNames = {
  'fully-implemented': { vi: 'đã thực hiện xong', en: 'fully implemented' },
  'partly-implemented': { vi: 'thực hiện một phần', en: 'partly implemented' },
  'no-recommendations': { vi: 'không có kiến nghị', en: 'no recommendations' },
} as const satisfies Record<ClosureOutcome, Bilingual>;

/** What still stands before a closure, and on what. */
export const unmetItemNames = {
  FindingsOpen: { vi: 'Phát hiện chưa được xem xét xong', en: 'Findings not settled' },
  MatterNotRecorded: {
    vi: 'Hành vi tham nhũng chưa có vụ việc hoặc căn cứ',
    en: 'Corrupt acts without a matter or a stated ground',
  },
  NotPublished: { vi: 'Kết luận chưa được công khai', en: 'The conclusion is not published' },
  ResultNotNotified: { vi: 'Chưa thông báo kết quả kiểm tra', en: 'The result of the check is not notified' },
  AccountabilityUndecided: {
    vi: 'Chưa xem xét trách nhiệm người đứng đầu hoặc nêu căn cứ',
    en: 'Accountability of the head neither opened nor declared not required',
  },
  RequesterNotAnswered: { vi: 'Chưa báo cáo cơ quan yêu cầu', en: 'The requester has not been answered' },
  RecommendationsOpen: { vi: 'Kiến nghị chưa xác minh hoặc đóng', en: 'Recommendations not verified or closed' },
  AccountsOpen: { vi: 'Kiến nghị đã xác minh nhưng còn phải thu', en: 'Recommendations verified that still owe' },
  EvidenceNotReverified: { vi: 'Chứng cứ chưa được kiểm tra lại', en: 'Evidence not verified again' },
  MeasuresStanding: { vi: 'Biện pháp cưỡng chế chưa hủy bỏ', en: 'Coercive measures that still stand' },
  ContestsUnanswered: { vi: 'Ý kiến không nhất trí chưa được trả lời', en: 'Contests not answered' },
  FileNotHandedOver: { vi: 'Hồ sơ thanh tra chưa bàn giao', en: 'The inspection file is not handed over' },
  EvidenceDamaged: {
    vi: 'Chứng cứ đã thay đổi, mất hoặc không đọc được trên đĩa',
    en: 'Evidence changed, missing or unreadable on the disk',
  },
} as const satisfies Record<UnmetItem['item'], Bilingual>;

/** The same conditions as they read once they hold. */
export const closureConditionNames = {
  FindingsOpen: { vi: 'Mọi phát hiện đã được xem xét xong', en: 'Every finding is settled' },
  MatterNotRecorded: {
    vi: 'Mỗi hành vi tham nhũng có vụ việc, hoặc căn cứ không lập vụ việc',
    en: 'Every corrupt act has a matter, or a stated ground why there is none',
  },
  NotPublished: { vi: 'Kết luận đã được công khai', en: 'The conclusion is published' },
  ResultNotNotified: { vi: 'Đã thông báo kết quả kiểm tra', en: 'The result of the check is notified' },
  AccountabilityUndecided: {
    vi: 'Trách nhiệm người đứng đầu được xem xét, hoặc có căn cứ không xem xét',
    en: 'Accountability of the head is opened, or declared not required with a ground',
  },
  RequesterNotAnswered: {
    vi: 'Cơ quan dân cử đã yêu cầu thì được báo cáo kết quả',
    en: 'An elected body that asked for the inspection has been answered',
  },
  RecommendationsOpen: {
    vi: 'Mọi kiến nghị đã được xác minh hoặc đóng',
    en: 'Every recommendation is verified or closed',
  },
  AccountsOpen: {
    vi: 'Tiền và đất đã thu đủ, hoặc phần còn lại đã đóng có lý do',
    en: 'Money and land have come in, or what is left is closed with a reason',
  },
  EvidenceNotReverified: { vi: 'Chứng cứ đã được kiểm tra lại', en: 'The evidence has been verified again' },
  MeasuresStanding: { vi: 'Mọi biện pháp cưỡng chế đã hủy bỏ', en: 'Every coercive measure has been lifted' },
  ContestsUnanswered: {
    vi: 'Mọi ý kiến không nhất trí với kết luận đã được trả lời',
    en: 'Every contest of the conclusion has been answered',
  },
  FileNotHandedOver: {
    vi: 'Có văn bản chỉ đạo thực hiện thì hồ sơ thanh tra đã bàn giao',
    en: 'Where an order to implement was issued, the inspection file is handed over',
  },
  EvidenceDamaged: {
    vi: 'Không tệp nào trong kho khác với khi đăng ký',
    en: 'No file in the store is other than it was registered',
  },
} as const satisfies Record<UnmetItem['item'], Bilingual>;

/** Whose turn a case waits for. */
export const moveRoleNames = {
  head: { vi: 'chánh thanh tra', en: 'head of inspectorate' },
  leader: { vi: 'trưởng đoàn', en: 'team leader' },
  drafter: { vi: 'người soạn dự thảo', en: 'drafter' },
  appraiser: { vi: 'người thẩm định', en: 'appraiser' },
  addressee: { vi: 'đơn vị được kiến nghị', en: 'addressee' },
  verifier: { vi: 'người xác minh', en: 'verifier' },
  'closure-proposer': { vi: 'người đề nghị kết thúc', en: 'whoever proposes closure' },
  'second-officer': { vi: 'người thứ hai (kết thúc)', en: 'second officer (closing)' },
} as const;
