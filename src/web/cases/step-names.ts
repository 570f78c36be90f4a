import type { Bilingual } from '#terms/bilingual.ts';

/** What was done, in two or three words; the timeline has the whole sentence. */
export const stepNames: Readonly<Record<string, Bilingual>> = {
  FindingReported: { vi: 'ghi phát hiện', en: 'reported' },
  FindingCorrected: { vi: 'sửa', en: 'corrected' },
  FindingReclassified: { vi: 'phân loại lại', en: 'reclassified' },
  FindingWithdrawn: { vi: 'rút', en: 'withdrawn' },
  FindingUpheld: { vi: 'giữ nguyên', en: 'upheld' },
  FindingRejected: { vi: 'bác', en: 'rejected' },
  FindingReturned: { vi: 'trả lại', en: 'returned' },
  CrimeSignsTransferred: { vi: 'chuyển cơ quan điều tra', en: 'transferred to investigation' },
  ConclusionIssued: { vi: 'kiến nghị trong kết luận', en: 'recommended in the conclusion' },
  CheckResultNotified: { vi: 'kiến nghị trong thông báo kết quả', en: 'recommended in the notice of the result' },
  ImplementationOrderRecorded: { vi: 'chỉ đạo thực hiện', en: 'ordered to be implemented' },
  ReminderSent: { vi: 'đôn đốc', en: 'reminded' },
  FollowUpCheckDone: { vi: 'kiểm tra', en: 'checked' },
  HandlingRecorded: { vi: 'xử lý', en: 'handled' },
  RecoveryRecorded: { vi: 'thu', en: 'recovered' },
  RecoveryReversed: { vi: 'đảo khoản thu', en: 'payment reversed' },
  RecommendationReportedDone: { vi: 'đơn vị báo đã thực hiện', en: 'said to be done' },
  RecommendationVerified: { vi: 'xác minh đã thực hiện', en: 'verified' },
  RecommendationClosedUnimplemented: { vi: 'đóng, không thực hiện được', en: 'closed, not carried out' },
};
