import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';
import { useStage } from '../support/stage.ts';

describe('An administrator', () => {
  const stage = useStage();

  it('enrols an officer and gives a role; he comes in, and is told when it is taken back', async () => {
    const administrator = await Person.enter(stage, people.administrator);
    const { form, page, hand } = administrator;
    await administrator.shell.goTo('Cán bộ và vai trò');
    await hand.press(page.getByRole('link', { name: 'Ghi danh cán bộ' }));
    await form.write('Họ tên', 'Tạ Thị Hư Cấu');
    await form.choose('Ngạch', 'Thanh tra viên');
    await form.choose('Công tác tại', /^Thanh tra tỉnh Hương Bình/, { search: 'thanh tra tinh' });
    await form.record();
    await hand.press(page.getByRole('link', { name: 'Giao vai trò' }));
    await form.choose('Vai trò', 'Thanh tra viên địa bàn');
    await form.choose('Địa bàn', /UBND xã Phú Mỹ/, { search: 'phu my' });
    await form.record();

    const newcomer = await Person.enter(stage, 'Tạ Thị Hư Cấu');
    await newcomer.page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();

    await hand.press(page.getByRole('main').getByRole('link', { name: 'Tạ Thị Hư Cấu' }).last());
    await administrator.beginAct('Thu hồi vai trò');
    await form.tick(/^Thanh tra viên địa bàn/);
    await form.record();
    // He is told where he stands, and the next step leads to the chooser.
    await newcomer.page.getByText('Bạn không còn giữ vai trò này').waitFor();
    await newcomer.page.getByRole('alert').getByRole('link', { name: 'Đổi người dùng' }).click();
    await newcomer.page.getByRole('heading', { name: 'Bạn muốn là ai?' }).waitFor();
  });

  it('registers a unit and its head, and finds both by a date', async () => {
    const administrator = await Person.at(stage, people.administrator, '/units/new');
    const { form, page, hand } = administrator;
    await form.write('Mã đơn vị', '99.905.77');
    await form.write('Tên đơn vị', 'UBND xã Tân Hư Cấu');
    await form.choose('Loại đơn vị', 'Xã');
    await form.choose('Đơn vị cấp trên trực tiếp', /Ủy ban nhân dân tỉnh/, { search: 'uy ban nhan dan tinh' });
    await form.write('Có từ ngày', dayFromNow(-10));
    await form.record();
    await hand.press(page.getByRole('link', { name: 'UBND xã Tân Hư Cấu' }));
    await administrator.beginAct('Bổ nhiệm người đứng đầu');
    await form.write('Họ tên', 'Lưu Văn Giả Định');
    await form.choose('Cấp chức vụ', /xã/);
    await form.write('Từ ngày', dayFromNow(-5));
    await form.write('Số', '15');
    await form.write('Ngày ký', dayFromNow(-6));
    await form.record();
    await hand.press(page.getByRole('main').getByRole('link', { name: 'UBND xã Tân Hư Cấu' }).last());
    await page.getByText('Lưu Văn Giả Định').first().waitFor();
    await hand.write(page.getByRole('textbox', { name: 'Vào ngày' }), dayFromNow(-8));
    await page.getByText('Chưa ghi nhận người đứng đầu').waitFor();
    expect(page.url()).toContain('day=');
  });

  it('sees no case', async () => {
    const administrator = await Person.at(stage, people.administrator, '/cases');
    await administrator.page.getByRole('main').getByRole('alert').waitFor();
    expect(
      await administrator.page.getByRole('navigation').getByRole('link', { name: 'Hồ sơ thanh tra' }).count(),
    ).toBe(0);
  });
});
