import type { Stage } from '#domain/inspection-case/state.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Bilingual } from './bilingual.ts';
import { moveRoleNames, stageNames } from './cases.ts';
import { clockNames } from './clocks.ts';

/** What somebody is told of, in the order in which it presses. */
export const notificationKindNames = {
  returned: { vi: 'Trả lại cho tôi', en: 'Returned to me' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  move: { vi: 'Đang chờ tôi', en: 'Waits for me' },
  verify: { vi: 'Đơn vị báo đã làm', en: 'Said to be done' },
  remind: { vi: 'Cần đôn đốc', en: 'To be reminded of' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  question: { vi: 'Yêu cầu giám sát', en: 'Questions of overseers' },
  task: { vi: 'Trách nhiệm người đứng đầu', en: 'Responsibility of heads' },
  unit: { vi: 'Đơn vị chờ xác nhận', en: 'Units to confirm' },
} as const satisfies Record<string, Bilingual>;
export type NotificationKind = keyof typeof notificationKindNames;

/** What is to be done about the responsibility of a head. */
export const headTaskNames = {
  determine: { vi: 'Cần xác định ai chịu trách nhiệm', en: 'It is to be determined who answers for it' },
  open: { vi: 'Chưa mở xem xét trách nhiệm', en: 'No action is open' },
  assess: { vi: 'Có căn cứ chờ đánh giá', en: 'A ground waits to be assessed' },
  confirm: { vi: 'Văn bản chờ người thứ hai xác nhận', en: 'A paper waits for a second person' },
  review: { vi: 'Cần xem xét lại quyết định đã có', en: 'A decision is to be looked at again' },
  missing: { vi: 'Thiếu văn bản', en: 'A paper is missing' },
} as const satisfies Record<string, Bilingual>;

export const returnedSentence = (findingId: string): Bilingual => ({
  vi: `Phát hiện ${findingId} được trả lại để sửa, bổ sung.`,
  en: `Finding ${findingId} was returned to be corrected.`,
});

/** What was decided about a finding of one's own. */
export const decidedSentence = (findingId: string, isUpheld: boolean): Bilingual =>
  isUpheld
    ? { vi: `Phát hiện ${findingId} được giữ nguyên.`, en: `Finding ${findingId} was upheld.` }
    : { vi: `Phát hiện ${findingId} bị bác.`, en: `Finding ${findingId} was rejected.` };

export const clockSentence = (list: 'overdue' | 'due-soon', clock: ClockName, dueOn: string): Bilingual => {
  const [name, day] = [clockNames[clock], dateText(dueOn)];
  return list === 'overdue'
    ? { vi: `Đã quá hạn ${day}: ${name.vi}.`, en: `Was due ${day}: ${name.en}.` }
    : { vi: `Hạn ${day}: ${name.vi}.`, en: `Due ${day}: ${name.en}.` };
};

export const moveSentence = (role: keyof typeof moveRoleNames, stage: Stage): Bilingual => ({
  vi: `Hồ sơ ${stageNames[stage].vi}, đến lượt ${moveRoleNames[role].vi}.`,
  en: `The case is at “${stageNames[stage].en}”: it is the turn of the ${moveRoleNames[role].en}.`,
});

export const recommendationSentence = (kind: 'verify' | 'remind', id: string, on: string): Bilingual =>
  kind === 'verify'
    ? {
        vi: `Kiến nghị ${id}: chờ thanh tra xác minh.`,
        en: `Recommendation ${id}: ours to verify.`,
      }
    : {
        vi: `Kiến nghị ${id} quá hạn ${dateText(on)} mà chưa có trả lời.`,
        en: `Recommendation ${id} was due ${dateText(on)}, and nobody has answered.`,
      };

/** @param dueOn null: no day was set */
export const requestSentence = (owed: 'answer' | 'report-back' | 'judge' | 'late', dueOn: string | null): Bilingual => {
  const day = dueOn === null ? { vi: '', en: '' } : { vi: `, hạn ${dateText(dueOn)}`, en: `, due ${dateText(dueOn)}` };
  switch (owed) {
    case 'answer':
      return { vi: `Chờ cơ quan trả lời${day.vi}.`, en: `Waits for an answer of the body${day.en}.` };
    case 'report-back':
      return { vi: `Cơ quan đã hứa báo lại${day.vi}.`, en: `The body has promised to report back${day.en}.` };
    case 'judge':
      return { vi: 'Đã có trả lời, chờ bạn xem xét.', en: 'There is an answer; it waits for your word.' };
    case 'late':
      return { vi: `Quá hạn mà chưa có trả lời${day.vi}.`, en: `Overdue, and nothing has come${day.en}.` };
  }
};

export const unitSentence: Bilingual = {
  vi: 'Đơn vị được ghi tạm, chờ xác nhận.',
  en: 'Registered provisionally; waits to be confirmed.',
};

const dateText = (date: string): string => date.split('-').toReversed().join('/');
