import type { officerActs } from '#http/officers/act-contracts.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { OfficerDetail } from '../api/queries.ts';

export type OfficerAct = Exclude<keyof typeof officerActs, 'enrolOfficer'>;

type OfficerActWords = Readonly<{ name: Bilingual; isOpen: (officer: OfficerDetail) => boolean }>;

/** What an administrator can do with an enrolment. */
export const officerActWords: Readonly<Record<OfficerAct, OfficerActWords>> = {
  grantRole: { name: { vi: 'Giao vai trò', en: 'Grant a role' }, isOpen: () => true },
  revokeRole: {
    name: { vi: 'Thu hồi vai trò', en: 'Revoke a role' },
    isOpen: ({ grants }) => grants.some(({ revokedOn }) => revokedOn === null),
  },
  suspendOfficer: { name: { vi: 'Đình chỉ', en: 'Suspend' }, isOpen: ({ isActive }) => isActive },
  reinstateOfficer: { name: { vi: 'Khôi phục', en: 'Reinstate' }, isOpen: ({ isActive }) => !isActive },
};

export const isOfficerAct = (name: string): name is OfficerAct => Object.hasOwn(officerActWords, name);

/** @param isMe nobody grants himself a role, nor takes one, nor suspends himself */
export const openOfficerActs = (officer: OfficerDetail, isMe: boolean): readonly OfficerAct[] =>
  (isMe ? [] : Object.keys(officerActWords)).filter(isOfficerAct).filter((act) => officerActWords[act].isOpen(officer));
