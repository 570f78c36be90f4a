import type { Bilingual } from './bilingual.ts';

/** What lists are called that can be taken out as a file, by the name under which they are asked for. */
export const exportedListNames = {
  cases: { vi: 'Hồ sơ thanh tra', en: 'Inspection cases' },
  'case-timeline': { vi: 'Dòng thời gian của một hồ sơ', en: 'Timeline of a case' },
  'case-findings': { vi: 'Phát hiện của một hồ sơ', en: 'Findings of a case' },
  'case-recommendations': { vi: 'Kiến nghị của một hồ sơ', en: 'Recommendations of a case' },
  'payment-ledger': { vi: 'Sổ thu hồi của một hồ sơ', en: 'Payments of a case' },
  'ledger-log': { vi: 'Nhật ký sự kiện của sổ cái', en: 'Log of the ledger' },
  'changed-values': { vi: 'So sánh hai thời điểm: các trường đổi', en: 'Two moments compared: values' },
  'changed-clocks': { vi: 'So sánh hai thời điểm: thời hạn khác đi', en: 'Two moments compared: terms' },
  'changed-lines': {
    vi: 'So sánh hai thời điểm: trách nhiệm người đứng đầu',
    en: 'Two moments compared: responsibility of heads',
  },
  deadlines: { vi: 'Thời hạn', en: 'Deadlines' },
  'follow-up': { vi: 'Đôn đốc: kiến nghị, tiền và đất phải thu', en: 'Follow-up: recommendations and what they owe' },
  'accountability-matrix': {
    vi: 'Trách nhiệm người đứng đầu (tham chiếu, không phải phán quyết)',
    en: 'Responsibility of heads (a reference, no verdict)',
  },
  plans: { vi: 'Các kế hoạch thanh tra', en: 'Inspection plans' },
  'plan-items': { vi: 'Kế hoạch thanh tra năm: các mục', en: 'Items of the plan of a year' },
  units: { vi: 'Đơn vị', en: 'Units' },
  'unit-cases': { vi: 'Các cuộc thanh tra, kiểm tra của một đơn vị', en: 'Inspections and checks of a unit' },
  'unit-findings': { vi: 'Phát hiện tại một đơn vị', en: 'Findings in a unit' },
  'unit-recommendations': {
    vi: 'Kiến nghị một đơn vị còn phải thực hiện',
    en: 'Recommendations a unit has still to carry out',
  },
  'unit-matters': { vi: 'Vụ việc tham nhũng tại một đơn vị', en: 'Corruption matters of a unit' },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  'unit-coverage': {
    vi: 'Đơn vị theo chiều PAPI đã xem xét',
    en: 'Units by dimensions of PAPI that were examined',
  },
  'left-stage': { vi: 'Các hồ sơ đã qua một giai đoạn', en: 'Cases that have left a stage' },
  statistics: {
    vi: 'Biểu 01/TTr (bố cục của chúng tôi, chưa đối chiếu với thông tư)',
    en: 'Form 01/TTr (our layout, not verified against the circular)',
  },
  'statistics-lines': {
    vi: 'Các sự kiện làm nên một con số của biểu 01/TTr',
    en: 'The events behind one figure of form 01/TTr',
  },
  'oversight-requests': { vi: 'Yêu cầu giám sát', en: 'Requests of overseers' },
  'who-could-see': { vi: 'Ai có quyền xem', en: 'Who had the right to see' },
  'access-log': { vi: 'Nhật ký truy cập', en: 'Access log' },
} as const satisfies Record<string, Bilingual>;

/** Name of a list that can be taken out. */
export type ExportedList = keyof typeof exportedListNames;

/** A list of an older program, or of a newer one, is told by its name. */
export const exportedListName = (name: string): Bilingual =>
  new Map<string, Bilingual>(Object.entries(exportedListNames)).get(name) ?? { vi: name, en: name };
