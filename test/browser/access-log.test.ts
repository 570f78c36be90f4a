import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases, matters } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { keyboard, mouse } from './support/hands.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const COULD_SEE = /^Ai có quyền xem, ngày/;
/** The case whose file somebody opened. */
const HOSPITAL = /^Thanh tra Sở Y tế: .*04\/QĐ-TTr/;

describe('The access log', () => {
  const stage = useStage();

  it.each([
    ['mouse', mouse],
    ['keyboard', keyboard],
  ] as const)('is narrowed to one case, and says who could have seen it, by %s', async (_name, hand) => {
    const head = await Person.at(stage, people.head, '/', { hand, viewport: LAPTOP });
    await head.shell.goTo('Nhật ký truy cập');
    const log = head.page.getByRole('table', { name: 'Nhật ký truy cập' });
    await log.getByText('Bị từ chối khi định đề nghị kết thúc: chưa đủ điều kiện kết thúc.').waitFor();
    await head.hand.choose(head.page.getByRole('combobox', { name: 'Loại việc' }), 'Mở tệp chứng cứ');
    await log.getByText('Lý do: soạn báo cáo, kết luận.').waitFor();
    await expect.poll(() => log.getByText('Thay đổi quyền').count()).toBe(0);
    await head.hand.choose(head.page.getByRole('combobox', { name: 'Hồ sơ' }), HOSPITAL, '04/QĐ-TTr');
    await head.page.getByRole('heading', { name: COULD_SEE }).waitFor();
    const could = head.page.getByRole('table', { name: COULD_SEE });
    await could.getByRole('row').filter({ hasText: people.overseer }).getByText('Toàn bộ').waitFor();
    await expect.poll(() => could.getByText(people.administrator).count()).toBe(0);
    await head.page.getByRole('heading', { name: 'Ai đã làm gì' }).waitFor();
    await log.getByText('Mở một tệp chứng cứ: tệp như đã nhận.').waitFor();
    expect(head.page.url()).toContain(`case.${cases.hospital}`);
  });

  it('an entry leads to the log as it was then: an overseer saw only the outline before the conclusion was public', async () => {
    const head = await Person.at(stage, people.head, `/access-log?subject=case.${cases.hospital}&kind=file-opening`);
    await head.hand.press(head.page.getByRole('link', { name: /^Sự kiện \d+$/ }).first());
    const could = head.page.getByRole('table', { name: COULD_SEE });
    const overseer = could.getByRole('row').filter({ hasText: people.overseer });
    await overseer.getByText('Chỉ tiến độ').waitFor();
    await head.page.getByText(/^Đang xem sổ cái đúng như sau sự kiện/).waitFor();
    await head.open(`/access-log?subject=case.${cases.hospital}&asOf=5`);
    await head.page.getByText('Khi đó hồ sơ chưa có.').waitFor();
    await head.page.getByText('Không có mục nào như vậy trong nhật ký.').waitFor();
  });

  it('is read on a phone, and is reached from the case itself', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.hospital}?tab=timeline`, {
      viewport: PHONE,
    });
    await overseer.hand.press(overseer.page.getByRole('link', { name: 'Ai đã mở, ai có quyền xem hồ sơ này' }));
    await overseer.page.getByRole('heading', { name: COULD_SEE }).waitFor();
    await overseer.page.getByText('Mở một tệp chứng cứ: tệp như đã nhận.').waitFor();
    await expect
      .poll(() => overseer.page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(PHONE.width);
  });

  it('is reached from a matter of corruption, and says who could see that', async () => {
    const head = await Person.at(stage, people.head, `/matters/${matters.lateJudgment}`);
    await head.hand.press(head.page.getByRole('link', { name: 'Ai đã mở, ai có quyền xem', exact: true }));
    const could = head.page.getByRole('table', { name: COULD_SEE });
    await could.getByRole('row').filter({ hasText: people.head }).waitFor();
    expect(head.page.url()).toContain(`matter.${matters.lateJudgment}`);
  });

  it('is not offered to whoever may not read it, and refused by its address', async () => {
    const inspector = await Person.at(stage, people.inspector, '/access-log');
    await inspector.page.getByRole('alert').first().waitFor();
    await expect.poll(() => inspector.page.getByRole('link', { name: 'Nhật ký truy cập' }).count()).toBe(0);
  });
});
