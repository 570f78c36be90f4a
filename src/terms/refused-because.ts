import type { Bilingual } from './bilingual.ts';

/** Why an attempt was refused that the ledger keeps: for want of a right, by a rule of four eyes, at a gate. */
export const refusalReasons = {
  OfficerUnknown: { vi: 'không có trong danh bạ', en: 'not enrolled' },
  OfficerSuspended: { vi: 'đang bị tạm dừng quyền', en: 'suspended' },
  RoleNotHeld: { vi: 'không giữ vai trò đó vào ngày ấy', en: 'the role was not held that day' },
  ActionNotAllowed: { vi: 'vai trò không được làm việc này', en: 'the role may not do it' },
  NotPublished: { vi: 'kết luận chưa công khai', en: 'the conclusion was not public yet' },
  NotVisible: { vi: 'ngoài phạm vi được xem', en: 'outside what he may see' },
  SelfReview: { vi: 'tự soát xét việc của chính mình', en: 'reviewing his own' },
  SelfAppraisal: { vi: 'tự thẩm định dự thảo của chính mình', en: 'appraising his own draft' },
  SelfIssue: { vi: 'tự ký dự thảo của chính mình', en: 'signing his own draft' },
  SelfClosure: { vi: 'tự đóng theo đề nghị của chính mình', en: 'closing on his own proposal' },
  SelfAssessment: { vi: 'tự đánh giá về chính mình', en: 'assessing himself' },
  SelfConfirmation: { vi: 'tự xác nhận việc của chính mình', en: 'confirming his own' },
  SelfGrant: { vi: 'tự giao quyền cho chính mình', en: 'granting himself' },
  NotCompetent: { vi: 'cơ quan không có thẩm quyền', en: 'the body is not competent' },
  OutsideTerritory: { vi: 'ngoài địa bàn', en: 'outside the territory' },
  ProvinceCloses: { vi: 'hồ sơ này do Thanh tra tỉnh kết thúc', en: 'the province closes this case' },
  ClosureGateUnmet: { vi: 'chưa đủ điều kiện kết thúc', en: 'not ready to be closed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** An older or newer program may have written a code that has no words here: then the code itself. */
export const refusedBecause = (code: string): Bilingual =>
  Object.hasOwn(refusalReasons, code) ? refusalReasons[code as keyof typeof refusalReasons] : { vi: code, en: code };
