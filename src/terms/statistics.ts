import type { PeriodKind } from '#domain/law/reporting-periods.ts';
import type { StatisticsColumn } from '#domain/law/statistics-form.ts';
import type { Bilingual } from './bilingual.ts';

/** What stands over a column, alone. */
export const statisticsColumnNames = {
  inspections: { vi: 'tổng số cuộc thanh tra', en: 'inspections in all' },
  carriedOver: { vi: 'kỳ trước chuyển sang', en: 'carried over' },
  started: { vi: 'triển khai trong kỳ', en: 'started in the period' },
  planned: { vi: 'theo kế hoạch', en: 'planned' },
  adHoc: { vi: 'đột xuất', en: 'ad hoc' },
  concluded: { vi: 'đã ban hành kết luận', en: 'conclusions issued' },
  units: { vi: 'số đơn vị được thanh tra', en: 'units inspected' },
  moneyVnd: { vi: 'tiền vi phạm về kinh tế', en: 'economic violations, money' },
  landM2: { vi: 'đất vi phạm', en: 'economic violations, land' },
  moneyToRecoverVnd: { vi: 'tiền kiến nghị thu hồi', en: 'money to recover' },
  landToRecoverM2: { vi: 'đất kiến nghị thu hồi', en: 'land to recover' },
  otherMoneyVnd: { vi: 'tiền kiến nghị xử lý khác', en: 'other handling, money' },
  otherLandM2: { vi: 'đất kiến nghị xử lý khác', en: 'other handling, land' },
  organisations: { vi: 'tổ chức kiến nghị xử lý hành chính', en: 'organisations to be handled' },
  individuals: { vi: 'cá nhân kiến nghị xử lý hành chính', en: 'individuals to be handled' },
  filesTransferred: { vi: 'vụ chuyển cơ quan điều tra', en: 'files sent to investigation' },
  personsTransferred: { vi: 'đối tượng chuyển cơ quan điều tra', en: 'persons sent to investigation' },
  documentsToAmend: { vi: 'văn bản kiến nghị hoàn thiện', en: 'documents to be amended' },
} as const satisfies Record<StatisticsColumn, Bilingual>;

type Group = Readonly<{
  name: Bilingual;
  columns: readonly Readonly<{ column: StatisticsColumn; short: Bilingual }>[];
}>;

const money: Bilingual = { vi: 'tiền (trđ)', en: 'money (m đ)' };
const land: Bilingual = { vi: 'đất (m²)', en: 'land (m²)' };

/** How the columns stand together under common headings; a heading of its own where `short` is its name. */
export const statisticsGroups: readonly Group[] = [
  {
    name: { vi: 'số cuộc thanh tra', en: 'inspections' },
    columns: [
      { column: 'inspections', short: { vi: 'tổng số', en: 'in all' } },
      { column: 'carriedOver', short: { vi: 'kỳ trước sang', en: 'carried over' } },
      { column: 'started', short: { vi: 'triển khai trong kỳ', en: 'started' } },
      { column: 'planned', short: { vi: 'theo kế hoạch', en: 'planned' } },
      { column: 'adHoc', short: { vi: 'đột xuất', en: 'ad hoc' } },
    ],
  },
  {
    name: { vi: 'kết quả', en: 'results' },
    columns: [
      { column: 'concluded', short: { vi: 'đã kết luận', en: 'concluded' } },
      { column: 'units', short: { vi: 'số đơn vị', en: 'units' } },
    ],
  },
  {
    name: { vi: 'vi phạm về kinh tế', en: 'violations' },
    columns: [
      { column: 'moneyVnd', short: money },
      { column: 'landM2', short: land },
    ],
  },
  {
    name: { vi: 'kiến nghị thu hồi', en: 'to recover' },
    columns: [
      { column: 'moneyToRecoverVnd', short: money },
      { column: 'landToRecoverM2', short: land },
    ],
  },
  {
    name: { vi: 'xử lý khác', en: 'other handling' },
    columns: [
      { column: 'otherMoneyVnd', short: money },
      { column: 'otherLandM2', short: land },
    ],
  },
  {
    name: { vi: 'xử lý hành chính', en: 'administrative handling' },
    columns: [
      { column: 'organisations', short: { vi: 'tổ chức', en: 'bodies' } },
      { column: 'individuals', short: { vi: 'cá nhân', en: 'persons' } },
    ],
  },
  {
    name: { vi: 'chuyển điều tra', en: 'to investigation' },
    columns: [
      { column: 'filesTransferred', short: { vi: 'số vụ', en: 'files' } },
      { column: 'personsTransferred', short: { vi: 'đối tượng', en: 'persons' } },
    ],
  },
  {
    name: { vi: 'cơ chế, chính sách', en: 'mechanism, policy' },
    columns: [{ column: 'documentsToAmend', short: { vi: 'văn bản kiến nghị', en: 'documents' } }],
  },
];

export const periodKindNames = {
  year: { vi: 'năm', en: 'year' },
  q1: { vi: 'quý I', en: 'quarter 1' },
  q2: { vi: 'quý II', en: 'quarter 2' },
  q3: { vi: 'quý III', en: 'quarter 3' },
  q4: { vi: 'quý IV', en: 'quarter 4' },
  'six-months': { vi: '6 tháng', en: '6 months' },
  'nine-months': { vi: '9 tháng', en: '9 months' },
} as const satisfies Record<PeriodKind, Bilingual>;

/** Events that stand behind a figure, or behind what has changed in one. */
export const statisticsEventNames = {
  InspectionDecisionIssued: { vi: 'Quyết định thanh tra', en: 'Inspection decision' },
  ConclusionIssued: { vi: 'Kết luận thanh tra', en: 'Inspection conclusion' },
  InspectionTerminated: { vi: 'Đình chỉ thanh tra', en: 'Inspection terminated' },
  CrimeSignsTransferred: { vi: 'Chuyển cơ quan điều tra', en: 'Sent to the investigation body' },
  UnitMerged: { vi: 'Sáp nhập', en: 'Merger' },
  UnitSplit: { vi: 'Chia tách', en: 'Split' },
  UnitAbolished: { vi: 'Giải thể', en: 'Abolition' },
} as const satisfies Record<string, Bilingual>;
