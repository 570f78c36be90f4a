import type { Page } from 'playwright-core';
import { people } from '../people.ts';
import { actions, heads, matters } from './demo-cases.ts';
import { press, type Screen } from './screen.ts';

const { inspector, leader, overseer } = people;

/** Recorded by one officer, and not yet read beside the paper by another. */
const UNCONFIRMED = '402/QĐ-UBND (2025, 99.901)';

/** Opens what the first reference rests on. @param name whose; empty: whosoever comes first */
const askWhy =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await press(new RegExp(`^(Vì sao\\?|Why\\?) ${name}`))(page);
    await page.getByRole('dialog').locator('ol').first().waitFor();
  };

/** The responsibility of heads: the matrix, what it rests on, the file of one action, and what is done to it. */
export const accountabilityScreens: readonly Screen[] = [
  { name: 'accountability', person: inspector, path: '/accountability', shows: 'cấp trên quyết định' },
  {
    name: 'accountability-tasks',
    person: overseer,
    path: '/accountability?list=tasks',
    shows: 'Đơn vị xảy ra vụ việc',
  },
  {
    name: 'open-accountability',
    person: inspector,
    path: '/accountability/new',
    shows: 'việc xem xét luôn gắn với một vụ việc',
  },
  {
    name: 'accountability-deviations',
    person: inspector,
    path: '/accountability?list=deviations',
    shows: 'không nêu căn cứ',
  },
  { name: 'accountability-past', person: overseer, path: '/accountability?asOf=300', shows: 'sau sự kiện 300' },
  {
    name: 'line-why',
    person: inspector,
    path: '/accountability?list=deviations',
    opens: askWhy('Tô Văn Ngạn'),
    shows: 'Quyết định so với mức tham chiếu của ngày quyết định',
  },
  {
    name: 'line-why-undetermined',
    person: inspector,
    path: '/accountability?task=determine',
    opens: askWhy(''),
    shows: 'cần xác định, vì',
  },
  {
    name: 'action-deputy',
    person: inspector,
    path: `/accountability/${actions.deputy}`,
    shows: 'Được chấp nhận: giảm nhẹ trách nhiệm',
  },
  { name: 'action-chairman', person: overseer, path: `/accountability/${actions.chairman}`, shows: 'Không nêu căn cứ' },
  {
    name: 'action-to-review',
    person: inspector,
    path: `/accountability/${actions.lateJudgment}`,
    shows: 'Hai bên dẫn đến mức khác nhau.',
  },
  {
    name: 'action-past',
    person: inspector,
    path: `/accountability/${actions.lateJudgment}?asOf=150`,
    shows: 'Hai bên dẫn đến cùng một mức.',
  },
  {
    name: 'action-unconfirmed',
    person: inspector,
    path: `/accountability/${actions.determined}`,
    shows: 'chờ người thứ hai xác nhận',
  },
  {
    name: 'action-dropped',
    person: inspector,
    path: `/accountability/${actions.dropped}`,
    shows: 'Đã dừng xem xét ngày',
  },
  {
    name: 'record-sanction-replaced',
    person: inspector,
    path: `/accountability/${actions.lateJudgment}/do/recordSanctionReplaced`,
    shows: 'Thay quyết định nào',
  },
  {
    name: 'confirm-record',
    person: leader,
    path: `/accountability/${actions.determined}/do/confirmRecord?subject=${encodeURIComponent(UNCONFIRMED)}`,
    shows: 'Đọc văn bản giấy và so với bản ghi',
  },
  {
    name: 'open-accountability-of-matter',
    person: inspector,
    path: `/accountability/new?matterId=${matters.lateJudgment}`,
    shows: 'Sổ tổ chức không có ai đương chức vào những ngày đó',
  },
  { name: 'head', person: inspector, path: `/heads/${heads.lateJudgment}`, shows: 'Các chức vụ, theo ngày' },
  // What was known on the day of the reprimand, beside what is known since two courts have spoken.
  {
    name: 'head-then-and-now',
    person: overseer,
    path: `/heads/${heads.lateJudgment}?knownOn=2023-11-02`,
    shows: 'Đã biết đến hết ngày 02/11/2023',
  },
];
