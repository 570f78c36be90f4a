import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from './pages/person.ts';
import { dayFromNow } from './support/days.ts';
import { useStage } from './support/stage.ts';

const REPORTING = `/cases/${cases.inFieldwork}/do/report-finding`;
const SUMMARY = 'Tóm tắt sự việc';
const HOSTILE = `<img src=x onerror="document.title='pwned'"> {{7*7}} \${7*7} <script>document.title='pwned'</script> ' " &`;

type File = Readonly<{ case: Readonly<{ revision: number; findings: readonly Readonly<{ findingId: string }>[] }> }>;

const fileOf = async (person: Person, caseId: string): Promise<File['case']> =>
  (await person.ask<File>(`/cases/${caseId}`)).case;

const writeFinding = async ({ form }: Person, summary: string): Promise<void> => {
  await form.write(SUMMARY, summary);
  await form.choose('Nội dung thanh tra', 'Tiếp công dân');
  await form.write('Từ ngày', '01/10/2025');
  await form.write('Đến ngày', '31/10/2025');
};

describe('Every form', () => {
  const stage = useStage();

  it('shows what it wrote on the screens around, where nothing is heard of changes too', async () => {
    const head = await Person.at(stage, people.head, `/cases/${cases.decided}`, {});
    await head.page.route('**/api/v1/changes', (route) => route.abort('connectionrefused'));
    await head.page.reload();
    await head.file.stage('đã ra quyết định').waitFor();
    await head.file.begin('Ghi việc từ chối tham gia');
    await head.form.choose('Cán bộ', people.leader, { search: people.leader });
    await head.form.answer('Lý do từ chối tham gia', 'Lý do khác');
    await head.form.record();
    await head.hand.press(head.page.getByRole('link', { name: 'Về hồ sơ' }));
    await head.file.openTab('Đoàn thanh tra');
    await head.page.getByText(/Võ Quang Khải: /).waitFor();
  });

  it('says all that is wrong at once, at the fields and in a summary that has the focus, and keeps what was typed', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    const { form, page } = field;
    await form.write('Chi tiết (niêm phong)', 'Đã gõ rồi thì còn.');
    await form.send();
    await expect.poll(() => form.faults.allInnerTexts()).toHaveLength(4);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Có 4 chỗ cần sửa');
    for (const label of [SUMMARY, 'Từ ngày', 'Đến ngày']) {
      await expect.poll(() => form.field(label).getAttribute('aria-invalid')).toBe('true');
      expect(await form.field(label).getAttribute('aria-describedby')).not.toBeNull();
    }
    await expect.poll(() => form.field('Chi tiết (niêm phong)').inputValue()).toBe('Đã gõ rồi thì còn.');
    // From the summary to the field.
    await form.faults.filter({ hasText: 'Từ ngày' }).getByRole('button').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await form.field('Từ ngày').getAttribute('id'));
  });

  it('a rule that refuses says so at the field, the law of the day says what it asks, and nothing is lost', async () => {
    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.concluded}/do/publish-conclusion`);
    const { form } = inspector;
    // Under the law of 2022: fifteen days. What no rule is known for is said, and not made up.
    await inspector.page.getByText(/Hệ thống chưa có quy tắc của luật áp dụng cho ngày/).waitFor();
    await form.write('Ngày đăng', '30/06/2025');
    await inspector.page.getByText(/ít nhất 15 ngày liên tục.*Điều 48–49 NĐ 43/).waitFor();
    await form.tick('Niêm yết tại trụ sở');
    await form.write('Đăng đến hết ngày', '02/07/2025');
    await form.write('Tệp bản công khai', 'ab'.repeat(32));
    await form.send();
    const refusal = form.notice.filter({ hasText: 'Ngày sai thứ tự' });
    await refusal.getByRole('button', { name: /^Ngày đăng: / }).waitFor();
    await expect.poll(() => form.field('Ngày đăng').getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => form.field('Tệp bản công khai').inputValue()).toBe('ab'.repeat(32));
  });

  it('sends one command for a double click', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    const before = (await fileOf(field, cases.inFieldwork)).findings.length;
    await writeFinding(field, 'Bấm hai lần');
    const posts: string[] = [];
    field.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/findings')) posts.push(request.url());
    });
    await field.form.sendButton.dblclick();
    await field.form.receipt.waitFor();
    expect(posts).toHaveLength(1);
    expect((await fileOf(field, cases.inFieldwork)).findings).toHaveLength(before + 1);
  });

  it('when the answer gets lost, sends again and gets the receipt of the first', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    await writeFinding(field, 'Trả lời bị mất trên đường');
    const before = (await fileOf(field, cases.inFieldwork)).findings.length;
    // It arrives and is stored; what comes back does not.
    await field.page.route(
      '**/findings',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await field.form.send();
    await field.page.getByText('Chưa biết đã ghi được hay chưa').waitFor();
    await field.form.press('Gửi lại');
    await field.form.receipt.waitFor();
    expect((await fileOf(field, cases.inFieldwork)).findings).toHaveLength(before + 1);
  });

  it('when the answer got lost and the text was changed since, says that the first had arrived', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    await writeFinding(field, 'Lần đầu');
    await field.page.route(
      '**/findings',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await field.form.send();
    await field.page.getByText('Chưa biết đã ghi được hay chưa').waitFor();
    await field.form.write(SUMMARY, 'Đã sửa thành việc khác');
    await field.form.press('Gửi lại');
    await field.page.getByText('Lần gửi trước đã được ghi').waitFor();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('Đã sửa thành việc khác');
    const before = (await fileOf(field, cases.inFieldwork)).findings.length;
    await field.form.press('Gửi như việc mới');
    await field.form.receipt.waitFor();
    expect((await fileOf(field, cases.inFieldwork)).findings).toHaveLength(before + 1);
  });

  it('a conflict shows what changed meanwhile and lets him decide', async () => {
    const head = await Person.at(stage, people.head, `/cases/${cases.opened}/do/issue-decision`);
    const { form } = head;
    await form.write('Số', '77');
    await form.write('Ngày ký', dayFromNow(0));
    await form.write('Thời hạn (ngày)', '30');
    const inspector = await Person.at(stage, people.inspector, '/');
    const { revision } = await fileOf(head, cases.opened);
    const me = await inspector.ask<{ officerId: string }>('/me');
    await head.send(
      `/cases/${cases.opened}/recusals`,
      {
        officerId: me.officerId,
        ground: 'relative-heads-unit',
        occurredOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(),
      },
      revision,
    );
    await form.send();
    await head.page.getByText('Hồ sơ đã thay đổi trong lúc bạn viết').waitFor();
    await form.notice.filter({ hasText: 'Hồ sơ đã thay đổi' }).getByText(people.inspector).first().waitFor();
    await expect.poll(() => form.field('Số').inputValue()).toBe('77');
    await form.press('Đã xem, vẫn ghi trên bản mới nhất');
    await form.receipt.waitFor();
  });

  it('keeps the text of one whose role was taken back, and says why it cannot be sent', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    await writeFinding(field, 'Viết dở khi mất quyền');
    const administrator = await Person.at(stage, people.administrator, '/');
    const { officerId } = await field.ask<{ officerId: string }>('/me');
    const { officer } = await administrator.ask<{
      officer: { grants: readonly { role: string; from: string; revokedOn: string | null }[] };
    }>(`/officers/${officerId}`);
    const grant = officer.grants.find(({ revokedOn }) => revokedOn === null);
    await administrator.send(`/officers/${officerId}/role-revocations`, { role: grant?.role, from: grant?.from });
    await field.page.getByText('Bạn không còn giữ vai trò này').waitFor();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('Viết dở khi mất quyền');
    await field.form.send();
    await field.form.notice.filter({ hasText: 'Văn bản bạn đã viết vẫn còn đây' }).waitFor();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('Viết dở khi mất quyền');
  });
});

describe('Hostile text', () => {
  const stage = useStage();

  it('without an end breaks, and pushes no page wide', async () => {
    const field = await Person.at(stage, people.field, REPORTING, { viewport: { width: 360, height: 740 } });
    const { form, page } = field;
    const reach = () => page.evaluate(() => document.documentElement.scrollWidth);
    await writeFinding(field, 'x'.repeat(400));
    await form.preview.waitFor();
    expect(await reach()).toBe(360);
    await form.record();
    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    await field.file.openTab('Phát hiện');
    await page.getByText('x'.repeat(400)).first().waitFor();
    expect(await reach()).toBe(360);
  });

  it('is text in every field and wherever it is shown', async () => {
    const field = await Person.at(stage, people.field, REPORTING);
    const { form, page } = field;
    await form.press('Thêm số tiền, người, chứng cứ…');
    for (const label of [
      SUMMARY,
      'Chi tiết (niêm phong)',
      'Địa điểm cụ thể',
      'Chức danh chịu trách nhiệm',
      'Căn cứ pháp luật',
    ]) {
      await form.write(label, HOSTILE);
    }
    await form.press('Thêm người');
    await form.write('Họ tên (niêm phong)', HOSTILE);
    await form.write('Chức vụ', HOSTILE);
    await form.choose('Tư cách', 'Bị phản ánh');
    await form.choose('Nội dung thanh tra', 'Tiếp công dân');
    await form.write('Từ ngày', '01/10/2025');
    await form.write('Đến ngày', '31/10/2025');
    await form.record();
    const texts = ['<img src=x onerror=', '{{7*7}}', "<script>document.title='pwned'</script>"];
    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    for (const tab of ['Phát hiện', 'Dòng thời gian']) {
      await field.file.openTab(tab);
      await page.getByText('<img src=x').first().waitFor();
      const shown = await page.getByRole('main').innerText();
      for (const text of texts) expect(shown).toContain(text);
    }
    // Sealed ones too, once they are open.
    const leader = await Person.at(stage, people.leader, `/cases/${cases.inFieldwork}?tab=findings`);
    await leader.page.getByRole('button', { name: 'Mở niêm phong' }).first().click();
    await leader.page.getByRole('button', { name: 'Ghi lý do và mở' }).click();
    await leader.page.getByText('<img src=x').nth(3).waitFor();
    // In the search, in the address, in the filter's name.
    await leader.open(`/cases?q=${encodeURIComponent(HOSTILE)}`);
    await leader.page.getByRole('heading', { level: 1 }).waitFor();
    await leader.open(`/cases?asOf=${encodeURIComponent(HOSTILE)}`);
    await leader.page.getByText('Thời điểm trong địa chỉ không đọc được').waitFor();
    for (const person of [field, leader]) {
      expect(await person.page.title()).not.toContain('pwned');
      await expect.poll(() => person.page.locator('img[src="x"]').count()).toBe(0);
    }
  });
});
