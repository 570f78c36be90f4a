import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, leader, head, overseer } = people;

/** Checks: the file of one, what is done in it, and where it is found. */
export const checkScreens: readonly Screen[] = [
  { name: 'check-file', person: inspector, path: `/cases/${cases.checked}`, shows: 'Kết quả kiểm tra' },
  { name: 'check-closed', person: leader, path: `/cases/${cases.checkClosed}`, shows: 'Thông báo kết quả kiểm tra' },
  { name: 'check-group', person: leader, path: `/cases/${cases.checkClosed}?tab=team`, shows: 'Tổ trưởng' },
  {
    name: 'check-timeline',
    person: leader,
    path: `/cases/${cases.checkClosed}?tab=timeline`,
    shows: 'Thành lập tổ kiểm tra',
  },
  { name: 'check-gate', person: leader, path: `/cases/${cases.checked}?tab=closure`, shows: 'Việc theo dõi bắt đầu' },
  {
    name: 'check-outline',
    person: overseer,
    path: `/cases/${cases.checked}`,
    shows: 'Chưa thông báo kết quả kiểm tra',
  },
  {
    name: 'notify-result',
    person: head,
    path: `/cases/${cases.checked}/do/notify-check-result`,
    shows: 'Thêm kiến nghị',
  },
  { name: 'stop-check', person: head, path: `/cases/${cases.checked}/do/stop-check`, shows: 'Lý do dừng' },
  { name: 'register-checks', person: inspector, path: '/cases?form=check', shows: '2 hồ sơ' },
];
