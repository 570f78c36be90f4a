import type { FieldworkEventType } from '#domain/inspection-case/fieldwork-events.ts';
import type { Bilingual } from '#terms/bilingual.ts';

/** What is done at the unit: said to nobody before publication but to who reads the file. */
export const fieldworkSentences = {
  OutlineSent: {
    vi: 'Gửi đề cương báo cáo bằng văn bản {number}; đơn vị báo cáo đến hết ngày {due}.',
    en: 'Outline of the report sent with {number}; the unit reports by {due}.',
  },
  DocumentsRequested: {
    vi: 'Yêu cầu {request}: cung cấp {count} tài liệu đến hết ngày {due}.',
    en: 'Papers requested ({request}): {count}, due on {due}.',
  },
  DocumentsReceived: {
    vi: 'Nhận {count} tài liệu của yêu cầu {request}.',
    en: 'Papers of request {request} received: {count}.',
  },
  MinutesSigned: {
    vi: 'Lập {kind} {minutes} tại {place} ({signed}): {summary}',
    en: '{minutes}, {kind}, made at {place} ({signed}): {summary}',
  },
  DiaryEntryWritten: { vi: 'Ghi nhật ký đoàn ngày {day}.', en: 'Diary of the team written for {day}.' },
  ExpertRequested: {
    vi: 'Yêu cầu giám định, chuyên môn {request} gửi {expert}, văn bản {number}: {summary}',
    en: 'Request {request} to the expert {expert} in {number}: {summary}',
  },
  ExpertAnswered: {
    vi: 'Nhận trả lời {request}, văn bản {number}: {summary}',
    en: 'Request {request} answered in {number}: {summary}',
  },
  CoerciveMeasureApplied: {
    vi: 'Áp dụng biện pháp {measure} ({kind}) bằng văn bản {number}, nêu căn cứ {article} (chưa kiểm chứng): {summary}',
    en: 'Measure {measure} ({kind}) applied by {number}, which cites {article} (not verified): {summary}',
  },
  CoerciveMeasureLifted: {
    vi: 'Hủy bỏ biện pháp {measure}. Lý do: {ground}',
    en: 'Measure {measure} lifted. Ground: {ground}',
  },
  UnitExplained: {
    vi: 'Đơn vị giải trình {explanation} về {subject} {id}: {summary}',
    en: 'The unit explains itself ({explanation}) on {subject} {id}: {summary}',
  },
  ViolationStopOrdered: {
    vi: 'Yêu cầu dừng hành vi vi phạm {stop} bằng văn bản {number}: {summary}',
    en: 'Order {stop} in {number} that a violation stops: {summary}',
  },
  DissentReserved: {
    vi: '{officer} bảo lưu ý kiến đối với {against}{version}.',
    en: '{officer} reserves a dissenting opinion on {against}{version}.',
  },
} as const satisfies Record<FieldworkEventType, Bilingual>;
