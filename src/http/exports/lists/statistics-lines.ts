import { statisticsColumnNames, statisticsEventNames } from '#terms/statistics.ts';
import { traceStatistics } from '../../statistics/contract.ts';
import { defineExport, filter, word } from '../exportable-list.ts';

const WHY = {
  recorded: { vi: 'ghi sau khi chốt', en: 'recorded after the cut-off' },
  ended: { vi: 'không còn tính', en: 'counts no more' },
  reorganised: { vi: 'cơ quan được tổ chức lại', en: 'a body was reorganised' },
} as const;

/** The events that come to one figure of form 01/TTr. */
export const statisticsLines = defineExport({
  name: 'statistics-lines',
  contract: traceStatistics,
  page: ({ lines, next }) => ({ rows: lines, next }),
  total: ({ count }) => count,
  filters: {
    from: filter('Từ ngày', 'From'),
    to: filter('Đến ngày', 'To'),
    column: filter('Cột của biểu', 'Column of the form', statisticsColumnNames),
    body: filter('Cơ quan báo cáo (mã)', 'Body that reports (code)'),
    reportedOn: filter('Ai báo cáo, xét vào ngày', 'Who reports, asked on'),
    cutOff: filter('Chỉ những gì đổi từ khi chốt số liệu tại', 'Only what has changed since the cut-off'),
  },
  columns: ({ text, date, instant, number }) => [
    number('Sự kiện số', 'Event', (line) => line.number),
    text('Sự kiện', 'What happened', ({ type }) => word(statisticsEventNames, type)),
    date('Ngày tính', 'Day that counts', ({ on }) => on),
    instant('Ghi lúc (giờ Việt Nam)', 'Recorded at (Vietnam)', ({ recordedAt }) => recordedAt),
    text('Hồ sơ', 'Case', ({ title }) => title),
    text('Kiến nghị', 'Recommendation', ({ recommendationId }) => recommendationId),
    text('Cơ quan', 'Body', ({ bodyName }) => bodyName),
    number('Số (đồng, m² hoặc cuộc, theo cột)', 'Amount (đồng, m² or times, by column)', ({ amount }) => amount),
    text('Vì sao khác', 'Why it differs', ({ cause }) => word(WHY, cause?.why ?? null)),
    number('Do sự kiện số', 'By event', ({ cause }) => cause?.number),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});
