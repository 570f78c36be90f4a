import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow, legalDayFromNow } from '../support/days.ts';
import { useStage } from '../support/stage.ts';
import { announced, concluded, goThrough, type Inspecting, reported } from './sent-inspection.ts';

const inspected = { unit: '99.S01', topic: 'construction', number: 970 } as const;
const SUMMARY = 'Nghiệm thu, thanh toán vượt khối lượng thực tế ở khối nhà C.';
const BUILDER = 'Công ty TNHH Xây dựng Nhà Hư Cấu';
const TREASURY = 'Kho bạc Nhà nước tỉnh Hương Bình (hư cấu)';
const REDACTED = 'Mục III.2, bản vẽ phòng lưu trữ dược chất';
const PUBLISHED_HASH = '9b74c9897bac770ffc029102a200c5de8d5e6f7a8b9c0d1e2f3a4b5c6d7e8f90';

const recommendations = (['reduce-settlement', 'recover-budget'] as const).map((kind) => ({
  kind,
  ...(kind === 'reduce-settlement'
    ? { summary: 'Giảm trừ quyết toán khối nhà C.', amountVnd: 512_300_000 }
    : { summary: 'Thu hồi phần đã thanh toán cho nhà thầu.', amountVnd: 330_000_000 }),
  ...{ addressee: inspected.unit, dueOn: legalDayFromNow(60), findingIds: ['F1'] },
}));

/** Fills in a paper of somebody outside. */
const outsidePaper = async ({ form }: Person, issuer: string, number: string, symbol: string): Promise<void> => {
  await form.write('Nơi ban hành', issuer);
  await form.write('Số', number);
  await form.write('Ký hiệu', symbol);
  await form.write('Ngày ký', dayFromNow(0));
};

const ourLetter = async ({ form }: Person, number: string): Promise<void> => {
  await form.write('Số', number);
  await form.write('Ngày ký', dayFromNow(0));
};

const recordPayment = async (person: Person, on: string, amount: string, slip: string): Promise<void> => {
  await person.file.beginOn(on, 'Ghi khoản thu');
  await person.form.write('Số tiền', amount);
  await person.form.choose('Ai đã nộp, trả', 'Doanh nghiệp');
  await person.form.write('Tên đơn vị, doanh nghiệp', BUILDER);
  await outsidePaper(person, TREASURY, slip, 'GNT-KB');
  await person.form.record();
  await person.unitWork.backToCase();
};

describe('Story B, before the screens: a construction that was paid for beyond what was built', () => {
  const stage = useStage();
  let caseId = '';

  const inspecting = async (): Promise<Inspecting> => ({
    leader: await Person.at(stage, people.leader, '/'),
    head: await Person.at(stage, people.head, '/'),
    member: await Person.at(stage, people.inspector, '/'),
    appraiser: await Person.at(stage, people.appraiser, '/'),
  });
  const at = (name: string, tab: string) => Person.at(stage, name, `/cases/${caseId}?tab=${tab}`);

  it('asks an expert how much was built, and writes down what he measured', async () => {
    const all = await inspecting();
    caseId = await announced(all, inspected);
    await all.member.send(`/cases/${caseId}/findings`, {
      ...{ unit: inspected.unit, topic: inspected.topic, summary: SUMMARY, amountVnd: 842_300_000 },
      ...{ from: '2025-09-01', to: '2026-03-31', occurredOn: legalDayFromNow(0) },
    });
    const inspector = await at(people.inspector, 'fieldwork');
    const { form, unitWork } = inspector;
    await unitWork.beginRarely('Yêu cầu giám định, chuyên môn');
    await form.write('Cơ quan, tổ chức được hỏi', 'Trung tâm Giám định xây dựng (hư cấu)');
    await form.write('Hỏi về việc gì', 'Khối lượng bê tông thực tế của khối nhà C');
    await ourLetter(inspector, '970');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('E1').getByText('Chờ trả lời').waitFor();
    await unitWork.beginOn('E1', 'Ghi trả lời');
    await form.write('Trả lời tóm tắt', 'Khối lượng thực tế thấp hơn hồ sơ thanh toán 216 m3');
    await outsidePaper(inspector, 'Trung tâm Giám định xây dựng (hư cấu)', '58', 'BC-GĐ');
    await form.record();
    await unitWork.backToCase();
    await unitWork.entry('E1').getByText('Đã trả lời').waitFor();
  });

  it('takes money during fieldwork, on the finding; the superior is asked, and speaks', async () => {
    const inspector = await at(people.inspector, 'findings');
    await recordPayment(inspector, 'F1', '150000000', '1288');
    const all = await inspecting();
    const review = { verdict: 'upheld', responsiblePost: 'Giám đốc Ban Quản lý dự án', occurredOn: legalDayFromNow(0) };
    const legalBasis = ['Nghị định 99/2021/NĐ-CP'];
    await goThrough(caseId, [[all.leader, 'findings/F1/review', { ...review, legalBasis }]]);
    await reported(all, inspected, caseId);

    const head = await at(people.head, 'after');
    await head.file.begin('Xin ý kiến cấp trên');
    await head.form.write('Xin ý kiến của cơ quan, chức vụ nào', 'Chủ tịch UBND tỉnh Hương Bình');
    await head.form.write('Vì sao xin ý kiến', 'Liên quan vốn của nhiều sở');
    await ourLetter(head, '971');
    await head.form.record();
    await inspector.open(`/cases/${caseId}?tab=after`);
    await inspector.unitWork.beginOn('O1', 'Ghi ý kiến cấp trên');
    await inspector.form.answer('Ý kiến', 'Nhất trí một phần');
    await inspector.form.write('Ý kiến tóm tắt', 'Nhất trí; nêu rõ phần giảm trừ quyết toán');
    await outsidePaper(inspector, 'UBND tỉnh Hương Bình (hư cấu)', '214', 'UBND-NC');
    await inspector.form.record();
    await inspector.unitWork.backToCase();
    await inspector.unitWork.entry('O1').getByText('Đã có ý kiến').waitFor();
  });

  it('is published with what was left out and why: only then an overseer reads it', async () => {
    await concluded(await inspecting(), inspected, caseId, recommendations);
    const overseer = await at(people.overseer, 'findings');
    await overseer.page.getByText(/Kết luận chưa công khai/).waitFor();
    expect(await overseer.page.content()).not.toContain(SUMMARY);

    const leader = await Person.at(stage, people.leader, `/cases/${caseId}`);
    const { form } = leader;
    await leader.file.begin('Công khai kết luận');
    await form.tick('Niêm yết tại trụ sở');
    await form.write('Đăng đến hết ngày', dayFromNow(15));
    await form.write('Tệp bản công khai', PUBLISHED_HASH);
    await form.press('Thêm phần lược bỏ');
    await form.write('Phần lược bỏ', REDACTED);
    await form.write('Lý do lược bỏ', 'Bí mật nhà nước trong lĩnh vực y tế (hư cấu)');
    await form.record();

    await overseer.open(`/cases/${caseId}?tab=findings`);
    await overseer.page.getByText(SUMMARY).first().waitFor();
    await overseer.open(`/cases/${caseId}/papers/published`);
    await overseer.page.getByText(REDACTED).waitFor();
  });

  it('is contested by the unit, and the head answers', async () => {
    const inspector = await at(people.inspector, 'after');
    await inspector.file.begin('Ghi ý kiến không nhất trí');
    await inspector.form.write('Đơn vị, chức vụ người có ý kiến', 'Giám đốc Sở Y tế');
    await inspector.form.write('Không nhất trí về việc gì', 'Đề nghị tính khối lượng đã thi công bù');
    await inspector.form.write('Số', '91');
    await inspector.form.write('Ký hiệu', 'CV-SYT');
    await inspector.form.write('Ngày ký', dayFromNow(0));
    await inspector.form.record();
    const head = await at(people.head, 'after');
    await head.unitWork.entry('K1').getByText('Chưa trả lời').waitFor();
    await head.unitWork.beginOn('K1', 'Trả lời ý kiến không nhất trí');
    await head.form.answer('Kết quả xem xét', 'Không chấp nhận');
    await head.form.write('Trả lời tóm tắt', 'Giám định đo sau khi thi công bù: vẫn thiếu');
    await ourLetter(head, '972');
    await head.form.record();
    await head.unitWork.backToCase();
    await head.unitWork
      .entry('K1')
      .getByText(`Đã trả lời ngày ${dayFromNow(0)}`)
      .waitFor();
  });

  it('is paid, sent back by the treasury and paid again; verified when nothing is owed, and not before', async () => {
    const inspector = await at(people.inspector, 'recommendations');
    const { file, form, hand, page, unitWork } = inspector;
    const ledger = page.getByRole('region', { name: 'Sổ thu hồi R2' });
    await ledger.getByText('P1: nộp trong thời gian thanh tra').waitFor();
    await ledger.getByText('Còn phải thu 180.000.000 đ').waitFor();
    await recordPayment(inspector, 'R2', '100000000', '1301');
    await file.openTab('Kiến nghị');
    await ledger.getByText('Còn phải thu 80.000.000 đ').waitFor();
    // What is still owed cannot be verified: nobody is offered to.
    const verifying = file.part('R2').getByRole('link', { name: 'Xác minh đã thực hiện', exact: true });
    await expect.poll(() => verifying.count()).toBe(0);
    await recordPayment(inspector, 'R2', '80000000', '1312');
    await file.openTab('Kiến nghị');
    await ledger.getByText('Còn phải thu 0 đ').waitFor();
    await verifying.waitFor();
    await hand.press(ledger.getByRole('link', { name: 'Đảo khoản thu · P3' }));
    await form.write('Vì sao đảo', 'Nộp nhầm tài khoản; Kho bạc đã hoàn trả');
    await outsidePaper(inspector, TREASURY, '1313', 'TB-KB');
    await form.record();
    await unitWork.backToCase();
    await file.openTab('Kiến nghị');
    await ledger.getByText('Đảo khoản P3: lại phải thu').waitFor();
    await ledger.getByText('Còn phải thu 80.000.000 đ').waitFor();
    await expect.poll(() => verifying.count()).toBe(0);
    await recordPayment(inspector, 'R2', '80000000', '1330');
    await file.beginOn('R2', 'Xác minh đã thực hiện');
    await form.record();
    await unitWork.backToCase();

    const money = await inspector.ask<Readonly<{ money: object }>>(`/follow-up-totals?list=all&rows=${caseId}.R2`);
    expect(money.money).toEqual({ ordered: 330_000_000, recovered: 330_000_000, again: 0, closed: 0, owed: 0 });
  });
});
