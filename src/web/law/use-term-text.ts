import { termUnitNames } from '#terms/clocks.ts';
import type { LawRule } from '../api/law-queries.ts';
import { useWords } from '../i18n/use-words.ts';

/** `15 ngày làm việc`, or that the law leaves it to whoever assigns the work. */
export const useTermText = () => {
  const { t, say } = useWords();
  return (term: LawRule['term']): string =>
    term === 'as-assigned' ? t('law.rules.asAssigned') : `${term.value} ${say(termUnitNames[term.unit])}`;
};
