import type { BodyLevel } from '../../inspection-case/state.ts';
import type { LegalDate } from '../../legal-date.ts';
import type { ClockName } from './clock-names.ts';

/** Plain `ngày` are calendar days, `ngày làm việc` working days; terms in years end on the day of the same date. */
export const TERM_UNITS = ['calendar', 'working', 'year'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];
export type Term = Readonly<{ value: number; unit: TermUnit }>;

/** No term of the law is longer; a reading that says so is a slip of the pen. */
export const LONGEST_TERM = { calendar: 3_650, working: 2_500, year: 50 } as const satisfies Record<TermUnit, number>;

/** What running out means: it is late; one may go on without; what runs must be cancelled; it can't be done any more. */
export const LAPSE_EFFECTS = ['late', 'may-proceed', 'must-cancel', 'barred'] as const;
export type LapseEffect = (typeof LAPSE_EFFECTS)[number];

/** text: the article was read word for word · cited: in a page that quotes it · unverified: remembered or inferred. */
export const MARKS = ['text', 'cited', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];

/** Time that does not count. */
export const PAUSES = ['inspection-suspended', 'explanation-suspended', 'criminal-proceedings'] as const;
export type PauseKind = (typeof PAUSES)[number];

/** Why a direct inspection may be extended. */
export const EXTENSION_GROUNDS = [
  'complex',
  'expert-opinion-needed',
  'foreign-element',
  'corrupt-act-to-verify',
  'non-cooperation',
  'force-majeure',
  'remote-area',
] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

export type ExtensionRule = Readonly<{
  /** At most so much more, in the unit of the term, and once. */
  value: number;
  /** Empty: the text names none. */
  grounds: readonly ExtensionGround[];
  /** Of the grounds, as far as they were read elsewhere than the term itself. */
  mark: Mark;
}>;

export type BodyLevels = 'all' | readonly BodyLevel[];

/** A limit as dated data. Which one holds for a clock is pinned on one day of that clock, see `clock-names.ts`. */
export type ClockRule = Readonly<{
  known: true;
  id: string;
  clock: ClockName;
  levels: BodyLevels;
  law: string;
  article: string;
  from: LegalDate;
  /** Last day; null: until further notice. */
  to: LegalDate | null;
  /** `as-assigned`: the law leaves it to whoever assigns the work. */
  term: Term | 'as-assigned';
  /** Civil Code Art. 147.2: the day of the starting event is not counted. */
  countStartDay: boolean;
  /** Civil Code Art. 148.5: a term that ends on a day off ends with the next working day. */
  rollsOver: boolean;
  pauses: readonly PauseKind[];
  extension: ExtensionRule | null;
  onLapse: LapseEffect;
  mark: Mark;
}>;

/** That nothing is known is said, and never filled with another law's number. */
export type ClockGap = Readonly<{
  known: false;
  clock: ClockName;
  levels: BodyLevels;
  from: LegalDate;
  to: LegalDate | null;
}>;

export type ClockLine = ClockRule | ClockGap;

/** What somebody has read since in the text itself: it takes the place of what the rule says, for every clock still running. */
export type RuleReading = Readonly<{
  ruleId: string;
  value: number;
  unit: TermUnit;
  article: string;
  mark: Exclude<Mark, 'unverified'>;
}>;
export type RuleReadings = ReadonlyMap<string, RuleReading>;
