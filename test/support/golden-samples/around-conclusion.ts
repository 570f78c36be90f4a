import type { aroundEvents } from '#domain/inspection-case/around-events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const officer = sampleId(1);
const occurredOn = '2024-05-29';

/** What happens around a conclusion and after it. */
export const aroundSamples: SamplesOf<typeof aroundEvents> = {
  ProcuracyNotifiedOfTransfer: {
    transferId: 'T1',
    recipient: 'Viện kiểm sát nhân dân tỉnh',
    document: samplePaper,
    notifiedBy: officer,
    occurredOn,
  },
  SuperiorOpinionRequested: {
    opinionId: 'O1',
    superior: 'Chủ tịch UBND tỉnh',
    ground: 'Nội dung liên quan "nhiều sở"',
    document: samplePaper,
    reportReceivedOn: '2024-05-30',
    requestedBy: officer,
    occurredOn,
  },
  SuperiorOpinionRecorded: {
    opinionId: 'O1',
    position: 'agrees-in-part',
    summary: 'Nhất trí một phần',
    details: 'Riêng khoản chi tháng 2 cần xem lại.',
    document: samplePaper,
    recordedBy: officer,
    occurredOn,
  },
  ConclusionAmended: {
    amendmentId: 'A1',
    document: samplePaper,
    ground: 'Sai số trang dẫn chiếu',
    changes: [{ passage: 'Mục II, đoạn 3', becomes: 'Dẫn chiếu phụ lục 2.\nBỏ câu cuối.' }],
    details: 'Theo đề nghị của ông Thủ.',
    amendedBy: officer,
    occurredOn,
  },
  ConclusionContested: {
    contestId: 'K1',
    contestedBy: 'Giám đốc Sở',
    findingIds: ['F1'],
    summary: 'Khoản chi đã được duyệt',
    details: 'Kèm văn bản duyệt.',
    document: samplePaper,
    recordedBy: officer,
    occurredOn,
  },
  ContestAnswered: {
    contestId: 'K1',
    result: 'partly',
    summary: 'Chấp nhận một khoản',
    details: 'Khoản thứ hai không có chứng từ.',
    document: samplePaper,
    answeredBy: officer,
    occurredOn,
  },
  InspectionFileClosed: {
    items: [
      { title: 'Quyết định thanh tra', number: '15/QĐ-TTr', pages: 2 },
      { title: 'Nhật ký đoàn', pages: 31 },
    ],
    closedBy: officer,
    occurredOn,
  },
  FileHandedOver: { recipient: 'Bộ phận lưu trữ', document: samplePaper, handedOverBy: officer, occurredOn },
  LateFactAdded: {
    lateFactId: 'L1',
    findingId: 'F1',
    summary: 'Tìm thấy sổ quỹ thứ hai',
    details: 'Bà Kiến giao lại.',
    heardFrom: 'Công an xã',
    document: samplePaper,
    factOn: '2023-02-14',
    addedBy: officer,
    occurredOn,
  },
  ReinspectionOrdered: {
    reinspectionId: 'B1',
    document: samplePaper,
    ground: 'Hồ sơ bị thay đổi',
    newCaseId: sampleId(21),
    orderedBy: officer,
    occurredOn,
  },
  CaseReopened: { ground: 'Có tình tiết mới', document: samplePaper, reopenedBy: officer, occurredOn },
};
