import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const TAB = `/cases/${cases.inFieldwork}?tab=evidence`;

const choose = (page: Page, name: string, content: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

const card = (page: Page, name: string | RegExp) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

const describeFile = async (page: Page, name: string, summary: string): Promise<void> => {
  const queued = card(page, name);
  await queued.getByRole('radio', { name: 'Không phải đơn thư' }).check();
  await queued.getByRole('textbox', { name: 'Tệp là gì' }).fill(summary);
  await queued.getByRole('textbox', { name: 'Ngày ghi trên tệp' }).fill('20/11/2025');
  await queued.getByRole('textbox', { name: 'Nơi thu thập' }).fill('Bộ phận một cửa');
  await queued.getByRole('textbox', { name: 'Nơi thu thập' }).blur();
};

describe.each([
  ['on a laptop', LAPTOP],
  ['on a phone', PHONE],
] as const)('Evidence, %s', (where, viewport) => {
  const stage = useStage();

  it('is described, sent through a network that dies on the way, and stands in the list', async () => {
    const { page } = await Person.at(stage, people.field, TAB, { viewport });
    const summary = `Biên bản đối chiếu ${where}`;
    await choose(page, 'doi-chieu.txt', `${where} `.repeat(60_000));
    await describeFile(page, 'doi-chieu.txt', summary);
    let parts = 0;
    await page.route('**/parts/*', async (route) => {
      parts += 1;
      if (parts === 2) await route.abort('internetdisconnected');
      else await route.continue();
    });
    await card(page, 'doi-chieu.txt').getByRole('button', { name: 'Gửi tệp' }).click();
    await card(page, summary).getByText('Trong kho').waitFor();
    await expect.poll(() => card(page, 'doi-chieu.txt').count()).toBe(0);
    // The part that was lost was sent again, and no other.
    expect(parts).toBe(Math.ceil(Buffer.byteLength(`${where} `.repeat(60_000)) / (256 * 1024)) + 1);
  });

  it('that is a letter of denunciation does not leave the device', async () => {
    const { page } = await Person.at(stage, people.field, TAB, { viewport });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('evidence-uploads')) sent.push(request.url());
    });
    await choose(page, 'don.txt', 'Kính gửi\n');
    await card(page, 'don.txt').getByRole('radio', { name: 'Là đơn tố cáo, khiếu nại' }).check();
    await card(page, 'don.txt').getByText('bộ phận tiếp công dân').waitFor();
    await expect.poll(() => card(page, 'don.txt').getByRole('button', { name: 'Gửi tệp' }).isDisabled()).toBe(true);
    await card(page, 'don.txt').getByRole('button', { name: 'Bỏ don.txt' }).click();
    expect(sent).toEqual([]);
  });

  it('that lies about what it is is refused in words, and can be removed', async () => {
    const { page } = await Person.at(stage, people.field, TAB, { viewport });
    await choose(page, 'trang.txt', '<html><script>alert(1)</script>');
    await describeFile(page, 'trang.txt', 'Trang web');
    await card(page, 'trang.txt').getByRole('button', { name: 'Gửi tệp' }).click();
    await card(page, 'trang.txt').getByText('trang web, SVG hoặc XML').waitFor();
    await card(page, 'trang.txt').getByRole('button', { name: 'Bỏ trang.txt' }).click();
    await expect.poll(() => card(page, 'trang.txt').count()).toBe(0);
  });

  it('is opened with a reason, on record, and comes to the device; a photograph without its place', async () => {
    const { page } = await Person.at(stage, people.field, TAB, { viewport });
    const summary = 'Ảnh bảng niêm yết lịch tiếp công dân';
    await page.getByRole('button', { name: `Mở tệp: ${summary}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi và tải về' }).click();
    await dialog.getByRole('radio', { name: 'Soạn báo cáo, kết luận' }).check();
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Ghi và tải về' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^[0-9a-f]{12}-copy\.png$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.includes('Vinh Trung')).toBe(false);
    await card(page, summary).getByText('Bàn giao, lượt mở, lượt kiểm tra').click();
    await card(page, summary)
      .getByText(/Đỗ Thị Lộc mở \(bản làm việc không có vị trí\)/)
      .first()
      .waitFor();
  });

  it('is read again by the store', async () => {
    const { page } = await Person.at(stage, people.field, TAB, { viewport });
    const summary = 'Bảng thống kê lượt tiếp công dân từ tháng 7/2024';
    await page.getByRole('button', { name: `Kiểm tra lại: ${summary}` }).click();
    await card(page, summary).getByText('Kết quả kiểm tra: khớp.').waitFor();
    await card(page, summary)
      .getByText(/^Đã kiểm tra ngày/)
      .waitFor();
  });
});
