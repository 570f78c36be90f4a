import { people } from '../people.ts';
import type { Screen } from './screen.ts';

const { inspector, field, head, overseer } = people;

/** The year's plan. */
export const planScreens: readonly Screen[] = [
  { name: 'plan', person: inspector, path: '/plan?year=2025', shows: 'Trùng lặp đã xử lý' },
  { name: 'plan-draft', person: head, path: '/plan?year=2026', shows: 'Trùng lặp phải xử lý' },
  { name: 'plan-empty', person: inspector, path: '/plan?year=2027', shows: 'chưa có mục nào' },
  { name: 'plan-overseer', person: overseer, path: '/plan?year=2025', shows: 'Trùng lặp đã xử lý' },
  { name: 'plan-field', person: field, path: '/plan?year=2025', shows: 'Ngoài phạm vi xem' },
  { name: 'propose-plan-item', person: inspector, path: '/plan/99-2026/do/proposePlanItem', shows: 'Nội dung' },
  {
    name: 'adjust-plan-item',
    person: inspector,
    path: '/plan/99-2025/do/adjustPlanItem?subject=P6',
    shows: 'Văn bản điều chỉnh',
  },
  {
    name: 'resolve-overlap',
    person: inspector,
    path: '/plan/99-2026/do/resolveOverlap?subject=O1',
    opens: (page) => page.getByRole('radio', { name: /^(Bỏ một mục|One is left out)$/ }).click(),
    shows: 'Bỏ mục nào',
  },
  { name: 'approve-plan', person: head, path: '/plan/99-2026/do/approvePlan', shows: 'Còn trùng lặp' },
  {
    name: 'open-case-of-plan',
    person: inspector,
    path: '/cases/new?planId=99-2025&itemId=P6',
    shows: 'Mở hồ sơ theo mục P6',
  },
];
