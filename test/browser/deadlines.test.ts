import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

/** As an address holds it: the case followed up had been opened, and nothing was concluded. */
const THEN = '2024-10-31T23:00:00%2B07:00';

describe('Deadlines', () => {
  const stage = useStage();

  it.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ] as const)('say why they end when they end, in words and day by day, on a %s', async (_size, viewport) => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.followedUp}?tab=deadlines`, { viewport });
    const { page, hand } = overseer;
    await hand.press(page.getByRole('button', { name: 'Vì sao? Giao xây dựng dự thảo kết luận' }));
    const why = page.getByRole('dialog');
    await why.getByText('Từ ngày 25/11/2024: nhận báo cáo kết quả; ngày này không tính').waitFor();
    await why.getByText(/^Quy định: 5 ngày làm việc, Điều 75\.1 Luật Thanh tra 2022/).waitFor();
    await why.getByText('Hạn cuối: hết thứ Hai, ngày 02/12/2024.').waitFor();
    await hand.press(why.getByRole('button', { name: 'Xem từng ngày' }));
    const days = why.getByRole('table', { name: 'Đếm từng ngày' }).getByRole('row');
    await days.filter({ hasText: 'Chủ nhật, 01/12/2024' }).getByText('không tính: cuối tuần').waitFor();
    await days.filter({ hasText: 'Thứ Hai, 02/12/2024' }).getByRole('cell', { name: '5', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  it('are listed the longest overdue first, narrowed, and looked at on a calendar', async () => {
    const inspector = await Person.at(stage, people.inspector, '/');
    const { page, hand } = inspector;
    await hand.press(page.getByRole('link', { name: 'Mọi thời hạn' }));
    await page.getByRole('heading', { level: 1, name: 'Thời hạn' }).waitFor();
    const rows = page.getByRole('table', { name: 'Thời hạn' }).getByRole('row');
    await rows.filter({ hasText: 'Quá hạn' }).first().waitFor();
    const before = await rows.count();

    await hand.choose(page.getByRole('combobox', { name: 'Hiện', exact: true }), 'Quá hạn');
    await expect.poll(() => rows.count()).toBeLessThan(before);
    expect(page.url()).toContain('list=overdue');
    await hand.press(page.getByText('Lịch', { exact: true }));
    await page.getByText(/^Tháng \d+\/\d{4}$/).waitFor();

    await page.goto('/deadlines?month=2025-12&list=overdue');
    await hand.press(page.getByRole('button', { name: /thứ Hai, 08\/12\/2025: 1 việc hết hạn/ }));
    await page.getByText('Hết hạn ngày 08/12/2025').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await hand.press(page.getByRole('link', { name: /UBND xã Vĩnh Hòa/ }));
    await page.getByRole('tab', { name: 'Thời hạn', selected: true }).waitFor();
  });

  it('open on a calendar also while another list is on its way', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/deadlines');
    await page.getByRole('table', { name: 'Thời hạn' }).waitFor();
    const onItsWay = Promise.withResolvers<void>();
    await page.route(/\/api\/v1\/deadlines\?.*list=overdue/, async (request) => {
      await onItsWay.promise;
      await request.continue();
    });
    await hand.choose(page.getByRole('combobox', { name: 'Hiện', exact: true }), 'Quá hạn');
    await hand.press(page.getByText('Lịch', { exact: true }));
    await page.getByText(/^Tháng \d+\/\d{4}$/).waitFor();
    onItsWay.resolve();
  });

  it('are judged on a day of one’s own: what was overdue by then', async () => {
    const inspector = await Person.at(stage, people.inspector, '/deadlines?list=overdue');
    const { page, hand } = inspector;
    const rows = page.getByRole('table', { name: 'Thời hạn' }).getByRole('row');
    await rows.nth(1).waitFor();
    const today = await rows.count();
    await hand.write(page.getByLabel('Xét đến hết ngày'), '01/12/2025');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('day=2025-12-01');
    await rows.nth(1).waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(today);
    const told = await inspector.ask<{ deadlines: readonly unknown[] }>('/deadlines?list=overdue&day=2025-12-01');
    // A row of headings beside them.
    await expect.poll(() => rows.count()).toBe(told.deadlines.length + 1);
  });

  it('are those of the moment that is looked at', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.followedUp}?tab=deadlines&asOf=${THEN}`);
    await inspector.page.getByText('Đang chạy').waitFor();
    const names = await inspector.page.getByRole('region', { name: 'Đang chạy' }).getByRole('listitem').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(names.join()).not.toContain('kiến nghị R1');
  });

  it('say where an extension would move them, and move there when it is recorded', async () => {
    const head = await Person.at(stage, people.head, `/cases/${cases.inFieldwork}/do/extend-duration`);
    const { page, form } = head;
    await form.write('Gia hạn thêm (ngày)', '5');
    const said = await page.getByText(/^Hạn thanh tra trực tiếp sẽ dời từ/).innerText();
    const [before, after] = said.match(/\d{2}\/\d{2}\/\d{4}/g) ?? [];
    expect(after).not.toBe(before);
    await form.tick(/vụ việc phức tạp/i);
    await form.write('Ngày trưởng đoàn đề nghị bằng văn bản', '28/11/2025');
    await form.write('Số', '99');
    await form.write('Ngày ký', '01/12/2025');
    await form.record();
    await page.goto(`/cases/${cases.inFieldwork}?tab=deadlines`);
    const clock = page
      .getByRole('region', { name: 'Đang chạy' })
      .getByRole('listitem')
      .filter({ hasText: 'đã gia hạn' });
    await expect.poll(() => clock.innerText()).toContain(after);
  });
});
