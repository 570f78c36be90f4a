import { people } from '../people.ts';
import type { Screen } from './screen.ts';

const { inspector, overseer, administrator } = people;

/** Working days, rules of law, policies. */
export const lawScreens: readonly Screen[] = [
  { name: 'calendar', person: inspector, path: '/calendar?year=2026', shows: 'Danh sách ngày nghỉ' },
  { name: 'calendar-keeper', person: administrator, path: '/calendar?year=2027', shows: 'Chưa đầy đủ' },
  { name: 'calendar-none', person: overseer, path: '/calendar?year=2030', shows: 'Chưa có lịch năm 2030' },
  {
    name: 'suppose-day',
    person: inspector,
    path: '/calendar/suppose?date=2025-12-08&as=holiday',
    shows: 'thời hạn đang chạy sẽ dời',
  },
  {
    name: 'declare-day',
    person: administrator,
    path: '/calendar/2025/do/declareCalendarDay?date=2025-12-08',
    opens: (page) => page.getByRole('radio', { name: /^(Ngày lễ|Public holiday)$/ }).click(),
    shows: 'Vai trò này không xem hồ sơ',
  },
  {
    name: 'withdraw-day',
    person: administrator,
    path: '/calendar/2026/do/withdrawCalendarDay?date=2026-01-01',
    shows: 'Xem trước tác động',
  },
  {
    name: 'complete-calendar',
    person: administrator,
    path: '/calendar/2027/do/completeCalendar',
    shows: 'không còn thiếu ngày nào',
  },
  { name: 'law', person: inspector, path: '/law', shows: 'Chưa có quy tắc' },
  { name: 'law-keeper', person: administrator, path: '/law?day=2024-01-15', shows: 'Ghi nhận đã đọc' },
  {
    name: 'read-rule',
    person: administrator,
    path: '/law/rules/direct-inspection-provincial-2022/reading',
    shows: 'Đang áp dụng',
  },
  {
    name: 'set-policy',
    person: administrator,
    path: '/law/policies/several-matters/setting',
    shows: 'Áp dụng từ ngày',
  },
];
