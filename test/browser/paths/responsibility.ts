import { expect } from 'vitest';
import type { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';

const backToAction = ({ hand, page }: Person): Promise<void> =>
  hand.press(page.getByRole('link', { name: 'Về hồ sơ xem xét' }));

/** From the matrix, as the law says; it is put on the file of the case at once. @returns the id of the action */
export const open = async (inspector: Person, name: string, liability: string): Promise<string> => {
  const { accountability, form, hand, page, shell } = inspector;
  await shell.goTo('Trách nhiệm người đứng đầu');
  await hand.press(accountability.linesOf(name).getByRole('link', { name: 'Mở xem xét' }));
  await page.getByRole('radio', { name: `${name}, ${liability}`, checked: true }).waitFor();
  await form.record();
  await page.getByText('Đã ghi vào hồ sơ thanh tra.').waitFor();
  await hand.press(page.getByRole('link', { name: 'Đến hồ sơ xem xét' }));
  await page.getByRole('heading', { level: 1, name: `${name}: xem xét trách nhiệm` }).waitFor();
  return accountability.actionId;
};

export const notify = async (person: Person): Promise<void> => {
  await person.accountability.begin('Thông báo cho người được xem xét');
  await person.form.record();
  await backToAction(person);
};

export const recordExplanation = async (person: Person, words: string): Promise<void> => {
  await person.accountability.begin('Ghi giải trình');
  await person.form.write('Nội dung giải trình (niêm phong)', words);
  await person.form.record();
  await backToAction(person);
};

export const claimGround = async (person: Person): Promise<void> => {
  const { accountability, form } = person;
  await accountability.begin('Nêu căn cứ (Điều 73)');
  await form.answer('Căn cứ (Điều 73)', 'Đã áp dụng biện pháp ngăn chặn, khắc phục hậu quả');
  await form.answer('Hiệu lực đề nghị', 'Giảm nhẹ trách nhiệm');
  await form.record();
  await backToAction(person);
};

export const giveGround = async (person: Person, reason: string): Promise<void> => {
  const { accountability, form, hand } = person;
  await hand.press(accountability.ground('G1').getByRole('link', { name: 'Đánh giá căn cứ' }));
  await form.answer('Kết quả', 'Chấp nhận');
  await form.write('Lý do', reason);
  await form.record();
  await backToAction(person);
};

export const propose = async (head: Person, form: string, number: string): Promise<void> => {
  await head.accountability.begin('Kiến nghị hình thức xử lý');
  await head.form.answer('Hình thức', form);
  await head.page.getByText('Hình thức này theo mức tham chiếu.').waitFor();
  expect(await head.form.field('Gửi ai (đơn vị, chức vụ)').inputValue()).not.toBe('');
  await head.form.write('Số', number);
  await head.form.write('Ngày ký', dayFromNow(0));
  await head.form.record();
  await backToAction(head);
};

type Decided = Readonly<{ act: string; form: string; number: string; ground: string; signed?: number }>;

/** What the superior decided, by default today. @returns what the paper is called, and the number of the event */
export const recordDecision = async (
  person: Person,
  { act, form: decided, number, ground, signed = 0 }: Decided,
): Promise<Readonly<{ paper: string; event: number }>> => {
  const { accountability, form } = person;
  await accountability.begin(act);
  await form.answer('Hình thức', decided);
  await form.write('Ai quyết định (đơn vị, chức vụ)', 'Chủ tịch UBND tỉnh Hương Bình');
  await form.write('Số', number);
  await form.write('Ngày ký', dayFromNow(signed));
  await form.write('Căn cứ nêu trong văn bản', ground);
  const event = await form.record();
  await backToAction(person);
  return { paper: `${number}/QĐ-UBND (${dayFromNow(signed).slice(-4)})`, event };
};

/** Reads the paper beside what somebody else recorded of it. @returns the number of the event */
export const confirm = async (person: Person, paper: string): Promise<number> => {
  const { accountability, form, hand, page } = person;
  await hand.press(accountability.paper(paper).getByRole('link', { name: 'Đối chiếu và xác nhận' }));
  await page.getByRole('region', { name: 'Bản ghi' }).waitFor();
  const event = await form.record();
  await backToAction(person);
  return event;
};
