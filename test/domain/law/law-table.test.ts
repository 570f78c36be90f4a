import { expect, test } from 'vitest';
import type { ClockRule } from '#domain/law/clocks/clock-rule.ts';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';

/*
 * The limits once more, copied by hand from what was read of the law and not from the program: so many days, how sure
 * that is, what running out means, from when to when.
 */
const TABLE = `
announce-decision-2022              15 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15
direct-inspection-provincial-2022   45 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15   +30
direct-inspection-district-2022     30 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15   +15
direct-inspection-department-2022   30 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15   +15
suspension-2022                     30 calendar  cited       late         2023-07-01 2025-06-30  11/2022/QH15
report-results-provincial-2022      20 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15
report-results-below-2022           15 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15
assign-draft-2022                   5 working    cited       late         2023-07-01 2025-06-30  11/2022/QH15
assign-draft-2025                   5 working    cited       late         2025-07-01 onwards     84/2025/QH15
appraise-draft-provincial-2022      as-assigned  cited       late         2023-07-01 2025-06-30  11/2022/QH15
issue-conclusion-2022               15 calendar  cited       late         2023-07-01 2025-06-30  11/2022/QH15
issue-conclusion-2025               15 calendar  cited       late         2025-07-01 onwards     84/2025/QH15
superior-opinion-2022               30 calendar  cited       may-proceed  2023-07-01 2025-06-30  11/2022/QH15
superior-opinion-2025               30 calendar  cited       may-proceed  2025-07-01 onwards     84/2025/QH15
publish-conclusion-2022             10 calendar  cited       late         2023-07-01 2025-06-30  11/2022/QH15
keep-published-2023                 15 calendar  cited       may-proceed  2023-07-01 2025-06-30  43/2023/NĐ-CP
order-implementation-2022           15 calendar  unverified  late         2023-07-01 2025-06-30  11/2022/QH15
order-implementation-2025           15 calendar  cited       late         2025-07-01 onwards     84/2025/QH15
hand-over-file-2024                 15 calendar  unverified  late         2024-01-01 2025-06-30  06/2024/TT-TTCP
order-reinspection-2022             2 year       cited       barred       2023-07-01 2025-06-30  11/2022/QH15
reinspection-provincial-2023        30 calendar  cited       late         2023-07-01 2025-06-30  43/2023/NĐ-CP
decide-official-suspension-2019     5 working    text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP
decide-official-suspension-2026     5 working    unverified  late         2026-07-01 onwards     59/2019/NĐ-CP
official-suspension-2019            90 calendar  text        must-cancel  2019-08-15 2026-06-30  59/2019/NĐ-CP
official-suspension-2026            90 calendar  unverified  must-cancel  2026-07-01 onwards     59/2019/NĐ-CP
cancel-official-suspension-2019     5 working    text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP
cancel-official-suspension-2026     5 working    unverified  late         2026-07-01 onwards     59/2019/NĐ-CP
publish-cancellation-2019           5 working    text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP
publish-cancellation-2026           5 working    unverified  late         2026-07-01 onwards     59/2019/NĐ-CP
consider-discipline-2019            30 working   text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP
consider-discipline-2026            30 working   unverified  late         2026-07-01 onwards     59/2019/NĐ-CP
accept-explanation-2019             5 working    text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP
accept-explanation-2026             5 working    unverified  late         2026-07-01 onwards     59/2019/NĐ-CP
give-explanation-2019               15 calendar  text        late         2019-08-15 2026-06-30  59/2019/NĐ-CP   +15
give-explanation-2026               15 calendar  unverified  late         2026-07-01 onwards     59/2019/NĐ-CP   +15
limitation-reprimand-2020           2 year       unverified  barred       2020-07-01 2023-09-19  chưa đọc
limitation-reprimand-2023           5 year       cited       barred       2023-09-20 2025-06-30  71/2023/NĐ-CP
limitation-heavier-2020             5 year       unverified  barred       2020-07-01 2023-09-19  chưa đọc
limitation-heavier-2023             10 year      cited       barred       2023-09-20 2025-06-30  71/2023/NĐ-CP
handle-discipline-2020              90 calendar  unverified  late         2020-07-01 2025-06-30  chưa đọc        +60
`;

const rowOf = ({ id, term, mark, onLapse, from, to, law, extension }: ClockRule): string =>
  [
    id,
    term === 'as-assigned' ? term : `${term.value} ${term.unit}`,
    mark,
    onLapse,
    from,
    to ?? 'onwards',
    law,
    ...(extension === null ? [] : [`+${extension.value}`]),
  ].join(' ');

test('the limits of the table are those of the law', () => {
  const rows = TABLE.trim().split('\n');
  expect(clockRules.filter((line) => line.known).map(rowOf)).toEqual(rows.map((row) => row.replaceAll(/ +/g, ' ')));
});

test('a remote area is a ground at the district alone', () => {
  const remote = clockRules.filter((line) => line.known && line.extension?.grounds.includes('remote-area'));
  expect(remote.map((line) => line.known && line.id)).toEqual(['direct-inspection-district-2022']);
});

test('only the time on the portal counts its first day and is not moved', () => {
  const rules = clockRules.filter((line) => line.known);
  expect(rules.filter(({ countStartDay }) => countStartDay).map(({ id }) => id)).toEqual(['keep-published-2023']);
  expect(rules.filter(({ rollsOver }) => !rollsOver).map(({ id }) => id)).toEqual(['keep-published-2023']);
});

test('time stands still for direct inspections, explanations and the handling of discipline', () => {
  const paused = clockRules.flatMap((line) => (line.known ? line.pauses.map((pause) => `${line.id} ${pause}`) : []));
  expect(paused).toEqual([
    'direct-inspection-provincial-2022 inspection-suspended',
    'direct-inspection-district-2022 inspection-suspended',
    'direct-inspection-department-2022 inspection-suspended',
    'give-explanation-2019 explanation-suspended',
    'give-explanation-2026 explanation-suspended',
    'handle-discipline-2020 criminal-proceedings',
  ]);
});
