import { rankNames, roleNames } from '#terms/offices.ts';
import { listOfficers } from '../../officers/contract.ts';
import { defineExport, filter, inWords, word, YES_NO, yesNo } from '../exportable-list.ts';

/** Officers with the roles and territories they have on the day. */
export const officers = defineExport({
  name: 'officers',
  contract: listOfficers,
  page: (answer) => ({ rows: answer.officers, next: answer.next }),
  total: (answer) => answer.total,
  filters: {
    q: filter('Tìm', 'Search'),
    body: filter('Cơ quan', 'Body'),
    role: filter('Vai trò', 'Role', roleNames),
    activeOnly: filter('Chỉ người đang làm việc', 'Only those in service', YES_NO),
  },
  columns: ({ text, date }) => [
    text('Họ tên', 'Name', ({ name }) => name),
    text('Ngạch', 'Rank', ({ rank }) => word(rankNames, rank)),
    text('Mã cơ quan', 'Body code', ({ body }) => body),
    text('Cơ quan', 'Body', ({ bodyName }) => bodyName),
    date('Từ ngày', 'From', ({ from }) => from),
    text('Đang làm việc', 'In service', ({ isActive }) => yesNo(isActive)),
    text('Vai trò', 'Roles', ({ roles }) =>
      inWords(
        roleNames,
        roles.map(({ role }) => role),
      ),
    ),
    text('Địa bàn', 'Territory', ({ roles }) =>
      roles.flatMap(({ territory }) => territory.map(({ name }) => name)).join('; '),
    ),
    text('Mã cán bộ', 'Officer id', ({ officerId }) => officerId),
  ],
});
