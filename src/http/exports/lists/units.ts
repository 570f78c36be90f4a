import { unitKindNames } from '#terms/offices.ts';
import { listUnits } from '../../units/contract.ts';
import { defineExport, filter, word, YES_NO, yesNo } from '../exportable-list.ts';

/** The register of units with their heads on the day. */
export const units = defineExport({
  name: 'units',
  contract: listUnits,
  page: (answer) => ({ rows: answer.units, next: answer.next }),
  total: (answer) => answer.total,
  filters: {
    q: filter('Tìm', 'Search'),
    kind: filter('Loại', 'Kind', unitKindNames),
    includeEnded: filter('Kể cả đơn vị không còn', 'With those that ended', YES_NO),
  },
  columns: ({ text }) => [
    text('Mã', 'Code', ({ code }) => code),
    text('Tên', 'Name', ({ name }) => name),
    text('Loại', 'Kind', ({ kind }) => word(unitKindNames, kind)),
    text('Cấp trên', 'Parent', ({ parent }) => parent),
    text('Đang có', 'In force', ({ isInForce }) => yesNo(isInForce)),
    text('Tạm ghi', 'Provisional', ({ provisional }) => yesNo(provisional)),
    text('Vùng xa', 'Remote area', ({ isRemote }) => yesNo(isRemote)),
    text('Người đứng đầu', 'Head', ({ head }) => head?.name),
    text('Chức vụ', 'Post', ({ head }) => head?.post),
    text('Quyền', 'Acting', ({ head }) => yesNo(head?.acting ?? null)),
  ],
});
