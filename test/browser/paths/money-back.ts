import type { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';

const COMMUNE = 'UBND xã Phú Mỹ';

const writePaper = async ({ form }: Person, number: string, symbol: string): Promise<void> => {
  await form.write('Nơi ban hành', COMMUNE);
  await form.write('Số', number);
  await form.write('Ký hiệu', symbol);
  await form.write('Ngày ký', dayFromNow(0));
};

const backToMoney = async ({ hand, page, file }: Person): Promise<void> => {
  await hand.press(page.getByRole('link', { name: 'Về hồ sơ' }));
  await file.openTab('Kiến nghị');
};

export const ledgerOf = ({ page }: Person, id: string) => page.getByRole('region', { name: `Sổ thu hồi ${id}` });

/** To those who had paid too much, by a list that they have signed. @param amount in đồng, as typed */
export const payBack = async (person: Person, id: string, amount: string, list: string): Promise<void> => {
  const { file, form } = person;
  await file.beginOn(id, 'Ghi khoản thu');
  await form.write('Số tiền', amount);
  await form.choose('Ai đã nộp, trả', 'Cơ quan, đơn vị');
  await form.write('Tên đơn vị, doanh nghiệp', COMMUNE);
  await writePaper(person, list, 'DS-UBND');
  await form.record();
  await backToMoney(person);
};

/** The whole of a payment, as the form has it already. */
export const reverse = async (person: Person, id: string, recoveryId: string, ground: string): Promise<void> => {
  const { form, hand } = person;
  await hand.press(ledgerOf(person, id).getByRole('link', { name: `Đảo khoản thu · ${recoveryId}` }));
  await form.write('Vì sao đảo', ground);
  await writePaper(person, '72', 'CV-UBND');
  await form.record();
  await backToMoney(person);
};

export const verify = async (person: Person, id: string): Promise<void> => {
  await person.file.beginOn(id, 'Xác minh đã thực hiện');
  await person.form.record();
  await backToMoney(person);
};
