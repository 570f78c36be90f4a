import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { dayFromNow } from './support/days.ts';
import { useStage } from './support/stage.ts';

describe('The file of a case', () => {
  const stage = useStage();

  it('opens a sealed text only for a reason, which is recorded first, and only on this screen', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.followedUp}?tab=findings`);
    const { page } = inspector;
    await page.getByRole('button', { name: 'Mở niêm phong' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Việc mở được ghi vào sổ cái trước khi nội dung hiện ra').waitFor();
    const before = await numberOf(inspector);
    // Nobody opens anything without having said why.
    await dialog.getByRole('button', { name: 'Ghi lý do và mở' }).click();
    await dialog.getByText('cần điền').waitFor();
    await dialog.getByRole('radio', { name: /^Xem xét hồ sơ/ }).check();
    await dialog.getByRole('button', { name: 'Ghi lý do và mở' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('article', { name: 'F1' })
      .getByText(/Hồ sơ giao đất thiếu biên bản họp hội đồng/)
      .waitFor();
    expect(await numberOf(inspector)).toBe(before + 1);
    await page.reload();
    await page.getByText('Đã niêm phong').first().waitFor();
    await expect.poll(() => page.getByText(/Hồ sơ giao đất thiếu biên bản họp hội đồng/).count()).toBe(0);
  });

  it('leads from each unmet condition of its closure to the act that meets it', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.followedUp}?tab=closure`);
    const { form, file, page } = inspector;
    await page.getByText('Còn 5 điều kiện chưa đạt').waitFor();
    const back = async (left: string) => {
      await page.getByRole('link', { name: 'Về hồ sơ' }).click();
      await file.openTab('Kết thúc theo dõi');
      await page.getByText(left).waitFor();
    };

    await file.begin('Nêu căn cứ không lập vụ việc');
    await form.write('Lý do', 'Cơ quan điều tra đang thụ lý');
    await form.write('Số', '31');
    await form.write('Ngày ký', dayFromNow(0));
    await form.record();
    await back('Còn 4 điều kiện chưa đạt');

    await file.begin('Nêu căn cứ không xem xét trách nhiệm');
    await form.write('Lý do', 'Đã nghỉ hưu, quá thời hiệu');
    await form.record();
    await back('Còn 3 điều kiện chưa đạt');

    await file.begin('Kiểm tra lại chứng cứ');
    // Another file than the recorded one is told from it.
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'khac.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await page.getByText('“khac.pdf” không phải tệp nào đã ghi').waitFor();
    await form.tick(/^[0-9a-f]{64}$/);
    await form.record();
    await back('Còn 2 điều kiện chưa đạt');

    // The legal file is due since it was ordered to carry the conclusion out: closed, with its pages, and handed over.
    await file.begin('Kết thúc hồ sơ thanh tra');
    const papers = page.getByRole('textbox', { name: 'Số trang', exact: true });
    await papers.first().waitFor();
    for (let paper = 0; paper < (await papers.count()); paper += 1) await form.write('Số trang', '2', paper);
    await form.record();
    await back('Còn 2 điều kiện chưa đạt');
    await file.begin('Bàn giao hồ sơ thanh tra');
    await form.write('Nơi nhận hồ sơ', 'Bộ phận lưu trữ');
    await form.record();
    await back('Còn 1 điều kiện chưa đạt');

    // The rest of the land is given back before anybody can verify that it was.
    await page.getByRole('link', { name: 'Xem các kiến nghị' }).click();
    await expect.poll(() => file.part('R1').getByRole('link', { name: 'Xác minh đã thực hiện' }).count()).toBe(0);
    await file.part('R1').getByRole('link', { name: 'Ghi khoản thu' }).click();
    await form.write('Diện tích đất', '1349,5');
    await form.choose('Ai đã nộp, trả', 'Cơ quan, đơn vị');
    await form.write('Tên đơn vị, doanh nghiệp', 'UBND xã Đông Hải');
    await form.write('Nơi ban hành', 'UBND xã Đông Hải');
    await form.write('Số', '9');
    await form.write('Ký hiệu', 'BB-UBND');
    await form.write('Ngày ký', dayFromNow(0));
    await form.record();
    await back('Còn 1 điều kiện chưa đạt');
    await page.getByRole('link', { name: 'Xem các kiến nghị' }).click();
    await file.part('R1').getByRole('link', { name: 'Xác minh đã thực hiện' }).click();
    await form.record();
    await back('Mọi điều kiện đã đạt.');
    await file.begin('Đề nghị kết thúc theo dõi');
  });

  it('tells its events in words, with both times and what they changed', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.closed}?tab=timeline`);
    const { page } = overseer;
    const entry = page.getByRole('listitem').filter({ hasText: 'Ban hành quyết định thanh tra 03/QĐ-TTr' });
    await entry.waitFor();
    await expect.poll(() => entry.innerText()).toMatch(/Xảy ra ngày 18\/09\/2023 · ghi lúc 18\/09\/2023 \d\d:\d\d/);
    await entry.getByText(/giá trị được ghi/).click();
    await entry.getByRole('row', { name: /Thời hạn thanh tra/ }).waitFor();
    const first = page.getByRole('tabpanel').getByRole('listitem').first();
    const newest = await first.innerText();
    await page.getByRole('switch', { name: 'Mới nhất trước' }).uncheck();
    await expect.poll(() => first.innerText()).not.toBe(newest);
  });
});

const numberOf = async (person: Person): Promise<number> =>
  (await person.ask<{ asOf: { number: number } }>('/units?limit=1')).asOf.number;
