import { people } from '../people.ts';
import { cases, requests } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer, leader } = people;

/** Questions of overseers. */
export const requestScreens: readonly Screen[] = [
  { name: 'requests', person: inspector, path: '/requests', shows: 'Xã này chưa từng được thanh tra' },
  { name: 'requests-mine', person: overseer, path: '/requests?mine=true&list=all', shows: 'Chỉ câu hỏi của tôi' },
  { name: 'requests-none', person: inspector, path: '/requests?list=settled', shows: 'Không có yêu cầu nào như vậy' },
  { name: 'request', person: overseer, path: `/requests/${requests.slowTransfer}`, shows: 'Quá hẹn' },
  {
    name: 'case-with-question',
    person: inspector,
    path: `/cases/${cases.oneStop}`,
    shows: 'Câu hỏi của cơ quan giám sát',
  },
  {
    name: 'request-past',
    person: leader,
    path: `/requests/${requests.slowTransfer}?asOf=698`,
    shows: 'Chưa có trả lời.',
  },
  {
    name: 'raise-request-then',
    person: overseer,
    path: `/requests/new?from=${encodeURIComponent(`/cases/${cases.oneStop}`)}&asOf=194`,
    shows: 'sổ cái sau sự kiện 194',
  },
  { name: 'raise-request', person: overseer, path: '/requests/new', shows: 'gắn với sổ cái hiện nay' },
  {
    name: 'answer-request',
    person: inspector,
    path: `/requests/${requests.neverInspected}/do/answer-request`,
    shows: 'Nội dung trả lời',
  },
  {
    name: 'give-report-back',
    person: leader,
    path: `/requests/${requests.slowTransfer}/do/give-report-back?subject=B1`,
    shows: 'Nội dung báo cáo lại',
  },
  {
    name: 'find-answer-insufficient',
    person: overseer,
    path: `/requests/${requests.slowTransfer}/do/find-answer-insufficient`,
    shows: 'Còn thiếu gì',
  },
];
