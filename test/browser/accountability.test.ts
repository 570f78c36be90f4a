import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { dayFromNow, legalDayFromNow } from './support/days.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const HEAD = 'Phùng Thế Vinh';
const OFFENDER = randomUUID();

/** What the case with public land found becomes a matter, and stands on its file. */
const identifyMatter = async (inspector: Person): Promise<string> => {
  const caseId = cases.followedUp;
  const { identity } = await inspector.send('/matters', {
    ...{ source: 'inspection', caseId, findingIds: ['F1'], unit: '99.902.01', topic: 'land', actCode: '2.1.d' },
    // Since the chairman took office: before, the register knows nobody.
    ...{ from: '2021-07-01', to: '2022-02-28', occurredOn: legalDayFromNow(-30) },
    summary: 'Cho thuê đất công ngoài thẩm quyền, tiền thuê không nộp ngân sách.',
    offenders: [{ personId: OFFENDER, post: 'Công chức địa chính - xây dựng' }],
  });
  await inspector.send(`/cases/${caseId}/matters`, { matterId: identity, occurredOn: legalDayFromNow(-29) });
  return identity;
};

const judge = (inspector: Person, matterId: string) =>
  inspector.send(`/matters/${matterId}/judgments`, {
    ...{ court: 'TAND tỉnh Hương Bình', level: 'first-instance' },
    document: {
      ...{ kind: 'judgment', number: 21, symbol: 'HS-ST', issuer: 'TAND tỉnh Hương Bình' },
      ...{ year: Number(legalDayFromNow(-9).slice(0, 4)), signedOn: legalDayFromNow(-9) },
    },
    ...{ effectiveOn: legalDayFromNow(-5), receivedOn: legalDayFromNow(-1) },
    offenders: [{ personId: OFFENDER, outcome: { kind: 'imprisonment', months: 54 } }],
  });

/** The superior decides a warning, ten days ago, and states no ground. @returns what the paper is called */
const recordWarning = async ({ accountability, form }: Person): Promise<string> => {
  await accountability.begin('Ghi quyết định của cấp trên');
  await form.answer('Hình thức', 'Cảnh cáo');
  await form.write('Ai quyết định (đơn vị, chức vụ)', 'Ủy ban nhân dân tỉnh, Chủ tịch');
  await form.write('Số', '45');
  await form.write('Ngày ký', dayFromNow(-10));
  await form.record();
  return `45/QĐ-UBND (${legalDayFromNow(-10).slice(0, 4)})`;
};

describe('The responsibility of a head', () => {
  const stage = useStage();

  it('is opened from a matter, decided by the superior, confirmed by a second officer, and looked at again', async () => {
    const inspector = await Person.at(stage, people.inspector, '/');
    const { page, hand, form, accountability, shell } = inspector;
    const matterId = await identifyMatter(inspector);
    await shell.goTo('Trách nhiệm người đứng đầu');
    const why = await accountability.askWhy(HEAD);
    await why.getByText('Điều 72 Luật Phòng, chống tham nhũng 2018').waitFor();
    await why
      .getByText(`01/07/2021 – 28/02/2022: ${HEAD}, Chủ tịch: đứng đầu; đơn vị không có cấp phó khi đó → trực tiếp.`)
      .waitFor();
    await why.getByText('Một vụ việc ít nghiêm trọng → khiển trách.').waitFor();
    await page.keyboard.press('Escape');

    await hand.press(accountability.linesOf(HEAD).getByRole('link', { name: 'Mở xem xét' }));
    await page.getByRole('radio', { name: new RegExp(`^${HEAD}, Chủ tịch: trực tiếp`), checked: true }).waitFor();
    await form.record();
    await page.getByText('Đã ghi vào hồ sơ thanh tra.').waitFor();
    await hand.press(page.getByRole('link', { name: 'Đến hồ sơ xem xét' }));
    await page.getByRole('heading', { level: 1, name: `${HEAD}: xem xét trách nhiệm` }).waitFor();
    const { actionId } = accountability;
    const { entries } = await inspector.ask<Readonly<{ entries: readonly Readonly<{ type: string }>[] }>>(
      `/cases/${cases.followedUp}/timeline?limit=200`,
    );
    expect(entries.map(({ type }) => type)).toContain('AccountabilityLinked');

    const paper = await recordWarning(inspector);
    await hand.press(page.getByRole('link', { name: 'Về hồ sơ xem xét' }));
    await accountability.paper(paper).getByText('nặng hơn mức tham chiếu').waitFor();
    await accountability.paper(paper).getByText('Không nêu căn cứ').waitFor();
    // Whoever recorded a paper does not confirm it: not offered, not let in, and refused when asked for all the same.
    await accountability.paper(paper).getByText('Bạn đã ghi văn bản này: người khác phải xác nhận.').waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Đối chiếu và xác nhận' }).count()).toBe(0);
    const key = paper.replace(')', ', 99)');
    await inspector.open(`/accountability/${actionId}/do/confirmRecord?subject=${encodeURIComponent(key)}`);
    await page.getByText('Bạn đã ghi văn bản này: người khác phải xác nhận.').waitFor();
    await expect.poll(() => form.sendButton.count()).toBe(0);

    const second = await Person.at(stage, people.leader, `/accountability/${actionId}`);
    await second.hand.press(second.page.getByRole('link', { name: 'Đối chiếu và xác nhận' }));
    await second.page.getByRole('region', { name: 'Bản ghi' }).getByText('Cảnh cáo', { exact: true }).waitFor();
    await second.form.record();
    await second.hand.press(second.page.getByRole('link', { name: 'Về hồ sơ xem xét' }));
    await second.accountability.paper(paper).getByText('Người thứ hai đã đối chiếu: Võ Quang Khải').waitFor();

    await second.open('/accountability?list=deviations');
    const deviation = await second.accountability.askWhy(HEAD);
    await deviation.getByText(/^Cảnh cáo, ngày .*: nặng hơn mức tham chiếu khi đó$/).waitFor();
    await deviation.getByText('không nêu căn cứ', { exact: true }).waitFor();

    await judge(inspector, matterId);
    await inspector.open('/');
    const tasks = page.getByRole('region', { name: 'Trách nhiệm người đứng đầu: việc cần làm' });
    const task = tasks.getByRole('listitem').filter({ hasText: HEAD });
    await task.getByText('Cần xem xét lại').waitFor();
    await hand.press(task.getByRole('link', { name: new RegExp(HEAD) }));
    await page.getByText(/những gì đã biết dẫn đến: khiển trách\. Nay những gì đã biết dẫn đến: cảnh cáo\./).waitFor();
    await page.getByText('Hai bên dẫn đến mức khác nhau.').waitFor();
  });

  it('is open also where it could not be put on the file of the case: that is said, and done when tried again', async () => {
    const inspector = await Person.at(stage, people.inspector, '/accountability');
    const { page, hand, form } = inspector;
    const matterId = await identifyMatter(inspector);
    let isDown = true;
    await page.route('**/cases/*/accountability-actions', (route) =>
      isDown
        ? route.fulfill({ status: 503, json: { status: 503, code: 'Busy', title: '-', detail: '-' } })
        : route.continue(),
    );
    await inspector.open(`/accountability/new?matterId=${matterId}`);
    await form.tick(new RegExp(`^${HEAD}`));
    await form.record();
    await page.getByText('Đã mở xem xét, nhưng chưa ghi được vào hồ sơ thanh tra').waitFor();
    isDown = false;
    await hand.press(page.getByRole('button', { name: 'Thử lại' }));
    await page.getByText('Đã ghi vào hồ sơ thanh tra.').waitFor();
  });

  it.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ] as const)('is shown as it was known on a day beside what is known now, on a %s', async (_size, viewport) => {
    const overseer = await Person.at(stage, people.overseer, '/accountability', { viewport });
    const { page, hand, accountability } = overseer;
    await hand.press(accountability.linesOf(HEAD).getByRole('link', { name: HEAD }).first());
    await page.getByRole('heading', { level: 1, name: `Hồ sơ người đứng đầu: ${HEAD}` }).waitFor();
    await hand.write(page.getByRole('textbox', { name: 'So với điều đã biết đến ngày' }), dayFromNow(-1));
    const before = page.getByRole('region', { name: `Đã biết đến hết ngày ${dayFromNow(-1)}` });
    await before.getByText('Khi đó sổ cái chưa có vụ việc nào.').waitFor();
    await page.getByRole('region', { name: 'Đã biết bây giờ' }).getByText('cảnh cáo').first().waitFor();
  });
});
