import type { LegalDate } from '../legal-date.ts';

/** The inspectorates a matter can belong to. The first is outside the province and never acts in this ledger. */
export type InspectorateKind =
  | 'government-inspectorate'
  | 'provincial-inspectorate'
  | 'district-inspectorate'
  | 'department-inspectorate';

/** Where the inspected unit stands in the province's administration. */
export type Tier =
  /** The provincial committee and the provincial inspectorate themselves. */
  | 'province'
  /** Directly under the province: a department, a district committee, an inspectorate of either, another unit. */
  | 'under-province'
  /** Below a department. */
  | 'under-department'
  /** Below a district committee. */
  | 'under-district';

export type Situation = 'ordinary' | 'corruption-signs' | 'director-suspected';

/** Who may inspect what, from when to when. Of several that fit, the first names the competent body; all may inspect. */
export type CompetenceRule = Readonly<{
  id: string;
  law: string;
  article: string;
  effectiveFrom: LegalDate;
  effectiveTo: LegalDate | null;
  situation: Situation;
  tiers: readonly Tier[];
  body: InspectorateKind;
  /** False: our reading, or remembered without the text at hand; the screen says so. */
  verified: boolean;
}>;

const everywhere: readonly Tier[] = ['province', 'under-province', 'under-department', 'under-district'];
const belowProvince: readonly Tier[] = ['under-province', 'under-department', 'under-district'];

const law2022 = {
  law: '11/2022/QH15',
  // The tiers are known; the numbers of their articles were not read.
  article: 'Luật Thanh tra 2022, Chương II',
  effectiveFrom: '2023-07-01',
  effectiveTo: '2025-06-30',
  situation: 'ordinary',
  verified: false,
} as const;

const law2025 = {
  law: '84/2025/QH15',
  article: 'Luật Thanh tra 2025, Chương II',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  situation: 'ordinary',
  verified: false,
} as const;

// Law 132/2025/QH15 amends the anti-corruption law from this day; its effect on Arts 60–61 was not read.
const beforeAmendment = { effectiveFrom: '2019-07-01', effectiveTo: '2026-06-30', verified: true } as const;
const afterAmendment = { effectiveFrom: '2026-07-01', effectiveTo: null, verified: false } as const;

const directorSuspected = {
  law: '36/2018/QH14',
  article: 'Luật Phòng, chống tham nhũng, Điều 61.1.a',
  situation: 'director-suspected',
  tiers: everywhere,
  body: 'government-inspectorate',
} as const;

const corruptionSigns = {
  law: '36/2018/QH14',
  article: 'Luật Phòng, chống tham nhũng, Điều 60, 61',
  situation: 'corruption-signs',
  tiers: belowProvince,
  body: 'provincial-inspectorate',
} as const;

const corruptionAtTheTop = {
  ...corruptionSigns,
  article: 'Luật Phòng, chống tham nhũng, Điều 61',
  tiers: ['province'],
  body: 'government-inspectorate',
  // The province cannot inspect its own committee: follows from the tiers, is not said in these words.
  verified: false,
} as const;

export const competenceRules: readonly CompetenceRule[] = [
  { id: 'director-suspected-2019', ...directorSuspected, ...beforeAmendment },
  { id: 'director-suspected-2026', ...directorSuspected, ...afterAmendment },
  { id: 'corruption-signs-2019', ...corruptionSigns, ...beforeAmendment },
  { id: 'corruption-signs-2026', ...corruptionSigns, ...afterAmendment },
  { id: 'corruption-at-the-top-2019', ...beforeAmendment, ...corruptionAtTheTop },
  { id: 'corruption-at-the-top-2026', ...afterAmendment, ...corruptionAtTheTop },

  { id: 'government-2022', ...law2022, tiers: ['province'], body: 'government-inspectorate' },
  { id: 'district-2022', ...law2022, tiers: ['under-district'], body: 'district-inspectorate' },
  { id: 'department-2022', ...law2022, tiers: ['under-department'], body: 'department-inspectorate' },
  // A unit of a department is also one "under the provincial committee"; one of a district is the district's.
  {
    id: 'province-2022',
    ...law2022,
    tiers: ['under-province', 'under-department'],
    body: 'provincial-inspectorate',
  },

  { id: 'government-2025', ...law2025, tiers: ['province'], body: 'government-inspectorate' },
  { id: 'province-2025', ...law2025, tiers: belowProvince, body: 'provincial-inspectorate' },
];
