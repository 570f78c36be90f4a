import { formatDate } from '#domain/legal-date.ts';
import { aCaseNames } from '#terms/case-forms.ts';
import { type DomainProblems, GUARD, say } from './domain-refusal.ts';

/** What a check refuses, and what it refuses in words of its own. */
export const checkProblems = {
  NotInThisForm: say(GUARD, ['Không thuộc hình thức này', 'Not in this form'], ({ form }) => {
    const other = aCaseNames[form === 'check' ? 'inspection' : 'check'];
    return [
      `Hồ sơ này là ${aCaseNames[form].vi}; việc này chỉ có trong ${other.vi}.`,
      `This case is ${aCaseNames[form].en}; this is done in ${other.en} only.`,
    ];
  }),
  CheckNotDecided: say(
    GUARD,
    ['Chưa ra quyết định kiểm tra', 'Check not decided'],
    [
      'Việc kiểm tra bắt đầu khi có quyết định kiểm tra.',
      'The check begins with its decision; before it nothing is done at the unit.',
    ],
  ),
  ResultNotified: say(
    GUARD,
    ['Đã thông báo kết quả', 'Result notified'],
    [
      'Sau khi thông báo kết quả kiểm tra, phát hiện không thay đổi nữa.',
      'After the notice of the result nothing about the findings changes any more.',
    ],
  ),
  CheckStopped: say(GUARD, ['Đã dừng kiểm tra', 'Check given up'], ({ on }) => [
    `Cuộc kiểm tra đã dừng ngày ${formatDate(on)}; không ghi thêm được nữa.`,
    `The check was given up on ${formatDate(on)}; nothing more is done in it.`,
  ]),
} satisfies DomainProblems;
