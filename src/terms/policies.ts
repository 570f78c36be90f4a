import type { PolicyName } from '#domain/policy/policies.ts';
import type { Bilingual } from './bilingual.ts';

export const policyNames = {
  'several-matters': {
    vi: 'số vụ việc được coi là «nhiều» (Điều 78 NĐ 59/2019/NĐ-CP)',
    en: 'number of matters that counts as “several” (Art. 78 of NĐ 59/2019/NĐ-CP)',
  },
  'due-soon-days': {
    vi: 'số ngày trước hạn được coi là sắp đến hạn',
    en: 'days before the last day from which a deadline is due soon',
  },
} as const satisfies Record<PolicyName, Bilingual>;
