import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

const count = ({ page }: Person): Locator => page.getByRole('main').getByText(/^\d+ hồ sơ$/);

describe('The register', () => {
  const stage = useStage();

  it('holds its filters, order and columns in the address: a link shows another the same', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases');
    const { page, hand } = inspector;
    await expect.poll(() => count(inspector).innerText()).toBe('22 hồ sơ');
    await hand.press(page.getByRole('button', { name: 'Bộ lọc', exact: true }));
    await hand.choose(page.getByRole('combobox', { name: 'Giai đoạn' }), /^Đã kết thúc theo dõi/);
    await expect.poll(() => count(inspector).innerText()).toBe('7 hồ sơ');
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByRole('checkbox', { name: 'Số kết luận' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Số kết luận' }).waitFor();
    await page
      .getByRole('columnheader', { name: /Ngày mở/ })
      .getByRole('button')
      .click();
    await expect.poll(() => page.url()).toContain('sort=');
    const days = async () => {
      const cells = await page
        .getByRole('row')
        .getByRole('cell')
        .filter({ hasText: /^\d\d\/\d\d\/\d{4}$/ })
        .allInnerTexts();
      return cells.map((day) => day.split('/').toReversed().join('-'));
    };
    const opened = ['2023-07-10', '2023-09-11', '2024-01-02', '2024-01-08', '2024-03-04', '2024-09-09', '2025-08-04'];
    await expect.poll(days).toEqual(opened);

    const other = await Person.at(stage, people.leader, new URL(page.url()).pathname + new URL(page.url()).search);
    await other.page.getByRole('columnheader', { name: 'Số kết luận' }).waitFor();
    await expect.poll(() => count(other).innerText()).toBe('7 hồ sơ');

    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await expect.poll(() => count(inspector).innerText()).toBe('22 hồ sơ');
    await page.goBack();
    await expect.poll(() => count(inspector).innerText()).toBe('7 hồ sơ');
  });

  it('finds words without their marks and papers by their number', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases');
    const search = inspector.page.getByRole('searchbox', { name: 'Tìm trong hồ sơ' });
    await search.fill('dong hai dat dai');
    await expect.poll(() => count(inspector).innerText()).toBe('1 hồ sơ');
    await search.fill('15/qd-ttr');
    await inspector.page.getByRole('link', { name: /Quyết định 15\/QĐ-TTr/ }).waitFor();
    await expect.poll(() => count(inspector).innerText()).toBe('1 hồ sơ');
  });

  it('keeps filters under a name, on every device of theirs and on nobody else’s', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases?stage=announced&sort=opened');
    const { page } = inspector;
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Đang làm');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Đang làm', exact: true }).waitFor();

    const elsewhere = await Person.at(stage, people.inspector, '/cases');
    await elsewhere.page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await elsewhere.page.getByRole('button', { name: 'Đang làm', exact: true }).click();
    await expect.poll(() => elsewhere.page.url()).toContain('stage=announced');
    expect(elsewhere.page.url()).toContain('sort=opened');

    const other = await Person.at(stage, people.leader, '/cases');
    await other.page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await other.page.getByText('Chưa lưu bộ lọc nào.').waitFor();

    await page.getByRole('button', { name: 'Bỏ bộ lọc “Đang làm”' }).click();
    await page.getByText('Chưa lưu bộ lọc nào.').waitFor();
  });
});
