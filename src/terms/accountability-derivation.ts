import type { Liability } from '#domain/law/accountability/consequence.ts';
import type { Stretch } from '#domain/law/accountability/liability.ts';
import type { OffenderOutcome, Severity, SeverityReading } from '#domain/law/accountability/severity.ts';
import { formatDate } from '#domain/legal-date.ts';
import { becauseNames, liabilityNames, severityNames, undeterminedNames } from './accountability.ts';
import type { Bilingual } from './bilingual.ts';
import { outcomeText } from './outcome-text.ts';

/**
 * One step of the way to the reference. `ours`: the text does not say it, and the answer is how this program reads it ·
 * `open`: somebody has to determine it · `result`: where the article leads.
 */
export type ReasonLine = Readonly<{ kind: 'fact' | 'ours' | 'open' | 'result'; text: Bilingual }>;

export const reason = (kind: ReasonLine['kind'], vi: string, en: string): ReasonLine => ({ kind, text: { vi, en } });

type Holder = Readonly<{ personId: string; office: 'head' | 'deputy' }>;
type Held = Pick<Stretch, 'from' | 'to' | 'liable' | 'undetermined' | 'inOffice'>;

const spanIn = ({ from, to }: Pick<Held, 'from' | 'to'>): Bilingual =>
  from === to
    ? { vi: `Ngày ${formatDate(from)}`, en: `On ${formatDate(from)}` }
    : { vi: `${formatDate(from)} – ${formatDate(to)}`, en: `${formatDate(from)} – ${formatDate(to)}` };

/**
 * Anti-corruption law Art. 72: who held which post and field on which days of the act.
 *
 * @param holder whose line it is; null: it is still to be determined
 */
export const liabilityReasons = (stretches: readonly Held[], holder: Holder | null): readonly ReasonLine[] => {
  const lines = stretches.flatMap((stretch) => stretchLines(stretch));
  if (holder === null) return lines;
  const found = stretches.flatMap(({ liable }) =>
    liable.filter(({ personId, office }) => personId === holder.personId && office === holder.office),
  );
  const kinds = new Set(found.map(({ liability }) => liability));
  return kinds.size < 2
    ? lines
    : [
        ...lines,
        reason(
          'ours',
          'Hành vi kéo dài nhiều ngày được xét từng ngày; chịu trách nhiệm trực tiếp dù một ngày thì là trực tiếp.',
          'An act over many days is looked at day by day; who answers directly for one of them answers directly.',
        ),
      ];
};

const stretchLines = (stretch: Held): readonly ReasonLine[] => {
  const span = spanIn(stretch);
  const { liable, undetermined, inOffice } = stretch;
  const told = liable.map(({ name, post, isActing, liability, because }) =>
    reason(
      'fact',
      `${span.vi}: ${name}, ${post}${isActing ? ' (quyền)' : ''}: ${becauseNames[because].vi} → ${liabilityNames[liability].vi}.`,
      `${span.en}: ${name}, ${post}${isActing ? ' (acting)' : ''}: ${becauseNames[because].en} → ${liabilityNames[liability].en}.`,
    ),
  );
  if (undetermined === null) return told;
  const people = inOffice.map(({ name, post }) => `${name} (${post})`).join('; ');
  const { vi, en } = undeterminedNames[undetermined];
  return [
    ...told,
    reason(
      'open',
      `${span.vi}: cần xác định, vì ${vi}.${people === '' ? '' : ` Khi đó đương chức: ${people}.`}`,
      `${span.en}: to be determined, because ${en}.${people === '' ? '' : ` In office then: ${people}.`}`,
    ),
  ];
};

/** Where the law does not say who answers and an officer did. */
export const determinedReason = (liability: Liability, ground: string | undefined): ReasonLine =>
  reason(
    'result',
    `Cán bộ xác định trách nhiệm ${liabilityNames[liability].vi}${ground === undefined ? '.' : `, căn cứ: ${ground}`}`,
    `An officer determined ${liabilityNames[liability].en} responsibility${ground === undefined ? '.' : `, on this ground: ${ground}`}`,
  );

export type SeverityTold = Readonly<{
  severity: Readonly<{
    outcome: 'no-offender' | 'undetermined' | 'graded';
    severity?: Severity | undefined;
    readings?: readonly SeverityReading[] | undefined;
  }>;
  outcomes: readonly Readonly<{
    offender: string;
    outcome: Readonly<{ kind: OffenderOutcome['kind']; months?: number | undefined }>;
    judgment: string | null;
  }>[];
  missing: readonly string[];
}>;

const SEVERITY_READINGS = {
  floor: {
    vi: 'Khi chưa có kết quả của mọi người, tính ở mức thấp nhất đã biết.',
    en: 'While some outcome is open, it counts as the least that is known.',
  },
  'heaviest-of-several': {
    vi: 'Có nhiều người thì lấy mức án nặng nhất.',
    en: 'Of several persons the heaviest sentence counts.',
  },
  'longer-than-named': {
    vi: 'Mức án dài hơn 20 năm được tính là đặc biệt nghiêm trọng.',
    en: 'A sentence above twenty years counts as extremely serious.',
  },
  'other-conviction': {
    vi: 'Kết án bằng hình thức mà điều luật không nêu được tính là ít nghiêm trọng.',
    en: 'A conviction with an outcome that the article does not name counts as less serious.',
  },
} as const satisfies Record<SeverityReading, Bilingual>;

/** How grave a matter is, in words. */
export const severityInWords = ({ outcome, severity }: SeverityTold['severity']): Bilingual => {
  if (outcome === 'no-offender' || severity === undefined) {
    return { vi: 'không còn ai bị xác định có hành vi', en: 'nobody is left whose act it was' };
  }
  const { vi, en } = severityNames[severity];
  return outcome === 'graded'
    ? { vi, en }
    : { vi: `chưa xác định, ít nhất là ${vi}`, en: `undetermined, at least ${en}` };
};

const SEVERITY_TABLE = {
  vi: 'Phạt tù đến 3 năm, cải tạo không giam giữ, phạt tiền hoặc dưới mức hình sự: ít nghiêm trọng. Trên 3 đến 7 năm: nghiêm trọng. Trên 7 đến 15 năm: rất nghiêm trọng. Trên 15 năm, chung thân, tử hình: đặc biệt nghiêm trọng.',
  en: 'Prison of 3 years at most, non-custodial reform, a fine or less than a crime: less serious. Over 3 to 7 years: serious. Over 7 to 15 years: very serious. Over 15 years, life, death: extremely serious.',
} as const satisfies Bilingual;

/** What a file knows besides: what its persons are called, and how far proceedings are where no judgment speaks. */
export type SeverityNames = Readonly<{
  personOf: (offender: string) => Bilingual;
  beforeJudgment: Bilingual;
}>;

/**
 * Decree 59/2019 Art. 76: from which outcome of which judgment the severity comes.
 *
 * @param names left out: persons are told by a number only
 */
export const severityReasons = (
  { severity, outcomes, missing }: SeverityTold,
  names?: SeverityNames,
): readonly ReasonLine[] => {
  const words = severityInWords(severity);
  const numbered = (index: number): Bilingual => {
    const nth = outcomes.length === 1 ? '' : ` ${index + 1}`;
    return { vi: `Người bị phản ánh${nth}`, en: `Person concerned${nth}` };
  };
  return [
    ...outcomes.map(({ offender, outcome, judgment }, index) => {
      const person = names?.personOf(offender) ?? numbered(index);
      const told = judgment === null && names !== undefined ? names.beforeJudgment : outcomeText(outcome);
      return reason(
        'fact',
        `${person.vi}: ${told.vi}${judgment === null ? '' : `, theo bản án ${judgment}`}.`,
        `${person.en}: ${told.en}${judgment === null ? '' : `, by judgment ${judgment}`}.`,
      );
    }),
    ...missing.map((key) =>
      reason(
        'open',
        `Bản án ${key} được nhắc đến nhưng chưa được ghi.`,
        `Judgment ${key} is spoken of, and was never recorded.`,
      ),
    ),
    ...(outcomes.length === 0 ? [] : [reason('fact', SEVERITY_TABLE.vi, SEVERITY_TABLE.en)]),
    ...(severity.readings ?? []).map((reading) =>
      reason('ours', SEVERITY_READINGS[reading].vi, SEVERITY_READINGS[reading].en),
    ),
    reason('result', `Vì vậy: ${words.vi}.`, `So it is: ${words.en}.`),
  ];
};
