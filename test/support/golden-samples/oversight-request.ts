import type { requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const overseer = sampleId(12);
const inspector = sampleId(4);
const occurredOn = '2024-05-10';
const moment = { number: 120, day: '2024-04-30' };

export const requestSamples: SamplesOf<typeof requestEventDefinitions> = {
  OversightRequestRaised: {
    kind: 'elected-body',
    subject: { kind: 'case', id: sampleId(21) },
    moment,
    summary: 'Vì sao chưa có phát hiện nào được ghi nhận?',
    details: 'Cử tri xã nêu tên bà Mai Thị Thủ.',
    legalBasis: ['Nghị định 59/2019/NĐ-CP, Điều 59'],
    document: samplePaper,
    askedOf: '99.TTr',
    answerDueOn: '2024-05-24',
    askedBy: overseer,
    askerBody: '99.HDND',
    occurredOn,
  },
  OversightRequestAcknowledged: { note: 'Giao phòng Nghiệp vụ 2', acknowledgedBy: inspector, occurredOn },
  OversightRequestAnswered: {
    answerId: 'A1',
    moment,
    summary: 'Đoàn thanh tra đang đối chiếu chứng từ.',
    details: 'Bà Mai Thị Thủ đã giải trình.',
    document: samplePaper,
    answeredBy: inspector,
    occurredOn,
  },
  ReportBackPromised: {
    reportBackId: 'B1',
    what: 'Kết quả đối chiếu chứng từ',
    dueOn: '2024-05-31',
    promisedBy: inspector,
    occurredOn,
  },
  ReportBackGiven: {
    reportBackId: 'B1',
    summary: 'Đã đối chiếu xong.',
    details: 'Bà Mai Thị Thủ đã nộp lại chứng từ.',
    document: samplePaper,
    reportedBy: inspector,
    occurredOn,
  },
  OversightAnswerAccepted: { answerId: 'A1', acceptedBy: overseer, occurredOn },
  OversightAnswerInsufficient: {
    answerId: 'A1',
    why: 'Chưa nói rõ ai đối chiếu.',
    details: 'Cử tri hỏi thêm về bà Mai Thị Thủ.',
    answerDueOn: '2024-06-07',
    foundBy: overseer,
    occurredOn,
  },
  OversightRequestWithdrawn: { ground: 'Kết luận đã công khai.', withdrawnBy: overseer, occurredOn },
};
