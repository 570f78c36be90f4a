import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases, heads } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { ReplayRoom } from './pages/replay-room.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const CASE = `case:${cases.closed}`;

describe('The replay room', () => {
  const stage = useStage();

  const enter = async (name: string, path: string, viewport: typeof LAPTOP | typeof PHONE = LAPTOP) => {
    const { page, hand } = await Person.at(stage, name, path, { viewport });
    return new ReplayRoom(page, hand);
  };

  it('is gone through event by event with the mouse; log, state and address go along', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/');
    await hand.press(page.getByRole('link', { name: 'Phòng xem lại' }));
    const room = new ReplayRoom(page, hand);
    await room.standsAtTheEnd();
    await page.goto('/replay?asOf=482');
    await room.standsAt(482);
    await hand.press(page.getByRole('button', { name: 'Sự kiện sau' }));
    await room.standsAt(483);
    expect(page.url()).toContain('asOf=483');
    await hand.press(page.getByRole('button', { name: 'Sự kiện trước' }));
    await room.standsAt(482);
    await hand.press(room.log.getByRole('link', { name: 'Sự kiện 479', exact: true }));
    await room.standsAt(479);
    await page.getByText(/như sau sự kiện 479,/).waitFor();
    // The state beside it is the one that the register tells of the same moment.
    await room.state.getByText('9 hồ sơ lúc đó').waitFor();
    await hand.press(page.getByRole('button', { name: 'Sự kiện cuối cùng' }));
    await room.standsAtTheEnd();
    await expect.poll(() => page.url()).not.toContain('asOf');
  });

  it('takes a step for each key, also for those pressed before it is known where they lead', async () => {
    const room = await enter(people.overseer, '/replay?asOf=482');
    await room.standsAt(482);
    await room.slider.focus();
    // A slow network, and nothing read ahead of what comes behind the next event.
    await room.page.route('**/ledger/log?**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (let step = 0; step < 3; step += 1) await room.page.keyboard.press('ArrowRight');
    await room.standsAt(485);
  });

  it('is gone through with keys alone: events, days, ends; the slider says where one is', async () => {
    const room = await enter(people.inspector, `/replay?scope=${CASE}&asOf=172`);
    await room.standsAt(172);
    await room.slider.focus();
    await room.says('Sự kiện 172, 08/01/2024, Xác nhận đã thực hiện kiến nghị R2.');
    await room.press('ArrowRight');
    await room.standsAt(180);
    await room.press('ArrowLeft');
    await room.standsAt(172);
    await room.press('Home');
    await room.says(/^Sự kiện \d+, 11\/09\/2023, Mở cuộc thanh tra UBND xã Phú Mỹ/);
    const atFirst = await room.slider.getAttribute('aria-valuetext');
    await room.press('Shift+ArrowRight');
    await expect.poll(() => room.slider.getAttribute('aria-valuetext')).not.toBe(atFirst);
    await room.press('End');
    await room.says(/Kết thúc theo dõi: đã thực hiện xong\.$/);
    // What the case was is told beside it.
    await room.press('Home');
    await room.state.getByText('Đã mở').first().waitFor();
    await expect.poll(() => room.state.getByText('kết luận 03/KL-TTr').count()).toBe(0);
  });

  it('goes to an exact place by number and by day, and says which number is none', async () => {
    const room = await enter(people.inspector, '/replay');
    await room.standsAtTheEnd();
    await room.goToNumber('9999');
    await room.page.getByText(/^Viết một số nguyên từ 1 đến \d+\.$/).waitFor();
    await expect.poll(() => room.page.url()).not.toContain('asOf');
    await room.goToNumber('475');
    await room.standsAt(475);
    await room.goToDay('31/12/2024');
    await room.page.getByText(/^Đang ở sự kiện \d+, ghi lúc \d\d\/\d\d\/2024/).waitFor();
  });

  it.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ] as const)('keeps a mark and comes back to it, on a %s', async (size, viewport) => {
    const room = await enter(people.leader, `/replay?scope=${CASE}&asOf=172`, viewport);
    await room.standsAt(172);
    await room.mark(`Trước khi thu tiền ${size}`);
    await room.page.goto('/replay');
    await room.standsAtTheEnd();
    await room.openMark(`Trước khi thu tiền ${size}`);
    await room.standsAt(172);
    expect(room.page.url()).toContain(`scope=case%3A${cases.closed}`);
  });

  it('shows a unit with who headed it, and a head with his lines; before they were there, that they were not', async () => {
    const unit = await enter(people.inspector, '/replay?scope=unit:99.901.01');
    await unit.state.getByText(/^Người đứng đầu: /).waitFor();
    await unit.page.goto(`/replay?scope=head:${heads.lateJudgment}&asOf=300`);
    await unit.state
      .getByText(/Chủ tịch/)
      .first()
      .waitFor();
    await unit.page.goto(`/replay?scope=${CASE}&asOf=2`);
    await unit.state.getByText('Lúc đó chưa có.').waitFor();
    await unit.press('ArrowRight', unit.slider);
    await unit.says(/Mở cuộc thanh tra/);
  });

  it('tells an overseer of a case that is not public the stages alone', async () => {
    const room = await enter(people.overseer, `/replay?scope=case:${cases.drafted}`);
    await room.log.getByText('Đã có dự thảo kết luận.').waitFor();
    await expect.poll(() => room.log.getByText(/Báo cáo phát hiện/).count()).toBe(0);
    await expect.poll(() => room.state.getByText('Mã băm').count()).toBe(0);
  });
});

describe('Two moments side by side', () => {
  const stage = useStage();

  it('are summed up in words, and each value leads to the event that set it', async () => {
    const path = `/compare?scope=case:${cases.lateJudgment}&from=150`;
    const { page, hand } = await Person.at(stage, people.inspector, path);
    await page.getByText(/^13 trường đổi, /).waitFor();
    const row = page.getByRole('row', { name: /^P1 · số tiền/ });
    await row.getByRole('cell', { name: '150.000.000 đ', exact: true }).waitFor();
    await hand.press(row.getByRole('link', { name: 'Sự kiện 155' }));
    await new ReplayRoom(page, hand).standsAt(155);
  });

  it('of everything, a unit or a head open value by value: what a matter or an action was and became, and why', async () => {
    const path = `/compare?scope=head:${heads.lateJudgment}&from=150`;
    const { page, hand } = await Person.at(stage, people.overseer, path);
    const values = page.getByRole('button', { name: /^\d+ trường đổi: Vụ việc/ });
    await expect.poll(() => values.getAttribute('aria-expanded')).toBe('false');
    await hand.press(values);
    const table = page.getByRole('table', { name: /^Trường đổi: Vụ việc/ });
    const judgment = table.getByRole('row', { name: /^Bản án 58\/HS-PT/ });
    await judgment
      .getByText(/phúc thẩm/)
      .first()
      .waitFor();
    await judgment.getByText(/ · .+, thanh tra viên tỉnh/).waitFor();
    const terms = page.getByRole('table', { name: 'Thời hạn khác đi' });
    await terms.getByRole('row', { name: /trễ thêm$/ }).waitFor();
    await hand.press(values);
    await table.waitFor({ state: 'detached' });
    await page.goto('/compare?scope=unit:99.901.01&from=150&to=600');
    await terms.getByRole('row', { name: /^Báo cáo kết quả thanh tra .* đã xong, đúng hạn$/ }).waitFor();
  });

  it('can be taken out as files, of the two moments that are on the screen', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/compare?from=400&to=600');
    await hand.press(page.getByRole('button', { name: 'Xuất' }));
    const dialog = page.getByRole('dialog');
    const list = dialog.getByRole('combobox', { name: 'Danh sách' });
    await expect.poll(() => list.inputValue()).toBe('So sánh hai thời điểm: các trường đổi');
    await hand.tick(dialog.getByRole('radio', { name: 'CSV' }));
    const coming = page.waitForEvent('download');
    await hand.press(dialog.getByRole('button', { name: 'Xuất', exact: true }));
    expect((await coming).suggestedFilename()).toBe('changed-values-600.csv');
  });

  it('can be typed as numbers or days, and exchanged; the wrong way round is said to be that', async () => {
    const { page, hand } = await Person.at(stage, people.overseer, '/compare?from=400&to=600');
    await page.getByText(/, 160 sự kiện, /).waitFor();
    await hand.write(page.getByRole('textbox', { name: 'Thời điểm trước' }), 'hôm qua');
    await hand.press(page.getByRole('button', { name: 'So sánh', exact: true }));
    await page.getByText('Ghi số sự kiện hoặc ngày, ví dụ 482 hay 31/12/2025.').waitFor();
    await hand.write(page.getByRole('textbox', { name: 'Thời điểm trước' }), '31/12/2024');
    await hand.press(page.getByRole('button', { name: 'So sánh', exact: true }));
    await expect.poll(() => page.url()).toContain('from=2024-12-31T23%3A59%3A59%2B07%3A00');
    await page.getByText(/^Sự kiện \d+ \(ngày 31\/12\/2024\) và sự kiện 600/).waitFor();
    await hand.press(page.getByRole('button', { name: 'Đổi chỗ' }));
    await page.getByText(/Đổi chỗ hai thời điểm để so sánh\./).waitFor();
    await hand.press(page.getByRole('button', { name: 'Đổi chỗ' }));
    await page.getByText(/, \d+ sự kiện, /).waitFor();
  });

  it('on a telephone are read one below the other, and the same moment twice says that nothing differs', async () => {
    const { page } = await Person.at(stage, people.inspector, `/compare?scope=${CASE}&from=1`, { viewport: PHONE });
    await page.getByText(/^\d+ trường đổi/).waitFor();
    await expect.poll(() => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.goto('/compare?from=400&to=400');
    await page.getByText('Không có gì khác nhau giữa hai thời điểm này.').waitFor();
  });
});
