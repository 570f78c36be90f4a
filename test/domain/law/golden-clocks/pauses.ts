import type { ClockFacts } from '#domain/law/clocks/clock.ts';
import type { GoldenClock } from '#test/support/law/golden-clock.ts';

/** Announced on 11 March 2024; without a pause it would end on 25 April. */
const provincial = {
  clock: 'direct-inspection',
  level: 'provincial',
  startedOn: '2024-03-11',
  pinnedOn: '2024-03-04',
} as const;

const suspended = (from: string, until: string | null): ClockFacts['pauses'][number] => ({
  kind: 'inspection-suspended',
  from,
  until,
});

const rule = 'direct-inspection-provincial-2022';

/** Days that do not count: from that of the suspension up to the one before time runs again. */
export const pausedClocks: readonly GoldenClock[] = [
  {
    name: 'a pause within the term',
    facts: { ...provincial, pauses: [suspended('2024-03-25', '2024-04-08')] },
    working: '24/3 là ngày 13; 25/3–7/4 (14 ngày) không tính; 8/4 ngày 14; 30/4 ngày 36; 9/5 (thứ Năm) ngày 45',
    due: '2024-05-09',
    rule,
    days: {
      '2024-03-24': 'running 32',
      '2024-03-25': 'paused',
      '2024-04-07': 'paused',
      '2024-04-08': 'running 31',
      '2024-05-09': 'running 0',
      '2024-05-10': 'lapsed -1',
    },
  },
  {
    name: 'a pause that has not ended',
    facts: { ...provincial, pauses: [suspended('2024-03-25', null)] },
    working: '24/3 là ngày 13; còn 45 − 13 = 32 ngày',
    due: { pausedSince: '2024-03-25', left: 32 },
    rule,
    days: { '2024-03-24': 'running 32', '2024-03-25': 'paused', '2025-03-25': 'paused' },
  },
  {
    name: 'a pause within the extension',
    facts: {
      ...provincial,
      extensions: [{ days: 30, ground: 'complex', on: '2024-04-20' }],
      pauses: [suspended('2024-05-06', '2024-05-13')],
    },
    working:
      '30/4 ngày 50; 5/5 ngày 55; 6–12/5 không tính; 13/5 ngày 56; 31/5 ngày 74; 1/6 ngày 75, thứ Bảy; hết hạn thứ Hai 3/6',
    due: '2024-06-03',
    countedTo: '2024-06-01',
    rule,
    days: { '2024-05-05': 'running 22', '2024-05-06': 'paused', '2024-05-13': 'running 21', '2024-06-04': 'lapsed -1' },
  },
  {
    name: 'a pause over Tết',
    facts: {
      ...provincial,
      startedOn: '2024-01-15',
      pinnedOn: '2024-01-08',
      pauses: [suspended('2024-02-05', '2024-02-19')],
    },
    working:
      '16/1 ngày 1; 31/1 ngày 16; 4/2 ngày 20; 5–18/2 không tính; 19/2 ngày 21; 29/2 ngày 31; 14/3 (thứ Năm) ngày 45',
    due: '2024-03-14',
    rule,
    days: { '2024-02-18': 'paused', '2024-03-14': 'running 0', '2024-03-15': 'lapsed -1' },
  },
  {
    name: 'an explanation suspended over Tết 2025',
    facts: {
      clock: 'give-explanation',
      startedOn: '2025-01-20',
      pauses: [{ kind: 'explanation-suspended', from: '2025-01-24', until: '2025-02-05' }],
    },
    working: '21/1 ngày 1; 23/1 ngày 3; 24/1–4/2 không tính; 5/2 ngày 4; 16/2 ngày 15, Chủ nhật; hết hạn thứ Hai 17/2',
    due: '2025-02-17',
    countedTo: '2025-02-16',
    rule: 'give-explanation-2019',
    days: { '2025-01-24': 'paused', '2025-02-05': 'running 12', '2025-02-17': 'running 0', '2025-02-18': 'lapsed -1' },
  },
  {
    name: 'discipline, without the time of criminal proceedings, into Tết 2025',
    facts: {
      clock: 'handle-discipline',
      startedOn: '2024-05-01',
      pauses: [{ kind: 'criminal-proceedings', from: '2024-06-01', until: '2024-12-01' }],
    },
    working:
      '31/5 ngày 30; 1/6–30/11 không tính; 1/12 ngày 31; 31/12 ngày 61; 29/1 ngày 90, Tết đến 31/1; hết hạn thứ Hai 3/2',
    due: '2025-02-03',
    countedTo: '2025-01-29',
    rule: 'handle-discipline-2020',
    days: { '2024-11-30': 'paused', '2024-12-01': 'running 64', '2025-02-03': 'running 0', '2025-02-04': 'lapsed -1' },
  },
  {
    name: 'a pause that begins long after the term ran out',
    facts: { ...provincial, pauses: [suspended('2024-05-06', '2024-05-20')] },
    working: '25/4 là ngày 45; tạm dừng từ 6/5 không còn gì để dừng',
    due: '2024-04-25',
    rule,
    days: { '2024-05-05': 'lapsed -10', '2024-05-06': 'lapsed -11', '2024-05-20': 'lapsed -25' },
  },
  {
    name: 'a pause that begins the day after the last',
    facts: { ...provincial, pauses: [suspended('2024-04-26', null)] },
    working: '25/4 là ngày 45, đã hết trước khi tạm dừng',
    due: '2024-04-25',
    rule,
    days: { '2024-04-25': 'running 0', '2024-04-26': 'lapsed -1' },
  },
  {
    name: 'a pause that begins on the last day',
    facts: { ...provincial, pauses: [suspended('2024-04-25', '2024-05-06')] },
    working: '24/4 là ngày 44; 25/4–5/5 không tính; 6/5 (thứ Hai) là ngày 45',
    due: '2024-05-06',
    rule,
    days: { '2024-04-25': 'paused', '2024-05-05': 'paused', '2024-05-06': 'running 0', '2024-05-07': 'lapsed -1' },
  },
  {
    name: 'a pause that begins on the working day to which the end had moved',
    facts: {
      ...provincial,
      level: 'department',
      startedOn: '2024-08-01',
      pauses: [suspended('2024-09-04', '2024-09-16')],
    },
    working:
      '31/8 là ngày 30, thứ Bảy; nghỉ đến 3/9; thời hạn chỉ hết vào cuối ngày 4/9, mà 4–15/9 không tính; hết hạn thứ Hai 16/9',
    due: '2024-09-16',
    countedTo: '2024-08-31',
    rule: 'direct-inspection-department-2022',
    days: { '2024-09-03': 'running 1', '2024-09-04': 'paused', '2024-09-15': 'paused', '2024-09-16': 'running 0' },
  },
  {
    name: 'a pause among the days off over which the end moves, and time runs again on a Saturday',
    facts: {
      ...provincial,
      level: 'department',
      startedOn: '2024-08-01',
      pauses: [suspended('2024-09-02', '2024-09-14')],
    },
    working: '31/8 là ngày 30, thứ Bảy; 2–13/9 không tính; 14–15/9 cuối tuần; hết hạn thứ Hai 16/9',
    due: '2024-09-16',
    countedTo: '2024-08-31',
    rule: 'direct-inspection-department-2022',
    days: { '2024-09-02': 'paused', '2024-09-14': 'running 2', '2024-09-16': 'running 0', '2024-09-17': 'lapsed -1' },
  },
  {
    name: 'a pause that is over before the working day to which the end moves',
    facts: {
      ...provincial,
      level: 'department',
      startedOn: '2024-08-01',
      pauses: [suspended('2024-09-02', '2024-09-04')],
    },
    working: '31/8 là ngày 30, thứ Bảy; 2–3/9 vừa nghỉ vừa tạm dừng; hết hạn thứ Tư 4/9',
    due: '2024-09-04',
    countedTo: '2024-08-31',
    rule: 'direct-inspection-department-2022',
    days: { '2024-09-03': 'paused', '2024-09-04': 'running 0', '2024-09-05': 'lapsed -1' },
  },
  {
    name: 'a pause without end that begins on the working day to which the end had moved',
    facts: { ...provincial, level: 'department', startedOn: '2024-08-01', pauses: [suspended('2024-09-04', null)] },
    working: '31/8 là ngày 30, thứ Bảy; không còn ngày nào để đếm, nhưng 4/9 tạm dừng nên chưa hết hạn',
    due: { pausedSince: '2024-09-04', left: 0 },
    countedTo: '2024-08-31',
    rule: 'direct-inspection-department-2022',
    days: { '2024-09-03': 'running 1', '2024-09-04': 'paused', '2024-12-31': 'paused' },
  },
  {
    name: 'two pauses',
    facts: { ...provincial, pauses: [suspended('2024-03-18', '2024-03-25'), suspended('2024-04-08', '2024-04-15')] },
    working:
      '17/3 ngày 6; 18–24/3 không tính; 25/3 ngày 7; 7/4 ngày 20; 8–14/4 không tính; 15/4 ngày 21; 30/4 ngày 36; 9/5 ngày 45',
    due: '2024-05-09',
    rule,
    days: { '2024-03-31': 'running 32', '2024-04-10': 'paused', '2024-04-15': 'running 24', '2024-05-10': 'lapsed -1' },
  },
  {
    name: 'two pauses of which one follows on the other',
    facts: { ...provincial, pauses: [suspended('2024-03-18', '2024-03-25'), suspended('2024-03-25', '2024-04-01')] },
    working: '17/3 ngày 6; 18–31/3 không tính; 1/4 ngày 7; 30/4 ngày 36; 9/5 ngày 45',
    due: '2024-05-09',
    rule,
    days: { '2024-03-25': 'paused', '2024-04-01': 'running 38', '2024-05-10': 'lapsed -1' },
  },
  {
    name: 'suspended and resumed on one day',
    facts: { ...provincial, pauses: [suspended('2024-03-25', '2024-03-25')] },
    working: 'ngày tiếp tục được tính nên 25/3 vẫn là ngày 14; 25/4 là ngày 45',
    due: '2024-04-25',
    rule,
    days: { '2024-03-25': 'running 31', '2024-04-25': 'running 0', '2024-04-26': 'lapsed -1' },
  },
  {
    name: 'suspended on the day it began',
    facts: { ...provincial, pauses: [suspended('2024-03-11', '2024-03-18')] },
    working: '11–17/3 không tính; 18/3 ngày 1; 31/3 ngày 14; 30/4 ngày 44; 1/5 ngày 45, lễ; hết hạn thứ Năm 2/5',
    due: '2024-05-02',
    countedTo: '2024-05-01',
    rule,
    days: { '2024-03-11': 'paused', '2024-05-02': 'running 0', '2024-05-03': 'lapsed -1' },
  },
  {
    name: 'working days as stated, and time runs again on a make-up Saturday',
    facts: {
      ...provincial,
      startedOn: '2024-04-15',
      stated: { value: 20, unit: 'working' },
      pauses: [suspended('2024-04-22', '2024-05-04')],
    },
    working:
      '16/4 ngày 1; 17/4 ngày 2; 18/4 lễ; 19/4 ngày 3; 22/4–3/5 không tính; thứ Bảy 4/5 làm bù ngày 4; 6–10/5 ngày 5–9; 13–17/5 ngày 10–14; 20–24/5 ngày 15–19; 27/5 ngày 20',
    due: '2024-05-27',
    rule,
    days: { '2024-05-03': 'paused', '2024-05-04': 'running 23', '2024-05-27': 'running 0', '2024-05-28': 'lapsed -1' },
  },
  {
    name: 'working days as stated, and a pause without end after Tết: the days off before it belong to the counting',
    facts: {
      ...provincial,
      startedOn: '2024-02-06',
      pinnedOn: '2024-01-29',
      stated: { value: 5, unit: 'working' },
      pauses: [suspended('2024-02-16', null)],
    },
    working: '7/2 ngày 1; 8–14/2 Tết; 15/2 ngày 2; tạm dừng từ 16/2, còn 3 ngày',
    due: { pausedSince: '2024-02-16', left: 3 },
    rule,
    days: { '2024-02-15': 'running 5', '2024-02-16': 'paused' },
  },
  {
    name: 'a pause that the rule does not know',
    facts: {
      clock: 'publish-conclusion',
      level: 'provincial',
      startedOn: '2024-06-17',
      pinnedOn: '2024-03-04',
      pauses: [suspended('2024-06-20', '2024-06-26')],
    },
    working: 'tạm dừng thanh tra không dừng hạn công khai; 27/6 là ngày 10',
    due: '2024-06-27',
    rule: 'publish-conclusion-2022',
    days: { '2024-06-20': 'running 7', '2024-06-27': 'running 0', '2024-06-28': 'lapsed -1' },
  },
  {
    name: 'done while it stood still',
    facts: { ...provincial, pauses: [suspended('2024-03-25', null)], ended: { on: '2024-04-10', how: 'met' } },
    working:
      '24/3 ngày 13; 25/3–9/4 không tính; 10/4 ngày 14; 30/4 ngày 34; 11/5 ngày 45, thứ Bảy; hạn là thứ Hai 13/5',
    due: '2024-05-13',
    countedTo: '2024-05-11',
    rule,
    days: { '2024-04-09': 'paused', '2024-04-10': 'met', '2024-06-01': 'met' },
  },
  {
    name: 'terminated while it stood still',
    facts: { ...provincial, pauses: [suspended('2024-03-25', null)], ended: { on: '2024-04-10', how: 'moot' } },
    working: 'đình chỉ ngày 10/4; tính như tiếp tục từ 10/4: 11/5 ngày 45, thứ Bảy; thứ Hai 13/5',
    due: '2024-05-13',
    countedTo: '2024-05-11',
    rule,
    days: { '2024-04-09': 'paused', '2024-04-10': 'moot', '2024-06-01': 'moot' },
  },
];
