import type { Page } from 'playwright-core';
import { people } from './people.ts';

/** A screen of the demo, as somebody sees it. */
export type Screen = Readonly<{
  name: string;
  /** Whose screen it is; undefined: nobody's yet. */
  person: string | undefined;
  path: string;
  /** What is opened on it, in either language. */
  opens?: (page: Page) => Promise<void>;
  /** Where it is the same elsewhere, or not there: on which size alone it is worth looking at. */
  only?: 'laptop' | 'phone';
  /** Text by which one knows that it is there. */
  shows: string;
}>;

// Cases of the demo, by what they are there to show.
export const cases = {
  opened: '019afbd5-6e60-7c68-a6aa-2fe587654958',
  decided: '019ab3b2-5440-70db-96a4-7f042b35cc90',
  inFieldwork: '019a4782-b620-7f21-8d4c-c74efc8b94e1',
  fieldworkEnded: '0199b746-9400-7e0c-9017-bd18c1e0c726',
  reported: '01996f23-79e0-74c2-9c3c-bbf376389dc4',
  drafted: '01992700-5fc0-77aa-8e9f-2e9c7ca803fd',
  concluded: '0198dedd-45a0-7592-91ad-bc0cae6365fa',
  followedUp: '01926493-7b80-71fd-8e72-a75e3204c3a2',
  closed: '018a81ae-5300-765e-819d-7c7c7ceb86f0',
} as const;

const press =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();

const { inspector, field, head, appraiser, overseer, administrator } = people;

/** Every screen there is, each as the person it is made for. */
export const screens: readonly Screen[] = [
  { name: 'chooser', person: undefined, path: '/chooser', shows: 'Bạn muốn là ai?' },
  { name: 'today-inspector', person: inspector, path: '/', shows: 'Việc cần xử lý' },
  { name: 'today-field', person: field, path: '/', shows: 'Ghi phát hiện' },
  { name: 'today-administrator', person: administrator, path: '/', shows: 'Vai trò này không xem hồ sơ' },
  { name: 'register', person: inspector, path: '/cases', shows: '12 hồ sơ' },
  {
    name: 'register-filtered',
    person: inspector,
    path: '/cases?stage=announced,closed&sort=opened',
    shows: 'Bộ lọc (1',
  },
  { name: 'register-past', person: inspector, path: '/cases?asOf=150', shows: 'sau sự kiện 150' },
  { name: 'register-none', person: inspector, path: '/cases?q=khongcogi', shows: 'Không có hồ sơ nào như vậy' },
  { name: 'open-case', person: inspector, path: '/cases/new', shows: 'Đơn vị được thanh tra' },
  { name: 'case-overview', person: inspector, path: `/cases/${cases.followedUp}`, shows: 'Căn cứ thẩm quyền' },
  {
    name: 'case-findings',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=findings`,
    shows: 'Hành vi tham nhũng',
  },
  { name: 'case-review', person: field, path: `/cases/${cases.inFieldwork}?tab=findings`, shows: 'chờ xem xét' },
  {
    name: 'case-recommendations',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=recommendations`,
    shows: 'R1',
  },
  {
    name: 'case-timeline',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=timeline`,
    shows: 'Mới nhất trước',
  },
  { name: 'case-documents', person: inspector, path: `/cases/${cases.followedUp}?tab=documents`, shows: '11/QĐ-TTr' },
  { name: 'case-team', person: inspector, path: `/cases/${cases.followedUp}?tab=team`, shows: 'Trưởng đoàn' },
  {
    name: 'case-closure',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=closure`,
    shows: 'điều kiện chưa đạt',
  },
  { name: 'case-closed', person: inspector, path: `/cases/${cases.closed}?tab=closure`, shows: 'Đã kết thúc ngày' },
  { name: 'case-past', person: inspector, path: `/cases/${cases.followedUp}?asOf=200`, shows: 'sau sự kiện 200' },
  {
    name: 'case-not-then',
    person: inspector,
    path: `/cases/${cases.followedUp}?asOf=100`,
    shows: 'Lúc đó chưa có hồ sơ này',
  },
  { name: 'case-outline', person: overseer, path: `/cases/${cases.inFieldwork}`, shows: 'Kết luận chưa công khai' },
  { name: 'case-overseer', person: overseer, path: `/cases/${cases.followedUp}?tab=findings`, shows: 'Đã niêm phong' },
  {
    name: 'report-finding',
    person: field,
    path: `/cases/${cases.inFieldwork}/do/report-finding`,
    shows: 'Tóm tắt sự việc',
  },
  {
    name: 'review-finding',
    person: inspector,
    path: `/cases/${cases.inFieldwork}/do/review-finding?subject=F1`,
    shows: 'Kết quả xem xét',
  },
  { name: 'issue-decision', person: head, path: `/cases/${cases.opened}/do/issue-decision`, shows: 'Thời hạn (ngày)' },
  { name: 'appoint-team', person: head, path: `/cases/${cases.decided}/do/appoint-team`, shows: 'Thêm thành viên' },
  {
    name: 'submit-report',
    person: inspector,
    path: `/cases/${cases.fieldworkEnded}/do/submit-report`,
    shows: 'Ý kiến bảo lưu',
  },
  { name: 'assign-draft', person: head, path: `/cases/${cases.reported}/do/assign-draft`, shows: 'Người soạn dự thảo' },
  {
    name: 'appraise-draft',
    person: appraiser,
    path: `/cases/${cases.drafted}/do/appraise-draft`,
    shows: 'Kết quả thẩm định',
  },
  {
    name: 'issue-conclusion',
    person: head,
    path: `/cases/${cases.drafted}/do/issue-conclusion`,
    shows: 'Đánh giá từng nội dung',
  },
  {
    name: 'publish-conclusion',
    person: inspector,
    path: `/cases/${cases.concluded}/do/publish-conclusion`,
    shows: 'Hình thức công khai',
  },
  {
    name: 'verify-recommendation',
    person: inspector,
    path: `/cases/${cases.followedUp}/do/verify-recommendation?subject=R1`,
    shows: 'Ngày xác minh',
  },
  {
    name: 'act-in-the-past',
    person: head,
    path: `/cases/${cases.opened}/do/issue-decision?asOf=318`,
    shows: 'Bạn đang xem quá khứ',
  },
  { name: 'units', person: administrator, path: '/units', shows: 'Hội đồng nhân dân' },
  { name: 'units-then', person: overseer, path: '/units?day=2024-01-15', shows: 'UBND huyện An Lộc' },
  { name: 'unit', person: administrator, path: '/units/99.901.01', shows: 'Các nhiệm kỳ' },
  { name: 'unit-ended', person: overseer, path: '/units/99.901', shows: 'giải thể' },
  { name: 'appoint-head', person: administrator, path: '/units/99.901.01/do/appointHead', shows: 'Cấp chức vụ' },
  { name: 'new-unit', person: administrator, path: '/units/new', shows: 'Mã đơn vị' },
  { name: 'officers', person: administrator, path: '/officers', shows: '18 cán bộ' },
  {
    name: 'officer',
    person: administrator,
    path: '/officers/018919bf-fd80-7352-b4ca-1bcf8eb9e6f9',
    shows: 'Các lần giao vai trò',
  },
  { name: 'enrol-officer', person: administrator, path: '/officers/new', shows: 'Là cùng một người với' },
  {
    name: 'grant-role',
    person: administrator,
    path: '/officers/018919bf-fd80-7352-b4ca-1bcf8eb9e6f9/do/grantRole',
    shows: 'Địa bàn',
  },
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
  {
    name: 'register-filters',
    person: inspector,
    path: '/cases',
    opens: press(/^(Bộ lọc|Filters)$/),
    shows: 'Giai đoạn',
  },
  {
    name: 'register-columns',
    person: inspector,
    path: '/cases',
    opens: press(/^(Cột|Columns)$/),
    only: 'laptop',
    shows: 'Cột',
  },
  {
    name: 'field-history',
    person: inspector,
    path: `/cases/${cases.followedUp}`,
    opens: press(/(Lịch sử của|History of) /),
    shows: 'Mới nhất ở trên',
  },
  {
    name: 'replay-list',
    person: overseer,
    path: `/cases/${cases.followedUp}`,
    opens: press(/^(Danh sách sự kiện|List of events)/),
    shows: 'Mở cuộc thanh tra UBND xã Đông Hải',
  },
  {
    name: 'reveal-asked',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=findings`,
    opens: press(/^(Mở niêm phong|Open the seal)/),
    shows: 'Mở nội dung niêm phong',
  },
  {
    name: 'report-finding-faults',
    person: field,
    path: `/cases/${cases.inFieldwork}/do/report-finding`,
    opens: (page) => page.getByRole('main').locator('button[type=submit]').click(),
    shows: 'chỗ cần sửa',
  },
  { name: 'not-found', person: inspector, path: '/nowhere', shows: 'Không có trang này' },
];
