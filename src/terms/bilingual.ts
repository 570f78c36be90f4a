/** A sentence in both languages of the house. Vietnamese is the source. */
export type Bilingual = Readonly<{ vi: string; en: string }>;
export type Language = keyof Bilingual;
