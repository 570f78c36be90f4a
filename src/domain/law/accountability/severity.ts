/** Mức độ of a matter (NĐ 59/2019 Art. 76), from the least to the gravest. */
export const SEVERITIES = ['less-serious', 'serious', 'very-serious', 'extremely-serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the authorities did with one offender, as the paper says it. */
export type OffenderOutcome =
  /** A file is with the investigation body, or the court has not spoken. */
  | Readonly<{ kind: 'pending' }>
  /** Handled, but not as a crime: prosecution refused or ended, discipline, a fine of an administration. */
  | Readonly<{ kind: 'below-criminal' }>
  | Readonly<{ kind: 'fine' }>
  | Readonly<{ kind: 'non-custodial-reform' }>
  | Readonly<{ kind: 'imprisonment'; months: number }>
  | Readonly<{ kind: 'life-imprisonment' }>
  | Readonly<{ kind: 'death' }>
  /** Found guilty, with an outcome that the article does not name: a warning, no penalty. */
  | Readonly<{ kind: 'other-conviction' }>
  | Readonly<{ kind: 'acquitted' }>;

/** Art. 76: prison of so many months at most; what is longer is extremely serious. */
const MOST_MONTHS = [
  { severity: 'less-serious', months: 3 * 12 },
  { severity: 'serious', months: 7 * 12 },
  { severity: 'very-serious', months: 15 * 12 },
] as const satisfies readonly Readonly<{ severity: Severity; months: number }>[];

/** The longest sentence that the article names; several crimes together may bring a longer one. */
const LONGEST_NAMED = 20 * 12;

/** Where the text of Art. 76 does not say it and the answer is ours. */
export type SeverityReading =
  /** Until it is known, the matter counts as less serious, or as what the others were sentenced to. */
  | 'floor'
  /** Of several offenders the heaviest sentence counts. */
  | 'heaviest-of-several'
  | 'longer-than-named'
  | 'other-conviction';

export type MatterSeverity =
  /** Nobody is left whose act it was: there is nothing to answer for. */
  | Readonly<{ outcome: 'no-offender' }>
  /** `severity` is the least that it can be while somebody's outcome is open. */
  | Readonly<{ outcome: 'undetermined'; severity: Severity; readings: readonly SeverityReading[] }>
  | Readonly<{ outcome: 'graded'; severity: Severity; readings: readonly SeverityReading[] }>;

/** How grave a matter is by what is known of its offenders. Derived whenever it is asked, never stored: it changes. */
export const severityOf = (outcomes: readonly OffenderOutcome[]): MatterSeverity => {
  const offenders = outcomes.filter(({ kind }) => kind !== 'acquitted');
  if (offenders.length === 0) return { outcome: 'no-offender' };
  const settled = offenders.filter(({ kind }) => kind !== 'pending');
  const severity = heaviest(settled.map(severityOfOne));
  const gravest = settled.filter((each) => severityOfOne(each) === severity);
  const isOpen = settled.length < offenders.length;
  const readings: readonly SeverityReading[] = [
    ...(isOpen ? (['floor'] as const) : []),
    ...(offenders.length > 1 ? (['heaviest-of-several'] as const) : []),
    ...(gravest.length > 0 && gravest.every(isLongerThanNamed) ? (['longer-than-named'] as const) : []),
    ...(gravest.length > 0 && gravest.every(({ kind }) => kind === 'other-conviction')
      ? (['other-conviction'] as const)
      : []),
  ];
  return { outcome: isOpen ? 'undetermined' : 'graded', severity, readings };
};

/** The gravest of them; the least grave of all where there is none. */
export const heaviest = (severities: readonly Severity[]): Severity =>
  SEVERITIES.findLast((severity) => severities.includes(severity)) ?? 'less-serious';

const severityOfOne = (outcome: OffenderOutcome): Severity => {
  switch (outcome.kind) {
    case 'imprisonment':
      return MOST_MONTHS.find(({ months }) => outcome.months <= months)?.severity ?? 'extremely-serious';
    case 'life-imprisonment':
    case 'death':
      return 'extremely-serious';
    default:
      return 'less-serious';
  }
};

const isLongerThanNamed = (outcome: OffenderOutcome): boolean =>
  outcome.kind === 'imprisonment' && outcome.months > LONGEST_NAMED;
