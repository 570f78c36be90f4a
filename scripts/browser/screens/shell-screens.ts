import { people } from '../people.ts';
import { press, type Screen } from './screen.ts';

const { inspector, field, administrator } = people;

/** What stands around all the others, and the first screens of everybody. */
export const shellScreens: readonly Screen[] = [
  { name: 'chooser', person: undefined, path: '/chooser', shows: 'Bạn muốn là ai?' },
  { name: 'today-inspector', person: inspector, path: '/', shows: 'Việc cần xử lý' },
  { name: 'today-field', person: field, path: '/', shows: 'Ghi phát hiện' },
  { name: 'today-administrator', person: administrator, path: '/', shows: 'Vai trò này không xem hồ sơ' },
  { name: 'moment-wrong', person: inspector, path: '/cases?asOf=h%C3%B4m+qua', shows: 'không đọc được' },
  { name: 'moment-future', person: inspector, path: '/cases?asOf=999999', shows: 'Thời điểm này chưa đến' },
  {
    name: 'moment-before',
    person: inspector,
    path: '/cases?asOf=1999-01-01T00:00:00%2B07:00',
    shows: 'Trước khi có sổ cái',
  },
  {
    name: 'demo-reset-asked',
    person: undefined,
    path: '/chooser',
    opens: press(/^(Bắt đầu lại bản|Begin the demonstration)/),
    shows: 'Xoá mọi thay đổi đã thử?',
  },
  {
    name: 'search',
    person: inspector,
    path: '/',
    async opens(page) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').fill('an loc');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
    shows: 'Đơn vị',
  },
  {
    name: 'moment-choice',
    person: inspector,
    path: '/',
    opens: press(/^(Thời điểm đang xem|Moment shown)/),
    shows: 'Giờ (giờ Việt Nam)',
  },
  {
    name: 'navigation',
    person: inspector,
    path: '/',
    only: 'phone',
    opens: press(/^(Mở trình đơn|Open the menu)$/),
    shows: 'Đơn vị và người đứng đầu',
  },
  { name: 'person-menu', person: field, path: '/', opens: press(/^(Tài khoản|Account):/), shows: 'Đổi người dùng' },
  { name: 'not-found', person: inspector, path: '/nowhere', shows: 'Không có trang này' },
];
