import { EARLIEST, plain, since2025, unknown } from './clock-line.ts';
import type { ClockLine, ClockRule } from './clock-rule.ts';

type Limit = Omit<ClockRule, 'known' | 'from' | 'to' | 'law'>;

/** Decree 59/2019; law 132/2025/QH15 amends the law it stands on from 01/07/2026, and what that does to it was not read. */
const underDecree59 = (id: string, limit: Omit<Limit, 'id' | 'levels'>): readonly ClockLine[] => {
  const shared = { known: true, levels: 'all', law: '59/2019/NĐ-CP', ...limit } as const;
  return [
    unknown(limit.clock, EARLIEST, '2019-08-14'),
    { ...shared, id: `${id}-2019`, from: '2019-08-15', to: '2026-06-30' },
    { ...shared, id: `${id}-2026`, from: '2026-07-01', to: null, mark: 'unverified' },
  ];
};

const { levels: _everywhere, ...ordinary } = plain;
const fiveWorkingDays = { ...ordinary, term: { value: 5, unit: 'working' }, mark: 'text' } as const;

/** Suspended officials, and discipline of heads. */
export const corruptionLines: readonly ClockLine[] = [
  ...underDecree59('decide-official-suspension', {
    ...fiveWorkingDays,
    clock: 'decide-official-suspension',
    article: 'Điều 43–52 Nghị định 59/2019/NĐ-CP',
  }),
  ...underDecree59('official-suspension', {
    ...ordinary,
    clock: 'official-suspension',
    article: 'Điều 43–52 Nghị định 59/2019/NĐ-CP',
    term: { value: 90, unit: 'calendar' },
    onLapse: 'must-cancel',
    mark: 'text',
  }),
  ...underDecree59('cancel-official-suspension', {
    ...fiveWorkingDays,
    clock: 'cancel-official-suspension',
    article: 'Điều 43–52 Nghị định 59/2019/NĐ-CP',
  }),
  ...underDecree59('publish-cancellation', {
    ...fiveWorkingDays,
    clock: 'publish-cancellation',
    article: 'Điều 43–52 Nghị định 59/2019/NĐ-CP',
  }),
  ...underDecree59('consider-discipline', {
    ...ordinary,
    clock: 'consider-discipline',
    article: 'Điều 79 Nghị định 59/2019/NĐ-CP',
    term: { value: 30, unit: 'working' },
    mark: 'text',
  }),
];

/** What a unit owes to whom its acts concern. */
export const explanationLines: readonly ClockLine[] = [
  ...underDecree59('accept-explanation', {
    ...fiveWorkingDays,
    clock: 'accept-explanation',
    article: 'Điều 11.4 Nghị định 59/2019/NĐ-CP',
  }),
  ...underDecree59('give-explanation', {
    ...ordinary,
    clock: 'give-explanation',
    article: 'Điều 13, 14 Nghị định 59/2019/NĐ-CP',
    term: { value: 15, unit: 'calendar' },
    pauses: ['explanation-suspended'],
    extension: { value: 15, grounds: ['complex'], mark: 'text' },
    mark: 'text',
  }),
];

const limitation = { ...plain, term: { value: 2, unit: 'year' }, onLapse: 'barred' } as const;
const BEFORE_DECREE_71 = { known: true, from: '2020-07-01', to: '2023-09-19', mark: 'unverified' } as const;
const DECREE_71 = { known: true, law: '71/2023/NĐ-CP', from: '2023-09-20', to: '2025-06-30', mark: 'cited' } as const;
const unread = {
  law: 'chưa đọc',
  article: 'Thời hiệu kỷ luật trước Nghị định 71/2023/NĐ-CP (số điều chưa đọc)',
} as const;

/** Limitation, and time to handle a case of discipline. */
export const disciplineLines: readonly ClockLine[] = [
  unknown('limitation-reprimand', EARLIEST, '2020-06-30'),
  { ...limitation, ...BEFORE_DECREE_71, ...unread, id: 'limitation-reprimand-2020', clock: 'limitation-reprimand' },
  {
    ...limitation,
    ...DECREE_71,
    id: 'limitation-reprimand-2023',
    clock: 'limitation-reprimand',
    article: 'Nghị định 71/2023/NĐ-CP',
    term: { value: 5, unit: 'year' },
  },
  since2025('limitation-reprimand'),

  unknown('limitation-heavier', EARLIEST, '2020-06-30'),
  {
    ...limitation,
    ...BEFORE_DECREE_71,
    ...unread,
    id: 'limitation-heavier-2020',
    clock: 'limitation-heavier',
    term: { value: 5, unit: 'year' },
  },
  {
    ...limitation,
    ...DECREE_71,
    id: 'limitation-heavier-2023',
    clock: 'limitation-heavier',
    article: 'Nghị định 71/2023/NĐ-CP',
    term: { value: 10, unit: 'year' },
  },
  since2025('limitation-heavier'),

  unknown('handle-discipline', EARLIEST, '2020-06-30'),
  {
    known: true,
    ...plain,
    id: 'handle-discipline-2020',
    clock: 'handle-discipline',
    law: 'chưa đọc',
    article: 'Thời hạn xử lý kỷ luật (số điều chưa đọc)',
    from: '2020-07-01',
    to: '2025-06-30',
    term: { value: 90, unit: 'calendar' },
    pauses: ['criminal-proceedings'],
    // Up to 150 in all.
    extension: { value: 60, grounds: [], mark: 'unverified' },
    mark: 'unverified',
  },
  since2025('handle-discipline'),
];
