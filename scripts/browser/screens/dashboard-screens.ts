import { people } from '../people.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer } = people;

/** Everything at a glance: as charts, as tables, of a part, in the past, and the lists to which its numbers lead. */
export const dashboardScreens: readonly Screen[] = [
  { name: 'dashboard', person: overseer, path: '/dashboard', shows: 'Chưa từng xem xét' },
  {
    name: 'dashboard-tables',
    person: inspector,
    path: '/dashboard?view=table&dimension=4',
    shows: 'Chưa từng xem xét',
  },
  { name: 'dashboard-never', person: overseer, path: '/dashboard?never=5', shows: 'Hiện mọi đơn vị' },
  { name: 'left-stage', person: overseer, path: '/dashboard/left-stage?stage=announced', shows: 'lần rời giai đoạn' },
  { name: 'dashboard-past', person: overseer, path: '/dashboard?asOf=400&unit=99.901', shows: 'Chưa từng xem xét' },
  {
    name: 'register-assessed',
    person: overseer,
    path: '/cases?assessed=violations&dimension=4',
    shows: 'Bộ lọc (2 đang dùng)',
    only: 'laptop',
  },
];
