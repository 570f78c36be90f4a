import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { useStage } from '../support/stage.ts';

type Deadlines = Readonly<{ deadlines: readonly Readonly<{ dueOn: string | null }>[] }>;

type Impact = Readonly<{ total: number; moved: readonly Readonly<{ dueBefore: string | null }>[] }>;

const impactOf = (person: Person, date: string | null): Promise<Impact> =>
  person.ask<Impact>(`/deadline-impacts?change=day-declared&date=${date}&kind=holiday`);

/** A last day of the demonstration that would be another one if it were off. */
const someLastDay = async (person: Person): Promise<string> => {
  const { deadlines } = await person.ask<Deadlines>('/deadlines?list=open&limit=200');
  for (const dueOn of new Set(deadlines.map((each) => each.dueOn))) {
    const { moved } = await impactOf(person, dueOn);
    if (dueOn !== null && moved.some((each) => each.dueBefore === dueOn)) return dueOn;
  }
  throw new Error('no deadline of the demonstration would move');
};

const asTyped = (date: string): string => date.split('-').reverse().join('/');

describe('Who keeps the law', () => {
  const stage = useStage();

  it('declares a day off after seeing how many deadlines it moves; whoever leads the cases sees which', async () => {
    const inspector = await Person.enter(stage, people.inspector);
    const date = await someLastDay(inspector);
    const year = Number(date.slice(0, 4));
    await inspector.open(`/calendar/suppose?date=${date}&as=holiday`);
    await inspector.calendar.preview.getByText(/thời hạn đang chạy sẽ dời/).waitFor();
    await inspector.calendar.preview.getByRole('table').getByText(asTyped(date)).first().waitFor();

    const administrator = await Person.enter(stage, people.administrator);
    const { form, calendar, shell } = administrator;
    await shell.goTo('Lịch làm việc');
    await calendar.show(year);
    await calendar.begin('Thêm hoặc đổi một ngày');
    await calendar.preview.getByText(/Chọn ngày và loại ngày/).waitFor();
    await form.write('Ngày', asTyped(date));
    await form.tick('Ngày lễ');
    await calendar.preview.getByText(/thời hạn đang chạy sẽ dời/).waitFor();
    await calendar.preview.getByText('Vai trò này không xem hồ sơ').waitFor();
    await expect.poll(() => calendar.preview.getByRole('link').count()).toBe(0);
    await form.write('Tên ngày', 'Ngày nghỉ hư cấu');
    await form.tick('Đã có thông báo');
    await form.write('Căn cứ', 'Thông báo hư cấu');
    await form.record();
    await calendar.backToYear(year);
    await calendar.inMonth(Number(date.slice(5, 7)), 'Ngày nghỉ hư cấu').waitFor();
    const line = await calendar.inList(asTyped(date)).innerText();
    for (const words of ['Ngày nghỉ hư cấu', 'Ngày lễ', 'đã có thông báo']) expect(line).toContain(words);
    // What is known already moves nothing any more.
    expect(await impactOf(inspector, date)).toMatchObject({ moved: [], total: 0 });
  });

  it('records what was read of a limit, and everybody sees by whom', async () => {
    const administrator = await Person.at(stage, people.administrator, '/law?day=2024-01-15');
    const { form, page, hand } = administrator;
    await hand.press(page.getByRole('link', { name: /^Ghi nhận đã đọc Công bố quyết định thanh tra/ }));
    await form.write('Số', '10');
    await form.tick('Ngày làm việc');
    await administrator.calendar.preview.getByText(/(sẽ|nào) dời\.$/).waitFor();
    await form.tick('Đã đọc nguyên văn');
    await form.write('Nguồn', 'Công báo hư cấu');
    await form.record();
    const overseer = await Person.at(stage, people.overseer, '/law?day=2024-01-15');
    const row = overseer.page.getByRole('row').filter({ hasText: 'Công báo hư cấu' });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toContain('10 ngày làm việc');
    await expect.poll(() => row.innerText()).toContain(people.administrator);
    await expect.poll(() => overseer.page.getByRole('link', { name: /^Ghi nhận đã đọc/ }).count()).toBe(0);
  });

  it('withdraws a day again, confirms a year as complete, and begins the next', async () => {
    const { form, page, calendar, hand } = await Person.at(stage, people.administrator, '/calendar?year=2027');
    await page.getByText('Chưa đầy đủ – tạm tính').waitFor();
    await hand.press(calendar.inList('01/01/2027').getByRole('link', { name: /^Bỏ/ }));
    await calendar.preview.getByText('Không thời hạn nào dời.').waitFor();
    await expect.poll(() => form.preview.count()).toBe(0);
    await form.write('Căn cứ', 'Ghi nhầm');
    await expect.poll(() => form.preview.innerText()).toContain('lại là thứ Sáu thường');
    await form.record();
    await calendar.backToYear(2027);
    await page.getByText('Năm này chưa ghi ngày nào.').waitFor();
    await calendar.begin('Xác nhận đã đầy đủ');
    await form.write('Căn cứ', 'Thông báo hư cấu');
    await form.record();
    await calendar.backToYear(2027);
    await page.getByText('Đã đầy đủ', { exact: true }).waitFor();
    await hand.press(page.getByRole('link', { name: 'Lập lịch năm 2028' }));
    await form.write('Nguồn', 'Danh mục hư cấu');
    await form.record();
    await calendar.backToYear(2028);
    await page.getByText('Chưa đầy đủ – tạm tính').waitFor();
  });

  it('sets a number that the law leaves open, within its bounds', async () => {
    const { form, page, hand } = await Person.at(stage, people.administrator, '/law');
    await hand.press(page.getByRole('link', { name: /^Đặt giá trị số ngày trước hạn/ }));
    await form.write('Giá trị', '90');
    await form.write('Căn cứ', 'Theo đề nghị hư cấu');
    await form.send();
    await form.notice
      .getByText(/từ 1 đến 60/)
      .first()
      .waitFor();
    await form.write('Giá trị', '10');
    await form.record();
    await hand.press(page.getByRole('main').getByRole('link', { name: 'Quy định về thời hạn' }).last());
    await page.getByText(/Lê Thị Quân: Theo đề nghị hư cấu/).waitFor();
  });

  it('offers nothing to write while looking at the past', async () => {
    const { page } = await Person.at(stage, people.administrator, '/calendar?asOf=20');
    await page
      .getByRole('region', { name: 'Từng tháng' })
      .or(page.getByText(/Chưa có lịch/))
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Thêm hoặc đổi một ngày' }).count()).toBe(0);
  });
});
