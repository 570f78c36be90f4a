import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from './pages/person.ts';
import { dayFromNow } from './support/days.ts';
import { useStage } from './support/stage.ts';

/** Always one that nobody of the demonstration has planned, and whose quarters all lie ahead. */
const YEAR = Number(dayFromNow(0).slice(-4)) + 1;

const propose = async ({ form, hand, page }: Person, quarter: string): Promise<void> => {
  await hand.press(page.getByRole('link', { name: 'Đề xuất một cuộc thanh tra' }));
  await form.choose('Đơn vị', /Sở Y tế/, { search: 'so y te' });
  await form.choose('Nội dung', 'Mua sắm, đấu thầu', { search: 'Mua' });
  await form.tick(quarter);
  await expect
    .poll(() => form.preview.innerText())
    .toMatch(new RegExp(`Thanh tra tỉnh.* sẽ thanh tra Sở Y tế.*${YEAR}`));
  await form.record();
  await hand.press(page.getByRole('link', { name: `Kế hoạch năm ${YEAR}` }).last());
};

describe('The plan of a year', () => {
  const stage = useStage();

  it('is proposed, freed of an overlap, approved, and carried out', async () => {
    const inspector = await Person.enter(stage, people.inspector);
    const { page, form, hand } = inspector;
    const row = (quarter: string) => page.getByRole('row').filter({ hasText: quarter });
    await inspector.shell.goTo('Kế hoạch');
    await inspector.open(`/plan?year=${YEAR}`);
    await page.getByText('Kế hoạch năm này chưa có mục nào.').waitFor();
    await propose(inspector, 'Quý 2');
    await row('Quý 2').getByText('Chưa đến kỳ').waitFor();
    expect(await page.getByRole('link', { name: /^Mở hồ sơ P/ }).count(), 'a draft opens nothing').toBe(0);
    await propose(inspector, 'Quý 3');

    const head = await Person.at(stage, people.head, `/plan?year=${YEAR}`);
    await hand.press(head.page.getByRole('link', { name: 'Ghi phê duyệt' }));
    await head.page.getByText('Còn trùng lặp chưa xử lý: O1').waitFor();

    await page.getByText('Trùng lặp phải xử lý').waitFor();
    await hand.press(page.getByRole('link', { name: /^Xử lý trùng lặp/ }));
    await form.tick('Bỏ một mục');
    await form.tick(/^P2 · Quý 3/);
    await form.write('Lý do', 'Gộp vào cuộc thanh tra quý 2');
    await form.record();
    await hand.press(page.getByRole('link', { name: `Kế hoạch năm ${YEAR}` }).last());
    await row('Quý 3').getByText('Đưa ra khỏi kế hoạch').waitFor();

    await head.open(`/plan?year=${YEAR}`);
    await head.hand.press(head.page.getByRole('link', { name: 'Ghi phê duyệt' }));
    await head.form.write('Số', '4001');
    await head.form.write('Ký hiệu', 'QĐ-UBND');
    await head.form.write('Ngày ký', dayFromNow(0));
    await head.form.record();

    // It was told to him: nobody has loaded his page again.
    await page.getByText('Văn bản số 4001/QĐ-UBND').waitFor();
    await hand.press(page.getByRole('link', { name: /^Mở hồ sơ P1/ }));
    await page.getByText(`Mở hồ sơ theo mục P1 của kế hoạch năm ${YEAR}.`).waitFor();
    await form.write('Thời kỳ thanh tra: từ ngày', '01/01/2024');
    await form.write('đến ngày', '31/12/2025');
    await form.record();
    await expect.poll(() => form.receipt.innerText()).toContain('Theo mục P1 của kế hoạch.');
    await hand.press(page.getByRole('link', { name: 'Đến hồ sơ' }));
    await hand.press(page.getByRole('link', { name: `mục P1 của kế hoạch năm ${YEAR}` }));
    await row('Quý 2').getByText('Đang làm').waitFor();
  });

  it('says of a unit out of reach that it is, and nothing of its cases', async () => {
    const { page } = await Person.at(stage, people.field, '/plan?year=2025');
    await page.getByText('Ngoài phạm vi xem').first().waitFor();
    await expect.poll(() => page.getByRole('link', { name: /^Thanh tra Sở/ }).count()).toBe(0);
  });

  it('is as it was at any moment', async () => {
    const { page } = await Person.at(stage, people.overseer, '/plan?year=2025&asOf=2024-12-01T00:00:00%2B07:00');
    await page.getByText('Dự thảo – chưa phê duyệt').waitFor();
    await page.getByText('Trùng lặp đã xử lý').waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'UBND xã Đông Sơn' }).count()).toBe(0);
  });
});
