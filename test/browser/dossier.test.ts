import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

describe('The dossier of a unit', () => {
  const stage = useStage();

  it('is a step away from the unit, and leads to the cases it tells of; on paper it has no buttons', async () => {
    const { page, hand } = await Person.at(stage, people.inspector, '/units/99.901.01');
    await hand.press(page.getByRole('link', { name: 'Hồ sơ đơn vị', exact: true }));
    await page.getByRole('heading', { name: 'Hồ sơ đơn vị: UBND xã Phú Mỹ' }).waitFor();
    const cases = page.getByRole('table', { name: 'Các cuộc thanh tra, kiểm tra' });
    await expect.poll(() => cases.getByRole('row').nth(1).innerText()).toContain('9.240.000 đ');
    await page.getByText('19 nội dung chưa bao giờ được thanh tra ở đây').waitFor();
    const button = page.getByRole('button', { name: 'In hồ sơ' });
    await expect.poll(() => button.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => button.isVisible()).toBe(false);
    await expect.poll(() => cases.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await hand.press(cases.getByRole('link').first());
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'UBND xã Phú Mỹ' }).waitFor();
  });

  it('tells an overseer nothing but the stage before publication, and nobody of the past what was later', async () => {
    const { page } = await Person.at(stage, people.overseer, '/units/99.S03/dossier');
    await page.getByText('Chưa công khai').first().waitFor();
    await page.getByText('Không có phát hiện nào.').waitFor();
    const { page: then } = await Person.at(
      stage,
      people.inspector,
      '/units/99.901.01/dossier?asOf=2023-08-01T00:00:00%2B07:00',
    );
    await then.getByText('Chưa có cuộc nào ở đơn vị này trong phạm vi được xem.').waitFor();
  });
});
