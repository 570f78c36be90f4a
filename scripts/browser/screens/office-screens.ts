import { people } from '../people.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer, administrator } = people;

/** Units, officers and who heads what. */
export const officeScreens: readonly Screen[] = [
  { name: 'unit-dossier', person: inspector, path: '/units/99.901.01/dossier', shows: 'Nội dung đã thanh tra' },
  { name: 'unit-dossier-overseer', person: overseer, path: '/units/99.S03/dossier', shows: 'Chưa công khai' },
  { name: 'units', person: administrator, path: '/units', shows: 'Hội đồng nhân dân' },
  { name: 'units-then', person: overseer, path: '/units?day=2024-01-15', shows: 'UBND huyện An Lộc' },
  { name: 'unit', person: administrator, path: '/units/99.901.01', shows: 'Các nhiệm kỳ' },
  { name: 'unit-ended', person: overseer, path: '/units/99.901', shows: 'giải thể' },
  {
    name: 'unit-competence',
    person: inspector,
    path: '/units/99.901.01?day=2025-06-30&situation=signs',
    opens: async (page) =>
      page
        .getByText(/^(Vì sao\?|Why\?)$/)
        .first()
        .click(),
    shows: 'Thẩm quyền thanh tra',
  },
  { name: 'unit-body-ended', person: inspector, path: '/units/99.901.TTr', shows: 'Nay thuộc về' },
  { name: 'appoint-head', person: administrator, path: '/units/99.901.01/do/appointHead', shows: 'Cấp chức vụ' },
  { name: 'new-unit', person: administrator, path: '/units/new', shows: 'Mã đơn vị' },
  { name: 'officers', person: administrator, path: '/officers', shows: '18 cán bộ' },
  {
    name: 'officer',
    person: administrator,
    path: '/officers/018919bf-fd80-7352-b4ca-1bcf8eb9e6f9',
    shows: 'Các lần giao vai trò',
  },
  { name: 'enrol-officer', person: administrator, path: '/officers/new', shows: 'Là cùng một người với' },
  {
    name: 'grant-role',
    person: administrator,
    path: '/officers/018919bf-fd80-7352-b4ca-1bcf8eb9e6f9/do/grantRole',
    shows: 'Địa bàn',
  },
];
