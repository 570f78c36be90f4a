import type { ContestResult } from '#domain/inspection-case/contests.ts';
import type { OpinionPosition } from '#domain/inspection-case/superior-opinions.ts';
import type { Bilingual } from './bilingual.ts';

/** What a superior says to a draft. */
export const opinionPositionNames = {
  agrees: { vi: 'nhất trí', en: 'agrees' },
  'agrees-in-part': { vi: 'nhất trí một phần', en: 'agrees in part' },
  disagrees: { vi: 'không nhất trí', en: 'disagrees' },
} as const satisfies Record<OpinionPosition, Bilingual>;

/** How far we agree with what was contested. */
export const contestResultNames = {
  upheld: { vi: 'chấp nhận', en: 'upheld' },
  partly: { vi: 'chấp nhận một phần', en: 'partly upheld' },
  rejected: { vi: 'không chấp nhận', en: 'rejected' },
} as const satisfies Record<ContestResult, Bilingual>;
