import type { ClockLevel, ClockName } from '#domain/law/clocks/clock-names.ts';
import type { GoldenClock } from '#test/support/law/golden-clock.ts';

const EACH: readonly ClockLevel[] = ['provincial', 'district', 'department'];
const BELOW: readonly ClockLevel[] = ['district', 'department'];
const NONE: readonly ClockLevel[] = [null];

/** Clocks of whose law nothing is known on those days (the first or the last of the gap), and why. */
const GAPS: readonly (readonly [clock: ClockName, levels: readonly ClockLevel[], why: string, ...days: string[]])[] = [
  ['announce-decision', EACH, 'luật 2010 chưa đọc', '2019-07-01', '2023-06-30'],
  ['direct-inspection', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['suspension', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['report-results', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['assign-draft', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['appraise-draft', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['issue-conclusion', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['superior-opinion', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['publish-conclusion', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['keep-published', EACH, 'trước Nghị định 43/2023', '2023-06-30'],
  ['order-implementation', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  [
    'hand-over-file',
    EACH,
    'thông tư của năm 2024 không áp dụng cho năm 2023',
    '2023-06-30',
    '2023-07-01',
    '2023-12-31',
  ],
  ['order-reinspection', EACH, 'luật 2010 chưa đọc', '2023-06-30'],
  ['reinspection', EACH, 'trước Nghị định 43/2023', '2023-06-30'],

  ['appraise-draft', BELOW, 'luật 2022 không buộc thẩm định', '2023-07-01', '2025-06-30'],
  ['reinspection', BELOW, 'chỉ cấp tỉnh thanh tra lại', '2023-07-01', '2025-06-30'],

  ['announce-decision', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['direct-inspection', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['suspension', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['report-results', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['appraise-draft', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['publish-conclusion', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['keep-published', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['hand-over-file', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['order-reinspection', EACH, 'luật 2025 chưa đọc', '2025-07-01'],
  ['reinspection', EACH, 'luật 2025 chưa đọc', '2025-07-01'],

  ['decide-official-suspension', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['official-suspension', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['cancel-official-suspension', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['publish-cancellation', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['consider-discipline', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['accept-explanation', NONE, 'trước Nghị định 59/2019', '2019-08-14'],
  ['give-explanation', NONE, 'trước Nghị định 59/2019', '2019-08-14'],

  ['limitation-reprimand', NONE, 'trước 1/7/2020 chưa đọc', '2020-06-30'],
  ['limitation-heavier', NONE, 'trước 1/7/2020 chưa đọc', '2020-06-30'],
  ['handle-discipline', NONE, 'trước 1/7/2020 chưa đọc', '2020-06-30'],
  ['limitation-reprimand', NONE, 'Nghị định 172/2025 chưa đọc', '2025-07-01'],
  ['limitation-heavier', NONE, 'Nghị định 172/2025 chưa đọc', '2025-07-01'],
  ['handle-discipline', NONE, 'Nghị định 172/2025 chưa đọc', '2025-07-01'],

  ['implement-recommendation', EACH, 'luật không định thời hạn, kết luận không ghi', '2024-03-04', '2026-03-04'],

  // Before all that is known, and without the tier by which the limit differs: never another law's number.
  ['announce-decision', EACH, 'trước ngày sớm nhất của bảng', '2019-06-30'],
  ['direct-inspection', NONE, 'chưa biết cấp của cơ quan thanh tra', '2024-03-04'],
  ['report-results', NONE, 'chưa biết cấp của cơ quan thanh tra', '2024-03-04'],
];

export const clocksWithoutRule: readonly GoldenClock[] = GAPS.flatMap(([clock, levels, why, ...days]) =>
  days.flatMap((day) =>
    levels.map((level) => ({
      name: `${clock}, ${level ?? 'no tier'}, on ${day}`,
      facts: { clock, level, startedOn: day },
      working: `${why}: chưa có quy tắc`,
      due: 'no-term' as const,
      rule: null,
      days: { [day]: 'no-term' as const },
    })),
  ),
);
