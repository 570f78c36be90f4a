import { people } from '../people.ts';
import { cases, matters } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, head, overseer } = people;

/** An action stands on the file of the case, in either language. */
const LINKED = /Ghi việc xem xét trách nhiệm người đứng đầu vào hồ sơ|That a head's responsibility is looked at/;

/** Corruption matters: in the file of their case, new ones, their own files, and what is done to them. */
export const matterScreens: readonly Screen[] = [
  {
    name: 'case-matters',
    person: inspector,
    path: `/cases/${cases.followedUp}?tab=matters`,
    shows: 'Ghi nhận vụ việc',
  },
  {
    name: 'identify-matter',
    person: inspector,
    path: `/matters/new?caseId=${cases.followedUp}`,
    shows: 'Đã điền sẵn từ các phát hiện',
  },
  {
    name: 'case-timeline-matters',
    person: inspector,
    path: `/cases/${cases.oneStop}?tab=timeline`,
    opens: (page) => page.getByRole('listitem').filter({ hasText: LINKED }).first().locator('summary').click(),
    only: 'laptop',
    shows: 'Việc xem xét trách nhiệm người đứng đầu',
  },
  { name: 'identify-matter-outside', person: inspector, path: '/matters/new', shows: 'Phát hiện qua' },
  {
    name: 'link-matter',
    person: inspector,
    path: `/cases/${cases.followedUp}/do/link-matter`,
    shows: 'Vụ việc của hồ sơ này',
  },
  { name: 'matter', person: inspector, path: `/matters/${matters.oneStop}`, shows: 'Bản án sơ thẩm' },
  {
    name: 'matter-acquitted',
    person: inspector,
    path: `/matters/${matters.lateJudgment}`,
    shows: 'Đã khôi phục quyền, lợi ích ngày',
  },
  {
    name: 'matter-cleared',
    person: inspector,
    path: `/matters/${matters.cleared}`,
    shows: 'Đã kết luận không có tham nhũng, ngày',
  },
  {
    name: 'matter-unanswered',
    person: inspector,
    path: `/matters/${matters.unanswered}`,
    shows: 'Mở xem xét trách nhiệm',
  },
  {
    name: 'matter-overseer',
    person: overseer,
    path: `/matters/${matters.ofJudgment}`,
    shows: 'Đã niêm phong',
  },
  // Between the two courts: a suspension runs, of somebody who is acquitted later.
  {
    name: 'matter-past',
    person: inspector,
    path: `/matters/${matters.lateJudgment}?asOf=2025-09-15T08:00:00%2B07:00`,
    shows: 'Đang bị tạm đình chỉ công tác từ',
  },
  {
    name: 'record-judgment',
    person: inspector,
    path: `/matters/${matters.oneStop}/do/record-judgment`,
    shows: 'Tòa tuyên đối với từng người',
  },
  {
    name: 'correct-judgment',
    person: inspector,
    path: `/matters/${matters.oneStop}/do/correct-judgment`,
    shows: 'Đính chính:',
  },
  // Two courts have spoken: which of the two records is wrong has to be said.
  {
    name: 'correct-which-judgment',
    person: inspector,
    path: `/matters/${matters.lateJudgment}/do/correct-judgment`,
    shows: 'Việc này làm với văn bản nào?',
  },
  {
    name: 'record-suspension-ordered',
    person: inspector,
    path: `/matters/${matters.ofJudgment}/do/record-suspension-ordered`,
    shows: 'Người quản lý quyết định',
  },
  {
    name: 'escalate-matter',
    person: inspector,
    path: `/matters/${matters.unanswered}/do/escalate-matter`,
    shows: 'Vụ việc chuyển đến cơ quan có thẩm quyền',
  },
  {
    name: 'clear-matter',
    person: head,
    path: `/matters/${matters.unanswered}/do/clear-matter`,
    shows: 'Văn bản kết luận',
  },
];
