import { columnNumber, measureOf, STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { statisticsColumnNames } from '#terms/statistics.ts';
import { readStatistics } from '../../statistics/contract.ts';
import { type Column, defineExport, filter, word } from '../exportable-list.ts';

const OF = {
  figures: { vi: 'Kỳ báo cáo', en: 'The period' },
  before: { vi: 'Cùng kỳ năm trước', en: 'The same days a year before' },
  reported: { vi: 'Lúc chốt số liệu', en: 'As of the cut-off' },
} as const;
type Of = keyof typeof OF;
const ALL_OF = Object.keys(OF) as readonly Of[];

const TOTAL = { vi: 'Tổng số', en: 'Total' };

/** Form 01/TTr as a table for programs: for each body and the total a line of the period, and one of each comparison. */
export const statistics = defineExport({
  name: 'statistics',
  contract: readStatistics,
  page: ({ rows, total, period, before }) => ({
    next: null,
    rows: [...rows, { body: null, name: null, ...total }].flatMap(({ body, name, ...figures }) =>
      ALL_OF.flatMap((of) => {
        const counted = figures[of];
        return counted === null ? [] : [{ body, name, of, ...(of === 'before' ? before : period), figures: counted }];
      }),
    ),
  }),
  filters: {
    from: filter('Từ ngày', 'From'),
    to: filter('Đến ngày', 'To'),
    cutOff: filter('Chốt số liệu tại', 'Cut-off'),
  },
  columns: (of) => [
    of.text('Mã cơ quan', 'Body code', ({ body }) => body),
    of.text('Cơ quan', 'Body', ({ name }) => name ?? TOTAL),
    of.text('Số liệu', 'Figures', ({ of: which }) => word(OF, which)),
    of.date('Từ ngày', 'From', ({ from }) => from),
    of.date('Đến ngày', 'To', ({ to }) => to),
    ...STATISTICS_COLUMNS.map((column): Column<Readonly<{ figures: Readonly<Record<typeof column, number>> }>> => {
      const { vi, en } = statisticsColumnNames[column];
      const number = `(${columnNumber(column)})`;
      const kind = measureOf(column);
      const unit = { vnd: ', đồng', m2: ', m²', count: '' }[kind];
      const make = kind === 'vnd' ? of.vnd : of.number;
      return make(`${number} ${vi}${unit}`, `${number} ${en}${unit}`, ({ figures }) => figures[column]);
    }),
  ],
});
