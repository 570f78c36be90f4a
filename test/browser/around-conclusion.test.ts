import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const tabOf = (caseId: string) => `/cases/${caseId}?tab=after`;

describe.each([
  ['on a laptop', LAPTOP, 701],
  ['on a phone', PHONE, 711],
] as const)('Around the conclusion, %s', (_where, viewport, number) => {
  const stage = useStage();

  it('a contest that holds up the closing is answered, and holds it up no more', async () => {
    const head = await Person.at(stage, people.head, `/cases/${cases.takenOver}?tab=closure`, { viewport });
    const { page, hand, form, unitWork, file } = head;
    const condition = page.getByRole('listitem').filter({ hasText: 'Mọi ý kiến không nhất trí' });
    await condition.getByText('chưa đạt').waitFor();
    await condition.getByText('K1').waitFor();
    await hand.press(condition.getByRole('link', { name: 'Xem phần sau kết luận' }));
    await unitWork.entry('K1').getByText('Chưa trả lời').waitFor();
    await unitWork.beginOn('K1', 'Trả lời ý kiến không nhất trí');
    await form.answer('Kết quả xem xét', 'Chấp nhận một phần');
    await form.write('Trả lời tóm tắt', 'Một khoản được đối chiếu lại');
    await form.write('Số', String(number));
    await form.write('Ngày ký', '01/12/2025');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('K1').getByText('Đã trả lời ngày 01/12/2025').waitFor();
    await file.openTab('Kết thúc theo dõi');
    await condition.getByText('đạt', { exact: true }).waitFor();
  });

  it('silence of a superior is said, and ends when he speaks', async () => {
    const head = await Person.at(stage, people.inspector, tabOf(cases.reported), { viewport });
    const { page, form, unitWork } = head;
    await page.getByText('Im lặng = được ban hành kết luận ngay').waitFor();
    await unitWork.beginOn('O1', 'Ghi ý kiến cấp trên');
    await form.answer('Ý kiến', 'Nhất trí');
    await form.write('Ý kiến tóm tắt', 'Nhất trí với dự thảo');
    await form.write('Nơi ban hành', 'UBND tỉnh Hương Bình (hư cấu)');
    await form.write('Số', '12');
    await form.write('Ký hiệu', 'UBND-NC');
    await form.write('Ngày ký', '10/12/2025');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('O1').getByText('Đã có ý kiến').waitFor();
    await expect.poll(() => page.getByText('Im lặng = được ban hành kết luận ngay').count()).toBe(0);
  });

  it('a file is handed over, and its list is printed with its pages', async () => {
    const leader = await Person.at(stage, people.field, tabOf(cases.takenOver), { viewport });
    const { page, hand, form, unitWork } = leader;
    await page.getByText('Chưa bàn giao').waitFor();
    await unitWork.begin('Bàn giao hồ sơ thanh tra');
    await form.write('Nơi nhận hồ sơ', 'Bộ phận lưu trữ (hư cấu)');
    await form.record();
    await unitWork.backToCase();
    await page.getByText('Nơi nhận: Bộ phận lưu trữ (hư cấu)').waitFor();
    await hand.press(page.getByRole('link', { name: 'In mục lục hồ sơ' }));
    await page.getByRole('cell', { name: '103–120' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('banner').isHidden()).toBe(true);
    await expect.poll(() => page.locator('[data-sheet]').innerText()).toContain('MỤC LỤC HỒ SƠ THANH TRA');
  });
});
