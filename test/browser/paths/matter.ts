import { expect } from 'vitest';
import type { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';

const OF_MANAGER = 'Ghi quyết định của người quản lý';

/** Number, symbol and day of a paper's header, where a form asks for one. */
const writePaper = async ({ form }: Person, number: string, symbol?: string, days = 0): Promise<void> => {
  await form.write('Số', number);
  if (symbol !== undefined) await form.write('Ký hiệu', symbol);
  await form.write('Ngày ký', dayFromNow(days));
};

const backToMatter = ({ hand, page }: Person): Promise<void> =>
  hand.press(page.getByRole('link', { name: 'Về vụ việc' }));

/** Out of what the case has found, and onto its file at once. */
export const identify = async ({ form, file, hand, page, matter }: Person): Promise<string> => {
  await file.openTab('Vụ việc và trách nhiệm');
  await file.begin('Ghi nhận vụ việc');
  await expect.poll(() => form.field('Hành vi').inputValue()).toMatch(/^2\.1\.b /);
  await form.choose('Cấp chức vụ', 'Công chức, viên chức');
  await form.record();
  await page.getByText('Vụ việc cũng đã được ghi vào hồ sơ thanh tra.').waitFor();
  await hand.press(page.getByRole('link', { name: 'Mở vụ việc' }));
  await page.getByRole('heading', { level: 1, name: /^Nhận hối lộ: / }).waitFor();
  return matter.matterId;
};

export const tellProcuracy = async (head: Person): Promise<void> => {
  await head.matter.begin('Thông báo Viện kiểm sát', 'Việc khác');
  await head.form.write('Viện kiểm sát nhận thông báo', 'Viện kiểm sát nhân dân tỉnh Hương Bình (hư cấu)');
  await writePaper(head, '951');
  await head.form.record();
  await backToMatter(head);
};

/** The province inspects communes itself: only who stands as high as a director takes a matter from it. */
export const escalate = async (head: Person): Promise<void> => {
  const { form, matter, page } = head;
  await matter.begin('Chuyển cấp có thẩm quyền');
  await form.write('Lý do', 'Có người giữ chức vụ giám đốc sở bị phản ánh trong cùng vụ việc');
  await form.send();
  await form.notice.getByText(/có thẩm quyền thanh tra vụ việc: không phải chuyển cấp trên\./).waitFor();
  await form.choose('Chức vụ cao nhất của người bị phản ánh', 'Giám đốc sở và tương đương');
  await page.getByText('Thanh tra Chính phủ', { exact: true }).waitFor();
  await form.record();
  await backToMatter(head);
};

export const requestSuspension = async (head: Person): Promise<void> => {
  const { form, matter } = head;
  await matter.begin('Đề nghị tạm đình chỉ công tác');
  await form.write('Người quản lý được đề nghị', 'Chủ tịch UBND xã Phú Mỹ');
  await form.write('Lý do', 'Có dấu hiệu nhận hối lộ và đang tiếp xúc với các hộ đã cung cấp thông tin');
  await writePaper(head, '952');
  await form.record();
  await backToMatter(head);
};

/** What the manager decided, where it was one request that he answers. */
export const recordSuspension = async (inspector: Person): Promise<void> => {
  const { form, matter } = inspector;
  await matter.begin('Ghi quyết định tạm đình chỉ', OF_MANAGER);
  await expect.poll(() => form.field('Trả lời đề nghị nào (nếu có)').inputValue()).toMatch(/^952\/CV-TTr/);
  await form.answer('Hình thức', 'Tạm đình chỉ công tác');
  await form.write('Từ ngày', dayFromNow(0));
  await form.write('Người quản lý quyết định', 'Chủ tịch UBND xã Phú Mỹ');
  await writePaper(inspector, '61', 'QĐ-UBND');
  await form.record();
  await backToMatter(inspector);
};

/** What a court said of each of two persons: years in prison, or that one was not guilty. */
type Judged = Readonly<{
  court: string;
  level: 'Sơ thẩm' | 'Phúc thẩm';
  number: string;
  symbol: string;
  /** Days from today. */
  signed: number;
  inEffect: number;
  /** Default today. */
  received?: number;
  years: readonly (number | 'acquitted')[];
  instead?: RegExp;
}>;

/** @returns the number of the event */
export const recordJudgment = async (inspector: Person, judged: Judged): Promise<number> => {
  const { form, matter } = inspector;
  const { court, level, number, symbol, signed, inEffect, received = 0, years, instead } = judged;
  await matter.begin('Ghi bản án');
  await form.write('Tòa án', court);
  await form.answer('Cấp xét xử', level);
  await writePaper(inspector, number, symbol, signed);
  for (const [at, each] of years.entries()) {
    await form.choose('Kết quả', each === 'acquitted' ? 'Tuyên không có tội' : 'Phạt tù', { at });
    if (each !== 'acquitted') await form.write('Số năm tù', String(each), at);
  }
  await form.write('Ngày bản án có hiệu lực', dayFromNow(inEffect));
  if (received !== 0) await form.write('Ngày nhận được văn bản', dayFromNow(received));
  if (instead !== undefined) await form.choose('Thay bản án nào (nếu có)', instead);
  const event = await form.record();
  await backToMatter(inspector);
  return event;
};

/** Of whom there is one order only, he is meant and it is meant. */
export const recordCancellation = async (inspector: Person, order: RegExp): Promise<void> => {
  const { form, matter } = inspector;
  await matter.begin('Ghi quyết định hủy bỏ tạm đình chỉ', OF_MANAGER);
  await expect.poll(() => form.field('Quyết định bị hủy bỏ').inputValue()).toMatch(order);
  await form.answer('Vì sao hủy bỏ', 'Kết luận không có hành vi tham nhũng');
  await form.write('Người quản lý quyết định', 'Chủ tịch UBND xã Hạ Lâm');
  await writePaper(inspector, '388', 'QĐ-UBND');
  await form.record();
  await backToMatter(inspector);
};

export const recordPublication = async (inspector: Person): Promise<void> => {
  const { form, matter } = inspector;
  await matter.begin('Ghi việc công khai hủy bỏ', OF_MANAGER);
  await form.write('Hình thức công khai', 'Niêm yết tại trụ sở UBND xã');
  await form.record();
  await backToMatter(inspector);
};

export const recordRightsRestored = async (inspector: Person): Promise<void> => {
  const { form, matter } = inspector;
  await matter.begin('Ghi việc khôi phục quyền, lợi ích', OF_MANAGER);
  await form.write('Đã khôi phục những gì', 'Trở lại vị trí thủ quỹ');
  await form.write('Người quản lý quyết định', 'Chủ tịch UBND xã Hạ Lâm');
  await writePaper(inspector, '402', 'QĐ-UBND');
  await form.record();
  await backToMatter(inspector);
};
