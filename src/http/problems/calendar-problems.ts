import { formatDate } from '#domain/legal-date.ts';
import { termUnitNames } from '#terms/clocks.ts';
import { policyNames } from '#terms/policies.ts';
import { bilingual, type DomainProblems, GUARD, say } from './domain-refusal.ts';

/** What deadlines are computed with: calendars, policies, and what was read of the law. */
export const calendarProblems = {
  CalendarExists: say(GUARD, ['Lịch đã có', 'Calendar exists'], ({ year }) => [
    `Lịch năm ${year} đã được đăng ký; hãy ghi hoặc rút từng ngày.`,
    `The calendar of ${year} has been registered; declare or withdraw single days.`,
  ]),
  CalendarUnknown: say(GUARD, ['Chưa có lịch', 'Calendar unknown'], ({ year }) => [
    `Lịch năm ${year} chưa được đăng ký.`,
    `The calendar of ${year} has not been registered.`,
  ]),
  DayOutsideYear: say(GUARD, ['Ngày ngoài năm', 'Day outside the year'], ({ date, year }) => [
    `Ngày ${formatDate(date)} không thuộc năm ${year}.`,
    `${date} does not lie in ${year}.`,
  ]),
  DayTwice: say(GUARD, ['Ngày ghi hai lần', 'Day twice'], ({ date }) => [
    `Ngày ${formatDate(date)} được ghi hai lần.`,
    `${date} is named twice.`,
  ]),
  MakeupOnWorkday: say(GUARD, ['Làm bù vào ngày làm việc', 'Make-up day on a working day'], ({ date }) => [
    `Ngày ${formatDate(date)} không phải thứ bảy, chủ nhật: đã là ngày làm việc.`,
    `${date} is no weekend day: it is worked anyway.`,
  ]),
  RestTooLong: say(GUARD, ['Nghỉ quá dài', 'Rest too long'], ({ from, to, days, longest }) => [
    `Từ ${formatDate(from)} đến ${formatDate(to)} có ${days} ngày nghỉ liền nhau; nhiều nhất là ${longest}.`,
    `From ${from} to ${to} there would be ${days} days off in a row; ${longest} are the most.`,
  ]),
  DayUnknown: say(GUARD, ['Ngày chưa được ghi', 'Day unknown'], ({ date }) => [
    `Lịch không ghi gì về ngày ${formatDate(date)}.`,
    `The calendar says nothing of ${date}.`,
  ]),
  PolicyOutOfBounds: say(
    GUARD,
    ['Tham số ngoài giới hạn', 'Policy out of bounds'],
    (facts) => outOfBounds(facts),
    (facts) => [{ pointer: '/value', code: 'NotAllowed', detail: bilingual(outOfBounds(facts)) }],
  ),
  RuleUnknown: say(GUARD, ['Không có thời hạn này', 'Rule unknown'], ({ ruleId }) => [
    `Không có thời hạn nào mang mã ${ruleId}.`,
    `There is no limit with the id ${ruleId}.`,
  ]),
  TermTooLong: say(GUARD, ['Thời hạn quá dài', 'Term too long'], ({ value, unit, max }) => [
    `${value} ${termUnitNames[unit].vi} là quá dài: nhiều nhất ${max}.`,
    `${value} ${termUnitNames[unit].en} are too many: ${max} at most.`,
  ]),
  UnitOfExtension: say(GUARD, ['Đơn vị tính khác', 'Another unit'], ({ unit, expected }) => [
    `Thời hạn này được gia hạn theo ${termUnitNames[expected].vi}, không đổi sang ${termUnitNames[unit].vi} được.`,
    `This term is extended by ${termUnitNames[expected].en}; it cannot be read in ${termUnitNames[unit].en}.`,
  ]),
} satisfies DomainProblems;

type Bounds = Readonly<{ name: keyof typeof policyNames; value: number; min: number; max: number }>;

function outOfBounds({ name, value, min, max }: Bounds): readonly [string, string] {
  return [
    `${policyNames[name].vi}: từ ${min} đến ${max}, không thể là ${value}.`,
    `${policyNames[name].en}: from ${min} to ${max}, not ${value}.`,
  ];
}
