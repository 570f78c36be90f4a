import type { Measure } from '#domain/inspection-case/recovery-accounts.ts';
import { TOPICS, type Topic } from '#domain/law/topics.ts';
import { contestResultNames, opinionPositionNames } from '#terms/around-conclusion.ts';
import type { Language } from '#terms/bilingual.ts';
import { formNames, groupNames, leaderNames } from '#terms/case-forms.ts';
import { appraisalNames, outcomeNames, sourceNames } from '#terms/cases.ts';
import { extensionGroundNames } from '#terms/clocks.ts';
import {
  dissentSubjectNames,
  explainedNames,
  measureKindNames,
  minutesKindNames,
  signingNames,
} from '#terms/fieldwork.ts';
import { amountText, checkResultNames, destinationNames } from '#terms/follow-up.ts';
import { suspensionGroundNames } from '#terms/inspection-time.ts';
import { topicName } from '#terms/topics.ts';

type Words = Readonly<Record<Language, string>>;

const LABELS = {
  form: formNames,
  group: groupNames,
  head: leaderNames,
  source: sourceNames,
  outcome: outcomeNames,
  appraisal: appraisalNames,
  extension: extensionGroundNames,
  suspension: suspensionGroundNames,
  check: checkResultNames,
  destination: destinationNames,
  minutes: minutesKindNames,
  signing: signingNames,
  measure: measureKindNames,
  explained: explainedNames,
  dissent: dissentSubjectNames,
  opinion: opinionPositionNames,
  contest: contestResultNames,
} as const;

type Codes = Readonly<{ label: keyof typeof LABELS | 'topic'; codes: readonly string[] }>;

/** What is said in the reader's language: codes by their words, an amount as the language writes numbers, a text in both. */
export type Label = Codes | Readonly<{ measure: Measure; amount: number }> | Words;

export const label = (kind: Codes['label'], ...codes: readonly string[]): Codes => ({ label: kind, codes });
export const amount = (measure: Measure, of: number): Label => ({ measure, amount: of });
export const text = (words: Words): Label => words;

export const isLabel = (fact: string | number | Label): fact is Label => typeof fact === 'object';

/** As it reads in the language; a code that is not known here is said as it is. */
export const inWords = (said: Label, language: Language): string => {
  if ('label' in said) return codesInWords(said, language);
  return 'measure' in said ? amountText(said.amount, said.measure, language) : said[language];
};

const codesInWords = ({ label: kind, codes }: Codes, language: Language): string =>
  codes.map((code) => (kind === 'topic' ? topic(code, language) : word(LABELS[kind], code, language))).join('; ');

const topic = (code: string, language: Language): string => (isTopic(code) ? topicName(code, language) : code);
const isTopic = (code: string): code is Topic => Object.hasOwn(TOPICS, code);

const word = (table: Readonly<Record<string, Words>>, code: string, language: Language): string =>
  table[code]?.[language] ?? code;
