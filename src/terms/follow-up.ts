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

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const UNITS = {
  amountVnd: { vi: 'đồng', en: 'đồng' },
  landM2: { vi: 'm²', en: 'm²' },
} as const satisfies Record<Measure, Bilingual>;

/** `12.500.000 đồng`, `4.250,5 m²`: money in sentences, as the language writes numbers. */
export const amountText = (amount: number, measure: Measure, language: Language): string =>
  `${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(amount)} ${UNITS[measure][language]}`;
