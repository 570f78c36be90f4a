import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Bilingual, Language } from '#terms/bilingual.ts';
import type { vi } from './vi.ts';

const REMEMBERED = 'language';

/** The language chosen on this device, else Vietnamese: the language of the law and of its records. */
const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');

export const i18n = createInstance();

type Dictionaries = Readonly<Record<Language, () => Promise<object>>>;

/** One reads in one language: the words of the other are fetched when somebody asks for them. */
export const dictionaries: Dictionaries = {
  vi: async () => (await import('./vi-first.ts')).viFirst,
  en: async () => (await import('./en-first.ts')).enFirst,
};

/** The same of screens that are loaded later. */
export const laterDictionaries: Dictionaries = {
  vi: async () => (await import('./vi-later.ts')).viLater,
  en: async () => (await import('./en-later.ts')).enLater,
};

const whole = new Set<Language>();
let isWholeWanted = false;

/** Resolves when a screen that is loaded later has its words, in the language that is spoken. */
export const laterWords = async (): Promise<void> => {
  isWholeWanted = true;
  await addLater(language());
};

const addLater = async (chosen: Language): Promise<void> => {
  if (whole.has(chosen)) return;
  i18n.addResourceBundle(chosen, 'translation', await laterDictionaries[chosen](), true, true);
  whole.add(chosen);
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
  if (isWholeWanted) await addLater(chosen);
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
