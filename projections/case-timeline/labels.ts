import { TOPICS, type Topic } from '#domain/law/topics.ts';
import type { Language } from '#terms/bilingual.ts';
import { appraisalNames, outcomeNames, sourceNames } from '#terms/cases.ts';
import { extensionGroundNames } from '#terms/clocks.ts';
import { suspensionGroundNames } from '#terms/inspection-time.ts';
import { topicName } from '#terms/topics.ts';

type Words = Readonly<Record<Language, string>>;

const LABELS = {
  source: sourceNames,
  outcome: outcomeNames,
  appraisal: appraisalNames,
  extension: extensionGroundNames,
  suspension: suspensionGroundNames,
} as const;

/** A code that is said in words of the reader's language. */
export type Label = Readonly<{ label: keyof typeof LABELS | 'topic'; codes: readonly string[] }>;

export const label = (kind: Label['label'], ...codes: readonly string[]): Label => ({ label: kind, codes });

/** The codes in words; one that is not known here is said as it is. */
export const inWords = ({ label: kind, codes }: Label, language: Language): string =>
  codes.map((code) => (kind === 'topic' ? topic(code, language) : word(LABELS[kind], code, language))).join('; ');

const topic = (code: string, language: Language): string => (isTopic(code) ? topicName(code, language) : code);
const isTopic = (code: string): code is Topic => Object.hasOwn(TOPICS, code);

const word = (table: Readonly<Record<string, Words>>, code: string, language: Language): string =>
  table[code]?.[language] ?? code;
