import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Bilingual, Language } from '#terms/bilingual.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

const REMEMBERED = 'language';

/** The language chosen on this device, else Vietnamese: the language of the law and of its records. */
const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');

export const i18n = createInstance();

export const startI18n = async (): Promise<void> => {
  await i18n.use(initReactI18next).init({
    lng: remembered(),
    fallbackLng: false,
    supportedLngs: ['vi', 'en'],
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React escapes; doing it twice would show `&amp;` to people.
    interpolation: { escapeValue: false },
    // A key that is missing is a mistake of ours and is seen at once.
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
  });
  document.documentElement.lang = i18n.language;
};

export const language = (): Language => (i18n.language === 'en' ? 'en' : 'vi');

/** Switches every word on the page, without loading it again. */
export const speak = async (chosen: Language): Promise<void> => {
  localStorage.setItem(REMEMBERED, chosen);
  await i18n.changeLanguage(chosen);
  document.documentElement.lang = chosen;
};

export const inLanguage = (words: Bilingual, chosen: Language): string => words[chosen];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
    returnNull: false;
  }
}
