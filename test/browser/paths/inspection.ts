import { expect } from 'vitest';
import type { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';

/** Who takes part in an inspection, each before a screen of his own. */
export type Cast = Readonly<{ leader: Person; head: Person; field: Person; appraiser: Person; inspector: Person }>;

/** SHA-256 of the drafts: the files themselves stay where they are. */
const DRAFT_HASH = '5d41402abc4b2a76b9719d911017c592ae2f0e1f5b1b4d9c8a7e6f5d4c3b2a10';
const PUBLISHED_HASH = '9b74c9897bac770ffc029102a200c5de8d5e6f7a8b9c0d1e2f3a4b5c6d7e8f90';

export const openCase = async (leader: Person): Promise<string> => {
  const { form } = leader;
  await leader.shell.goTo('Mở hồ sơ');
  await form.choose('Nguồn', 'Kế hoạch');
  await form.choose('Đơn vị', /UBND xã Phú Mỹ/, { search: 'phu my' });
  await form.write('Thời kỳ thanh tra: từ ngày', '01/07/2025');
  await form.write('đến ngày', '30/06/2026');
  await form.choose('Nội dung thanh tra', 'Thủ tục hành chính', { search: 'Thủ tục' });
  await expect.poll(() => form.preview.innerText()).toContain('Mở cuộc thanh tra UBND xã Phú Mỹ');
  await form.record();
  // Unread law is marked wherever it decides something.
  await expect.poll(() => form.receipt.innerText()).toContain('chưa kiểm chứng');
  await leader.hand.press(leader.page.getByRole('link', { name: 'Đến hồ sơ' }));
  await leader.file.stage('đã mở').waitFor();
  return leader.caseId;
};

const backToCase = (person: Person): Promise<void> =>
  person.hand.press(person.page.getByRole('link', { name: 'Về hồ sơ' }));

export const issueDecision = async (head: Person, number: number): Promise<void> => {
  const { form, file } = head;
  await file.begin('Ban hành quyết định');
  await form.write('Số', String(number));
  await form.write('Ngày ký', dayFromNow(0));
  await form.write('Thời hạn (ngày)', '30');
  await form.record();
  await backToCase(head);
};

export const appointTeam = async (head: Person, leader: string, member: string): Promise<void> => {
  const { form, file } = head;
  await file.begin('Thành lập đoàn, tổ');
  for (const [at, name] of [leader, member].entries()) {
    await form.choose('Cán bộ', name, { search: name, at });
    await form.tick('Đã tự cam kết không xung đột lợi ích với đơn vị được thanh tra', at);
  }
  await form.record();
  await backToCase(head);
};

export const announce = async (leader: Person): Promise<void> => {
  await leader.file.begin('Công bố quyết định');
  await leader.form.record();
  await backToCase(leader);
};

/** What, where, when: no more is needed in the field. */
export const reportFinding = async (field: Person): Promise<void> => {
  const { form } = field;
  await form.write('Tóm tắt sự việc', 'Thu lệ phí chứng thực cao hơn mức quy định tại bộ phận một cửa');
  await form.write('Từ ngày', '01/02/2026');
  await form.write('Đến ngày', '31/05/2026');
  await form.write('Chi tiết (niêm phong)', 'Bà Nguyễn Thị Hư Cấu kể lại.');
  await form.record();
};

export const returnFinding = async (leader: Person): Promise<void> => {
  await leader.file.beginOn('F1', 'Xem xét phát hiện');
  await leader.form.answer('Kết quả xem xét', 'Trả lại để bổ sung');
  await leader.form.write('Lý do để người ghi đọc', 'Nêu số tiền đã thu vượt.');
  await leader.form.record();
  await backToCase(leader);
};

/** Finds on his first screen what came back, and puts in what was missing. */
export const completeReturnedFinding = async (field: Person): Promise<void> => {
  await field.shell.goTo('Hôm nay');
  await field.hand.press(field.page.getByRole('region', { name: 'Phát hiện bị trả lại cho tôi' }).getByRole('link'));
  await field.hand.press(field.file.part('F1').getByRole('link', { name: 'Sửa phát hiện' }));
  await field.form.write('Số tiền', '12500000');
  await expect.poll(() => field.form.field('Số tiền').inputValue()).toBe('12.500.000 đ');
  await field.form.record();
  await backToCase(field);
};

export const upholdFinding = async (leader: Person): Promise<void> => {
  const { form, file } = leader;
  await file.beginOn('F1', 'Xem xét phát hiện');
  await form.answer('Kết quả xem xét', 'Giữ nguyên');
  await form.write('Chức danh chịu trách nhiệm', 'Công chức tư pháp - hộ tịch');
  await form.write('Căn cứ pháp luật', 'Điều 4 Thông tư 226/2016/TT-BTC');
  await form.record();
  await backToCase(leader);
};

export const endFieldworkAndReport = async (leader: Person, number: number): Promise<void> => {
  const { form, file } = leader;
  await file.begin('Kết thúc thanh tra trực tiếp');
  await form.record();
  await backToCase(leader);
  await file.begin('Báo cáo kết quả');
  await form.write('Số', String(number));
  await form.write('Ngày ký', dayFromNow(0));
  await form.record();
  await backToCase(leader);
};

export const assignDraft = async (head: Person, drafter: string): Promise<void> => {
  await head.file.begin('Giao soạn dự thảo');
  await head.form.choose('Người soạn dự thảo kết luận', drafter, { search: drafter });
  await head.form.record();
  await backToCase(head);
};

export const submitDraft = async (leader: Person): Promise<void> => {
  await leader.file.begin('Trình dự thảo');
  await leader.form.write('Tệp dự thảo kết luận', DRAFT_HASH);
  await leader.form.record();
  await backToCase(leader);
};

export const agreeToDraft = async (appraiser: Person): Promise<void> => {
  await appraiser.file.begin('Thẩm định dự thảo');
  await appraiser.form.answer('Kết quả thẩm định', 'Nhất trí');
  await appraiser.form.record();
};

export const issueConclusion = async (head: Person, number: number): Promise<void> => {
  const { form, file } = head;
  await file.begin('Ban hành kết luận');
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

export const publish = async (leader: Person): Promise<void> => {
  const { form, file } = leader;
  await file.begin('Công khai kết luận');
  await form.tick('Niêm yết tại trụ sở');
  await form.write('Đăng đến hết ngày', dayFromNow(15));
  await form.write('Tệp bản công khai', PUBLISHED_HASH);
  await form.record();
  await backToCase(leader);
};

/** Their word, then the money with its paper, then ours. */
export const verifyRecommendation = async (leader: Person): Promise<void> => {
  const { file, form } = leader;
  await file.beginOn('R1', 'Ghi: đơn vị báo đã thực hiện');
  await form.record();
  await backToCase(leader);
  await file.beginOn('R1', 'Ghi khoản thu');
  await form.write('Số tiền', '12500000');
  await form.choose('Ai đã nộp, trả', 'Cơ quan, đơn vị');
  await form.write('Tên đơn vị, doanh nghiệp', 'UBND xã Phú Mỹ');
  await form.write('Nơi ban hành', 'UBND xã Phú Mỹ');
  await form.write('Số', '31');
  await form.write('Ký hiệu', 'BK-UBND');
  await form.write('Ngày ký', dayFromNow(0));
  await form.record();
  await backToCase(leader);
  await file.beginOn('R1', 'Xác minh đã thực hiện');
  await form.record();
  await backToCase(leader);
};

/** One proposes, another closes. */
export const close = async (inspector: Person, head: Person): Promise<void> => {
  await inspector.file.openTab('Kết thúc theo dõi');
  await inspector.file.begin('Đề nghị kết thúc theo dõi');
  await inspector.form.record();
  await backToCase(inspector);
  await head.file.openTab('Kết thúc theo dõi');
  await head.file.begin('Kết thúc theo dõi');
  await head.form.record();
  await backToCase(head);
};
