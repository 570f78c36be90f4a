import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { DashboardPage } from './pages/dashboard.ts';
import { Person } from './pages/person.ts';
import { keyboard } from './support/hands.ts';
import { PHONE, useStage } from './support/stage.ts';

describe('The dashboard', () => {
  const stage = useStage();

  it('has a number for everything, and each leads to a list of that length', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/');
    await hand.press(page.getByRole('link', { name: 'Toàn cảnh', exact: true }));
    const dashboard = new DashboardPage(page, hand);
    await dashboard.isThere();
    const open = await dashboard.number('Hồ sơ đang mở');
    await dashboard.follow('Hồ sơ đang mở');
    await page.getByText(`${open} hồ sơ`, { exact: true }).waitFor();
    await page.goBack();
    await dashboard.isThere();
    const late = await dashboard.number('Kiến nghị, tiền và đất phải thu, Quá hạn');
    await dashboard.follow('Kiến nghị, tiền và đất phải thu, Quá hạn');
    await page.getByText(new RegExp(`^${late} kiến nghị, ${late} quá hạn\\.$`)).waitFor();
    await expect.poll(() => page.url()).toContain('published=true');
  });

  it('leads from “never” to these units, from a mean time to its cases, from the year before to what was then', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/dashboard?view=table');
    await new DashboardPage(page, hand).isThere();
    const coverage = page.getByRole('table', { name: 'Đơn vị và chiều PAPI' });
    const never = coverage
      .getByRole('row', { name: /^Chưa từng xem xét/ })
      .getByRole('link', { name: /, chưa từng: \d+$/ });
    const count = Number(await never.first().innerText());
    expect(count).toBeGreaterThan(0);
    await hand.press(never.first());
    await page.getByText(new RegExp(`^Chỉ ${count} đơn vị chưa từng xem xét: `)).waitFor();
    // The head of the table, the sums, and the units.
    await expect.poll(() => coverage.getByRole('row').count()).toBe(count + 2);
    await hand.press(page.getByRole('link', { name: 'Hiện mọi đơn vị' }));
    await expect.poll(() => coverage.getByRole('row').count()).toBeGreaterThan(count + 2);

    const mean = page.getByRole('link', { name: /, Trung bình khi đã qua: .+ \(\d+ lần\)$/ }).first();
    const [, times] = /\((\d+) lần\)$/.exec(await mean.innerText()) ?? [];
    await hand.press(mean);
    await page.getByRole('heading', { level: 1, name: /^Hồ sơ đã qua giai đoạn: / }).waitFor();
    await page.getByText(new RegExp(`: ${times} lần rời giai đoạn, `)).waitFor();
    await hand.press(page.getByRole('table').getByRole('link').first());
    await expect.poll(() => page.url()).toContain('tab=timeline');

    await page.goto('/dashboard?view=table');
    const before = page.getByRole('link', { name: /^Mở, .+: \(năm trước \d+\)$/ }).last();
    const [, opened] = /năm trước (\d+)/.exec(await before.innerText()) ?? [];
    await hand.press(before);
    await page
      .getByText(new RegExp(`^${opened} hồ sơ$|^Không có hồ sơ`))
      .first()
      .waitFor();
    await expect.poll(() => page.url()).toMatch(/asOf=20\d\d/);
  });

  it('narrows to a territory and to a body, as charts or as tables, and keeps all of it in the address', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/dashboard');
    const dashboard = new DashboardPage(page, hand);
    await dashboard.isThere();
    const all = Number(await dashboard.number('Hồ sơ đang mở'));
    await hand.choose(page.getByRole('combobox', { name: 'Cơ quan thanh tra' }), 'Thanh tra tỉnh Hương Bình');
    await expect.poll(() => page.url()).toContain('body=99.TTr');
    await expect.poll(async () => Number(await dashboard.number('Hồ sơ đang mở'))).toBeLessThan(all);
    await hand.press(page.getByText('Bảng', { exact: true }));
    await expect.poll(() => page.url()).toContain('view=table');
    await page.getByRole('table', { name: 'Mở, kết luận, kết thúc trong 12 tháng' }).waitFor();
    await hand.choose(page.getByRole('combobox', { name: 'Xem nội dung của một chiều' }), '4. Kiểm soát tham nhũng');
    await page.getByRole('columnheader', { name: 'Đất đai' }).waitFor();
    await expect.poll(() => page.url()).toContain('dimension=4');
  });

  it('is as of any moment, beside the same day a year before, and its links keep the moment', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/dashboard?asOf=500');
    const dashboard = new DashboardPage(page, hand);
    await dashboard.isThere();
    await page.getByText(/sự kiện 500$/).waitFor();
    const open = await dashboard.number('Hồ sơ đang mở');
    await dashboard.follow('Hồ sơ đang mở');
    await expect.poll(() => page.url()).toContain('asOf=500');
    await page.getByText(`${open} hồ sơ`, { exact: true }).waitFor();
  });

  it('can be gone through by keys alone', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/dashboard', { hand: keyboard });
    const dashboard = new DashboardPage(page, hand);
    await dashboard.isThere();
    await hand.press(page.getByRole('button', { name: 'Đến bảng đơn vị và chiều PAPI' }));
    await hand.choose(page.getByRole('combobox', { name: 'Xem nội dung của một chiều' }), '4. Kiểm soát tham nhũng');
    await page.getByRole('columnheader', { name: 'Đất đai' }).waitFor();
    await dashboard.follow('Hồ sơ đang mở');
    await expect.poll(() => page.url()).toContain('/cases?');
  });

  it('fits a telephone', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/dashboard', { viewport: PHONE });
    await new DashboardPage(page, hand).isThere();
    await page.getByRole('table', { name: 'Đơn vị và chiều PAPI' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
  });
});
