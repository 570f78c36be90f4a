import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';
import { useStage } from '../support/stage.ts';
import * as inspection from './inspection.ts';

const FORM = 'Hình thức';

const backToCase = (person: Person): Promise<void> =>
  person.hand.press(person.page.getByRole('link', { name: 'Về hồ sơ' }));

const openCheck = async (leader: Person): Promise<string> => {
  const { form } = leader;
  await leader.shell.goTo('Mở hồ sơ');
  // An inspection unless somebody says otherwise, and what sets the two apart in a sentence.
  await leader.page.getByText('kiểm tra gọn hơn: quyết định').waitFor();
  await form.answer(FORM, 'Kiểm tra');
  await form.choose('Nguồn', 'Phản ánh của công dân');
  await form.choose('Đơn vị', /UBND xã Phú Mỹ/, { search: 'phu my' });
  await form.write('Thời kỳ kiểm tra: từ ngày', '01/07/2025');
  await form.write('đến ngày', '30/06/2026');
  await form.choose('Nội dung kiểm tra', 'Thủ tục hành chính', { search: 'Thủ tục' });
  await expect.poll(() => form.preview.innerText()).toContain('Mở cuộc kiểm tra UBND xã Phú Mỹ');
  await form.record();
  await expect.poll(() => form.receipt.innerText()).toContain('chưa kiểm chứng');
  await leader.hand.press(leader.page.getByRole('link', { name: 'Đến hồ sơ' }));
  await leader.file.stage('đã mở').waitFor();
  await expect.poll(() => leader.file.title.innerText()).toMatch(/^Kiểm tra UBND xã Phú Mỹ: /);
  return leader.caseId;
};

const decide = async (head: Person, number: number): Promise<void> => {
  const { file, form } = head;
  await file.begin('Ban hành quyết định kiểm tra');
  await form.write('Số', String(number));
  await form.write('Ngày ký', dayFromNow(0));
  await form.record();
  await backToCase(head);
};

const notify = async (head: Person, number: number): Promise<void> => {
  const { form, file } = head;
  await file.begin('Thông báo kết quả kiểm tra');
  await form.write('Số', String(number));
  await form.write('Ngày ký', dayFromNow(0));
  await form.press('Thêm kiến nghị');
  await form.choose('Loại kiến nghị', 'Trả lại người nộp');
  await form.write('Nội dung', 'Trả lại phần lệ phí thu vượt cho người dân');
  await form.write('Hạn thực hiện', dayFromNow(30));
  await form.write('Số tiền', '12500000');
  await form.tick(/^F1: /);
  await form.record();
  await backToCase(head);
};

describe('A check by the province', () => {
  const stage = useStage();

  it('goes from its opening to its closing, each before his own screen', async () => {
    const [leader, head, field, inspector, overseer] = [
      await Person.enter(stage, people.leader),
      await Person.enter(stage, people.head),
      await Person.enter(stage, people.field),
      await Person.enter(stage, people.inspector),
      await Person.enter(stage, people.overseer),
    ];
    const caseId = await openCheck(leader);
    for (const person of [head, field, inspector, overseer]) await person.open(`/cases/${caseId}`);
    // Its own path: nothing of an announcement, a report, a draft, a conclusion.
    const path = leader.page.getByRole('list', { name: 'Các giai đoạn' }).getByRole('listitem');
    expect((await path.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      ...['Đã mở', 'Đã ra quyết định', 'Đã kiểm tra xong', 'Đang theo dõi thực hiện', 'Đã kết thúc theo dõi'],
    ]);

    await decide(head, 961);
    await inspection.appointTeam(head, people.leader, people.field);
    await field.file.begin('Ghi phát hiện');
    await inspection.reportFinding(field);
    await inspection.returnFinding(leader);
    await inspection.completeReturnedFinding(field);
    await inspection.upholdFinding(leader);
    await leader.file.begin('Ghi đã kiểm tra xong');
    await leader.form.record();
    await backToCase(leader);
    await leader.file.stage('đã kiểm tra xong').waitFor();
    // Who oversees knows where it stands, and no more.
    await overseer.page.getByText('Chưa thông báo kết quả kiểm tra').waitFor();
    await notify(head, 961);
    await overseer.file.openTab('Phát hiện');
    await overseer.file.part('F1').waitFor();

    await inspection.verifyRecommendation(leader);
    await inspection.close(inspector, head);
    await inspector.open(`/cases/${caseId}?tab=closure`);
    await inspector.page.getByText(/^Đã kết thúc ngày .* Người kết thúc: Nguyễn Hữu Chánh\.$/i).waitFor();
    await leader.file.stage('đã kết thúc theo dõi').waitFor();
    await expect.poll(() => leader.file.ways.count()).toBe(0);

    // Found among the checks.
    await leader.open('/cases?form=check');
    await leader.page.getByRole('link', { name: /^Kiểm tra UBND xã Phú Mỹ: / }).waitFor();
  });
});
