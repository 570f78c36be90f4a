import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import type { Screen } from './screen.ts';

const { inspector, field } = people;
const doing = (act: string) => `/cases/${cases.inFieldwork}/do/${act}`;
const printing = (what: string) => `/cases/${cases.inFieldwork}/print/${what}`;

/** What a team does at the unit: in the file, as forms, and on paper. */
export const unitWorkScreens: readonly Screen[] = [
  {
    name: 'unit-work',
    person: field,
    path: `/cases/${cases.inFieldwork}?tab=fieldwork`,
    shows: 'Sổ tiếp công dân từ tháng 7/2024',
  },
  {
    name: 'unit-work-read',
    person: inspector,
    path: `/cases/${cases.inFieldwork}?tab=fieldwork`,
    shows: 'Điều khoản ghi trong Quyết định 303/QĐ-TTr',
  },
  {
    name: 'unit-work-none',
    person: inspector,
    path: `/cases/${cases.decided}?tab=fieldwork`,
    shows: 'Đoàn ghi việc tại đơn vị từ ngày công bố quyết định.',
  },
  { name: 'send-outline', person: field, path: doing('send-outline'), shows: 'Văn bản gửi đề cương' },
  { name: 'request-documents', person: field, path: doing('request-documents'), shows: 'Thêm tài liệu' },
  {
    name: 'receive-documents',
    person: field,
    path: `${doing('receive-documents')}?subject=Q1`,
    shows: '3. Quyết định phân công người tiếp công dân',
  },
  { name: 'sign-minutes', person: field, path: doing('sign-minutes'), shows: 'Thêm người từ chối ký' },
  { name: 'write-diary', person: field, path: doing('write-diary-entry'), shows: 'Việc trong ngày' },
  { name: 'request-expert', person: field, path: doing('request-expert'), shows: 'Hỏi về việc gì' },
  { name: 'apply-measure', person: field, path: doing('apply-coercive-measure'), shows: 'Hệ thống chưa có quy tắc' },
  {
    name: 'lift-measure',
    person: field,
    path: `${doing('lift-coercive-measure')}?subject=C1`,
    shows: 'Lý do hủy bỏ',
  },
  { name: 'record-explanation', person: field, path: doing('record-unit-explanation'), shows: 'Giải trình về' },
  { name: 'order-stop', person: field, path: doing('order-violation-stop'), shows: 'Hành vi phải dừng' },
  { name: 'reserve-dissent', person: field, path: doing('reserve-dissent'), shows: 'Ý kiến đứng tên bạn' },
  { name: 'print-minutes', person: field, path: printing('M2'), shows: 'TỪ CHỐI KÝ' },
  { name: 'print-diary', person: field, path: printing('diary'), shows: 'Ghi muộn' },
  { name: 'print-requests', person: field, path: printing('requests'), shows: 'chưa nhận' },
];
