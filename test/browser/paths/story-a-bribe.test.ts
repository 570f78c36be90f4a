import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow, legalDayFromNow } from '../support/days.ts';
import { keyboard } from '../support/hands.ts';
import { useStage } from '../support/stage.ts';
import * as matter from './matter.ts';
import * as money from './money-back.ts';
import * as responsibility from './responsibility.ts';
import { announced, type Inspecting, planned, published, upheld } from './sent-inspection.ts';

const inspected = { unit: '99.901.01', topic: 'administrative-procedure', number: 950 } as const;
/** Of a plan that nobody of the demonstration has made. */
const YEAR = Number(dayFromNow(0).slice(-4)) + 1;
const fees = {
  ...{ unit: inspected.unit, topic: inspected.topic, violationCode: '94.1.b', amountVnd: 18_480_000 },
  ...{ summary: 'Thu phí chứng thực cao hơn mức quy định của 168 hộ.', from: '2025-09-01', to: '2026-03-31' },
};
const giveBack = {
  ...{ kind: 'return-to-payer', summary: 'Trả lại phần phí chứng thực thu vượt cho 168 hộ' },
  ...{ addressee: inspected.unit, amountVnd: fees.amountVnd, dueOn: legalDayFromNow(30), findingIds: ['F2'] },
};
const OFFICIAL = 'Hà Văn Minh Họa';
const DEPUTY = 'Lê Thị Hồng';
const CHAIRMAN = 'Trần Đức Lợi';
const OWN_PAPER = 'Bạn đã ghi văn bản này: người khác phải xác nhận.';

type Steps = readonly Readonly<{ type: string }>[];

describe('Story A, before the screens: a bribe at the one-stop desk', () => {
  const stage = useStage();
  let caseId = '';
  let matterId = '';
  let ofDeputy = '';

  const inspecting = async (path: string): Promise<Inspecting> => ({
    leader: await Person.at(stage, people.leader, path),
    head: await Person.at(stage, people.head, path),
    member: await Person.at(stage, people.inspector, path),
    appraiser: await Person.at(stage, people.appraiser, path),
  });

  it('sees a bribe in fees that were too high: reclassified by one, upheld as a crime by another, handed over', async () => {
    const { leader, head, member } = await inspecting('/');
    const inspectors = { leader, head, member, appraiser: leader };
    const planItem = await planned(inspectors, inspected, YEAR);
    caseId = await announced(inspectors, { ...inspected, planItem });
    await member.send(`/cases/${caseId}/findings`, {
      ...{ unit: inspected.unit, topic: inspected.topic, violationCode: '94.1.b', amountVnd: 55_500_000 },
      ...{ summary: 'Thu thêm ngoài biên lai của 37 hộ làm thủ tục đất đai.', occurredOn: legalDayFromNow(0) },
      ...{ from: '2025-09-01', to: '2026-03-31' },
    });
    for (const person of [leader, head, member]) await person.open(`/cases/${caseId}?tab=findings`);

    await member.file.beginOn('F1', 'Phân loại lại');
    await member.form.choose('Hành vi tham nhũng (Điều 2 Luật PCTN)', /^2\.1\.b /, { search: '2.1.b' });
    // One does not report both at once: what it was taken for before is given up.
    await expect.poll(() => member.form.field('Hoặc vi phạm khác (Điều 94.1 Luật PCTN)').inputValue()).toBe('');
    await member.form.write('Lý do', 'Tiền được đưa để hồ sơ được trả sớm: không còn là thu sai mức');
    await member.form.record();

    await leader.file.beginOn('F1', 'Xem xét phát hiện');
    await leader.form.answer('Kết quả xem xét', 'Giữ nguyên');
    await leader.form.write('Chức danh chịu trách nhiệm', 'Công chức bộ phận một cửa');
    await leader.form.write('Căn cứ pháp luật', 'Điều 2 Luật Phòng, chống tham nhũng 2018');
    await leader.form.press('Thêm người');
    await leader.form.choose('Tư cách', 'Bị phản ánh');
    await leader.form.write('Họ tên (niêm phong)', OFFICIAL);
    await leader.form.write('Chức vụ', 'Công chức bộ phận một cửa');
    await leader.form.tick('Có dấu hiệu tội phạm');
    await leader.form.record();

    await head.file.beginOn('F1', 'Chuyển cơ quan điều tra');
    await head.form.answer('Chuyển những gì', 'Thông tin, tài liệu');
    await head.form.write('Cơ quan điều tra nhận', 'Cơ quan Cảnh sát điều tra Công an tỉnh Hương Bình (hư cấu)');
    await head.form.write('Số', '950');
    await head.form.write('Ngày ký', dayFromNow(0));
    await head.form.record();
  });

  it('is a matter on the file of the case, is told to the procuracy, and goes to whom the law makes competent', async () => {
    const leader = await Person.at(stage, people.leader, `/cases/${caseId}`);
    matterId = await matter.identify(leader);
    await leader.matter.part('Tố tụng hình sự').getByText('Thanh tra chuyển hồ sơ').waitFor();
    expect(await leader.page.content()).not.toContain(OFFICIAL);

    const head = await Person.at(stage, people.head, `/matters/${matterId}`);
    await matter.tellProcuracy(head);
    await head.matter.part('Tố tụng hình sự').getByText('Thông báo Viện kiểm sát').waitFor();
    await matter.escalate(head);
    await head.page.getByText(/^Đã chuyển cấp có thẩm quyền ngày/).waitFor();

    await leader.open(`/cases/${caseId}?tab=matters`);
    await leader.page.getByText('đã ghi vào hồ sơ', { exact: true }).waitFor();
  });

  it('has the official suspended', async () => {
    const head = await Person.at(stage, people.head, `/matters/${matterId}`);
    await matter.requestSuspension(head);
    await head.page.getByText('Chưa ghi trả lời của người quản lý.').waitFor();
    const inspector = await Person.at(stage, people.inspector, `/matters/${matterId}`);
    await matter.recordSuspension(inspector);
    await inspector.matter
      .part('Người bị phản ánh')
      .getByText(/^Đang bị tạm đình chỉ công tác từ/)
      .waitFor();
    // Told to whoever looks at it, without loading the page again.
    await head.matter
      .part('Người bị phản ánh')
      .getByText(/^Đang bị tạm đình chỉ công tác từ/)
      .waitFor();

    const read = await inspector.ask<Readonly<{ matter: Readonly<{ steps: Steps }> }>>(`/matters/${matterId}`);
    expect(read.matter.steps.map(({ type }) => type)).toEqual([
      'MatterIdentified',
      'MatterTransferred',
      'ProcuracyNotified',
      'MatterEscalated',
      'SuspensionRequested',
      'SuspensionOrdered',
    ]);
  });

  it('asks the deputy, whose field it was, directly and the chairman jointly', async () => {
    const inspector = await Person.at(stage, people.inspector, '/', { hand: keyboard });
    ofDeputy = await responsibility.open(inspector, DEPUTY, 'Phó Chủ tịch: trực tiếp (lĩnh vực được giao phụ trách)');
    await responsibility.open(inspector, CHAIRMAN, 'Chủ tịch: liên đới (đứng đầu; cấp phó được giao lĩnh vực này)');
    await responsibility.notify(inspector);
    await responsibility.recordExplanation(inspector, 'Không được báo cáo về các phản ánh của người dân.');
  });

  it('hears the deputy; whoever wrote her ground down is told that somebody else assesses it', async () => {
    const inspector = await Person.at(stage, people.inspector, `/accountability/${ofDeputy}`);
    await responsibility.notify(inspector);
    await responsibility.recordExplanation(inspector, 'Đã hai lần nhắc nhở bộ phận một cửa.');
    await responsibility.claimGround(inspector);
    const own = inspector.accountability.ground('G1');
    await own.getByText('Bạn đã ghi căn cứ này: người khác phải đánh giá.').waitFor();
    await expect.poll(() => own.getByRole('link').count()).toBe(0);

    const reason = 'Lịch trực đã được chuyển trước khi thanh tra';
    const leader = await Person.at(stage, people.leader, `/accountability/${ofDeputy}`);
    await responsibility.giveGround(leader, reason);
    const given = leader.accountability.ground('G1');
    await given.getByText('chấp nhận', { exact: true }).waitFor();
    await given.getByText(new RegExp(`^${people.leader} đánh giá ngày .*: ${reason}$`)).waitFor();
  });

  it('recommends within the reference, and what the superior decided is recorded by one and confirmed by another', async () => {
    const head = await Person.at(stage, people.head, `/accountability/${ofDeputy}`);
    await responsibility.propose(head, 'Khiển trách', '953');
    const inspector = await Person.at(stage, people.inspector, `/accountability/${ofDeputy}`);
    const { paper } = await responsibility.recordDecision(inspector, {
      ...{ act: 'Ghi quyết định của cấp trên', form: 'Khiển trách', number: '498' },
      ground: 'Điều 78 Nghị định 59/2019/NĐ-CP; đã kịp thời ngăn chặn',
    });
    await inspector.accountability.paper(paper).getByText('theo mức tham chiếu').waitFor();
    await inspector.accountability.paper(paper).getByText(OWN_PAPER).waitFor();
    const key = `${paper.slice(0, -1)}, 99)`;
    await inspector.open(`/accountability/${ofDeputy}/do/confirmRecord?subject=${encodeURIComponent(key)}`);
    await inspector.page.getByText(OWN_PAPER).waitFor();
    await expect.poll(() => inspector.form.sendButton.count()).toBe(0);

    const second = await Person.at(stage, people.leader, `/accountability/${ofDeputy}`);
    await responsibility.confirm(second, paper);
    await second.accountability.paper(paper).getByText(`Người thứ hai đã đối chiếu: ${people.leader}`).waitFor();

    const read = await second.ask<Readonly<{ action: Readonly<{ steps: Steps }> }>>(
      `/accountability-actions/${ofDeputy}`,
    );
    expect(read.action.steps.map(({ type }) => type)).toEqual([
      'AccountabilityActionOpened',
      'HeadNotified',
      'HeadExplained',
      'GroundClaimed',
      'GroundAssessed',
      'SanctionProposed',
      'SanctionRecorded',
      'SanctionRecordConfirmed',
    ]);
  });

  it('has the rest concluded: households get their money back, by a list that was wrong and by one that is right', async () => {
    const inspectors = await inspecting('/');
    await upheld(inspectors, caseId, 'F2', fees);
    await published(inspectors, inspected, caseId, [giveBack]);
    const { leader } = inspectors;
    await leader.open(`/cases/${caseId}?tab=recommendations`);
    const ledger = money.ledgerOf(leader, 'R1');
    await ledger.getByText('Còn phải thu 18.480.000 đ').waitFor();
    await money.payBack(leader, 'R1', '11000000', '71');
    await ledger.getByText('Còn phải thu 7.480.000 đ').waitFor();
    await money.reverse(leader, 'R1', 'P1', 'Danh sách 71 có tên hộ chưa nhận tiền');
    await ledger.getByText('Đảo khoản P1: lại phải thu').waitFor();
    await ledger.getByText('Còn phải thu 18.480.000 đ').waitFor();
    await money.payBack(leader, 'R1', '18480000', '73');
    await ledger.getByText('Còn phải thu 0 đ').waitFor();
    await money.verify(leader, 'R1');
    await leader.file.part('R1').getByText('đã xác minh', { exact: false }).first().waitFor();
  });

  it('is concluded in the plan of the year', async () => {
    const { page } = await Person.at(stage, people.leader, `/plan?year=${YEAR}`);
    const row = page.getByRole('row').filter({ hasText: 'Quý 1' });
    await row.getByText('Đã kết luận', { exact: true }).waitFor();
    await expect.poll(() => row.locator(`a[href*="${caseId}"]`).count()).toBe(1);
  });

  it('leaves the closure of its case nothing to ask for about the matter and about those who answer for it', async () => {
    const leader = await Person.at(stage, people.leader, '/');
    await leader.open(`/cases/${caseId}`);
    await leader.file.openTab('Kết thúc theo dõi');
    for (const condition of [/^Mỗi hành vi tham nhũng có vụ việc/, /^Trách nhiệm người đứng đầu được xem xét/]) {
      const item = leader.page.getByRole('listitem').filter({ has: leader.page.getByText(condition) });
      await item.getByText('đạt', { exact: true }).waitFor();
    }
    await leader.page.getByText('Mọi điều kiện đã đạt.').waitFor();
  });
});
