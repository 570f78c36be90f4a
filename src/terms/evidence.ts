import type { OpeningReason, VerificationResult } from '#domain/evidence/events.ts';
import type { MediaType } from '#domain/evidence/media-types.ts';
import type { Bilingual } from './bilingual.ts';

/** Kinds of files as people call them. */
export const mediaTypeNames = {
  'application/pdf': { vi: 'PDF', en: 'PDF' },
  'image/jpeg': { vi: 'ảnh JPEG', en: 'JPEG picture' },
  'image/png': { vi: 'ảnh PNG', en: 'PNG picture' },
  'image/heic': { vi: 'ảnh HEIC', en: 'HEIC picture' },
  'video/mp4': { vi: 'video MP4', en: 'MP4 film' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    vi: 'văn bản Word (DOCX)',
    en: 'Word document (DOCX)',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    vi: 'bảng tính Excel (XLSX)',
    en: 'Excel sheet (XLSX)',
  },
  'text/plain': { vi: 'văn bản thuần (TXT)', en: 'plain text (TXT)' },
  'text/csv': { vi: 'bảng CSV', en: 'CSV table' },
} as const satisfies Record<MediaType, Bilingual>;

/** What a look at the disk found. */
export const verificationNames = {
  matches: { vi: 'khớp', en: 'matches' },
  differs: { vi: 'đã thay đổi trên đĩa', en: 'changed on disk' },
  missing: { vi: 'mất trên đĩa', en: 'missing on disk' },
  unreadable: { vi: 'không còn khoá để đọc', en: 'its key is gone' },
} as const satisfies Record<VerificationResult, Bilingual>;

export const evidenceFormNames = {
  original: { vi: 'bản chính', en: 'original' },
  copy: { vi: 'bản sao', en: 'copy' },
} as const;

export const openingCopyNames = {
  'as-received': { vi: 'tệp như đã nhận', en: 'the file as received' },
  'working-copy': { vi: 'bản làm việc không có vị trí', en: 'working copy without location' },
} as const;

/** Why somebody opens a file. */
export const openingReasonNames = {
  review: { vi: 'xem xét, thẩm tra', en: 'review' },
  draft: { vi: 'soạn báo cáo, kết luận', en: 'drafting a report or conclusion' },
  'transfer-to-investigation': { vi: 'chuyển cơ quan điều tra', en: 'transfer to investigation' },
  'answer-to-authority': { vi: 'trả lời cơ quan có thẩm quyền', en: 'answer to an authority' },
  complaint: { vi: 'giải quyết khiếu nại', en: 'a complaint' },
  correction: { vi: 'đính chính', en: 'a correction' },
  other: { vi: 'lý do khác (ghi rõ)', en: 'another reason (say which)' },
} as const satisfies Record<OpeningReason, Bilingual>;

/** Why a file is not taken, by what was found in it. */
export const unfitNames = {
  unknown: { vi: 'không thuộc loại tệp được nhận', en: 'none of the kinds that are taken' },
  markup: { vi: 'trang web, SVG hoặc XML', en: 'a web page, SVG or XML' },
  program: { vi: 'chương trình, hoặc tệp Word/Excel đời cũ', en: 'a program, or an old Word/Excel file' },
  'active-pdf': { vi: 'PDF có chứa lệnh chạy', en: 'a PDF that starts programs' },
  'two-in-one': { vi: 'hai loại tệp lồng trong một', en: 'two kinds of file in one' },
  'too-many-pixels': { vi: 'ảnh quá nhiều điểm ảnh', en: 'a picture of too many pixels' },
  'broken-picture': { vi: 'ảnh hỏng', en: 'a broken picture' },
  'other-archive': { vi: 'tệp nén', en: 'an archive' },
  macros: { vi: 'tài liệu có macro hoặc chương trình kèm theo', en: 'a document with macros or programs inside' },
  'unsafe-archive': { vi: 'tệp nén có cấu trúc nguy hiểm', en: 'an archive of an unsafe make' },
  'archive-bomb': { vi: 'tệp nén phình quá lớn', en: 'an archive that unpacks to too much' },
} as const satisfies Record<string, Bilingual>;
