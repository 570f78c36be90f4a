import { amendConclusion } from '#domain/inspection-case/conclusion-amendments.ts';
import { answerContest, contestConclusion } from '#domain/inspection-case/contests.ts';
import { addLateFact } from '#domain/inspection-case/late-facts.ts';
import { closeFile, handOverFile } from '#domain/inspection-case/legal-file.ts';
import { notifyProcuracyOfTransfer } from '#domain/inspection-case/procuracy-notice.ts';
import { orderReinspection } from '#domain/inspection-case/reinspection.ts';
import { reopenCase } from '#domain/inspection-case/reopening.ts';
import { recordOpinion, requestOpinion } from '#domain/inspection-case/superior-opinions.ts';
import { asking } from './asking.ts';
import { paper } from './case-papers.ts';
import { unitCodes } from './huong-binh.ts';

/** The days around the usual conclusion. */
export const around = {
  told: '2024-03-28',
  asked: '2024-04-23',
  received: '2024-04-24',
  opinion: '2024-05-07',
  amended: '2024-05-14',
  contested: '2024-05-20',
  answered: '2024-05-29',
  fileClosed: '2024-06-05',
  handedOver: '2024-06-07',
  after: '2024-06-13',
} as const;

/** The usual commands around a conclusion. */
export const askAround = {
  NotifyProcuracyOfTransfer: asking(notifyProcuracyOfTransfer, 'head', {
    transferId: 'T1',
    recipient: 'Viện kiểm sát nhân dân tỉnh',
    document: paper('letter', 52, around.told),
  }),
  RequestOpinion: asking(requestOpinion, 'head', {
    superior: 'Chủ tịch UBND tỉnh',
    ground: 'Nội dung liên quan nhiều sở',
    document: paper('letter', 53, around.asked),
    reportReceivedOn: around.received,
    occurredOn: around.asked,
  }),
  RecordOpinion: asking(recordOpinion, 'inspector', {
    opinionId: 'O1',
    position: 'agrees-in-part',
    summary: 'Nhất trí, đề nghị nêu rõ trách nhiệm',
    details: 'Riêng khoản chi tháng 2 cần xem lại.',
    document: paper('letter', 214, around.opinion, unitCodes.province),
    occurredOn: around.opinion,
  }),
  AmendConclusion: asking(amendConclusion, 'head', {
    document: paper('decision', 54, around.amended),
    ground: 'Sai số trang dẫn chiếu',
    changes: [{ passage: 'Mục II, đoạn 3', becomes: 'Dẫn chiếu phụ lục 2' }],
  }),
  ContestConclusion: asking(contestConclusion, 'inspector', {
    contestedBy: 'Giám đốc Sở',
    summary: 'Khoản chi đã được duyệt',
    document: paper('letter', 91, around.contested, unitCodes.department),
    occurredOn: around.contested,
  }),
  AnswerContest: asking(answerContest, 'head', {
    contestId: 'K1',
    result: 'rejected',
    summary: 'Văn bản duyệt có sau khi chi',
    document: paper('letter', 55, around.answered),
  }),
  CloseFile: asking(closeFile, 'leader', {
    items: [
      { title: 'Quyết định thanh tra', number: '15/QĐ-TTr', pages: 2 },
      { title: 'Kết luận thanh tra', number: '07/KL-TTr', pages: 14 },
    ],
    occurredOn: around.fileClosed,
  }),
  HandOverFile: asking(handOverFile, 'leader', { recipient: 'Bộ phận lưu trữ', occurredOn: around.handedOver }),
  AddLateFact: asking(addLateFact, 'head', {
    summary: 'Tìm thấy sổ quỹ thứ hai',
    details: 'Thủ quỹ cũ giao lại.',
    occurredOn: around.after,
  }),
  OrderReinspection: asking(orderReinspection, 'head', {
    document: paper('decision', 56, around.after),
    ground: 'Hồ sơ bị thay đổi',
  }),
  ReopenCase: asking(reopenCase, 'head', {
    document: paper('decision', 57, around.after),
    ground: 'Có tình tiết mới',
  }),
};
