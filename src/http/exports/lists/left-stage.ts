import { stageNames } from '#terms/cases.ts';
import { readLeftStage } from '../../dashboard/contract.ts';
import { defineExport, filter } from '../exportable-list.ts';

/** The cases behind a mean time in a stage. */
export const leftStage = defineExport({
  name: 'left-stage',
  contract: readLeftStage,
  page: ({ cases, next }) => ({ rows: cases, next }),
  filters: {
    stage: filter('Giai đoạn', 'Stage', stageNames),
    unit: filter('Đơn vị (kể cả cấp dưới)', 'Unit (with those below)'),
    body: filter('Cơ quan thanh tra', 'Inspectorate'),
  },
  columns: ({ text, number }) => [
    text('Hồ sơ', 'Case', ({ title }) => title),
    number('Số lần đã qua', 'Times it left', ({ times }) => times),
    number('Số ngày ở giai đoạn', 'Days in it', ({ days }) => days),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});
