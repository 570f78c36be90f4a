import type { OffenderOutcome } from '#domain/law/accountability/severity.ts';
import { outcomeKindNames } from './accountability.ts';
import type { Bilingual } from './bilingual.ts';

type OutcomeTold = Readonly<{ kind: OffenderOutcome['kind']; months?: number | undefined }>;

/** `phạt tù 7 năm 6 tháng`, `acquitted`. @param outcome `months`: of a prison sentence, all of it */
export const outcomeText = ({ kind, months: all }: OutcomeTold): Bilingual => {
  const { vi, en } = outcomeKindNames[kind];
  if (all === undefined) return { vi, en };
  const [years, months] = [Math.floor(all / 12), all % 12];
  const both = (year: string, month: string): string =>
    [years > 0 ? `${years} ${year}` : '', months > 0 ? `${months} ${month}` : '']
      .filter((each) => each !== '')
      .join(' ');
  return {
    vi: `${vi} ${both('năm', 'tháng')}`,
    en: `${en}, ${both(years === 1 ? 'year' : 'years', months === 1 ? 'month' : 'months')}`,
  };
};
