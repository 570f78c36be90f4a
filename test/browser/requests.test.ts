import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases, requests } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { keyboard, mouse } from './support/hands.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const ASK = 'Đặt câu hỏi về thời điểm này';

describe('An overseer asks about a moment', () => {
  const stage = useStage();

  it.each([
    ['by mouse on a laptop', mouse, LAPTOP],
    ['by keys on a phone', keyboard, PHONE],
  ] as const)('from the past of a case, is answered with a promise, and accepts, %s', async (_how, hand, viewport) => {
    const question = `Vì sao đến lúc này chưa có phát hiện nào? (${viewport.width})`;
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.closed}?asOf=120`, { hand, viewport });
    const { page, form } = overseer;
    await overseer.hand.press(page.getByRole('link', { name: ASK }));
    await page.getByText('Câu hỏi sẽ gắn với đúng những gì đang xem: sổ cái sau sự kiện 120').waitFor();
    await form.send();
    await form.faults.filter({ hasText: 'Câu hỏi' }).waitFor();
    await form.write('Câu hỏi', question);
    await form.record();
    await overseer.hand.press(page.getByRole('link', { name: 'Xem yêu cầu' }));
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await expect.poll(() => page.url()).not.toContain('asOf');
    const id = /\/requests\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

    const inspector = await Person.at(stage, people.inspector, `/requests/${id}`, { hand, viewport });
    await inspector.hand.press(inspector.page.getByRole('link', { name: 'Trả lời', exact: true }));
    await inspector.form.answer('Trả lời theo sổ cái tại thời điểm nào', 'Thời điểm được hỏi (sự kiện 120)');
    await inspector.form.write('Nội dung trả lời', 'Lúc đó đoàn mới công bố quyết định.');
    await inspector.form.press('Thêm một việc hẹn');
    await inspector.form.write('Sẽ báo cáo lại về', 'Danh mục chứng từ đã đối chiếu');
    await inspector.form.write('Trước hết ngày', '31/12/2099');
    await inspector.form.record();
    await inspector.hand.press(inspector.page.getByRole('link', { name: 'Xem yêu cầu' }));
    await inspector.page.getByRole('link', { name: 'Báo cáo lại · B1' }).waitFor();

    await overseer.open(`/requests/${id}`);
    await page.getByText('Lúc đó đoàn mới công bố quyết định.').waitFor();
    await overseer.hand.press(page.getByRole('link', { name: 'Chấp nhận trả lời' }));
    await page.getByText('những việc đó vẫn phải báo cáo lại').waitFor();
    await form.record();

    await inspector.hand.press(inspector.page.getByRole('link', { name: 'Báo cáo lại · B1' }));
    await inspector.form.write('Nội dung báo cáo lại', 'Đã đối chiếu 214 chứng từ.');
    await inspector.form.record();
    await overseer.open(`/requests/${id}`);
    await page.getByText('Đúng hẹn').waitFor();
    await page.getByText('Đã xong', { exact: true }).waitFor();
    await overseer.hand.press(page.getByRole('link', { name: 'Xem lúc đó (sự kiện 120)' }).first());
    await expect.poll(() => page.url()).toContain(`/cases/${cases.closed}?asOf=120`);
  });

  it('finds it in the list, among his own, and in the case; an inspector finds what his body owes under today', async () => {
    const { page, hand, shell } = await Person.at(stage, people.overseer, '/');
    await page.getByRole('region', { name: 'Câu hỏi của tôi còn mở' }).waitFor();
    await shell.goTo('Yêu cầu giám sát');
    const rows = page.getByRole('table', { name: 'Yêu cầu giám sát' }).getByRole('row');
    await rows.filter({ hasText: 'Xã này chưa từng được thanh tra' }).waitFor();
    await hand.choose(page.getByRole('combobox', { name: 'Hiện' }), 'Chờ ý kiến người hỏi');
    await expect.poll(() => rows.filter({ hasText: 'Xã này chưa từng' }).count()).toBe(0);
    await expect.poll(() => page.url()).toContain('list=to-judge');
    await hand.tick(page.getByRole('checkbox', { name: 'Chỉ câu hỏi của tôi' }));
    await expect.poll(() => page.url()).toContain('mine=true');
    await rows.filter({ hasText: 'Vì sao chưa chuyển ngay?' }).waitFor();

    const inspector = await Person.at(stage, people.inspector, '/');
    const owed = inspector.page.getByRole('region', { name: 'Cơ quan giám sát đang chờ' });
    await owed
      .getByText(/^Quá hạn trả lời \d+ ngày/)
      .first()
      .waitFor();
    await inspector.open(`/cases/${cases.oneStop}`);
    const questions = inspector.page.getByRole('region', { name: 'Câu hỏi của cơ quan giám sát' });
    await questions.getByRole('link', { name: /Vì sao chưa chuyển ngay/ }).waitFor();
    await expect.poll(() => questions.getByRole('link', { name: 'Đặt câu hỏi' }).count()).toBe(0);
    // As it was before anybody asked.
    await inspector.open(`/cases/${cases.oneStop}?asOf=600`);
    await inspector.shell.pastBanner.waitFor();
    await expect.poll(() => questions.count()).toBe(0);
    await expect.poll(() => inspector.page.getByRole('link', { name: ASK }).count()).toBe(0);
  });

  it('asks about an outline too, and about a unit at a moment; the whole province where nothing else is shown', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.inFieldwork}`);
    const { page, hand, form } = overseer;
    const questions = page.getByRole('region', { name: 'Câu hỏi của cơ quan giám sát' });
    await questions.getByText('Chưa có câu hỏi nào.').waitFor();
    await hand.press(questions.getByRole('link', { name: 'Đặt câu hỏi' }));
    await page.getByText('Câu hỏi sẽ gắn với sổ cái hiện nay').waitFor();
    await form.write('Câu hỏi', 'Bao giờ công khai kết luận?');
    await form.record();
    await overseer.open(`/cases/${cases.inFieldwork}`);
    await questions.getByRole('link', { name: 'Bao giờ công khai kết luận?' }).waitFor();

    await overseer.open('/units/99.904.02?asOf=500');
    await hand.press(page.getByRole('link', { name: ASK }));
    await page.getByText('Đơn vị:').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'UBND xã Thạch Bàn' }).waitFor();
    await overseer.open('/follow-up?asOf=500');
    await hand.press(page.getByRole('link', { name: ASK }));
    await page.getByText('Toàn tỉnh:').waitFor();
    // What an elected body requests comes on paper.
    await form.answer('Loại', 'Yêu cầu của cơ quan dân cử');
    await page.getByText('Nghị định 59/2019/NĐ-CP, Điều 59').waitFor();
    await form.write('Câu hỏi', 'Đề nghị xác minh tiến độ thu hồi.');
    await form.send();
    await form.notice.filter({ hasText: 'phải kèm văn bản' }).waitFor();
  });

  it('nobody is offered what is not his to do, nor anything but asking in the past', async () => {
    const at = `/requests/${requests.slowTransfer}`;
    const overseer = await Person.at(stage, people.overseer, at);
    await overseer.page.getByRole('link', { name: 'Chấp nhận trả lời' }).waitFor();
    await expect.poll(() => overseer.page.getByRole('link', { name: 'Hẹn báo cáo lại' }).count()).toBe(0);
    await overseer.open(`${at}?asOf=700`);
    await overseer.shell.pastBanner.waitFor();
    await overseer.page.getByText('Chờ ý kiến người hỏi').first().waitFor();
    await expect.poll(() => overseer.page.getByRole('link', { name: 'Chấp nhận trả lời' }).count()).toBe(0);
    await overseer.open(`${at}/do/accept-answer?asOf=700`);
    await overseer.page.getByRole('button', { name: 'Về hiện tại' }).first().waitFor();
    await expect.poll(() => overseer.page.getByRole('form').count()).toBe(0);
    const inspector = await Person.at(stage, people.inspector, '/requests/new');
    await inspector.page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  });
});
