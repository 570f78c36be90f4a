import type { Document } from '#domain/document.ts';

type Words = Readonly<Record<string, unknown>> | null;

/** The paper that an answer holds in its own words, which the server has checked. */
export const documentIn = (words: Words): Document | undefined => words?.['document'] as Document | undefined;

export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

type Redaction = Readonly<{ passage: string; ground: string }>;

/** What was left out of the published text, each with why. */
export const redactionsIn = (publication: Words): readonly Redaction[] => {
  const value = publication?.['redactions'];
  return Array.isArray(value) ? value.filter(isRedaction) : [];
};

const isRedaction = (value: unknown): value is Redaction =>
  typeof value === 'object' && value !== null && 'passage' in value && 'ground' in value;
