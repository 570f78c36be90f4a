import { formatDocumentNumber } from '#domain/document.ts';
import { stageNames } from '#terms/cases.ts';
import { roleNames } from '#terms/offices.ts';
import { readTimeline } from '../../cases/timeline-contract.ts';
import { defineExport, filter, word } from '../exportable-list.ts';

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
  columns: ({ text, date, instant, number }) => [
    number('Sự kiện số', 'Event', (entry) => entry.number),
    date('Xảy ra ngày', 'Happened on', ({ occurredOn }) => occurredOn),
    instant('Ghi lúc (giờ Việt Nam)', 'Recorded at (Vietnam)', ({ recordedAt }) => recordedAt),
    text('Sự kiện', 'What happened', ({ sentence }) => sentence),
    text('Giai đoạn sau đó', 'Stage after it', ({ stage }) => word(stageNames, stage)),
    text('Ai ghi', 'By', ({ actor }) => {
      if (actor === null) return null;
      return actor.kind === 'officer' ? actor.name : actor.component;
    }),
    text('Vai trò', 'Role', ({ actor }) => (actor?.kind === 'officer' ? roleNames[actor.role] : null)),
    text('Cơ quan', 'Body', ({ actor }) => (actor?.kind === 'officer' ? actor.bodyName : null)),
    text('Văn bản', 'Paper', ({ document }) => (document === null ? null : formatDocumentNumber(document))),
    date('Ngày văn bản', 'Paper signed on', ({ document }) => document?.signedOn),
    text('Loại sự kiện', 'Type of event', ({ type }) => type),
  ],
});
