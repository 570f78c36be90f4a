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
