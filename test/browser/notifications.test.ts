import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from './pages/person.ts';
import { keyboard, mouse } from './support/hands.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const bellOf = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Thông báo: \d+ chưa đọc$/ });

const unreadOf = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await bellOf(page).getAttribute('aria-label')) ?? '')?.[0]);

describe('The bell', () => {
  const stage = useStage();

  it.each([
    ['mouse on a laptop', people.leader, mouse, LAPTOP],
    ['keyboard on a phone', people.inspector, keyboard, PHONE],
  ] as const)('counts what is new, leads to it, and counts one less, by %s', async (_name, name, hand, viewport) => {
    const { page, hand: does } = await Person.at(stage, name, '/cases', { hand, viewport });
    await bellOf(page).waitFor();
    await expect.poll(() => unreadOf(page)).toBeGreaterThan(0);
    const before = await unreadOf(page);
    await does.press(bellOf(page));
    const panel = page.getByRole('dialog', { name: 'Thông báo' });
    await does.press(panel.getByRole('listitem').first().getByRole('link'));
    await expect.poll(() => page.url()).not.toMatch(/\/cases$/);
    await expect.poll(() => unreadOf(page)).toBe(before - 1);
    // On another device, or after a reload, it is read as well.
    await page.reload();
    await expect.poll(() => unreadOf(page)).toBe(before - 1);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(viewport.width);
  });

  it('everything can be marked as read, and what was read is found again', async () => {
    const { page, hand } = await Person.at(stage, people.head, '/notifications');
    await page.getByText(/^\d+ thông báo, \d+ chưa đọc\.$/).waitFor();
    const all = await page.getByRole('main').getByRole('listitem').count();
    expect(all).toBeGreaterThan(0);
    await hand.press(page.getByRole('main').getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }));
    await page.getByText(`${all} thông báo, 0 chưa đọc.`).waitFor();
    await expect.poll(() => unreadOf(page)).toBe(0);
    await hand.tick(page.getByRole('switch', { name: 'Chỉ xem chưa đọc' }));
    await page.getByRole('main').getByText('Không có gì mới.').waitFor();
    expect(page.url()).toContain('show=unread');
  });

  it('rings when somebody else gives one the turn', async () => {
    const leader = await Person.at(stage, people.head, '/cases');
    await bellOf(leader.page).waitFor();
    const before = await unreadOf(leader.page);
    const inspector = await Person.at(stage, people.leader, '/');
    await inspector.send('/cases', {
      source: 'ad-hoc',
      unit: '99.S02',
      topics: ['land'],
      period: { from: '2025-01-01', to: '2025-12-31' },
      corruptionSigns: false,
      occurredOn: new Date().toISOString().slice(0, 10),
    });
    await expect.poll(() => unreadOf(leader.page), { timeout: 30_000 }).toBe(before + 1);
  });

  it('is not there in the past: notifications are of now', async () => {
    const { page, hand } = await Person.at(stage, people.leader, '/notifications?asOf=150');
    await page.getByText('Thông báo chỉ nói về hiện tại', { exact: false }).waitFor();
    await expect.poll(() => bellOf(page).count()).toBe(0);
    await hand.press(page.getByRole('main').getByRole('button', { name: 'Về hiện tại' }).last());
    await bellOf(page).waitFor();
  });
});
