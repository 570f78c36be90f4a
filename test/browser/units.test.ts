import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const COMMUNE = '/units/99.901.01';

describe('Who may inspect a unit', () => {
  const stage = useStage();
  const part = ({ page }: Person) =>
    page.getByRole('main').locator('.mantine-Card-root').filter({ hasText: 'Thẩm quyền thanh tra' });

  it.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ] as const)('is shown on a %s for the day and the situation, with article, mark and why', async (_size, viewport) => {
    const overseer = await Person.at(stage, people.overseer, `${COMMUNE}?day=2025-06-30`, { viewport });
    const { page, hand } = overseer;
    await part(overseer).getByText('Thanh tra huyện An Lộc', { exact: true }).waitFor();
    await part(overseer).getByText('chưa kiểm chứng', { exact: true }).waitFor();
    await part(overseer).getByText('Vì sao?').click();
    await part(overseer).getByText('Ngày 30/06/2025, đơn vị thuộc một huyện; không có dấu hiệu tham nhũng.').waitFor();

    await part(overseer).getByRole('radio', { name: 'Có dấu hiệu tham nhũng', exact: true }).check();
    await part(overseer).getByText('Thanh tra tỉnh Hương Bình', { exact: true }).waitFor();
    await part(overseer).getByText('Luật Phòng, chống tham nhũng, Điều 60, 61', { exact: true }).waitFor();
    await part(overseer)
      .getByRole('radio', { name: /^Nghi vấn giám đốc sở/ })
      .check();
    await part(overseer).getByText('Thanh tra Chính phủ', { exact: true }).waitFor();
    expect(page.url()).toContain('situation=director');

    await part(overseer).getByRole('radio', { name: 'Không có dấu hiệu tham nhũng' }).check();
    await hand.write(page.getByRole('textbox', { name: 'Vào ngày' }), '01/07/2025');
    await part(overseer).getByText('Luật Thanh tra 2025, Chương II', { exact: true }).waitFor();
    await part(overseer).getByText('Thanh tra tỉnh Hương Bình', { exact: true }).waitFor();
    await hand.write(page.getByRole('textbox', { name: 'Vào ngày' }), '01/06/2023');
    await part(overseer).getByText('Chưa có quy tắc', { exact: true }).waitFor();
  });

  it('of a body that is no more leads to who came after it', async () => {
    const inspector = await Person.at(stage, people.inspector, '/units/99.901.TTr');
    await inspector.page.getByText('Nay thuộc về:').waitFor();
    await inspector.hand.press(
      inspector.page.getByText('Nay thuộc về:').getByRole('link', { name: 'Thanh tra tỉnh Hương Bình' }),
    );
    await inspector.page.getByRole('heading', { level: 1, name: 'Thanh tra tỉnh Hương Bình' }).waitFor();
    await inspector.page.getByText(/^Tiếp nhận từ \d+ đơn vị:$/).waitFor();
  });

  it('is shown to whoever opens a case, before the rest is filled in', async () => {
    const inspector = await Person.at(stage, people.inspector, '/cases/new');
    const { form, page, hand } = inspector;
    await form.choose('Đơn vị', /UBND xã Phú Mỹ/, { search: 'phu my' });
    await page.getByText('Cơ quan có thẩm quyền', { exact: true }).waitFor();
    await hand.tick(page.getByRole('checkbox', { name: /^Có dấu hiệu tham nhũng/ }));
    await form.choose('Chức vụ cao nhất của người bị phản ánh', /^Giám đốc sở/i);
    await page.getByText('Thanh tra tỉnh Hương Bình không có thẩm quyền; cơ quan có thẩm quyền:').waitFor();
    await page.getByText('Thanh tra Chính phủ', { exact: true }).waitFor();
  });

  it('a case whose body is no more says who leads it now, and since when', async () => {
    const inspector = await Person.at(stage, people.inspector, '/');
    const { page } = inspector;
    // No case of the demo outlives the body that opened it, so the answer is that of another body.
    await page.route('**/units/99.TTr/succession?*', async (route) => {
      const url = route.request().url().replace('/99.TTr/', '/99.901.TTr/');
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await page.goto(`/cases/${cases.followedUp}`);
    await page.getByText('Cơ quan chủ trì').waitFor();
    await page.getByText('(kế thừa từ Thanh tra huyện An Lộc từ 01/07/2025)').waitFor();
  });
});
