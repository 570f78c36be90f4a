import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { columns } from '#web/importing/sheets.ts';
import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector } = people;

/** Three paper files as somebody would type them: one good, one with a wrong day, one of a unit that is not there. */
const TABLE = (() => {
  const good: Readonly<Record<string, string>> = {
    reference: 'HS 21/2024',
    keptAt: 'Kho lưu trữ, giá 2',
    unit: 'Sở Nội vụ',
    source: 'Kế hoạch',
    topics: 'Công tác cán bộ',
    from: '01/01/2022',
    to: '31/12/2023',
    openedOn: '05/02/2024',
  };
  const rows = [
    good,
    { ...good, reference: 'HS 22/2024', openedOn: '31/02/2024' },
    { ...good, reference: 'HS 23/2024', unit: 'Sở Mây' },
  ];
  const lines = [
    columns.cases.map(({ heading }) => heading.vi),
    ...rows.map((row) => columns.cases.map(({ name }) => row[name as keyof typeof row] ?? '')),
  ];
  return lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n');
})();

const chosen = async (page: Page): Promise<void> => {
  const buffer = Buffer.from(`\uFEFF${TABLE}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'ho-so-giay.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByText('1 hồ sơ chạy thử đạt').waitFor();
};

/** What runs on paper comes in: one by a form, many by a table. */
export const importingScreens: readonly Screen[] = [
  { name: 'carry-in', person: inspector, path: '/cases/carry-in', shows: 'Đã làm đến đâu' },
  {
    name: 'carry-in-published',
    person: inspector,
    path: '/cases/carry-in',
    opens: async (page) => {
      await page.getByRole('combobox', { name: 'Đã làm đến đâu' }).click();
      await page.getByRole('option').last().click();
      await page.getByRole('button', { name: 'Thêm phát hiện' }).click();
    },
    shows: 'Công khai kết luận',
  },
  { name: 'import', person: inspector, path: '/cases/import', shows: 'Bảng mẫu' },
  { name: 'import-rehearsed', person: inspector, path: '/cases/import', opens: chosen, shows: '2 chỗ sai' },
  { name: 'carried-in', person: inspector, path: `/cases/${cases.carriedIn}`, shows: 'nhập từ hồ sơ giấy' },
];
