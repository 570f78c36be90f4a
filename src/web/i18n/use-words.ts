import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#terms/bilingual.ts';

/** The words of the screens (`t`), and of the dictionary of codes (`say`), in the language in use. */
export const useWords = () => {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const say = (words: Bilingual): string => words[language];
  return { t, say, language };
};

/** A word out of a table of the dictionary; a code that is not in it stands for itself. */
export const wordFor = (table: Readonly<Record<string, Bilingual>>, code: string, language: Language): string =>
  table[code]?.[language] ?? code;
