import { readTimeline } from '../../cases/timeline-contract.ts';
import { defineExport, filter } from '../exportable-list.ts';
import { eventColumns } from './event-columns.ts';

const ORDERS = {
  recorded: { vi: 'ghi sớm nhất trước', en: 'first recorded first' },
  '-recorded': { vi: 'ghi muộn nhất trước', en: 'last recorded first' },
  occurred: { vi: 'xảy ra sớm nhất trước', en: 'first happened first' },
  '-occurred': { vi: 'xảy ra muộn nhất trước', en: 'last happened first' },
} as const;

/** Every event of a case in words; before publication an overseer is told of those that move its stage and clocks. */
export const caseTimeline = defineExport({
  name: 'case-timeline',
  contract: readTimeline,
  page: (answer) => ({ rows: answer.entries, next: answer.next }),
  filters: { caseId: filter('Hồ sơ (mã)', 'Case (id)'), sort: filter('Sắp xếp', 'Order', ORDERS) },
  columns: (makers) => eventColumns(makers, (entry) => entry),
});
