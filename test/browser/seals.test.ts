import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { actions, matters } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { useStage } from './support/stage.ts';

const MATTER = `/matters/${matters.oneStop}`;
const ACTION = `/accountability/${actions.chairman}`;

const OFFENDER = 'Hà Văn Minh Họa';
const EXPLANATION = /Không được báo cáo về các phản ánh/;

/** Says why, and opens the first sealed value of a part. */
const openFirstSeal = async ({ page, hand, matter }: Person, part: string): Promise<void> => {
  await hand.press(matter.part(part).getByRole('button', { name: 'Mở niêm phong' }).first());
  await hand.tick(page.getByRole('dialog').getByRole('radio', { name: 'Soạn báo cáo, kết luận' }));
  await hand.press(page.getByRole('button', { name: 'Ghi lý do và mở' }));
};

describe('What is sealed in matters and actions', () => {
  const stage = useStage();

  it.each([
    ['the name of an offender', MATTER, 'Người bị phản ánh', OFFENDER],
    ['the explanation of a head', ACTION, 'Thông báo, giải trình, căn cứ', EXPLANATION],
  ] as const)('is opened by an inspector who says why: %s', async (_what, path, part, secret) => {
    const inspector = await Person.at(stage, people.inspector, path);
    const { page, matter } = inspector;
    await matter.part(part).getByRole('button', { name: 'Mở niêm phong' }).first().waitFor();
    await expect.poll(() => page.getByText(secret).count()).toBe(0);
    await openFirstSeal(inspector, part);
    await matter.part(part).getByText(secret).waitFor();

    // In the past it is shown as sealed, whatever was opened before, and nobody can open it there.
    await page
      .getByRole('link', { name: /^Xem .*sự kiện/ })
      .first()
      .click();
    await inspector.shell.pastBanner.waitFor();
    await matter.part(part).getByText('Đã niêm phong').first().waitFor();
    await expect.poll(() => page.getByText(secret).count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Mở niêm phong' }).count()).toBe(0);
  });

  it.each([
    ['matter', MATTER, 'Người bị phản ánh'],
    ['action', ACTION, 'Thông báo, giải trình, căn cứ'],
  ] as const)('stays closed to an overseer, who is told that it is there: %s', async (_what, path, part) => {
    const { page, matter } = await Person.at(stage, people.overseer, path);
    await matter.part(part).getByText('Đã niêm phong').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.getByRole('button', { name: 'Mở niêm phong' }).count()).toBe(0);
  });
});
