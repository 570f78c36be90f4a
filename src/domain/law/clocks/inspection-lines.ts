import type { BodyLevel } from '../../inspection-case/state.ts';
import { EARLIEST, plain, since2025, unknown } from './clock-line.ts';
import type { ClockName } from './clock-names.ts';
import { type ClockGap, type ClockLine, EXTENSION_GROUNDS } from './clock-rule.ts';

const LAW_2022 = { known: true, law: '11/2022/QH15', from: '2023-07-01', to: '2025-06-30' } as const;
const DECREE_43 = { ...LAW_2022, law: '43/2023/NĐ-CP' } as const;
const LAW_2025 = { known: true, law: '84/2025/QH15', from: '2025-07-01', to: null } as const;

/** The law of 2010 was not read. */
const before2023 = (clock: ClockName): ClockGap => unknown(clock, EARLIEST, '2023-06-30');

const PROVINCE: readonly BodyLevel[] = ['provincial'];
const DISTRICT: readonly BodyLevel[] = ['district'];
const DEPARTMENT: readonly BodyLevel[] = ['department'];
const BELOW_PROVINCE: readonly BodyLevel[] = ['district', 'department'];

const grounds = EXTENSION_GROUNDS.filter((ground) => ground !== 'remote-area');

/** The district's and the department's; whether the term itself is right, nobody has read. */
const directBelow = {
  ...plain,
  clock: 'direct-inspection',
  article: 'Điều 47.1.c Luật Thanh tra 2022',
  term: { value: 30, unit: 'calendar' },
  pauses: ['inspection-suspended'],
  mark: 'unverified',
} as const;

/** Limits of an inspection, in the order of its life. */
export const inspectionLines: readonly ClockLine[] = [
  before2023('announce-decision'),
  {
    ...LAW_2022,
    ...plain,
    id: 'announce-decision-2022',
    clock: 'announce-decision',
    article: 'Điều 64 Luật Thanh tra 2022',
    term: { value: 15, unit: 'calendar' },
    mark: 'unverified',
  },
  since2025('announce-decision'),

  before2023('direct-inspection'),
  {
    ...LAW_2022,
    ...plain,
    id: 'direct-inspection-provincial-2022',
    clock: 'direct-inspection',
    levels: PROVINCE,
    article: 'Điều 47.1.b Luật Thanh tra 2022',
    term: { value: 45, unit: 'calendar' },
    pauses: ['inspection-suspended'],
    extension: { value: 30, grounds, mark: 'unverified' },
    mark: 'unverified',
  },
  {
    ...LAW_2022,
    ...directBelow,
    id: 'direct-inspection-district-2022',
    levels: DISTRICT,
    extension: { value: 15, grounds: EXTENSION_GROUNDS, mark: 'unverified' },
  },
  {
    ...LAW_2022,
    ...directBelow,
    id: 'direct-inspection-department-2022',
    levels: DEPARTMENT,
    extension: { value: 15, grounds, mark: 'unverified' },
  },
  since2025('direct-inspection'),

  before2023('suspension'),
  {
    ...LAW_2022,
    ...plain,
    id: 'suspension-2022',
    clock: 'suspension',
    article: 'Điều 70.1 Luật Thanh tra 2022',
    term: { value: 30, unit: 'calendar' },
    mark: 'cited',
  },
  since2025('suspension'),

  before2023('report-results'),
  {
    ...LAW_2022,
    ...plain,
    id: 'report-results-provincial-2022',
    clock: 'report-results',
    levels: PROVINCE,
    article: 'Điều 73, 75 Luật Thanh tra 2022',
    term: { value: 20, unit: 'calendar' },
    mark: 'unverified',
  },
  {
    ...LAW_2022,
    ...plain,
    id: 'report-results-below-2022',
    clock: 'report-results',
    levels: BELOW_PROVINCE,
    article: 'Điều 73, 75 Luật Thanh tra 2022',
    term: { value: 15, unit: 'calendar' },
    mark: 'unverified',
  },
  since2025('report-results'),

  before2023('assign-draft'),
  {
    ...LAW_2022,
    ...plain,
    id: 'assign-draft-2022',
    clock: 'assign-draft',
    article: 'Điều 75.1 Luật Thanh tra 2022',
    term: { value: 5, unit: 'working' },
    mark: 'cited',
  },
  {
    ...LAW_2025,
    ...plain,
    id: 'assign-draft-2025',
    clock: 'assign-draft',
    article: 'Điều 34 Luật Thanh tra 2025',
    term: { value: 5, unit: 'working' },
    mark: 'cited',
  },

  before2023('appraise-draft'),
  {
    ...LAW_2022,
    ...plain,
    id: 'appraise-draft-provincial-2022',
    clock: 'appraise-draft',
    levels: PROVINCE,
    article: 'Điều 77 Luật Thanh tra 2022',
    term: 'as-assigned',
    mark: 'cited',
  },
  // No appraisal is asked of these, so no time for it either.
  unknown('appraise-draft', '2023-07-01', '2025-06-30', BELOW_PROVINCE),
  since2025('appraise-draft'),

  before2023('issue-conclusion'),
  {
    ...LAW_2022,
    ...plain,
    id: 'issue-conclusion-2022',
    clock: 'issue-conclusion',
    article: 'Điều 78.1 Luật Thanh tra 2022',
    term: { value: 15, unit: 'calendar' },
    mark: 'cited',
  },
  {
    ...LAW_2025,
    ...plain,
    id: 'issue-conclusion-2025',
    clock: 'issue-conclusion',
    article: 'Điều 36 Luật Thanh tra 2025',
    term: { value: 15, unit: 'calendar' },
    mark: 'cited',
  },

  before2023('superior-opinion'),
  {
    ...LAW_2022,
    ...plain,
    id: 'superior-opinion-2022',
    clock: 'superior-opinion',
    article: 'Điều 78.1 Luật Thanh tra 2022',
    term: { value: 30, unit: 'calendar' },
    onLapse: 'may-proceed',
    mark: 'cited',
  },
  {
    ...LAW_2025,
    ...plain,
    id: 'superior-opinion-2025',
    clock: 'superior-opinion',
    article: 'Điều 36 Luật Thanh tra 2025',
    term: { value: 30, unit: 'calendar' },
    onLapse: 'may-proceed',
    mark: 'cited',
  },

  before2023('publish-conclusion'),
  {
    ...LAW_2022,
    ...plain,
    id: 'publish-conclusion-2022',
    clock: 'publish-conclusion',
    article: 'Điều 79.1 Luật Thanh tra 2022',
    term: { value: 10, unit: 'calendar' },
    mark: 'cited',
  },
  since2025('publish-conclusion'),

  before2023('keep-published'),
  {
    ...DECREE_43,
    ...plain,
    id: 'keep-published-2023',
    clock: 'keep-published',
    article: 'Điều 48–49 Nghị định 43/2023/NĐ-CP',
    term: { value: 15, unit: 'calendar' },
    // Consecutive days on the portal, the first among them; that the last is a Sunday makes them no more.
    countStartDay: true,
    rollsOver: false,
    onLapse: 'may-proceed',
    mark: 'cited',
  },
  since2025('keep-published'),

  before2023('order-implementation'),
  {
    ...LAW_2022,
    ...plain,
    id: 'order-implementation-2022',
    clock: 'order-implementation',
    article: 'Điều 104 Luật Thanh tra 2022 (số điều suy ra)',
    term: { value: 15, unit: 'calendar' },
    mark: 'unverified',
  },
  {
    ...LAW_2025,
    ...plain,
    id: 'order-implementation-2025',
    clock: 'order-implementation',
    article: 'Điều 52–53 Luật Thanh tra 2025',
    term: { value: 15, unit: 'calendar' },
    mark: 'cited',
  },

  unknown('hand-over-file', EARLIEST, '2023-12-31'),
  {
    // From which day of its year the circular holds was not read; earlier it cannot be.
    known: true,
    ...plain,
    id: 'hand-over-file-2024',
    clock: 'hand-over-file',
    law: '06/2024/TT-TTCP',
    article: 'Thông tư 06/2024/TT-TTCP',
    from: '2024-01-01',
    to: '2025-06-30',
    term: { value: 15, unit: 'calendar' },
    mark: 'unverified',
  },
  since2025('hand-over-file'),

  before2023('order-reinspection'),
  {
    ...LAW_2022,
    ...plain,
    id: 'order-reinspection-2022',
    clock: 'order-reinspection',
    article: 'Điều 56 Luật Thanh tra 2022',
    term: { value: 2, unit: 'year' },
    onLapse: 'barred',
    mark: 'cited',
  },
  since2025('order-reinspection'),

  before2023('reinspection'),
  {
    ...DECREE_43,
    ...plain,
    id: 'reinspection-provincial-2023',
    clock: 'reinspection',
    levels: PROVINCE,
    article: 'Điều 20 Nghị định 43/2023/NĐ-CP',
    term: { value: 30, unit: 'calendar' },
    mark: 'cited',
  },
  // Only the province re-inspects here.
  unknown('reinspection', '2023-07-01', '2025-06-30', BELOW_PROVINCE),
  since2025('reinspection'),

  // Each recommendation names its own day; no law was read that gives one.
  unknown('implement-recommendation', EARLIEST, null),
];
