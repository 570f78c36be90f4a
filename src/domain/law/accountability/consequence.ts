import { DISCIPLINE_LADDER, type LadderForm, type Reference } from './reference.ts';

/** trực tiếp: by his or her own field · liên đới: beside the deputy whose field it was (anti-corruption law Art. 72). */
export const LIABILITIES = ['direct', 'joint'] as const;
export type Liability = (typeof LIABILITIES)[number];

export const GROUND_EFFECTS = ['exclude', 'exempt', 'reduce', 'increase'] as const;
export type GroundEffect = (typeof GROUND_EFFECTS)[number];

/** Grounds of anti-corruption law Art. 73, each with the effects that it can have. */
export const GROUNDS = {
  'could-not-know': ['exclude'],
  'took-preventive-measures': ['exclude'],
  'stopped-or-remedied': ['exempt', 'reduce'],
  'detected-and-reported': ['exempt', 'reduce'],
  /** Not for one who is prosecuted. */
  'resigned-before-detection': ['exempt', 'reduce'],
  'knew-and-did-not-act': ['increase'],
  'did-not-report-in-time': ['increase'],
} as const satisfies Readonly<Record<string, readonly GroundEffect[]>>;
export type Ground = keyof typeof GROUNDS;

export const canHaveEffect = (ground: Ground, effect: GroundEffect, isProsecuted: boolean): boolean => {
  const effects: readonly GroundEffect[] = GROUNDS[ground];
  return effects.includes(effect) && !(isProsecuted && ground === 'resigned-before-detection');
};

/** civil-service: discipline by Art. 78 · other: army, police, associations have texts of their own (Art. 77). */
export const REGIMES = ['civil-service', 'other'] as const;
export type Regime = (typeof REGIMES)[number];

export type ConsequenceQuestion = Readonly<{
  liability: Liability;
  regime: Regime;
  /** Of the grounds that were claimed, the effects of those that were assessed as given. */
  effects: readonly GroundEffect[];
  /** Undefined: no matter is left. */
  reference: Reference | undefined;
}>;

export type Consequence =
  /** No matter is left to answer for. */
  | Readonly<{ outcome: 'nothing-to-answer' }>
  /** Loại trừ trách nhiệm. */
  | Readonly<{ outcome: 'excluded' }>
  /** Miễn trách nhiệm. */
  | Readonly<{ outcome: 'exempted' }>
  /** Who could not know cannot have known and not acted; who is exempted is not dealt with more severely. */
  | Readonly<{ outcome: 'contradictory'; effects: readonly GroundEffect[] }>
  | Readonly<{ outcome: 'other-regime' }>
  /** Discipline between two forms, both included. How far a ground moves it the text leaves to the superior. */
  | Readonly<{
      outcome: 'discipline';
      lightest: LadderForm;
      heaviest: LadderForm;
      reference: Reference;
      /** Who is directly liable may also be liable under criminal law; that is for others to say. */
      isCriminalPossible: boolean;
    }>;

/** What follows for a head or a deputy (anti-corruption law Art. 73; NĐ 59/2019 Arts 77, 78). */
export const consequenceOf = (question: ConsequenceQuestion): Consequence => {
  const { liability, regime, effects, reference } = question;
  const has = (effect: GroundEffect): boolean => effects.includes(effect);
  if (reference === undefined) return { outcome: 'nothing-to-answer' };
  if (has('increase') && (has('exclude') || has('exempt'))) {
    return { outcome: 'contradictory', effects: GROUND_EFFECTS.filter(has) };
  }
  if (has('exclude')) return { outcome: 'excluded' };
  if (has('exempt')) return { outcome: 'exempted' };
  if (regime === 'other') return { outcome: 'other-regime' };
  return {
    outcome: 'discipline',
    // Less is still something: none at all is an exemption.
    lightest: has('reduce') ? 'reprimand' : reference.form,
    heaviest: has('increase') ? 'forced-resignation' : reference.form,
    reference,
    isCriminalPossible: liability === 'direct',
  };
};

/** Forms that a superior may decide: those of the ladder, and two that stand beside it. */
export const SANCTION_FORMS = [...DISCIPLINE_LADDER, 'removal-of-former-title', 'other-regime'] as const;
export type SanctionForm = (typeof SANCTION_FORMS)[number];

/** How a decision stands to the reference. `not-comparable`: the form or the case stands beside the ladder. */
export type Deviation = 'within' | 'lighter' | 'heavier' | 'not-comparable';

type Bounds = Readonly<{ lightest: LadderForm; heaviest: LadderForm }>;

/** How a form stands to two others between which the reference lies, both included. */
export const deviationFrom = ({ lightest, heaviest }: Bounds, form: SanctionForm): Deviation => {
  // Under a text of its own, or taken from somebody who holds no office any more: beside the ladder.
  if (form === 'other-regime' || form === 'removal-of-former-title') return 'not-comparable';
  const rung = DISCIPLINE_LADDER.indexOf(form);
  if (rung < DISCIPLINE_LADDER.indexOf(lightest)) return 'lighter';
  return rung > DISCIPLINE_LADDER.indexOf(heaviest) ? 'heavier' : 'within';
};

/** Derived for whoever reads it; a decision that departs is recorded like any other. */
export const deviationOf = (consequence: Consequence, decided: SanctionForm): Deviation => {
  if (decided === 'other-regime') return 'not-comparable';
  switch (consequence.outcome) {
    case 'contradictory':
    case 'other-regime':
      return 'not-comparable';
    case 'nothing-to-answer':
    case 'excluded':
    case 'exempted':
      return decided === 'none' ? 'within' : 'heavier';
    case 'discipline':
      return deviationFrom(consequence, decided);
  }
};
