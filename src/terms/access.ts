import type { RevealReason } from '#domain/access/events.ts';
import type { Bilingual } from './bilingual.ts';

export const revealReasonNames = {
  review: { vi: 'xem xét hồ sơ (mở toàn bộ, trong một giờ)', en: 'reviewing the file (opens all of it, for an hour)' },
  draft: { vi: 'soạn báo cáo, kết luận', en: 'drafting a report or conclusion' },
  'transfer-to-investigation': { vi: 'chuyển cơ quan điều tra', en: 'transfer to the investigation body' },
  'answer-to-authority': { vi: 'trả lời cơ quan có thẩm quyền', en: 'answer to an authority' },
  complaint: { vi: 'giải quyết khiếu nại', en: 'a complaint' },
  correction: { vi: 'đính chính', en: 'a correction' },
  other: { vi: 'lý do khác', en: 'another reason' },
} as const satisfies Record<RevealReason, Bilingual>;
