import type { CaseForm } from '#domain/inspection-case/state.ts';
import type { TeamMember } from '#domain/inspection-case/team.ts';
import type { Bilingual } from './bilingual.ts';
import { positionNames } from './cases.ts';

// A check is never called an inspection.

/** On its own. */
export const caseFormNames = {
  inspection: { vi: 'Thanh tra', en: 'Inspection' },
  check: { vi: 'Kiểm tra', en: 'Check' },
} as const satisfies Record<CaseForm, Bilingual>;

/** Where a sentence tells of it: «Mở cuộc thanh tra …», “Inspection of …”. */
export const formNames = {
  inspection: { vi: 'thanh tra', en: 'Inspection' },
  check: { vi: 'kiểm tra', en: 'Check' },
} as const satisfies Record<CaseForm, Bilingual>;

/** One of them. */
export const aCaseNames = {
  inspection: { vi: 'cuộc thanh tra', en: 'an inspection' },
  check: { vi: 'cuộc kiểm tra', en: 'a check' },
} as const satisfies Record<CaseForm, Bilingual>;

/** Who does the work at the unit. */
export const groupNames = {
  inspection: { vi: 'đoàn thanh tra', en: 'Team' },
  check: { vi: 'tổ kiểm tra', en: 'Group' },
} as const satisfies Record<CaseForm, Bilingual>;

const positionNamesOfCheck = {
  leader: { vi: 'tổ trưởng', en: 'leader' },
  'deputy-leader': { vi: 'tổ phó', en: 'deputy leader' },
  member: { vi: 'thành viên', en: 'member' },
} as const satisfies Record<TeamMember['position'], Bilingual>;

/** Places in the team of an inspection, or in the group of a check. */
export const positionNamesOf = (form: CaseForm) => (form === 'check' ? positionNamesOfCheck : positionNames);

/** Who leads it. */
export const leaderNames = {
  inspection: positionNames.leader,
  check: positionNamesOfCheck.leader,
} as const satisfies Record<CaseForm, Bilingual>;
