import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

const CASE = `/cases/${cases.followedUp}`;
/** As an address holds it: the case had been opened, and nothing was concluded. */
const THEN = '2024-10-31T23:00:00%2B07:00';

describe('The past', () => {
  const stage = useStage();

  it('opens from a link, says on every screen that it is the past, and has nothing to write with', async () => {
    // The link of somebody who is nobody yet: he says who he is and is where the link leads.
    const inspector = await Person.enter(stage, people.inspector, { at: `${CASE}?asOf=${THEN}` });
    await inspector.shell.pastBanner.waitFor();
    await inspector.file.title.waitFor();
    expect(inspector.page.url()).toMatch(/asOf=2024-10-31T23(:|%3A)00/);
    await expect.poll(() => inspector.file.ways.count()).toBe(0);
    await expect.poll(() => inspector.page.getByRole('button', { name: 'Mở niêm phong' }).count()).toBe(0);
    for (const place of ['Hồ sơ thanh tra', 'Đơn vị và người đứng đầu', 'Cán bộ và vai trò', 'Hôm nay']) {
      await inspector.shell.goTo(place);
      await inspector.page.getByRole('heading', { level: 1 }).waitFor();
      await inspector.shell.pastBanner.waitFor();
      expect(inspector.page.url()).toMatch(/asOf=2024-10-31T23(:|%3A)00/);
    }
    await expect.poll(() => inspector.page.getByRole('link', { name: 'Mở hồ sơ' }).count()).toBe(0);
    await inspector.shell.backToNow();
    await expect.poll(() => inspector.page.url()).not.toContain('asOf');
    await inspector.page.getByRole('link', { name: 'Mở hồ sơ' }).waitFor();
  });

  it('is chosen in the header by a number or by a day, wherever one is', async () => {
    const overseer = await Person.at(stage, people.overseer, CASE);
    await overseer.file.stage('đang theo dõi thực hiện').waitFor();
    await overseer.shell.lookAsOfEvent(400);
    await overseer.page.getByText(/như sau sự kiện 400,/).waitFor();
    await overseer.shell.lookAsOfDay('30/11/2024');
    await overseer.page.getByText(/như sau sự kiện \d+, lúc \d\d\/11\/2024/).waitFor();
    expect(overseer.page.url()).toContain('asOf=2024-11-30T23%3A59%3A00%2B07%3A00');
    // The back of the browser goes back in time too, or rather forth.
    await overseer.page.goBack();
    await overseer.page.getByText(/như sau sự kiện 400,/).waitFor();
  });

  it.each([
    ['hôm qua', 'Thời điểm trong địa chỉ không đọc được', 'Về hiện tại'],
    ['999999', 'Thời điểm này chưa đến', /^Xem sự kiện gần nhất: \d+$/],
    ['2999-01-01T00:00:00+07:00', 'Thời điểm này chưa đến', /^Xem sự kiện gần nhất: \d+$/],
    ['1999-01-01T00:00:00+07:00', 'Trước khi có sổ cái', 'Xem sự kiện đầu tiên'],
  ])('%s is none: it says so and offers the nearest', async (asOf, said, nearest) => {
    const inspector = await Person.at(stage, people.inspector, `/cases?asOf=${encodeURIComponent(asOf)}`);
    await inspector.page.getByRole('heading', { name: said }).waitFor();
    await inspector.page.getByRole('main').getByRole('button', { name: nearest }).click();
    await inspector.page.getByRole('heading', { name: 'Hồ sơ thanh tra' }).waitFor();
  });
});

describe('A case that was not there yet', () => {
  const stage = useStage();

  it('has its replay bar all the same, which leads to its first event', async () => {
    const overseer = await Person.at(stage, people.overseer, `${CASE}?asOf=100`);
    await overseer.page.getByRole('heading', { name: 'Lúc đó chưa có hồ sơ này' }).waitFor();
    await overseer.file.replay.getByText('Trước sự kiện đầu tiên của hồ sơ này').waitFor();
    await overseer.file.stepForward();
    await overseer.file.title.filter({ hasText: 'Thanh tra UBND xã Đông Hải' }).waitFor();
    await expect
      .poll(() => overseer.file.slider.getAttribute('aria-valuetext'))
      .toContain('Mở cuộc thanh tra UBND xã Đông Hải');
  });
});

describe('The replay bar', () => {
  const stage = useStage();

  it('says where it stands in words, and goes by keys: an event, a day, to either end', async () => {
    const overseer = await Person.at(stage, people.overseer, CASE);
    const { slider } = overseer.file;
    const { keyboard } = overseer.page;
    const said = () => slider.getAttribute('aria-valuetext');
    await slider.focus();
    await expect.poll(said).toMatch(/^Sự kiện \d+, 01\/08\/2025, Kiểm tra việc thực hiện R1/);
    await keyboard.press('Home');
    await expect.poll(said).toMatch(/^Sự kiện \d+, 07\/10\/2024, Mở cuộc thanh tra UBND xã Đông Hải/);
    await overseer.shell.pastBanner.waitFor();
    await keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/, 14\/10\/2024, Ban hành quyết định thanh tra 11\/QĐ-TTr/);
    await keyboard.press('Shift+ArrowRight');
    await expect.poll(said).not.toMatch(/, 14\/10\/2024, Ban hành quyết định/);
    const afterADay = await said();
    await keyboard.press('Shift+ArrowLeft');
    await expect.poll(said).not.toBe(afterADay);
    await keyboard.press('End');
    await expect.poll(said).toMatch(/, 01\/08\/2025, /);
    await expect.poll(() => overseer.page.url()).not.toContain('asOf');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe(await slider.getAttribute('aria-valuemax'));
  });

  it('has its buttons and a list beside the slider; the screen follows', async () => {
    const overseer = await Person.at(stage, people.overseer, `${CASE}?tab=timeline`);
    await overseer.file.stepToEvent('Mở cuộc thanh tra');
    const entries = overseer.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'ghi lúc' });
    await expect.poll(() => entries.count()).toBe(1);
    await overseer.file.stepForward();
    await expect.poll(() => entries.count()).toBe(2);
    await overseer.file.stepBack();
    await expect.poll(() => entries.count()).toBe(1);
    const day = overseer.file.replay.getByRole('textbox', { name: 'Xem tại ngày' });
    await day.fill('22/10/2024');
    await day.press('Escape');
    await expect.poll(() => overseer.file.slider.getAttribute('aria-valuetext')).toContain(', 22/10/2024, ');
  });
});
