import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Bilingual, Language } from '#terms/bilingual.ts';
import type { vi } from './vi.ts';

const REMEMBERED = 'language';

/** The language chosen on this device, else Vietnamese: the language of the law and of its records. */
const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');

export const i18n = createInstance();

/** One reads in one language: the words of the other are fetched when somebody asks for them. */
export const dictionaries: Readonly<Record<Language, () => Promise<object>>> = {
  vi: async () => (await import('./vi.ts')).vi,
  en: async () => (await import('./en.ts')).en,
};

export const startI18n = async (): Promise<void> => {
  const chosen = remembered();
  await i18n.use(initReactI18next).init({
    lng: chosen,
    fallbackLng: false,
    supportedLngs: ['vi', 'en'],
    resources: { [chosen]: { translation: await dictionaries[chosen]() } },
    // React escapes; doing it twice would show `&amp;` to people.
    interpolation: { escapeValue: false },
    // A key that is missing is a mistake of ours and is seen at once.
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
  });
  document.documentElement.lang = i18n.language;
};

export const language = (): Language => (i18n.language === 'en' ? 'en' : 'vi');

/** Switches every word on the page, without loading it again. Without a network, and the words, it stays as it is. */
let wanted: Language | undefined;

export const speak = async (chosen: Language): Promise<void> => {
  wanted = chosen;
  if (!i18n.hasResourceBundle(chosen, 'translation')) {
    i18n.addResourceBundle(chosen, 'translation', await dictionaries[chosen]());
  }
  // Somebody was quicker than the network.
  if (wanted !== chosen) return;
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
