import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { LAPTOP, PHONE, useStage } from './support/stage.ts';

const FILE = `/cases/${cases.inFieldwork}`;
const TAB = `${FILE}?tab=fieldwork`;

/** What is seen when the page is printed. */
const onPaper = async (page: Page) => {
  await page.emulateMedia({ media: 'print' });
  return {
    text: await page.locator('body').innerText(),
    isScreenHidden: await page.getByRole('banner').isHidden(),
  };
};

/** Width and height of the first page, in millimetres. */
const paperSize = async (page: Page): Promise<readonly number[]> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return [width, height].map((points) => Math.round((Number(points) / 72) * 25.4));
};

describe.each([
  ['on a laptop', LAPTOP],
  ['on a phone', PHONE],
] as const)('A team at the unit, %s', (_where, viewport) => {
  const stage = useStage();

  it('ticks what was handed over, until nothing is missing', async () => {
    const leader = await Person.at(stage, people.field, FILE, { viewport });
    const { unitWork, form, file } = leader;
    await file.openTab('Làm việc tại đơn vị');
    await unitWork.entry('Q1').getByText('Còn thiếu 2').waitFor();
    await unitWork.beginOn('Q1', 'Ghi đã nhận tài liệu');
    await form.tick(/^3\. Quyết định phân công/);
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('Q1').getByText('Còn thiếu 1').waitFor();
    await unitWork.beginOn('Q1', 'Ghi đã nhận tài liệu');
    // What is there already is not on the list.
    await expect.poll(() => leader.page.getByRole('checkbox', { name: /^3\./ }).count()).toBe(0);
    await form.tick(/^4\. Hồ sơ giải trình/);
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('Q1').getByText('Đã nhận đủ').waitFor();
    await expect.poll(() => unitWork.entry('Q1').getByRole('link', { name: 'Ghi đã nhận tài liệu' }).count()).toBe(0);
  });

  it('asks for papers, as many as needed, and is told what is wrong', async () => {
    const { unitWork, form } = await Person.at(stage, people.field, TAB, { viewport });
    await unitWork.begin('Yêu cầu tài liệu');
    await form.write('Tài liệu 1', 'Biên lai thu phí năm 2025');
    await form.press('Thêm tài liệu');
    await form.write('Tài liệu 2', 'Sổ theo dõi hồ sơ');
    await form.write('Cung cấp đến hết ngày', '01/11/2025');
    await form.send();
    await form.faults.filter({ hasText: 'Hạn 01/11/2025' }).waitFor();
    await form.write('Cung cấp đến hết ngày', '31/12/2026');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('Q3').getByText('Biên lai thu phí năm 2025').waitFor();
    await unitWork.entry('Q3').getByText('Hạn 31/12/2026').waitFor();
  });

  it('writes on the page of today; a page below is locked, and what comes late says so', async () => {
    const { unitWork, form, page } = await Person.at(stage, people.field, TAB, { viewport });
    const diary = unitWork.part('Nhật ký đoàn');
    await diary.getByText('Đang mở').waitFor();
    await unitWork.begin('Ghi nhật ký');
    await form.write('Việc trong ngày', 'Kiểm tra bộ phận một cửa');
    await form.record();
    await unitWork.backToCase();
    await diary.getByText(/\(hôm nay\)/).waitFor();
    await expect.poll(() => diary.getByText('Đã niêm phong').count()).toBe(3);
    await expect.poll(() => page.getByText('Kiểm tra bộ phận một cửa').count()).toBe(0);

    await unitWork.begin('Ghi nhật ký');
    await form.write('Việc trong ngày', 'Ghi bổ sung');
    await form.write('Nhật ký ngày', '20/11/2025');
    await page.getByText(/trang đã khóa/).waitFor();
    await form.record();
    await unitWork.backToCase();
    await diary.getByText('20/11/2025', { exact: true }).waitFor();
    await expect.poll(() => diary.getByText('Ghi muộn').count()).toBe(2);
  });

  it('prints minutes to be signed, and records who would not, with a witness', async () => {
    const { unitWork, form, page } = await Person.at(stage, people.field, TAB, { viewport });
    await unitWork.begin('Lập biên bản');
    await form.write('Nơi lập', 'Nhà văn hóa thôn');
    await form.write('Nội dung tóm tắt', 'Làm việc về lịch tiếp công dân');
    await form.write('Diễn biến, lời khai', 'Ông Hư Cấu nói rằng không nhớ');
    await form.write('Họ tên (niêm phong)', 'Trần Văn Hư Cấu');
    const paper = await onPaper(page);
    expect(paper.isScreenHidden).toBe(true);
    for (const said of [
      'BIÊN BẢN LÀM VIỆC',
      'Ông Hư Cấu nói rằng',
      'Trần Văn Hư Cấu',
      'Từ chối ký',
      'chưa ghi vào sổ cái',
    ])
      expect(paper.text).toContain(said);
    expect(await paperSize(page)).toEqual([210, 297]);
    await page.emulateMedia({ media: 'screen' });

    await form.press('Thêm người từ chối ký');
    await form.write('Họ tên (niêm phong)', 'Lê Thị Hư Ảo', 1);
    await form.write('Lý do từ chối (không nêu tên người)', 'Không đồng ý với số liệu');
    await form.send();
    await form.faults.filter({ hasText: 'phải có người chứng kiến' }).waitFor();
    await form.choose('Tư cách', 'Người chứng kiến');
    await form.record();
    await expect.poll(() => page.getByText('Trần Văn Hư Cấu').count()).toBe(0);
    await unitWork.backToCase();
    const minutes = unitWork.entry('M3');
    await minutes.getByText('Có người từ chối ký').waitFor();
    await minutes.getByText(/lý do: Không đồng ý với số liệu/).waitFor();

    await unitWork.showOnPaper('In biên bản', minutes);
    await page.getByText('TỪ CHỐI KÝ').waitFor();
    const recorded = await onPaper(page);
    expect(recorded.isScreenHidden).toBe(true);
    expect(recorded.text).toContain('Theo sổ cái sau sự kiện');
    expect(recorded.text).toContain(cases.inFieldwork);
    expect(recorded.text).not.toContain('Hư Ảo');
    await expect.poll(() => page.getByRole('button', { name: 'Mở niêm phong' }).first().isHidden()).toBe(true);
    expect(await paperSize(page)).toEqual([210, 297]);
  });
});

describe('The work at the unit', () => {
  const stage = useStage();

  it('has experts, measures with an unverified article, orders, explanations, dissents; and each can be gone on with', async () => {
    const leader = await Person.at(stage, people.field, TAB);
    const { unitWork, form, page } = leader;
    await unitWork.entry('C1').getByText('Điều khoản chưa kiểm chứng').waitFor();
    await unitWork.entry('C1').getByText('Quá thời hạn ghi trong văn bản').waitFor();
    await unitWork.beginOn('C1', 'Hủy bỏ biện pháp');
    await page.getByText('Sổ tiếp công dân và tủ lưu sổ').waitFor();
    await form.write('Lý do hủy bỏ', 'Đã giám định xong');
    await form.record();
    await unitWork.backToCase();
    await unitWork
      .entry('C1')
      .getByText(/^Đã hủy bỏ ngày/)
      .waitFor();

    await unitWork.beginRarely('Ghi giải trình của đơn vị');
    await form.choose('Giải trình về', /^F1 · /);
    await form.write('Chức vụ người giải trình', 'Phó Chủ tịch UBND xã');
    await form.write('Nội dung tóm tắt', 'Bổ sung giấy mời họp');
    await form.record();
    await unitWork.backToCase();
    await unitWork.part('Giải trình của đơn vị').getByText('Bổ sung giấy mời họp').waitFor();

    await unitWork.beginRarely('Bảo lưu ý kiến');
    await form.write('Ý kiến bảo lưu', 'Tôi thấy khác');
    await form.record();
    await unitWork.backToCase();
    await expect.poll(() => unitWork.part('Ý kiến bảo lưu').getByRole('article').count()).toBe(2);
    // With the report it will go into: told in the overview too.
    await leader.file.openTab('Tổng quan');
    await page.getByText(/Đỗ Thị Lộc \(D2\)/).waitFor();
  });

  it('is asked of an expert, who answers once', async () => {
    const { unitWork, form } = await Person.at(stage, people.field, TAB);
    await unitWork.beginRarely('Yêu cầu giám định, chuyên môn');
    await form.write('Cơ quan, tổ chức được hỏi', 'Sở Nội vụ');
    await form.write('Hỏi về việc gì', 'Quy trình tiếp công dân');
    await form.write('Số', '310');
    await form.write('Ngày ký', '28/11/2025');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('E2').getByText('Chờ trả lời').waitFor();
    await expect.poll(() => unitWork.entry('E1').getByRole('link').count()).toBe(0);
    await unitWork.beginOn('E2', 'Ghi trả lời');
    await form.write('Trả lời tóm tắt', 'Quy trình đúng quy định');
    await form.write('Nơi ban hành', 'Sở Nội vụ');
    await form.write('Số', '77');
    await form.write('Ký hiệu', 'CV-SNV');
    await form.write('Ngày ký', '29/11/2025');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('E2').getByText('Đã trả lời').waitFor();
  });

  it('is shown as of any moment, and printed of that moment', async () => {
    const reader = await Person.at(stage, people.inspector, `${TAB}&asOf=2025-11-20T23:00:00%2B07:00`);
    const { unitWork, page } = reader;
    await unitWork.entry('Q1').getByText('Còn thiếu 2').waitFor();
    await unitWork.entry('Q1').getByText('Hạn 21/11/2025').waitFor();
    await page.getByText('Chưa có biên bản.').waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Ghi nhật ký' }).count()).toBe(0);
    await unitWork.showOnPaper('In danh mục tài liệu yêu cầu', unitWork.part('Tài liệu yêu cầu'));
    await page.getByText(/Theo sổ cái sau sự kiện \d+, 20\/11\/2025/).waitFor();
  });

  it('is not for whoever is not of the team, and not for an overseer before publication', async () => {
    const other = await Person.at(stage, people.inspector, TAB);
    await other.unitWork.entry('Q1').waitFor();
    await expect.poll(() => other.page.getByRole('link', { name: 'Ghi nhật ký' }).count()).toBe(0);
    const overseer = await Person.at(stage, people.overseer, TAB);
    await overseer.page.getByText(/Kết luận chưa công khai/).waitFor();
    await expect.poll(() => overseer.page.getByText('Sổ tiếp công dân').count()).toBe(0);
  });
});
