import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { readCsv } from '#test/support/http/exports.ts';
import { Person } from './pages/person.ts';
import { keyboard } from './support/hands.ts';
import { PHONE, useStage } from './support/stage.ts';

const PROVINCE = 'Thanh tra tỉnh Hương Bình';

describe('Statistics 01/TTr', () => {
  const stage = useStage();

  it('counts a period that is chosen, and leads from a figure to the event that it is made of', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/');
    await hand.press(page.getByRole('link', { name: 'Thống kê 01/TTr' }));
    await hand.choose(page.getByRole('combobox', { name: 'Năm', exact: true }), '2025');
    await page.getByText('15/12/2024 – 14/12/2025', { exact: true }).waitFor();
    const table = page.getByRole('table', { name: 'Biểu 01/TTr' });
    const province = table.getByRole('row').filter({ hasText: PROVINCE });
    const figure = province.getByRole('button', { name: `tiền vi phạm về kinh tế, ${PROVINCE}: xem` });
    await expect.poll(() => figure.innerText()).toContain('316,1');
    await hand.press(figure);
    const lines = page.getByRole('dialog', { name: `Cột 8: tiền vi phạm về kinh tế · ${PROVINCE}` });
    await lines.getByText('316.100.000 đ (4 dòng)').waitFor();
    expect(page.url()).toContain('column=moneyVnd');
    await hand.press(lines.getByRole('link', { name: /^Thanh tra UBND xã Đông Hải/ }));
    // The event itself, among those of its case.
    const event = page.locator('li[id^=event-][aria-current=step]');
    await event
      .filter({ hasText: 'kết luận' })
      .or(event.filter({ hasText: 'Kết luận' }))
      .waitFor();
    await expect.poll(() => event.evaluate((item) => item.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await page.goBack();
    await hand.press(lines.getByRole('button', { name: 'Đóng' }));
    await hand.choose(page.getByRole('combobox', { name: 'Kỳ báo cáo' }), 'Quý III');
    await page.getByText('15/06/2025 – 14/09/2025', { exact: true }).waitFor();
    await expect.poll(() => province.innerText()).toContain('42,7');
  });

  it('says what has changed since the cut-off, with the events, and shows it as it was then', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/statistics?year=2023');
    await hand.tick(page.getByRole('switch', { name: 'So với số liệu lúc chốt, hết ngày 14/12/2023' }));
    const table = page.getByRole('table', { name: 'Biểu 01/TTr' });
    const changed = table.getByRole('button', { name: `tiền kiến nghị thu hồi, ${PROVINCE}, lúc chốt: xem` });
    await expect.poll(() => changed.innerText()).toContain('chốt: 214');
    await hand.press(changed);
    const lines = page.getByRole('dialog', { name: /^Cột 10/ });
    await lines.getByText('Lúc chốt 214.000.000 đ, nay 298.000.000 đ: +84.000.000 đ').waitFor();
    await lines.getByText('Được ghi nhận sau khi chốt.').waitFor();
    await hand.press(lines.getByRole('button', { name: 'Đóng' }));
    await hand.press(page.getByRole('link', { name: 'Xem đúng như lúc chốt' }));
    const figure = table.getByRole('button', { name: `tiền kiến nghị thu hồi, ${PROVINCE}: xem` });
    await expect.poll(() => figure.innerText()).toMatch(/^214\b/);
    await expect.poll(() => page.getByRole('switch').count()).toBe(0);
  });

  it('refuses a period that would overlap with itself a year before, where it is written', async () => {
    const { page } = await Person.at(stage, people.inspector, '/statistics?period=own&from=2023-01-01&to=2024-12-31');
    await page.getByText('Kỳ dài nhất là một năm: dài hơn sẽ trùng với chính kỳ đó năm trước.').waitFor();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.getByRole('table').count()).toBe(0);
  });

  it('tells an overseer how much is left out because it is not public yet', async () => {
    const { page } = await Person.at(stage, people.overseer, '/statistics?year=2026');
    await page
      .getByText(/^Cột 7–18 chỉ tính kết luận đã công khai: \d+ cuộc chưa công khai không được tính\.$/)
      .waitFor();
  });

  it('is read by keys alone, lines and all', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/statistics?year=2025', { hand: keyboard });
    const figure = page.getByRole('button', { name: 'tổng số cuộc thanh tra, Tổng số: xem các sự kiện' });
    await hand.press(figure);
    const lines = page.getByRole('dialog', { name: /^Cột 1:/ });
    await lines.getByText('11 (11 dòng)').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is a list of one body on a telephone', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/statistics?year=2025', { viewport: PHONE });
    await expect.poll(() => page.getByRole('table').count()).toBe(0);
    await hand.choose(page.getByRole('combobox', { name: 'Cơ quan' }), PROVINCE);
    await hand.press(page.getByRole('button', { name: `tiền vi phạm về kinh tế, ${PROVINCE}: xem các sự kiện` }));
    await page.getByRole('dialog').getByText('316.100.000 đ (4 dòng)').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });

  it('prints across a sheet of A4, and is taken along as a workbook and as a table, each on record', async () => {
    const person = await Person.at(stage, people.inspector, '/statistics?year=2025');
    const { page, hand } = person;
    const took = async (button: Locator) => {
      const [download] = await Promise.all([page.waitForEvent('download'), hand.press(button)]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const workbook = await took(page.getByRole('button', { name: 'Biểu Excel (.xlsx)' }));
    expect(workbook.name).toMatch(/^01-TTr_2024-12-15_2025-12-14_\d+\.xlsx$/);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    await hand.press(page.getByRole('main').getByRole('button', { name: 'Xuất', exact: true }));
    const dialog = page.getByRole('dialog', { name: 'Xuất danh sách' });
    await hand.tick(dialog.getByRole('radio', { name: 'CSV' }));
    const table = readCsv((await took(dialog.getByRole('button', { name: 'Xuất', exact: true }))).bytes);
    expect(table.info['Danh sách']).toContain('chưa đối chiếu với thông tư');
    expect(table.info['Điều kiện lọc']).toBe('Từ ngày: 2024-12-15 · Đến ngày: 2025-12-14');
    const ofProvince = table.lines.find(([, name, which]) => name === PROVINCE && which === 'Kỳ báo cáo');
    expect(ofProvince?.slice(12, 14)).toEqual(['316100000', '4250']);
    await hand.press(dialog.getByRole('button', { name: 'Đóng' }).last());
    const recorded = await Person.at(stage, people.overseer, '/access-log?kind=export');
    const told = recorded.page.getByRole('row').filter({ hasText: 'Biểu 01/TTr' });
    await expect.poll(() => told.count()).toBe(2);
    await hand.press(page.getByRole('link', { name: 'Bản in' }));
    const sheet = page.getByRole('article', { name: 'Kết quả thanh tra hành chính' });
    await sheet.getByText('316,1').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false);
    await expect.poll(() => sheet.isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // In points: 297 by 210 millimetres.
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 84[12](\.\d+)? 59[45]/);
    expect(pdf.match(/\/Type ?\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
