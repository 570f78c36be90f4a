import { numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

const KIB = 1024;
const MIB = KIB * KIB;

/** How large a file is, as one says it. */
export const useSizeText = () => {
  const { t, language } = useWords();
  return (bytes: number): string => {
    const isLarge = bytes >= MIB;
    const amount = isLarge ? Math.round((bytes / MIB) * 10) / 10 : Math.max(1, Math.round(bytes / KIB));
    const size = numberText(amount, language);
    return isLarge ? t('evidence.mib', { size }) : t('evidence.kib', { size });
  };
};
