import type { Page } from 'playwright-core';
import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import { press, type Screen } from './screen.ts';

const { inspector } = people;

const askWhyDirectInspection = async (page: Page): Promise<void> => {
  await press(/^(Vì sao\? Thanh tra trực tiếp|Why\? Direct inspection)$/)(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Xem từng ngày|Day by day)$/ })
    .waitFor();
};

/** Deadlines, and how each came about. */
export const deadlineScreens: readonly Screen[] = [
  {
    name: 'case-deadlines',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=deadlines`,
    shows: 'Quyền quyết định thanh tra lại',
  },
  {
    name: 'case-deadlines-extended',
    person: inspector,
    path: `/cases/${cases.takenOver}?tab=deadlines`,
    shows: 'đã gia hạn',
  },
  {
    name: 'case-deadlines-suspended',
    person: inspector,
    path: `/cases/${cases.suspended}?tab=deadlines`,
    shows: 'Đang tạm dừng',
  },
  {
    name: 'deadline-why',
    person: inspector,
    path: `/cases/${cases.inFieldwork}?tab=deadlines`,
    opens: askWhyDirectInspection,
    shows: 'Căn cứ tính thời hạn',
  },
  {
    name: 'deadline-why-extended',
    person: inspector,
    path: `/cases/${cases.takenOver}?tab=deadlines`,
    opens: askWhyDirectInspection,
    shows: 'Căn cứ tính thời hạn',
  },
  { name: 'deadlines', person: inspector, path: '/deadlines', shows: 'Xét đến hết ngày' },
  { name: 'deadlines-month', person: inspector, path: '/deadlines?month=2025-12', shows: 'Tháng 12/2025' },
];
