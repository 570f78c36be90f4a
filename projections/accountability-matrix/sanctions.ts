import { type Deviation, SANCTION_FORMS, type SanctionForm } from '#domain/law/accountability/consequence.ts';
import type { Query } from '#projecting/read-model.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { seenLines } from './seen-lines.ts';

export type Sanctions = Readonly<{
  /** How often each form was decided; what never was is left out. */
  forms: readonly Readonly<{ form: SanctionForm; heads: number }>[];
  /** Decided otherwise than the reference band. */
  deviations: readonly Readonly<{ deviation: Extract<Deviation, 'lighter' | 'heavier'>; heads: number }>[];
  /** Of those, where the paper states no ground. */
  withoutGround: number;
}>;

type SanctionParams = Readonly<{
  visibility: CaseVisibilityFilter;
  /** The unit in which it happened, or one above it. */
  within?: string;
}>;

/** What was decided about heads and deputies, and where it parts from the reference: as many as the matrix has lines. */
export const sanctions: Query<SanctionParams, Sanctions> = (reader, params, at) => {
  const decided = seenLines(reader, params, at).flatMap(({ decision }) => decision ?? []);
  const deviating = decided.filter(({ deviation }) => deviation === 'lighter' || deviation === 'heavier');
  return {
    forms: SANCTION_FORMS.map((form) => ({ form, heads: decided.filter((each) => each.form === form).length })).filter(
      ({ heads }) => heads > 0,
    ),
    deviations: (['lighter', 'heavier'] as const)
      .map((deviation) => ({ deviation, heads: decided.filter((each) => each.deviation === deviation).length }))
      .filter(({ heads }) => heads > 0),
    withoutGround: deviating.filter(({ ground }) => ground === null).length,
  };
};
