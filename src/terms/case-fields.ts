import type { Bilingual } from './bilingual.ts';

/**
 * What the values of a case are called, by the last name of their path (`/findings/F1/amountVnd` → `amountVnd`): in
 * forms, in the history of a value, and where an act is refused because of one.
 */
export const caseFieldNames = {
  // The case
  form: { vi: 'hình thức', en: 'form' },
  unit: { vi: 'đơn vị', en: 'unit' },
  body: { vi: 'cơ quan thanh tra', en: 'inspecting body' },
  bodyLevel: { vi: 'cấp của cơ quan thanh tra', en: 'level of the inspecting body' },
  source: { vi: 'nguồn', en: 'source' },
  sourceReference: { vi: 'số theo dõi ở sổ giấy', en: 'number in the paper register' },
  planItem: { vi: 'mục trong kế hoạch', en: 'item of the plan' },
  topics: { vi: 'nội dung thanh tra', en: 'topics' },
  period: { vi: 'thời kỳ thanh tra', en: 'period inspected' },
  corruptionSigns: { vi: 'dấu hiệu tham nhũng', en: 'signs of corruption' },
  highestSuspect: { vi: 'chức vụ cao nhất của người bị phản ánh', en: 'highest post of those reported' },
  competence: { vi: 'căn cứ thẩm quyền', en: 'ground of competence' },
  stage: { vi: 'giai đoạn', en: 'stage' },
  outcome: { vi: 'kết quả thực hiện', en: 'outcome' },

  // Decision, team, announcement
  decision: { vi: 'quyết định thanh tra', en: 'inspection decision' },
  durationDays: { vi: 'thời hạn thanh tra (ngày)', en: 'duration (days)' },
  durationUnit: { vi: 'cách tính ngày', en: 'kind of days' },
  team: { vi: 'đoàn thanh tra', en: 'team' },
  members: { vi: 'thành viên đoàn', en: 'members' },
  leaving: { vi: 'người ra khỏi đoàn', en: 'who leaves' },
  joining: { vi: 'người vào thay', en: 'who joins' },
  officerId: { vi: 'cán bộ', en: 'officer' },
  position: { vi: 'vị trí trong đoàn', en: 'position' },
  declaredNoConflict: { vi: 'cam kết không xung đột lợi ích', en: 'declaration of no conflict' },
  recusals: { vi: 'từ chối tham gia', en: 'recusal' },
  announcement: { vi: 'công bố quyết định', en: 'announcement' },
  announcedOn: { vi: 'ngày công bố', en: 'day of announcement' },
  minutes: { vi: 'biên bản công bố', en: 'minutes' },
  madeOn: { vi: 'ngày lập biên bản', en: 'day of the minutes' },

  // Its time
  extensionDays: { vi: 'số ngày gia hạn', en: 'days of the extension' },
  extensionGround: { vi: 'lý do gia hạn', en: 'ground of the extension' },
  days: { vi: 'số ngày', en: 'days' },
  proposedOn: { vi: 'ngày trưởng đoàn đề nghị', en: "day of the leader's proposal" },
  suspensionGround: { vi: 'lý do tạm dừng', en: 'ground of the suspension' },
  suspendedOn: { vi: 'ngày tạm dừng', en: 'suspended on' },
  suspendedSince: { vi: 'tạm dừng từ ngày', en: 'suspended since' },
  resumedOn: { vi: 'ngày tiếp tục thanh tra', en: 'resumed on' },
  terminationGround: { vi: 'lý do đình chỉ', en: 'ground of the termination' },

  // Findings
  topic: { vi: 'nội dung', en: 'topic' },
  actCode: { vi: 'hành vi tham nhũng', en: 'corrupt act' },
  violationCode: { vi: 'vi phạm khác về phòng, chống tham nhũng', en: 'other anti-corruption violation' },
  summary: { vi: 'tóm tắt', en: 'summary' },
  details: { vi: 'chi tiết (niêm phong)', en: 'details (sealed)' },
  place: { vi: 'địa điểm', en: 'place' },
  from: { vi: 'từ ngày', en: 'from' },
  to: { vi: 'đến ngày', en: 'to' },
  amountVnd: { vi: 'số tiền', en: 'amount' },
  landM2: { vi: 'diện tích đất', en: 'area of land' },
  persons: { vi: 'người liên quan', en: 'persons' },
  responsiblePost: { vi: 'chức danh chịu trách nhiệm', en: 'responsible post' },
  legalBasis: { vi: 'căn cứ pháp luật', en: 'legal basis' },
  evidence: { vi: 'chứng cứ', en: 'evidence' },
  status: { vi: 'trạng thái', en: 'status' },
  verdict: { vi: 'kết quả xem xét', en: 'verdict' },
  comment: { vi: 'ý kiến (niêm phong)', en: 'comment (sealed)' },
  ground: { vi: 'lý do', en: 'ground' },
  crimeSigns: { vi: 'dấu hiệu tội phạm', en: 'signs of a crime' },
  transferredTo: { vi: 'đã chuyển đến', en: 'transferred to' },
  extent: { vi: 'chuyển những gì', en: 'what is transferred' },
  recipient: { vi: 'cơ quan nhận', en: 'recipient' },
  findingIds: { vi: 'phát hiện', en: 'findings' },
  findings: { vi: 'phát hiện', en: 'findings' },
  matter: { vi: 'vụ việc', en: 'matter' },
  matterNotRequired: { vi: 'lý do không lập vụ việc', en: 'why there is no matter' },

  // Report, draft, conclusion, publication
  results: { vi: 'báo cáo kết quả', en: 'report on results' },
  headResponsibilityGrade: { vi: 'mức trách nhiệm của người đứng đầu', en: "grade of the head's responsibility" },
  dissents: { vi: 'ý kiến bảo lưu (niêm phong)', en: 'dissent (sealed)' },
  drafter: { vi: 'người soạn dự thảo', en: 'drafter' },
  version: { vi: 'lần dự thảo', en: 'version of the draft' },
  hash: { vi: 'mã băm của dự thảo', en: 'hash of the draft' },
  result: { vi: 'kết quả', en: 'result' },
  appraisals: { vi: 'kết quả thẩm định', en: 'appraisal' },
  assessments: { vi: 'đánh giá nội dung', en: 'assessment' },
  conclusion: { vi: 'kết luận thanh tra', en: 'conclusion' },
  recommendations: { vi: 'kiến nghị', en: 'recommendations' },
  kind: { vi: 'loại', en: 'kind' },
  addressee: { vi: 'đơn vị được kiến nghị', en: 'addressee' },
  obligor: { vi: 'người phải nộp, trả', en: 'who must pay' },
  dueOn: { vi: 'hạn thực hiện', en: 'due on' },
  channels: { vi: 'hình thức công khai', en: 'channels' },
  postedOn: { vi: 'ngày đăng', en: 'posted on' },
  until: { vi: 'đến hết ngày', en: 'until' },
  publishedHash: { vi: 'mã băm bản công khai', en: 'hash of the published text' },
  redactions: { vi: 'phần lược bỏ', en: 'redactions' },

  // Follow-up and closing
  reason: { vi: 'lý do', en: 'reason' },
  hashes: { vi: 'tệp chứng cứ', en: 'evidence files' },
  reverifiedOn: { vi: 'ngày kiểm tra lại', en: 'verified again on' },
  answerToRequester: { vi: 'văn bản trả lời cơ quan yêu cầu', en: 'answer to the requester' },
  accountability: { vi: 'việc xem xét trách nhiệm người đứng đầu', en: 'action on the responsibility of a head' },
  accountabilityNotRequired: { vi: 'lý do không xem xét trách nhiệm', en: 'why accountability is not pursued' },
  proposedBy: { vi: 'người đề nghị', en: 'proposed by' },

  // Papers and days
  document: { vi: 'văn bản', en: 'document' },
  number: { vi: 'số văn bản', en: 'number' },
  symbol: { vi: 'ký hiệu', en: 'symbol' },
  year: { vi: 'năm', en: 'year' },
  issuer: { vi: 'nơi ban hành', en: 'issuer' },
  signedOn: { vi: 'ngày ký', en: 'signed on' },
  signer: { vi: 'người ký', en: 'signer' },
  occurredOn: { vi: 'ngày thực hiện', en: 'day it happened' },
} as const satisfies Record<string, Bilingual>;

export type CaseField = keyof typeof caseFieldNames;

export const isCaseField = (name: string): name is CaseField => Object.hasOwn(caseFieldNames, name);

/** The name of the last part of a path that has one: `document.signedOn`, `/findings/F1/amountVnd`. */
export const caseFieldName = (path: string): Bilingual | undefined => {
  const name = path.split(/[./]/).findLast(isCaseField);
  return name === undefined ? undefined : caseFieldNames[name];
};
