import type { ClockFacts } from '#domain/law/clocks/clock.ts';
import type { GoldenClock } from '#test/support/law/golden-clock.ts';

const SIGNED = '2024-03-04';
const ended = (on: string, how: 'met' | 'moot' = 'met'): Pick<ClockFacts, 'ended'> => ({ ended: { on, how } });

const publish = {
  clock: 'publish-conclusion',
  level: 'provincial',
  startedOn: '2024-06-17',
  pinnedOn: SIGNED,
} as const;
const published = {
  working: '18/6 là ngày 1; 27/6 (thứ Năm) là ngày 10',
  due: '2024-06-27',
  rule: 'publish-conclusion-2022',
} as const;

const conclude = { clock: 'issue-conclusion', level: 'provincial', startedOn: '2024-05-31', pinnedOn: SIGNED } as const;
const concluded = {
  working: '15/6 là ngày 15, thứ Bảy; hết hạn thứ Hai 17/6',
  due: '2024-06-17',
  countedTo: '2024-06-15',
  rule: 'issue-conclusion-2022',
} as const;

const opinion = { clock: 'superior-opinion', level: 'provincial', startedOn: '2024-06-05', pinnedOn: SIGNED } as const;
const given = {
  working: '30/6 là ngày 25; 5/7 (thứ Sáu) là ngày 30',
  due: '2024-07-05',
  rule: 'superior-opinion-2022',
  effect: 'may-proceed',
} as const;

const official = { clock: 'official-suspension', startedOn: '2024-07-01' } as const;
const cancelled = {
  working: '31/7 ngày 30; 31/8 ngày 61; 29/9 ngày 90, Chủ nhật; hết hạn thứ Hai 30/9',
  due: '2024-09-30',
  countedTo: '2024-09-29',
  rule: 'official-suspension-2019',
  effect: 'must-cancel',
} as const;

const reinspect = {
  clock: 'order-reinspection',
  level: 'provincial',
  startedOn: '2024-06-17',
  pinnedOn: SIGNED,
} as const;
const ordered = {
  working: '17/6/2024 + 2 năm = 17/6/2026, thứ Tư',
  due: '2026-06-17',
  rule: 'order-reinspection-2022',
  effect: 'barred',
} as const;

const keep = { clock: 'keep-published', level: 'provincial', startedOn: '2024-06-24', pinnedOn: SIGNED } as const;
const kept = {
  working: 'ngày đăng được tính: 24/6 ngày 1; 30/6 ngày 7; 8/7 (thứ Hai) ngày 15',
  due: '2024-07-08',
  rule: 'keep-published-2023',
  effect: 'may-proceed',
} as const;

/** Each kind of lapse, kept on its last day, missed by a day, or without object. */
export const clocksThatEnded: readonly GoldenClock[] = [
  {
    ...published,
    name: 'late: done on the last day',
    facts: { ...publish, ...ended('2024-06-27') },
    days: { '2024-06-26': 'running 1', '2024-06-27': 'met', '2024-06-28': 'met' },
  },
  {
    ...published,
    name: 'late: done a day after it',
    facts: { ...publish, ...ended('2024-06-28') },
    days: { '2024-06-27': 'running 0', '2024-06-28': 'met-late', '2025-01-01': 'met-late' },
  },
  {
    ...published,
    name: 'late: without object when it was late already',
    facts: { ...publish, ...ended('2024-07-10', 'moot') },
    days: { '2024-06-28': 'lapsed -1', '2024-07-09': 'lapsed -12', '2024-07-10': 'moot' },
  },
  {
    ...concluded,
    name: 'late: done on the working day to which the end had moved',
    facts: { ...conclude, ...ended('2024-06-17') },
    days: { '2024-06-16': 'running 1', '2024-06-17': 'met' },
  },
  {
    ...concluded,
    name: 'late: done the day after that',
    facts: { ...conclude, ...ended('2024-06-18') },
    days: { '2024-06-17': 'running 0', '2024-06-18': 'met-late' },
  },
  {
    ...given,
    name: 'may proceed: the opinion came on the last day',
    facts: { ...opinion, ...ended('2024-07-05') },
    days: { '2024-07-04': 'running 1', '2024-07-05': 'met' },
  },
  {
    ...given,
    name: 'may proceed: the opinion came after three days of silence',
    facts: { ...opinion, ...ended('2024-07-08') },
    days: { '2024-07-05': 'running 0', '2024-07-07': 'lapsed -2', '2024-07-08': 'met-late' },
  },
  {
    ...given,
    name: 'may proceed: the request was withdrawn',
    facts: { ...opinion, ...ended('2024-06-20', 'moot') },
    days: { '2024-06-19': 'running 16', '2024-06-20': 'moot', '2024-07-06': 'moot' },
  },
  {
    ...cancelled,
    name: 'must cancel: cancelled on the last day',
    facts: { ...official, ...ended('2024-09-30') },
    days: { '2024-09-29': 'running 1', '2024-09-30': 'met' },
  },
  {
    ...cancelled,
    name: 'must cancel: cancelled the day after',
    facts: { ...official, ...ended('2024-10-01') },
    days: { '2024-09-30': 'running 0', '2024-10-01': 'met-late' },
  },
  {
    ...cancelled,
    name: 'must cancel: the official was dismissed meanwhile',
    facts: { ...official, ...ended('2024-08-15', 'moot') },
    days: { '2024-08-14': 'running 47', '2024-08-15': 'moot' },
  },
  {
    ...ordered,
    name: 'barred: ordered on the last day',
    facts: { ...reinspect, ...ended('2026-06-17') },
    days: { '2026-06-16': 'running 1', '2026-06-17': 'met' },
  },
  {
    ...ordered,
    name: 'barred: ordered when it was',
    facts: { ...reinspect, ...ended('2026-06-18') },
    days: { '2026-06-17': 'running 0', '2026-06-18': 'met-late' },
  },
  {
    ...ordered,
    name: 'barred: the conclusion was set aside',
    facts: { ...reinspect, ...ended('2025-02-28', 'moot') },
    days: { '2025-02-27': 'running 475', '2025-02-28': 'moot', '2026-06-18': 'moot' },
  },
  {
    ...kept,
    name: 'a minimum is met when its days are over',
    facts: keep,
    days: { '2024-06-24': 'running 14', '2024-07-08': 'running 0', '2024-07-09': 'met' },
  },
  {
    ...kept,
    name: 'a minimum: what lasted longer is not late',
    facts: { ...keep, ...ended('2024-08-30') },
    days: { '2024-07-08': 'running 0', '2024-07-09': 'met', '2024-08-29': 'met', '2024-08-30': 'met' },
  },
  {
    ...kept,
    name: 'a minimum: exactly as long',
    facts: { ...keep, ...ended('2024-07-08') },
    days: { '2024-07-07': 'running 1', '2024-07-08': 'met', '2024-07-09': 'met' },
  },
  {
    name: 'a minimum that ends on a Sunday is not moved',
    facts: { clock: 'keep-published', level: 'district', startedOn: '2024-07-07', pinnedOn: SIGNED },
    working: '7/7 ngày 1; 21/7 ngày 15, Chủ nhật; đủ 15 ngày liên tục thì thôi',
    due: '2024-07-21',
    rule: 'keep-published-2023',
    effect: 'may-proceed',
    days: { '2024-07-21': 'running 0', '2024-07-22': 'met' },
  },
  {
    name: 'a minimum that runs into a year without a calendar needs none',
    facts: { clock: 'keep-published', level: 'provincial', startedOn: '2026-12-28', pinnedOn: '2025-06-30' },
    working: '28/12 ngày 1; 31/12 ngày 4; 11/1 ngày 15',
    due: '2027-01-11',
    rule: 'keep-published-2023',
    effect: 'may-proceed',
    days: { '2027-01-11': 'running 0', '2027-01-12': 'met' },
  },
  {
    name: 'without a term, done',
    facts: {
      clock: 'direct-inspection',
      level: 'provincial',
      startedOn: '2025-07-10',
      pinnedOn: '2025-07-01',
      ...ended('2025-12-31'),
    },
    working: 'chưa có quy tắc, nên không có trễ hạn',
    due: 'no-term',
    rule: null,
    days: { '2025-12-30': 'no-term', '2025-12-31': 'met' },
  },
  {
    name: 'without a term, without object',
    facts: {
      clock: 'appraise-draft',
      level: 'provincial',
      startedOn: '2024-05-20',
      pinnedOn: SIGNED,
      ...ended('2024-06-01', 'moot'),
    },
    working: 'không ấn định hạn; đình chỉ ngày 1/6',
    due: 'no-term',
    rule: 'appraise-draft-provincial-2022',
    days: { '2024-05-31': 'no-term', '2024-06-01': 'moot' },
  },
];
