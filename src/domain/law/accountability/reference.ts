import type { MatterSeverity, Severity } from './severity.ts';

/** Forms of discipline (hình thức kỷ luật), from the lightest to the heaviest. */
export const DISCIPLINE_LADDER = ['none', 'reprimand', 'warning', 'removal-from-office', 'forced-resignation'] as const;
export type LadderForm = (typeof DISCIPLINE_LADDER)[number];
export type ReferenceForm = Exclude<LadderForm, 'none' | 'forced-resignation'>;

/** The part of NĐ 59/2019 Art. 78 from which a form comes. */
export type ReferenceClause =
  | 'one-less-serious'
  | 'several-less-serious'
  | 'one-serious'
  | 'several-serious'
  | 'very-or-extremely-serious';

/** NĐ 59/2019 Art. 78: which form goes with which of its parts. */
export const REFERENCE_FORMS = {
  'one-less-serious': 'reprimand',
  'several-less-serious': 'warning',
  'one-serious': 'warning',
  'several-serious': 'removal-from-office',
  'very-or-extremely-serious': 'removal-from-office',
} as const satisfies Record<ReferenceClause, ReferenceForm>;

/** Mức tham chiếu theo Điều 78, with what it came from. */
export type Reference = Readonly<{
  form: ReferenceForm;
  clause: ReferenceClause;
  /** Of each severity, so many matters were counted. */
  counted: Readonly<Record<Severity, number>>;
  /** From so many on they are several: the province's number, because the text has none. */
  several: number;
  /** Of some of them the outcome is open: the form may still become heavier. */
  isProvisional: boolean;
}>;

/**
 * Which form of discipline the matters of a unit point to (NĐ 59/2019 Art. 78). A reference with its derivation, never a
 * verdict: the superior decides. Matters of one severity are counted together, and a graver one is not counted among
 * the lighter: the text speaks of several matters of the same severity.
 *
 * @param matters of the unit, as far as the same person answers for them
 * @param several how many are "several" (policy `several-matters`)
 * @returns undefined where nobody is left to answer for
 */
export const referenceOf = (matters: readonly MatterSeverity[], several: number): Reference | undefined => {
  const graded = matters.filter((matter) => matter.outcome !== 'no-offender');
  const count = (severity: Severity): number => graded.filter((matter) => matter.severity === severity).length;
  const counted = {
    'less-serious': count('less-serious'),
    serious: count('serious'),
    'very-serious': count('very-serious'),
    'extremely-serious': count('extremely-serious'),
  };
  const clause = clauseOf(counted, several);
  if (clause === undefined) return undefined;
  const isProvisional = graded.some(({ outcome }) => outcome === 'undetermined');
  return { form: REFERENCE_FORMS[clause], clause, counted, several, isProvisional };
};

const clauseOf = (counted: Reference['counted'], several: number): ReferenceClause | undefined => {
  if (counted['very-serious'] + counted['extremely-serious'] > 0) return 'very-or-extremely-serious';
  if (counted.serious >= several) return 'several-serious';
  if (counted.serious > 0) return 'one-serious';
  if (counted['less-serious'] >= several) return 'several-less-serious';
  return counted['less-serious'] > 0 ? 'one-less-serious' : undefined;
};
