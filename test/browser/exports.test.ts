import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { readCsv, readXlsx } from '#test/support/http/exports.ts';
import { Person } from './pages/person.ts';
import { keyboard } from './support/hands.ts';
import { PHONE, useStage } from './support/stage.ts';

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const openDialog = async ({ page, hand }: Person): Promise<Locator> => {
  await hand.press(page.getByRole('main').getByRole('button', { name: 'Xuất', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Xuất danh sách' });
  await dialog.waitFor();
  return dialog;
};
const CONTENTS = /\/api\/v1\/exports\/[\w-]{43}$/;

/** Whether anything was saved, from now on. */
const downloadsOf = (page: Page): readonly Download[] => {
  const saved: Download[] = [];
  page.on('download', (download) => saved.push(download));
  return saved;
};

describe('Taking a list out', () => {
  const stage = useStage();

  it('as it is narrowed, with a receipt that has the number of the record', async () => {
    const person = await Person.at(stage, people.inspector, '/cases?stage=announced,closed&sort=opened');
    const { page, hand } = person;
    const dialog = await openDialog(person);
    await hand.tick(dialog.getByRole('radio', { name: 'CSV' }));
    const coming = page.waitForEvent('download');
    await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    const download = await coming;
    const { info, lines, end } = readCsv(await bytesOf(download));
    const told = await person.ask<{ total: number }>('/case-counts?stage=announced,closed');
    expect(lines.length).toBe(told.total);
    expect(end).toBe(`HẾT · ${lines.length} dòng`);
    expect(info['Điều kiện lọc']).toBe(
      'Giai đoạn: đã công bố quyết định; đã kết thúc theo dõi · Sắp xếp: mở cũ nhất trước',
    );
    expect(info['Người xuất']).toContain(people.inspector);
    await dialog.getByText(`Đã xuất ${lines.length} dòng.`).waitFor();
    const number = /sự kiện số (\d+)/.exec(info['Ghi trong sổ cái'] ?? '')?.[1];
    await dialog.getByText(`Ghi trong sổ cái: sự kiện số ${number}.`).waitFor();
    expect(download.suggestedFilename()).toMatch(/^cases-\d+\.csv$/);
    await hand.press(dialog.getByRole('button', { name: 'Đóng' }).last());
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('by keys alone, and the focus comes back to where it was', async () => {
    const person = await Person.at(stage, people.inspector, '/follow-up?list=all', { hand: keyboard });
    const { page } = person;
    const dialog = await openDialog(person);
    const excel = dialog.getByRole('radio', { name: 'Excel (XLSX)' });
    await expect.poll(() => excel.isChecked()).toBe(true);
    const coming = page.waitForEvent('download');
    await person.hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    const { headings, lines, info } = await readXlsx(await bytesOf(await coming));
    expect(info['Số dòng']).toBe(lines.length);
    expect(headings).toContain('Tiền còn phải thu (đồng)');
    await dialog.getByText(`Đã xuất ${lines.length} dòng.`).waitFor();
    // What came in the place of the pressed button has the focus.
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    const focused = page.locator(':focus');
    await expect.poll(() => focused.innerText()).toBe('Xuất');
  });

  it('of the past as it was, on a phone', async () => {
    const person = await Person.at(stage, people.inspector, '/deadlines?list=overdue&asOf=400', { viewport: PHONE });
    const { page, hand } = person;
    const dialog = await openDialog(person);
    await dialog.getByText('tại thời điểm đang xem').waitFor();
    await hand.tick(dialog.getByRole('radio', { name: 'CSV' }));
    const coming = page.waitForEvent('download');
    await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    const { info } = readCsv(await bytesOf(await coming));
    expect(info['Dữ liệu tại thời điểm']).toContain('sự kiện số 400,');
    expect(info['Điều kiện lọc']).toBe('Hiện: quá hạn');
    await dialog.getByText('Ghi trong sổ cái: sự kiện số').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });

  it('of each screen that has a list, without leaving it', async () => {
    const person = await Person.at(stage, people.inspector, '/');
    const { page, hand } = person;
    const screens: readonly (readonly [string, string | undefined])[] = [
      ['/accountability', undefined],
      ['/plan?year=2025', 'Các kế hoạch thanh tra'],
      ['/units', undefined],
      ['/dashboard', undefined],
      ['/officers', undefined],
      [`/cases/${cases.closed}?tab=timeline`, 'Phát hiện của một hồ sơ'],
      ['/units/99.901.01/dossier', 'Phát hiện tại một đơn vị'],
    ];
    for (const [path, other] of screens) {
      await person.open(path);
      const dialog = await openDialog(person);
      if (other !== undefined) await hand.choose(dialog.getByRole('combobox', { name: 'Danh sách' }), other);
      const coming = page.waitForEvent('download');
      await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
      const { info, lines } = await readXlsx(await bytesOf(await coming));
      expect([path, info['Số dòng']]).toEqual([path, lines.length]);
      if (other === undefined) expect(lines.length).toBeGreaterThan(0);
    }
  });

  it('of what was asked and of who saw what, by those who may read it', async () => {
    const person = await Person.at(stage, people.overseer, '/');
    const { page, hand } = person;
    for (const path of ['/requests?list=all', '/access-log']) {
      await person.open(path);
      const dialog = await openDialog(person);
      const coming = page.waitForEvent('download');
      await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
      const { info, lines } = await readXlsx(await bytesOf(await coming));
      expect([path, info['Số dòng']]).toEqual([path, lines.length]);
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  it('of a case that is not public an overseer is offered the outline alone', async () => {
    const person = await Person.at(stage, people.overseer, `/cases/${cases.inFieldwork}?tab=timeline`);
    const dialog = await openDialog(person);
    await dialog.getByText('Dòng thời gian của một hồ sơ').waitFor();
    expect(await dialog.getByRole('combobox').count()).toBe(0);
  });
});

describe('No file is better than half a file', () => {
  const stage = useStage();

  it('who stops it has none, and is told that the record stays', async () => {
    const person = await Person.at(stage, people.inspector, '/cases');
    const { page, hand } = person;
    const saved = downloadsOf(page);
    // A line that brings nothing for a while.
    await page.route(CONTENTS, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await route.continue().catch(() => undefined);
    });
    const dialog = await openDialog(person);
    await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    await dialog.getByText(/Đã viết 0 \/ \d+ dòng…/).waitFor();
    await hand.press(dialog.getByRole('button', { name: 'Dừng' }));
    await dialog.getByText(/^Đã dừng. Không lưu tệp nào. Việc xuất vẫn được ghi là sự kiện số \d+\.$/).waitFor();
    expect(saved).toEqual([]);
    await page.unroute(CONTENTS);
    const coming = page.waitForEvent('download');
    await hand.press(dialog.getByRole('button', { name: 'Xuất lại' }));
    await coming;
    await dialog.getByText('Tệp đầy đủ.').waitFor();
  });

  it.each(['Excel (XLSX)', 'CSV', 'NDJSON'])(
    'a %s without its end mark is not saved, and that is said',
    async (format) => {
      const person = await Person.at(stage, people.inspector, '/cases');
      const { page, hand } = person;
      const saved = downloadsOf(page);
      // The network says that it was all.
      await page.route(CONTENTS, async (route) => {
        const answer = await route.fetch();
        const body = await answer.body();
        await route.fulfill({ response: answer, body: body.subarray(0, body.length - 30) });
      });
      const dialog = await openDialog(person);
      await hand.tick(dialog.getByRole('radio', { name: format }));
      await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
      await dialog.getByText('Tệp bị đứt giữa chừng nên không lưu: thiếu dấu kết thúc.').waitFor();
      expect(saved).toEqual([]);
    },
  );

  it('nor is one that breaks off on the way', async () => {
    const person = await Person.at(stage, people.inspector, '/cases');
    const { page, hand } = person;
    const saved = downloadsOf(page);
    await page.route(CONTENTS, (route) => route.abort('connectionreset'));
    const dialog = await openDialog(person);
    await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    await dialog.getByText('Tệp bị đứt giữa chừng nên không lưu').waitFor();
    expect(saved).toEqual([]);
  });
});
