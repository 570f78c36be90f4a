import type { z } from 'zod';
import { liabilityNames, sanctionFormNames, severityNames } from '#terms/accountability.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import { clockNames, clockStatusNames } from '#terms/clocks.ts';
import { clockChangeNames, lineStageNames, severityChangeNames, subjectKindNames } from '#terms/comparison.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { topicNames } from '#terms/topics.ts';
import { readChangedClocks, readChangedLines, readChangedValues } from '../../ledger/changed-contract.ts';
import type { lineChangeSchema } from '../../ledger/compare-contract.ts';
import { type Column, type ColumnMakers, defineExport, filter, word } from '../exportable-list.ts';
import { eventColumns } from './event-columns.ts';

/** The file is as of the later moment. */
const filters = {
  scope: filter('Phạm vi', 'Scope'),
  since: filter('So với thời điểm', 'Compared with the moment'),
  sinceDay: filter('Thời điểm đó tính theo ngày', 'Which is judged on'),
} as const;

/** Each value that differs, as it was and as it became, with the event that made it so. */
export const changedValuesList = defineExport({
  name: 'changed-values',
  contract: readChangedValues,
  page: ({ values, next }) => ({ rows: values, next }),
  filters: { ...filters, subject: filter('Chỉ của', 'Only of') },
  columns: (makers) => [
    makers.text('Loại', 'Kind', ({ event }) => word(subjectKindNames, event.kind)),
    makers.text('Về việc', 'About', ({ event }) => event.title),
    makers.text('Trường', 'Value', ({ name }) => name),
    makers.text('Trước', 'Before', ({ before }) => before),
    makers.text('Sau', 'After', ({ after }) => after),
    ...eventColumns(makers, ({ event }) => event),
    makers.text('Đường dẫn', 'Path', ({ path }) => path),
    makers.text('Mã', 'Id', ({ event }) => event.subjectId),
  ],
});

export const changedClocksList = defineExport({
  name: 'changed-clocks',
  contract: readChangedClocks,
  page: ({ clocks, next }) => ({ rows: clocks, next }),
  filters,
  columns: ({ text, date }) => [
    text('Loại', 'Kind', ({ of }) => word(subjectKindNames, of.kind)),
    text('Về việc', 'About', ({ of }) => of.title),
    text('Thời hạn', 'Term', ({ clock }) => clockNames[clock]),
    text('Của', 'Of', ({ subject }) => subject),
    text('Khác ở chỗ', 'What changed', ({ change }) => clockChangeNames[change]),
    text('Lúc trước', 'Before', ({ before }) => word(clockStatusNames, before?.status ?? null)),
    date('Hạn (lúc trước)', 'Due (before)', ({ before }) => before?.dueOn),
    date('Ngày kết thúc (lúc trước)', 'Ended on (before)', ({ before }) => before?.endedOn),
    text('Lúc sau', 'After', ({ after }) => word(clockStatusNames, after?.status ?? null)),
    date('Hạn (lúc sau)', 'Due (after)', ({ after }) => after?.dueOn),
    date('Ngày kết thúc (lúc sau)', 'Ended on (after)', ({ after }) => after?.endedOn),
    text('Mã', 'Id', ({ of }) => of.id),
  ],
});

type LineChange = z.output<typeof lineChangeSchema>;
type Standing = NonNullable<LineChange['before']>;

const standing = (
  { text }: ColumnMakers<LineChange>,
  [vi, en]: readonly [vi: string, en: string],
  of: (line: LineChange) => Standing | null,
): readonly Column<LineChange>[] => [
  text(`Vụ việc ${vi}`, `Matter ${en}`, (line) => word(matterStatusNames, of(line)?.matterStatus ?? null)),
  text(`Mức độ ${vi}`, `Severity ${en}`, (line) => word(severityNames, of(line)?.severity.severity ?? null)),
  text(`Trách nhiệm ${vi}`, `Liability ${en}`, (line) => word(liabilityNames, of(line)?.liability ?? null)),
  text(`Xem xét ${vi}`, `Action ${en}`, (line) => word(lineStageNames, of(line)?.stage ?? null)),
  text(`Mức tham chiếu ${vi}`, `Reference ${en}`, (line) => {
    const band = of(line)?.band ?? null;
    return band === null ? null : bandInWords(band);
  }),
  text(`Quyết định ${vi}`, `Decision ${en}`, (line) => word(sanctionFormNames, of(line)?.decision?.form ?? null)),
];

/** The band is a reference with its article, never a verdict; names are those of office-holders. */
export const changedLinesList = defineExport({
  name: 'changed-lines',
  contract: readChangedLines,
  page: ({ lines }) => ({ rows: lines ?? [], next: null }),
  total: ({ lines }) => lines?.length ?? null,
  refusal: ({ lines }) => (lines === null ? { code: 'TooManyLines' } : undefined),
  filters,
  columns: (makers) => [
    makers.text('Người giữ chức vụ khi đó', 'Office-holder then', ({ person }) => person?.name),
    makers.text('Chức vụ', 'Post', ({ person }) => person?.post),
    makers.text('Mã đơn vị', 'Unit code', ({ unit }) => unit.code),
    makers.text('Đơn vị', 'Unit', ({ unit }) => unit.name),
    makers.text('Nội dung', 'Topic', ({ topic }) => word(topicNames, topic)),
    makers.text('Khác ở chỗ', 'What changed', ({ severity }) => severityChangeNames[severity]),
    ...standing(makers, ['trước', 'before'], ({ before }) => before),
    ...standing(makers, ['sau', 'after'], ({ after }) => after),
    makers.text('Mã vụ việc', 'Matter id', ({ matterId }) => matterId),
    makers.text('Mã xem xét', 'Action id', ({ actionId }) => actionId),
  ],
});
