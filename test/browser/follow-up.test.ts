import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const SCHOOLS = 'Sở Giáo dục và Đào tạo';

describe('Following up', () => {
  const stage = useStage();

  it('has the longest overdue first, narrows, and says what all of it comes to', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/');
    await hand.press(page.getByRole('link', { name: 'Đôn đốc', exact: true }));
    const rows = page.getByRole('table', { name: 'Đôn đốc' }).getByRole('row');
    await rows.nth(1).filter({ hasText: 'Sở Nội vụ' }).waitFor();
    await page.getByText(/^\d+ kiến nghị, \d+ quá hạn\.$/).waitFor();
    await page.getByText('Đất: kiến nghị 4.250 m²; đã thu 2.900,5 m²; còn phải thu 1.349,5 m².').waitFor();
    const before = await rows.count();
    await hand.choose(page.getByRole('combobox', { name: 'Loại kiến nghị' }), 'Thu hồi đất');
    await expect.poll(() => rows.count()).toBe(2);
    expect(page.url()).toContain('kind=recover-land');
    await page.goto('/follow-up?list=all');
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    // The town's one-stop desk was concluded on twice.
    await page
      .getByText(/^Tái diễn:/)
      .first()
      .waitFor();
    await page.goto('/follow-up?list=all&asOf=1');
    await page.getByText('Không có kiến nghị nào như vậy.').waitFor();
  });

  it.each([
    ['laptop', LAPTOP, 611],
    ['phone', PHONE, 621],
  ] as const)('chosen ones are reminded together, each by its own letter, on a %s', async (_size, viewport, number) => {
    const { page, hand } = await Person.at(stage, people.inspector, '/follow-up', { viewport });
    for (const id of ['R1', 'R2']) {
      await hand.tick(page.getByRole('checkbox', { name: `Chọn ${id}, ${SCHOOLS}` }));
    }
    await hand.tick(page.getByRole('checkbox', { name: 'Chọn R1, UBND xã Đông Hải' }));
    await hand.press(page.getByRole('link', { name: 'Soạn văn bản đôn đốc (3)' }));
    const letters = page.getByRole('article');
    await expect.poll(() => letters.count()).toBe(2);
    await hand.write(page.getByRole('textbox', { name: 'Số văn bản đầu tiên' }), String(number));
    await page.getByText(`Số: ${number}/CV-TTr`).waitFor();
    await page.getByText(`Số: ${number + 1}/CV-TTr`).waitFor();
    await hand.press(page.getByRole('button', { name: 'Ghi vào sổ' }));
    await page.getByText('Đã ghi 3 / 3 kiến nghị được đôn đốc.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Ghi vào sổ' }).isDisabled()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false);
    await expect.poll(() => letters.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await hand.press(page.getByRole('main').getByRole('link', { name: 'Đôn đốc' }));
    await page
      .getByText(new RegExp(`gần nhất ${number + 1}/CV-TTr|gần nhất ${number}/CV-TTr`))
      .first()
      .waitFor();
  });

  it('a number that is taken refuses its rows and no other; with another number they go', async () => {
    const { page, hand } = await Person.at(
      stage,
      people.inspector,
      `/follow-up/letters?rows=${cases.followedUp}.R1,${cases.concluded}.R1`,
    );
    // Taken by the letter to one of the two in the tests before: the first is of another case.
    await hand.write(page.getByRole('textbox', { name: 'Số văn bản đầu tiên' }), '612');
    await hand.press(page.getByRole('button', { name: 'Ghi vào sổ' }));
    await page.getByText(/^Đã ghi \d \/ 2 kiến nghị được đôn đốc\.$/).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'R1:' }).first().waitFor();
    await hand.write(page.getByRole('textbox', { name: 'Số văn bản đầu tiên' }), '701');
    await hand.press(page.getByRole('button', { name: /^Ghi (vào sổ|các văn bản còn lại)$/ }));
    await page.getByText('Đã ghi 2 / 2 kiến nghị được đôn đốc.').waitFor();
  });

  it('a payment and its reversal are lines of their own, with what is owed after each', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.concluded}?tab=recommendations`);
    const { page, hand, file, form } = inspector;
    await file.beginOn('R1', 'Ghi khoản thu');
    await form.write('Số tiền', '999000000');
    await form.choose('Ai đã nộp, trả', 'Doanh nghiệp');
    await form.write('Tên đơn vị, doanh nghiệp', 'Công ty Thiết bị Hư Cấu');
    await form.write('Nơi ban hành', 'Kho bạc Nhà nước tỉnh');
    await form.write('Số', '5501');
    await form.write('Ký hiệu', 'GNT-KB');
    await form.write('Ngày ký', '01/12/2025');
    await form.send();
    await form.faults.filter({ hasText: 'Còn phải thu 158.900.000 đồng.' }).waitFor();
    await form.write('Số tiền', '100000000');
    await form.record();
    await hand.press(page.getByRole('link', { name: 'Về hồ sơ' }));
    await file.openTab('Kiến nghị');
    const ledger = page.getByRole('region', { name: 'Sổ thu hồi R1' });
    await ledger.getByText('Còn phải thu 58.900.000 đ').waitFor();
    await hand.press(ledger.getByRole('link', { name: 'Đảo khoản thu · P1' }));
    await form.write('Số tiền', '40000000');
    await form.write('Vì sao đảo', 'Kho bạc trả lại một phần');
    await form.write('Nơi ban hành', 'Kho bạc Nhà nước tỉnh');
    await form.write('Số', '88');
    await form.write('Ký hiệu', 'TB-KB');
    await form.write('Ngày ký', '02/12/2025');
    await form.record();
    await hand.press(page.getByRole('link', { name: 'Về hồ sơ' }));
    await file.openTab('Kiến nghị');
    await ledger.getByText('Đảo khoản P1: lại phải thu').waitFor();
    await ledger.getByText('Còn phải thu 98.900.000 đ').waitFor();
    await expect.poll(() => ledger.getByRole('row').count()).toBe(4);
  });

  it('an overseer reads it and writes nothing', async () => {
    const { page } = await Person.at(stage, people.overseer, '/follow-up?list=all');
    await page.getByRole('table', { name: 'Đôn đốc' }).getByRole('row').nth(1).waitFor();
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(0);
    await expect.poll(() => page.getByRole('link', { name: /^Soạn văn bản/ }).count()).toBe(0);
  });
});
