import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, field, head, appraiser } = people;

/** Acts on a case, as forms. */
export const actScreens: readonly Screen[] = [
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
  {
    name: 'extend-duration',
    person: head,
    path: `/cases/${cases.inFieldwork}/do/extend-duration`,
    shows: 'Lý do gia hạn',
  },
  {
    name: 'suspend-inspection',
    person: head,
    path: `/cases/${cases.inFieldwork}/do/suspend-inspection`,
    shows: 'Lý do tạm dừng',
  },
  {
    name: 'resume-inspection',
    person: head,
    path: `/cases/${cases.suspended}/do/resume-inspection`,
    shows: 'Tiếp tục từ ngày',
  },
  {
    name: 'terminate-inspection',
    person: head,
    path: `/cases/${cases.inFieldwork}/do/terminate-inspection`,
    shows: 'Lý do đình chỉ',
  },
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
    path: `/cases/${cases.takenOver}/do/verify-recommendation?subject=R2`,
    shows: 'Ngày xác minh',
  },
  {
    name: 'act-in-the-past',
    person: head,
    path: `/cases/${cases.opened}/do/issue-decision?asOf=2025-11-24T12:00:00%2B07:00`,
    shows: 'Bạn đang xem quá khứ',
  },
  {
    name: 'report-finding-faults',
    person: field,
    path: `/cases/${cases.inFieldwork}/do/report-finding`,
    opens: (page) => page.getByRole('main').locator('button[type=submit]').click(),
    shows: 'chỗ cần sửa',
  },
];
