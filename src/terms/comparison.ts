import type { Bilingual } from './bilingual.ts';

type Words = Bilingual & Readonly<{ /** In English, of a single one. */ one: string }>;

/** What two moments can differ in, each counted, in the order in which it is said. */
const DIFFERENCES = {
  fields: { vi: 'trường đổi', en: 'values changed', one: 'value changed' },
  events: { vi: 'sự kiện', en: 'events', one: 'event' },
  cases: { vi: 'hồ sơ đổi', en: 'cases changed', one: 'case changed' },
  matters: { vi: 'vụ việc đổi', en: 'matters changed', one: 'matter changed' },
  actions: {
    vi: 'việc xem xét trách nhiệm đổi',
    en: 'actions on responsibility changed',
    one: 'action on responsibility changed',
  },
  lines: {
    vi: 'dòng trách nhiệm đổi',
    en: 'lines of responsibility changed',
    one: 'line of responsibility changed',
  },
  becameOverdue: { vi: 'hạn trễ thêm', en: 'more terms overdue', one: 'more term overdue' },
  met: { vi: 'hạn đã xong', en: 'terms met', one: 'term met' },
  rose: { vi: 'mức độ tăng', en: 'severities rose', one: 'severity rose' },
  fell: { vi: 'mức độ giảm', en: 'severities fell', one: 'severity fell' },
} as const satisfies Record<string, Words>;

export type Difference = keyof typeof DIFFERENCES;
export type Differences = Readonly<Partial<Record<Difference, number>>>;

/** `12 trường đổi, 3 hạn trễ thêm, 1 mức độ tăng`: what is none is not said; empty where nothing differs. */
export const differencesInWords = (counted: Differences): Bilingual => {
  const said = (words: (of: Words, count: number) => string): string =>
    Object.entries<Words>(DIFFERENCES)
      // The names are those of the table.
      .map(([name, of]) => ({ of, count: counted[name as Difference] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ of, count }) => `${count} ${words(of, count)}`)
      .join(', ');
  return { vi: said(({ vi }) => vi), en: said(({ en, one }, count) => (count === 1 ? one : en)) };
};

/** How a clock differs at the later moment. */
export const clockChangeNames = {
  'became-overdue': { vi: 'trễ thêm', en: 'became overdue' },
  expired: { vi: 'hết hạn (quyền không còn)', en: 'expired (a right that is gone)' },
  'no-longer-overdue': { vi: 'hết trễ', en: 'no longer overdue' },
  met: { vi: 'đã xong, đúng hạn', en: 'done in time' },
  'met-late': { vi: 'đã xong, nhưng trễ', en: 'done, but late' },
  began: { vi: 'bắt đầu chạy', en: 'began to run' },
  moved: { vi: 'dời hạn', en: 'last day moved' },
  other: { vi: 'thay đổi khác', en: 'changed otherwise' },
} as const satisfies Record<string, Bilingual>;

/** What an event, or a value that changed, is about. */
export const subjectKindNames = {
  case: { vi: 'hồ sơ', en: 'case' },
  matter: { vi: 'vụ việc', en: 'matter' },
  accountability: { vi: 'việc xem xét trách nhiệm', en: 'action on responsibility' },
  unit: { vi: 'đơn vị', en: 'unit' },
  officer: { vi: 'cán bộ', en: 'officer' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  law: { vi: 'quy định, lịch', en: 'rule or calendar' },
  request: { vi: 'yêu cầu giám sát', en: "overseer's request" },
} as const satisfies Record<string, Bilingual>;

/** Whether the matter of a line became graver. */
export const severityChangeNames = {
  rose: { vi: 'Mức độ tăng', en: 'Severity rose' },
  fell: { vi: 'Mức độ giảm', en: 'Severity fell' },
  same: { vi: 'Mức độ như cũ', en: 'Severity the same' },
  new: { vi: 'Dòng mới', en: 'New line' },
  gone: { vi: 'Không còn dòng này', en: 'No such line any more' },
} as const satisfies Record<string, Bilingual>;

/** Where the action of a line stands. */
export const lineStageNames = {
  'not-opened': { vi: 'chưa mở xem xét', en: 'not opened' },
  opened: { vi: 'đang xem xét', en: 'looked at' },
  proposed: { vi: 'đã kiến nghị', en: 'recommended' },
  decided: { vi: 'đã quyết định', en: 'decided' },
  dropped: { vi: 'đã dừng', en: 'dropped' },
} as const satisfies Record<string, Bilingual>;
