import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { dayFromNow } from './support/days.ts';
import { PHONE, useStage } from './support/stage.ts';

const COURT = 'Tòa án nhân dân tỉnh Hương Bình';
const FILE = `/cases/${cases.followedUp}`;

describe('A corruption matter', () => {
  const stage = useStage();

  it('is identified out of a case, stands in its file at once, and names a judgment that nobody recorded', async () => {
    const inspector = await Person.at(stage, people.inspector, `${FILE}?tab=closure`);
    const { page, form, matter, file } = inspector;
    await file.begin('Ghi nhận vụ việc');
    await page.getByText('Đã điền sẵn từ các phát hiện').waitFor();
    await expect.poll(() => form.field('Hành vi').inputValue()).toMatch(/^2\.1\.d /);
    await expect.poll(() => form.field('Hành vi từ ngày').inputValue()).toBe('01/06/2021');
    await form.write('Chức vụ', 'Công chức địa chính');
    await form.record();
    await page.getByText('Vụ việc cũng đã được ghi vào hồ sơ thanh tra.').waitFor();
    await page.getByRole('link', { name: 'Về hồ sơ thanh tra' }).click();
    await page.getByText('đã ghi vào hồ sơ', { exact: true }).waitFor();

    await page
      .getByRole('article')
      .getByRole('link', { name: /UBND xã Đông Hải, 01\/06\/2021/ })
      .click();
    await matter.part('Người bị phản ánh').getByText('bị phản ánh, chưa có kết luận').waitFor();
    await matter.begin('Ghi bản án');
    await form.write('Tòa án', COURT);
    await form.answer('Cấp xét xử', 'Phúc thẩm');
    await form.write('Số', '5');
    await form.write('Ký hiệu', '2026/HS-PT');
    await form.write('Ngày ký', dayFromNow(0));
    await form.choose('Kết quả', 'Phạt tù');
    await form.write('Số năm tù', '7');
    await form.write('và số tháng', '6');
    await form.write('Ngày bản án có hiệu lực', dayFromNow(0));
    await form.choose('Thay bản án nào (nếu có)', /^Văn bản khác/);
    await form.write('Số', '31', 1);
    await form.write('Ký hiệu', '2026/HS-ST', 1);
    await form.write('Năm', '2026');
    await form.write('Nơi ban hành', COURT);
    await form.record();
    await page.getByRole('link', { name: 'Về vụ việc' }).click();

    const missing = /31\/2026\/HS-ST .* chưa được ghi\.$/;
    await matter.part('Tố tụng hình sự').getByText(missing).waitFor();
    const severity = matter.part('Mức độ vụ việc');
    await severity.getByText(missing).waitFor();
    await severity.getByText('Vì vậy: rất nghiêm trọng.').waitFor();
    await severity.getByText(/phạt tù 7 năm 6 tháng/).waitFor();
    await matter.part('Người bị phản ánh').getByText('bị kết án, bản án có hiệu lực').waitFor();

    // What was known before it was recorded is still what was known then, and nothing is done there.
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Ghi nhận vụ việc' })
      .getByRole('link', { name: /^Xem vụ việc sau sự kiện/ })
      .click();
    await inspector.shell.pastBanner.waitFor();
    await severity.getByText('Vì vậy: ít nghiêm trọng.').waitFor();
    await matter.part('Người bị phản ánh').getByText('bị phản ánh, chưa có kết luận').waitFor();
    await expect.poll(() => matter.ways.count()).toBe(0);
  });

  it('says that it does not stand in the file of its case where that failed, and how to bring it there', async () => {
    const inspector = await Person.at(stage, people.inspector, `/matters/new?caseId=${cases.followedUp}`, {
      viewport: PHONE,
    });
    const { page, form } = inspector;
    await page.route(`**/api/v1${FILE}/matters`, (route) => route.abort('connectionreset'));
    await form.record();
    await page.getByText('Vụ việc đã ghi, nhưng chưa ghi được vào hồ sơ thanh tra').waitFor();
    await page.unroute(`**/api/v1${FILE}/matters`);
    await page.getByRole('link', { name: 'Ghi vụ việc vào hồ sơ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ghi vụ việc vào hồ sơ' }).waitFor();
    await expect.poll(() => form.field('Vụ việc của hồ sơ này').inputValue()).toMatch(/UBND xã Đông Hải/);
    await form.record();
  });

  it('shows that rights were restored where the suspension stood', async () => {
    const head = await Person.at(stage, people.head, '/');
    const { page, form, matter } = head;
    const paper = (number: number) => ({
      kind: 'decision',
      number,
      symbol: 'QĐ-UBND',
      year: 2026,
      issuer: '99.902.01',
      signedOn: '2026-03-10',
    });
    const personId = '5b0c1c3e-7f7a-4e0e-9c51-3f5a9f0b7d11';
    const { identity } = await head.send('/matters', {
      source: 'judgment',
      document: { ...paper(3), kind: 'judgment', symbol: '2026/HS-ST', issuer: COURT },
      unit: '99.902.01',
      topic: 'land',
      actCode: '2.1.b',
      from: '2023-01-01',
      to: '2023-03-31',
      summary: 'Nhận tiền khi làm thủ tục đất đai.',
      offenders: [{ personId, post: 'Công chức địa chính' }],
      occurredOn: '2026-03-12',
    });
    const manager = { personId, by: 'Chủ tịch UBND xã', receivedOn: '2026-03-12' };
    await head.send(`/matters/${identity}/suspension-orders`, {
      ...manager,
      document: paper(15),
      kind: 'suspension',
      from: '2026-03-11',
    });
    await head.open(`/matters/${identity}`);
    const person = matter.part('Người bị phản ánh');
    await person.getByText('Đang bị tạm đình chỉ công tác từ 11/03/2026').waitFor();
    await matter.begin('Ghi việc khôi phục quyền, lợi ích', 'Ghi quyết định của người quản lý');
    await form.write('Đã khôi phục những gì', 'Vị trí công tác');
    await form.write('Người quản lý quyết định', 'Chủ tịch UBND xã');
    await form.write('Số', '22');
    await form.write('Ký hiệu', 'QĐ-UBND');
    await form.write('Ngày ký', dayFromNow(0));
    await form.record();
    await page.getByRole('link', { name: 'Về vụ việc' }).click();
    await person.getByText(`Đã khôi phục quyền, lợi ích ngày ${dayFromNow(0)}`).waitFor();
    await expect.poll(() => person.getByText('Đang bị tạm đình chỉ').count()).toBe(0);
  });
});
