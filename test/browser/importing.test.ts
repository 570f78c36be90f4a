import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { csvOf, paperFile } from '#test/support/importing-table.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

const OF_HERE = { unit: 'Sở Nội vụ', decisionNumber: '', decisionOn: '', durationDays: '' };
const file = (name: string, rows: Parameters<typeof csvOf>[1]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(csvOf('cases', rows)),
});

describe('What runs on paper', () => {
  const stage = useStage();

  it('comes in from a table: rehearsed, mended, imported; broken off, it is gone on with', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases');
    const { page, hand } = inspector;
    await hand.press(page.getByRole('link', { name: 'Nhập từ bảng' }));
    await page.getByRole('heading', { name: 'Nhập hồ sơ giấy từ bảng' }).waitFor();
    const bad = { ...OF_HERE, openedOn: '31/02/2023' };
    const input = page.locator('input[type=file]');
    const good = Array.from({ length: 45 }, (_, index) => paperFile(7_100 + index, OF_HERE));
    await input.setInputFiles(file('giay.csv', [...good, paperFile(7_200, bad)]));
    await page.getByText('46 dòng · nhận ra').waitFor();
    await hand.press(page.getByRole('button', { name: 'Chạy thử' }));
    await page.getByText('45 hồ sơ chạy thử đạt').waitFor();
    await page.getByText('1 hồ sơ có dòng sai, chưa gửi').waitFor();
    const fault = page.getByRole('row').filter({ hasText: '31/02/2023' });
    await expect.poll(() => fault.getByRole('cell').first().innerText()).toBe('Hồ sơ · dòng 47 · Ngày mở hồ sơ');
    // Mended: chosen again, it takes the place of what was there.
    await input.setInputFiles(file('giay.csv', [...good, paperFile(7_200, OF_HERE)]));
    await hand.press(page.getByRole('button', { name: 'Chạy thử' }));
    await page.getByText('46 hồ sơ chạy thử đạt').waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(0);
    // The line breaks after the server has stored the second part.
    let parts = 0;
    await page.route('**/api/v1/case-imports', async (route) => {
      const answer = await route.fetch();
      parts += 1;
      if (parts === 2) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await hand.press(page.getByRole('button', { name: 'Nhập 46 hồ sơ' }));
    await page.getByText(/Mất kết nối giữa chừng/).waitFor();
    await page.getByText('Đã nhập 20 hồ sơ').waitFor();
    await hand.press(page.getByRole('button', { name: 'Tiếp tục' }));
    await page.getByText('Đã nhập 46 hồ sơ (trong đó 20 đã nhập từ lần trước)').waitFor();
    await page.goto('/cases?q=HS+7200');
    await page.getByRole('link', { name: /Sở Nội vụ/ }).waitFor();
    await page.getByText('nhập từ hồ sơ giấy').waitFor();
  });

  it('comes in by one form that tells several steps, and is led on here', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases/carry-in');
    const { page, hand, form } = inspector;
    await hand.choose(page.getByRole('combobox', { name: 'Đã làm đến đâu' }), 'đã công bố quyết định');
    await form.write('Số hồ sơ giấy', 'HS 7301/2025');
    await form.write('Nơi lưu', 'Tủ phòng Nghiệp vụ 1');
    await form.choose('Đơn vị', /Sở Nội vụ/, { search: 'so noi vu' });
    await form.choose('Nguồn', 'đột xuất');
    await form.choose('Nội dung thanh tra', 'Công tác cán bộ', { search: 'cán bộ' });
    await page.keyboard.press('Escape');
    await form.write('Ngày mở hồ sơ', '03/03/2025');
    await form.write('Thời kỳ thanh tra: từ ngày', '01/01/2023');
    await form.write('đến ngày', '31/12/2024');
    await form.write('Số', '371');
    await form.write('Ngày ký', '10/03/2025');
    await form.write('Thời hạn (ngày)', '30');
    await form.choose('Cán bộ', people.inspector, { search: people.inspector });
    await form.write('Ngày thành lập đoàn', '11/03/2025');
    await form.write('Ngày công bố', '09/03/2025');
    await form.write('Nơi công bố', 'Sở Nội vụ');
    // A day before the decision: the rules say so at its field, and nothing is lost.
    await form.send();
    await expect.poll(() => form.faults.first().innerText()).toMatch(/Ngày công bố/);
    await form.write('Ngày công bố', '17/03/2025');
    await form.record();
    await hand.press(page.getByRole('link', { name: 'Đến hồ sơ' }));
    await inspector.file.stage('đã công bố quyết định').waitFor();
    await page.getByText('nhập từ hồ sơ giấy').first().waitFor();
    // Whoever led it on paper leads it on.
    await hand.press(page.getByRole('link', { name: 'Kết thúc thanh tra trực tiếp' }));
    await inspector.form.record();
  });
});
