import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Bilingual } from '#terms/bilingual.ts';

type ActWords = Readonly<{
  name: Bilingual;
  /** What it is done to; left out: the case as a whole. */
  on?:
    | 'finding'
    | 'recommendation'
    | 'recovery'
    | 'evidence'
    | 'request'
    | 'expert'
    | 'measure'
    | 'opinion'
    | 'contest'
    | 'transfer';
  /** Offered in a part of the file, and not in its head, which would hold too much. */
  place?: 'unit' | 'after';
  /** Stages in which it is the step that leads on: there it is offered first. */
  leadsOnIn?: readonly Stage[];
}>;

/** What the acts on a case are called on screen, in the order of an inspection's life. */
export const actWords = {
  NamePlanItem: { name: { vi: 'Gắn với mục kế hoạch', en: 'Name the item of the plan' } },
  IssueDecision: { name: { vi: 'Ban hành quyết định', en: 'Issue the decision' }, leadsOnIn: ['opened'] },
  AppointTeam: { name: { vi: 'Thành lập đoàn, tổ', en: 'Appoint the team' }, leadsOnIn: ['decided'] },
  AnnounceDecision: { name: { vi: 'Công bố quyết định', en: 'Announce the decision' }, leadsOnIn: ['decided'] },
  ExtendDuration: { name: { vi: 'Gia hạn thanh tra', en: 'Extend the inspection' } },
  SuspendInspection: { name: { vi: 'Tạm dừng cuộc thanh tra', en: 'Suspend the inspection' } },
  ResumeInspection: { name: { vi: 'Tiếp tục cuộc thanh tra', en: 'Resume the inspection' }, leadsOnIn: ['announced'] },
  TerminateInspection: { name: { vi: 'Đình chỉ cuộc thanh tra', en: 'Terminate the inspection' } },
  ReplaceTeamMember: { name: { vi: 'Thay thành viên', en: 'Replace a team member' } },
  RecordRecusal: { name: { vi: 'Ghi việc từ chối tham gia', en: 'Record a recusal' } },
  SendOutline: { name: { vi: 'Gửi đề cương báo cáo', en: 'Send the outline' }, place: 'unit' },
  RequestDocuments: { name: { vi: 'Yêu cầu tài liệu', en: 'Request papers' }, place: 'unit' },
  ReceiveDocuments: { name: { vi: 'Ghi đã nhận tài liệu', en: 'Record papers received' }, on: 'request' },
  SignMinutes: { name: { vi: 'Lập biên bản', en: 'Make minutes' }, place: 'unit' },
  WriteDiaryEntry: { name: { vi: 'Ghi nhật ký', en: 'Write the diary' }, place: 'unit' },
  RequestExpert: { name: { vi: 'Yêu cầu giám định, chuyên môn', en: 'Ask an expert' }, place: 'unit' },
  RecordExpertAnswer: { name: { vi: 'Ghi trả lời', en: 'Record the answer' }, on: 'expert' },
  ApplyCoerciveMeasure: { name: { vi: 'Ghi biện pháp cưỡng chế', en: 'Record a coercive measure' }, place: 'unit' },
  LiftCoerciveMeasure: { name: { vi: 'Hủy bỏ biện pháp', en: 'Lift the measure' }, on: 'measure' },
  RecordUnitExplanation: { name: { vi: 'Ghi giải trình của đơn vị', en: 'Record an explanation' }, place: 'unit' },
  OrderViolationStop: { name: { vi: 'Yêu cầu dừng vi phạm', en: 'Order a violation to stop' }, place: 'unit' },
  ReserveDissent: { name: { vi: 'Bảo lưu ý kiến', en: 'Reserve a dissent' }, place: 'unit' },
  ReportFinding: { name: { vi: 'Ghi phát hiện', en: 'Report a finding' }, leadsOnIn: ['announced', 'decided'] },
  CorrectFinding: { name: { vi: 'Sửa phát hiện', en: 'Correct' }, on: 'finding' },
  ReclassifyFinding: { name: { vi: 'Phân loại lại', en: 'Reclassify' }, on: 'finding' },
  WithdrawFinding: { name: { vi: 'Rút phát hiện', en: 'Withdraw' }, on: 'finding' },
  ReviewFinding: {
    name: { vi: 'Xem xét phát hiện', en: 'Review' },
    on: 'finding',
    leadsOnIn: ['announced', 'fieldwork-ended', 'reported', 'drafted', 'decided', 'checked'],
  },
  TransferToInvestigation: { name: { vi: 'Chuyển cơ quan điều tra', en: 'Transfer to investigation' }, on: 'finding' },
  EndFieldwork: { name: { vi: 'Kết thúc thanh tra trực tiếp', en: 'End the fieldwork' }, leadsOnIn: ['announced'] },
  SubmitReport: { name: { vi: 'Báo cáo kết quả', en: 'Report the results' }, leadsOnIn: ['fieldwork-ended'] },
  AssignDraft: { name: { vi: 'Giao soạn dự thảo', en: 'Assign the draft' }, leadsOnIn: ['reported'] },
  SubmitDraft: { name: { vi: 'Trình dự thảo', en: 'Submit a draft' }, leadsOnIn: ['reported'] },
  AppraiseDraft: { name: { vi: 'Thẩm định dự thảo', en: 'Appraise the draft' }, leadsOnIn: ['drafted'] },
  IssueConclusion: { name: { vi: 'Ban hành kết luận', en: 'Issue the conclusion' }, leadsOnIn: ['drafted'] },
  PublishConclusion: { name: { vi: 'Công khai kết luận', en: 'Publish the conclusion' }, leadsOnIn: ['concluded'] },
  NotifyProcuracyOfTransfer: { name: { vi: 'Thông báo Viện kiểm sát', en: 'Tell the procuracy' }, on: 'transfer' },
  RequestOpinion: { name: { vi: 'Xin ý kiến cấp trên', en: "Ask for the superior's opinion" } },
  RecordOpinion: { name: { vi: 'Ghi ý kiến cấp trên', en: "Record the superior's opinion" }, on: 'opinion' },
  AmendConclusion: { name: { vi: 'Sửa kết luận', en: 'Amend the conclusion' } },
  ContestConclusion: { name: { vi: 'Ghi ý kiến không nhất trí', en: 'Record a contest' }, place: 'after' },
  AnswerContest: { name: { vi: 'Trả lời ý kiến không nhất trí', en: 'Answer the contest' }, on: 'contest' },
  CloseFile: { name: { vi: 'Kết thúc hồ sơ thanh tra', en: 'Close the legal file' }, place: 'after' },
  HandOverFile: { name: { vi: 'Bàn giao hồ sơ thanh tra', en: 'Hand the legal file over' }, place: 'after' },
  AddLateFact: { name: { vi: 'Ghi tình tiết mới', en: 'Add a late fact' }, place: 'after' },
  OrderReinspection: { name: { vi: 'Quyết định thanh tra lại', en: 'Order a re-inspection' }, place: 'after' },
  ReopenCase: { name: { vi: 'Mở lại hồ sơ', en: 'Reopen the case' } },
  IssueCheckDecision: {
    name: { vi: 'Ban hành quyết định kiểm tra', en: 'Issue the decision to check' },
    leadsOnIn: ['opened'],
  },
  EndCheck: { name: { vi: 'Ghi đã kiểm tra xong', en: 'End the check' }, leadsOnIn: ['decided'] },
  NotifyCheckResult: {
    name: { vi: 'Thông báo kết quả kiểm tra', en: 'Notify the result' },
    leadsOnIn: ['checked'],
  },
  StopCheck: { name: { vi: 'Dừng kiểm tra', en: 'Give the check up' } },
  RecordImplementationOrder: {
    name: { vi: 'Ghi văn bản chỉ đạo thực hiện', en: 'Record an order to implement' },
  },
  RecordRecovery: { name: { vi: 'Ghi khoản thu', en: 'Record a payment' }, on: 'recommendation' },
  ReverseRecovery: { name: { vi: 'Đảo khoản thu', en: 'Reverse a payment' }, on: 'recovery' },
  SendReminder: { name: { vi: 'Đôn đốc', en: 'Remind' }, on: 'recommendation' },
  RecordFollowUpCheck: { name: { vi: 'Ghi kết quả kiểm tra', en: 'Record a check' }, on: 'recommendation' },
  RecordHandling: { name: { vi: 'Ghi kết quả xử lý', en: 'Record who was handled' }, on: 'recommendation' },
  ReportRecommendationDone: {
    name: { vi: 'Ghi: đơn vị báo đã thực hiện', en: 'Record: said to be done' },
    on: 'recommendation',
  },
  VerifyRecommendation: {
    name: { vi: 'Xác minh đã thực hiện', en: 'Verify' },
    on: 'recommendation',
    leadsOnIn: ['following-up'],
  },
  CloseRecommendationUnimplemented: {
    name: { vi: 'Đóng, không thực hiện được', en: 'Close, not carried out' },
    on: 'recommendation',
  },
  LinkMatter: { name: { vi: 'Ghi vụ việc vào hồ sơ', en: 'Put a matter on the file' } },
  LinkAccountability: {
    name: { vi: 'Ghi việc xem xét trách nhiệm vào hồ sơ', en: 'Put an action on the file' },
  },
  DeclareMatterNotRequired: {
    name: { vi: 'Nêu căn cứ không lập vụ việc', en: 'State why there is no matter' },
    on: 'finding',
  },
  DeclareAccountabilityNotRequired: {
    name: { vi: 'Nêu căn cứ không xem xét trách nhiệm', en: 'State why accountability is not pursued' },
  },
  ReportResultToRequester: { name: { vi: 'Báo cáo cơ quan yêu cầu', en: 'Report to the requester' } },
  ReverifyEvidence: { name: { vi: 'Kiểm tra lại chứng cứ', en: 'Verify the evidence again' }, on: 'evidence' },
  ProposeClosure: { name: { vi: 'Đề nghị kết thúc theo dõi', en: 'Propose closure' }, leadsOnIn: ['following-up'] },
  CloseCase: { name: { vi: 'Kết thúc theo dõi', en: 'Close the case' }, leadsOnIn: ['following-up'] },
} as const satisfies Readonly<Record<CaseActType, ActWords>>;

/** Steps of the case itself: offered in its head, and shown there. */
const AROUND: readonly CaseActType[] = ['RequestOpinion', 'AmendConclusion', 'ReopenCase'];

export const caseActTypes = Object.keys(actWords) as CaseActType[];

export const wordsOf = (act: CaseActType): ActWords => actWords[act];

/** `IssueDecision` ↔ `issue-decision`: as it stands in an address. */
export const slugOf = (act: CaseActType): string => act.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
export const actOfSlug = (slug: string): CaseActType | undefined => caseActTypes.find((act) => slugOf(act) === slug);

/** The API names acts by texts; those of a newer server are not known here. */
export const isCaseActType = (act: string): act is CaseActType => Object.hasOwn(actWords, act);

/** What is done around the conclusion, and shown in the part after it. */
export const isAround = (act: CaseActType): boolean => {
  const { place, on } = wordsOf(act);
  return place === 'after' || on === 'opinion' || on === 'contest' || on === 'transfer' || AROUND.includes(act);
};

/** What is done at the unit, and shown in its part of the file. */
export const isAtUnit = (act: CaseActType): boolean => {
  const { place, on } = wordsOf(act);
  return place === 'unit' || on === 'request' || on === 'expert' || on === 'measure';
};
