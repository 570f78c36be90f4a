import type { CommandOf } from '#domain/command.ts';
import type { recordFollowUpCheck } from '#domain/inspection-case/follow-up.ts';
import type { RecoveryDestination } from '#domain/inspection-case/recoveries.ts';
import type { Measure } from '#domain/inspection-case/recovery-accounts.ts';
import type { Bilingual, Language } from './bilingual.ts';

export const destinationNames = {
  budget: { vi: 'ngân sách nhà nước', en: 'the budget' },
  'custody-account': { vi: 'tài khoản tạm giữ', en: 'the custody account' },
  payers: { vi: 'trả lại người đã nộp', en: 'back to who had paid' },
  'settlement-reduced': { vi: 'giảm trừ quyết toán', en: 'taken off the settlement' },
  'land-fund': { vi: 'quỹ đất', en: 'the land fund' },
} as const satisfies Record<RecoveryDestination, Bilingual>;

export const checkResultNames = {
  done: { vi: 'đã thực hiện xong', en: 'done' },
  'partly-done': { vi: 'mới thực hiện một phần', en: 'partly done' },
  'not-done': { vi: 'chưa thực hiện', en: 'not done' },
} as const satisfies Record<CommandOf<typeof recordFollowUpCheck>['data']['result'], Bilingual>;

/** Lists of the workbench. */
export const followUpListNames = {
  open: { vi: 'Chưa xong', en: 'Not settled' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'to-remind': { vi: 'Cần đôn đốc', en: 'To be reminded of' },
  'to-verify': { vi: 'Chờ thanh tra xác minh', en: 'Ours to verify' },
  owing: { vi: 'Còn phải thu', en: 'Still owing' },
  settled: { vi: 'Đã xong', en: 'Settled' },
  all: { vi: 'Tất cả', en: 'All' },
} as const satisfies Record<string, Bilingual>;

/** What whoever has the turn is to do. */
export const followUpMoveNames = {
  'carry-out': { vi: 'thực hiện', en: 'to carry it out' },
  answer: { vi: 'trả lời đôn đốc', en: 'to answer the reminder' },
  remind: { vi: 'đôn đốc', en: 'to remind' },
  verify: { vi: 'xác minh', en: 'to verify' },
  settle: { vi: 'ghi thu hoặc đóng phần còn lại', en: 'to record a payment or close the rest' },
} as const satisfies Record<string, Bilingual>;

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const UNITS = {
  amountVnd: { vi: 'đồng', en: 'đồng' },
  landM2: { vi: 'm²', en: 'm²' },
} as const satisfies Record<Measure, Bilingual>;

/** `12.500.000 đồng`, `4.250,5 m²`: money in sentences, as the language writes numbers. */
export const amountText = (amount: number, measure: Measure, language: Language): string =>
  `${numberText(amount, language)} ${UNITS[measure][language]}`;

/** `4.250,5`: as the language writes numbers. */
export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(value);
