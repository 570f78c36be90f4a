import type { fieldworkEvents } from '#domain/inspection-case/fieldwork-events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const officer = sampleId(1);
const occurredOn = '2024-03-18';
const sides = {
  others: [{ personId: sampleId(14), name: 'Lê Thị Kiến', post: 'Cán bộ xã', side: 'witness' as const }],
  refusedToSign: [{ personId: sampleId(11), name: 'Mai Văn Thủ', post: 'Kế toán', ground: 'Không đồng ý với số liệu' }],
};

/** What inspectors do at the unit. */
export const unitWorkSamples: SamplesOf<typeof fieldworkEvents> = {
  OutlineSent: { document: samplePaper, answerDueOn: '2024-03-11', sentBy: officer, occurredOn: '2024-03-05' },
  DocumentsRequested: {
    requestId: 'Q1',
    items: [
      { item: 1, title: 'Sổ quỹ tiền mặt 2023' },
      { item: 2, title: 'Hợp đồng "tiếp khách"' },
    ],
    dueOn: '2024-03-22',
    document: samplePaper,
    requestedBy: officer,
    occurredOn,
  },
  DocumentsReceived: {
    requestId: 'Q1',
    items: [1],
    handedOverBy: 'Kế toán trưởng',
    details: 'Thiếu trang 12.\nBản sao.',
    document: samplePaper,
    receivedBy: officer,
    occurredOn,
  },
  MinutesSigned: {
    minutesId: 'M1',
    kind: 'working-session',
    place: 'Phòng Kế toán',
    summary: 'Đối chiếu sổ quỹ',
    details: 'Ông Thủ không trả lời.',
    team: [sampleId(2), sampleId(3)],
    ...sides,
    recordedBy: officer,
    occurredOn,
  },
  DiaryEntryWritten: { text: 'Làm việc với phòng Kế toán.', writtenBy: officer, occurredOn },
  ExpertRequested: {
    expertRequestId: 'E1',
    expert: 'Trung tâm Giám định',
    summary: 'Khối lượng thi công thực tế',
    details: 'Đoạn Km 2.',
    document: samplePaper,
    answerDueOn: '2024-04-05',
    requestedBy: officer,
    occurredOn,
  },
  ExpertAnswered: {
    expertRequestId: 'E1',
    summary: 'Thấp hơn hồ sơ thanh toán',
    details: 'Xem phụ lục.',
    document: samplePaper,
    recordedBy: officer,
    occurredOn,
  },
  CoerciveMeasureApplied: {
    measureId: 'C1',
    kind: 'account-freeze',
    summary: 'Tài khoản của đơn vị',
    place: 'Kho bạc',
    details: 'Số tài khoản ghi trong quyết định.',
    document: samplePaper,
    article: 'Điều ghi trong quyết định',
    until: '2024-04-01',
    articleVerified: false,
    appliedBy: officer,
    occurredOn,
  },
  CoerciveMeasureLifted: {
    measureId: 'C1',
    ground: 'Không còn cần thiết',
    document: samplePaper,
    liftedBy: officer,
    occurredOn,
  },
  // Both at once is what a rule refuses, not the shape.
  UnitExplained: {
    explanationId: 'X1',
    findingId: 'F1',
    draftVersion: 1,
    explainedBy: 'Giám đốc Sở',
    summary: 'Chi theo quy chế cũ',
    details: 'Kèm quy chế năm 2019.',
    document: samplePaper,
    recordedBy: officer,
    occurredOn,
  },
  ViolationStopOrdered: {
    stopId: 'S1',
    findingId: 'F1',
    summary: 'Dừng thu ngoài quy định',
    details: 'Tại bộ phận một cửa.',
    document: samplePaper,
    orderedBy: officer,
    occurredOn,
  },
  DissentReserved: { dissentId: 'D1', draftVersion: 2, text: 'Số tiền cao hơn.', reservedBy: sampleId(4), occurredOn },
};
