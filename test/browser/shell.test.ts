import { describe, expect, it } from 'vitest';
import { beSomebody } from '#scripts/browser/be-somebody.ts';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

const FIRST_LOAD_BYTES = 300 * 1024;

describe('The shell', () => {
  const stage = useStage();

  it('comes in one light load, with nothing from anywhere else', async () => {
    const { page, context } = await stage.visit();
    await beSomebody(context, people.inspector);
    // What is fetched when there is nothing else to do is no part of it.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    const answers = new Set<string>();
    network.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.includes('/api/')) answers.add(requestId);
    });
    // As it came over the wire, headers included.
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!answers.has(requestId)) bytes += encodedDataLength;
    });
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto('/');
    await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(bytes).toBeGreaterThan(100 * 1024);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
    expect([...origins]).toEqual([stage.url]);
  });

  it('a script that is not ours does not run, and the tests would notice', async () => {
    const { page, faults } = await stage.visit();
    await page.goto('/chooser');
    await page.getByRole('heading', { name: 'Bạn muốn là ai?' }).waitFor();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "pwned"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>');
    });
    expect(await page.title()).not.toBe('pwned');
    await expect.poll(() => faults.filter((fault) => fault.includes('Content Security Policy')).length).toBe(2);
    faults.length = 0;
  });

  it('switches its language without loading the page again, and remembers it', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.followedUp}`);
    await inspector.file.stage('đang theo dõi thực hiện').waitFor();
    await inspector.page.evaluate(() => Reflect.set(window, 'sameDocument', true));
    await inspector.shell.speak('English');
    await inspector.file.stage('following up').waitFor();
    await inspector.page.getByRole('tab', { name: 'Timeline' }).waitFor();
    expect(await inspector.page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
    expect(await inspector.page.evaluate(() => document.documentElement.lang)).toBe('en');
    await inspector.page.reload();
    await inspector.file.stage('following up').waitFor();
    await inspector.shell.speak('Tiếng Việt');
    await inspector.file.stage('đang theo dõi thực hiện').waitFor();
  });

  it('finds cases, units and officers from anywhere, with marks or without, by the number of a paper', async () => {
    const inspector = await Person.at(stage, people.inspector, '/units');
    const dialog = await inspector.shell.search('15/qd-ttr');
    await dialog.getByRole('option', { name: /Quyết định 15\/QĐ-TTr/ }).waitFor();
    await dialog.getByRole('combobox').fill('chanh');
    await dialog
      .getByRole('option', { name: /Nguyễn Hữu Chánh/ })
      .first()
      .waitFor();
    await dialog.getByRole('combobox').fill('dong hai');
    await dialog
      .getByRole('option', { name: /UBND xã Đông Hải/ })
      .first()
      .waitFor();
    await inspector.page.keyboard.press('ArrowDown');
    await inspector.page.keyboard.press('ArrowUp');
    await inspector.page.keyboard.press('Enter');
    await inspector.page.waitForURL(/\/(cases|units)\//);
  });

  it('shows what others do without being asked, in every tab of a browser', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases');
    const other = await inspector.page.context().newPage();
    await other.goto('/cases');
    const counted = /^\d+ hồ sơ$/;
    const before = await inspector.page.getByText(counted).innerText();
    const leader = await Person.at(stage, people.leader, '/');
    await leader.send('/cases', {
      source: 'plan',
      unit: '99.901.01',
      topics: ['land'],
      period: { from: '2025-07-01', to: '2026-06-30' },
      corruptionSigns: false,
      occurredOn: '2026-11-20',
    });
    for (const page of [inspector.page, other]) {
      await expect.poll(() => page.getByText(counted).innerText(), { timeout: 60_000 }).not.toBe(before);
    }
  });

  it('another person chosen in one tab is the person of all of them', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases');
    await inspector.page.getByText(/^\d+ hồ sơ$/).waitFor();
    const other = await inspector.page.context().newPage();
    await other.goto('/chooser');
    await other.getByRole('button', { name: new RegExp(`${people.overseer}$`) }).click();
    await inspector.page.getByRole('button', { name: new RegExp(people.overseer) }).waitFor();
  });

  it('says when the server cannot be reached, and goes on when it can', async () => {
    const inspector = await Person.at(stage, people.inspector, '/');
    await inspector.page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    await inspector.page.waitForLoadState('networkidle').catch(() => undefined);
    await inspector.page.route('**/api/v1/cases?**', (route) => route.abort('internetdisconnected'));
    await inspector.shell.goTo('Hồ sơ thanh tra');
    await inspector.page.getByText('Không kết nối được máy chủ').waitFor();
    await inspector.page.unroute('**/api/v1/cases?**');
    await inspector.page.getByRole('button', { name: 'Thử lại' }).click();
    await inspector.page.getByRole('table').waitFor();
  });
});

describe('The demonstration', () => {
  const stage = useStage();

  it('says what it is on every screen, and begins anew at a button', async () => {
    const leader = await Person.at(stage, people.leader, '/');
    await leader.page.getByText(/^Bản trình diễn: tỉnh, cơ quan và người đều là hư cấu/).waitFor();
    await leader.send('/me/saved-filters', { name: 'Sẽ mất', query: 'stage=closed' });
    await leader.shell.goTo('Hồ sơ thanh tra');
    await leader.open('/chooser');
    await leader.page.getByText(/^Bản trình diễn: tỉnh, cơ quan và người đều là hư cấu/).waitFor();
    await leader.page.getByRole('button', { name: 'Bắt đầu lại bản trình diễn' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xoá và bắt đầu lại' }).click();
    await dialog.waitFor({ state: 'hidden', timeout: 300_000 });
    await leader.choose(people.leader);
    expect(await leader.ask<{ filters: readonly unknown[] }>('/me/saved-filters')).toMatchObject({ filters: [] });
  });
});
