import { people } from '../people.ts';
import { press, type Screen } from './screen.ts';

const { inspector } = people;

/** The register of cases, and a new one. */
export const registerScreens: readonly Screen[] = [
  { name: 'register', person: inspector, path: '/cases', shows: 'Thời hạn kế tiếp' },
  {
    name: 'register-filtered',
    person: inspector,
    path: '/cases?stage=announced,closed&sort=opened',
    shows: 'Bộ lọc (1',
  },
  { name: 'register-past', person: inspector, path: '/cases?asOf=150', shows: 'sau sự kiện 150' },
  { name: 'register-none', person: inspector, path: '/cases?q=khongcogi', shows: 'Không có hồ sơ nào như vậy' },
  { name: 'open-case', person: inspector, path: '/cases/new', shows: '2. Đơn vị' },
  {
    name: 'register-filters',
    person: inspector,
    path: '/cases',
    opens: press(/^(Bộ lọc|Filters)$/),
    shows: 'Giai đoạn',
  },
  {
    name: 'register-export',
    person: inspector,
    path: '/cases?stage=announced',
    opens: async (page) => {
      await press(/^(Xuất|Export)$/)(page);
      // It is loaded when it is first wanted.
      await page.getByRole('dialog').waitFor();
    },
    shows: 'Dạng tệp',
  },
  {
    name: 'register-columns',
    person: inspector,
    path: '/cases',
    opens: press(/^(Cột|Columns)$/),
    only: 'laptop',
    shows: 'Cột',
  },
];
