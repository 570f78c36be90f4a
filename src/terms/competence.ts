import type { CompetenceDerivation, CompetentBody } from '#domain/law/competence.ts';
import type { InspectorateKind, Situation, Tier } from '#domain/law/competence-rules.ts';
import { formatDate } from '#domain/legal-date.ts';
import type { Bilingual } from './bilingual.ts';

export const inspectorateNames = {
  'government-inspectorate': { vi: 'Thanh tra Chính phủ', en: 'the Government Inspectorate' },
  'provincial-inspectorate': { vi: 'Thanh tra tỉnh', en: 'the provincial inspectorate' },
  'district-inspectorate': { vi: 'Thanh tra huyện', en: 'the district inspectorate' },
  'department-inspectorate': { vi: 'Thanh tra sở', en: 'the inspectorate of the department' },
} as const satisfies Record<InspectorateKind, Bilingual>;

/** The body with the unit it belongs to: `Thanh tra huyện (UBND huyện An Lộc)`. */
export const bodyName = ({ kind, of }: CompetentBody, ofName: string | null = of): Bilingual => {
  const { vi, en } = inspectorateNames[kind];
  return ofName === null ? { vi, en } : { vi: `${vi} (${ofName})`, en: `${en} (${ofName})` };
};

export const situationNames = {
  ordinary: { vi: 'không có dấu hiệu tham nhũng', en: 'no signs of corruption' },
  'corruption-signs': { vi: 'có dấu hiệu tham nhũng', en: 'signs of corruption' },
  'director-suspected': {
    vi: 'có dấu hiệu tham nhũng, nghi vấn từ giám đốc sở và tương đương trở lên',
    en: 'signs of corruption, a department director or higher suspected',
  },
} as const satisfies Record<Situation, Bilingual>;

/** Where a unit stands, as the end of “the unit …”. */
export const tierNames = {
  province: { vi: 'là UBND tỉnh hoặc Thanh tra tỉnh', en: 'is the provincial committee or its inspectorate' },
  'under-province': { vi: 'trực thuộc tỉnh', en: 'stands directly under the province' },
  'under-department': { vi: 'thuộc một sở', en: 'stands below a department' },
  'under-district': { vi: 'thuộc một huyện', en: 'stands below a district' },
} as const satisfies Record<Tier, Bilingual>;

const OUTSIDE: Bilingual = { vi: 'không thuộc bộ máy của tỉnh', en: 'does not belong to the province' };

/** Which tier, on which day, in which situation: the first steps of how the answer came about. */
export const groundsOf = ({ on, tier, situation }: CompetenceDerivation): Bilingual => {
  const place = tier === undefined ? OUTSIDE : tierNames[tier];
  return {
    vi: `Ngày ${formatDate(on)}, đơn vị ${place.vi}; ${situationNames[situation].vi}.`,
    en: `On ${formatDate(on)} the unit ${place.en}; ${situationNames[situation].en}.`,
  };
};
