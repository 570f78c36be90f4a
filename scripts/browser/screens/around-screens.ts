import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, field, head } = people;

/** The department of health: everything that can happen around a conclusion happened there. */
const HOSPITAL = '018ce68d-2920-7454-a306-82cf639ad179';

const after = (caseId: string) => `/cases/${caseId}?tab=after`;
const doing = (caseId: string, act: string) => `/cases/${caseId}/do/${act}`;
const printing = (caseId: string, what: string) => `/cases/${caseId}/papers/${what}`;

/** Around the conclusion: in the file, as forms, and on paper. */
export const aroundScreens: readonly Screen[] = [
  { name: 'after-conclusion', person: inspector, path: after(HOSPITAL), shows: 'Nhất trí một phần' },
  { name: 'after-silence', person: head, path: after(cases.reported), shows: 'Im lặng = được ban hành kết luận ngay' },
  { name: 'after-waiting', person: head, path: after(cases.takenOver), shows: 'Chưa trả lời' },
  { name: 'after-nothing', person: inspector, path: after(cases.opened), shows: 'Chưa có kết luận' },
  { name: 'request-opinion', person: head, path: doing(cases.drafted, 'request-opinion'), shows: 'Vì sao xin ý kiến' },
  {
    name: 'record-opinion',
    person: inspector,
    path: `${doing(cases.reported, 'record-opinion')}?subject=O1`,
    shows: 'cổng dịch vụ công dùng chung',
  },
  { name: 'amend-conclusion', person: head, path: doing(cases.concluded, 'amend-conclusion'), shows: 'Sửa thành' },
  {
    name: 'contest-conclusion',
    person: inspector,
    path: doing(cases.followedUp, 'contest-conclusion'),
    shows: 'Không nhất trí về việc gì',
  },
  {
    name: 'answer-contest',
    person: head,
    path: `${doing(cases.takenOver, 'answer-contest')}?subject=K1`,
    shows: 'một phần đã hoàn trả từ năm 2024',
  },
  { name: 'close-file', person: inspector, path: doing(cases.followedUp, 'close-file'), shows: 'Mục lục hồ sơ' },
  { name: 'hand-over-file', person: field, path: doing(cases.takenOver, 'hand-over-file'), shows: 'Nơi nhận hồ sơ' },
  { name: 'add-late-fact', person: head, path: doing(HOSPITAL, 'add-late-fact'), shows: 'Ngày xảy ra' },
  {
    name: 'order-reinspection',
    person: head,
    path: doing(cases.oneStop, 'order-reinspection'),
    shows: 'Lý do thanh tra lại',
  },
  { name: 'reopen-case', person: head, path: doing(HOSPITAL, 'reopen-case'), shows: 'Lý do mở lại' },
  {
    name: 'print-conclusion',
    person: inspector,
    path: printing(HOSPITAL, 'conclusion'),
    shows: 'Sửa đổi trước khi công khai',
  },
  { name: 'print-published', person: inspector, path: printing(HOSPITAL, 'published'), shows: 'Phần lược bỏ và lý do' },
  { name: 'print-dossier', person: inspector, path: printing(HOSPITAL, 'dossier'), shows: 'Từ – đến trang' },
  {
    name: 'print-dossier-open',
    person: inspector,
    path: printing(cases.followedUp, 'dossier'),
    shows: 'Hồ sơ chưa kết thúc',
  },
];
