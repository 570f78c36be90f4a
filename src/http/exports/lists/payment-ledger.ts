import { formatDocumentNumber } from '#domain/document.ts';
import { recommendationKindNames } from '#terms/cases.ts';
import { destinationNames } from '#terms/follow-up.ts';
import { readPaymentLedger } from '../../follow-up/contract.ts';
import { defineExport, filter, word } from '../exportable-list.ts';

const LINES = {
  ordered: { vi: 'kiến nghị trong kết luận', en: 'ordered by the conclusion' },
  counted: { vi: 'nộp trong thời gian thanh tra', en: 'paid during the inspection' },
  paid: { vi: 'đã thu', en: 'paid' },
  reversed: { vi: 'đảo: lại phải thu', en: 'reversed: owed again' },
  closed: { vi: 'đóng phần còn lại', en: 'the rest given up' },
} as const;

/** Each payment and reversal of a case, account by account. Who paid stays in the case: it may be a person. */
export const paymentLedger = defineExport({
  name: 'payment-ledger',
  contract: readPaymentLedger,
  page: ({ accounts }) => ({
    next: null,
    rows: accounts.flatMap(({ lines, ...account }) =>
      lines.map(({ payer: _, ...line }) => ({ ...line, account: account.recommendationId, ...account })),
    ),
  }),
  filters: { caseId: filter('Hồ sơ (mã)', 'Case (id)') },
  columns: ({ text, date, instant, vnd, number }) => [
    text('Kiến nghị', 'Recommendation', ({ recommendationId }) => recommendationId),
    text('Loại', 'Kind', ({ kind }) => word(recommendationKindNames, kind)),
    date('Ngày', 'On', ({ on }) => on),
    text('Nội dung', 'What', ({ type }) => word(LINES, type)),
    text('Khoản', 'Payment', ({ recoveryId }) => recoveryId),
    vnd('Số tiền (đồng)', 'Amount (đồng)', ({ measure, amount }) => (measure === 'amountVnd' ? amount : null)),
    vnd('Còn phải thu (đồng)', 'Owed after it (đồng)', ({ measure, owed }) => (measure === 'amountVnd' ? owed : null)),
    number('Diện tích (m²)', 'Area (m²)', ({ measure, amount }) => (measure === 'landM2' ? amount : null)),
    number('Còn phải thu (m²)', 'Owed after it (m²)', ({ measure, owed }) => (measure === 'landM2' ? owed : null)),
    text('Chứng từ', 'Paper', ({ document }) => (document === null ? null : formatDocumentNumber(document))),
    text('Nơi nhận', 'Destination', ({ destination }) => word(destinationNames, destination)),
    text('Lý do', 'Ground', ({ ground }) => ground),
    number('Sự kiện số', 'Event', (line) => line.number),
    instant('Ghi lúc (giờ Việt Nam)', 'Recorded at (Vietnam)', ({ recordedAt }) => recordedAt),
  ],
});
