import { z } from 'zod';
import { enrolOfficer, grantRole, reinstateOfficer, revokeRole, suspendOfficer } from '#domain/officer/commands.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';

const resource = 'officers' as const;
const ofOfficer = {
  resource,
  identity: { param: 'officerId' },
  params: z.strictObject({ officerId: idSchema }),
} as const;

/** Every act on an officer's enrolment. */
export const officerActs = {
  enrolOfficer: defineAct({
    resource,
    identity: 'new',
    params: none,
    path: '/officers',
    command: enrolOfficer,
    summary: { vi: 'Ghi danh cán bộ', en: 'Enrol an officer' },
  }),
  suspendOfficer: defineAct({
    ...ofOfficer,
    path: '/officers/{officerId}/suspension',
    command: suspendOfficer,
    summary: { vi: 'Đình chỉ cán bộ', en: 'Suspend an officer' },
  }),
  reinstateOfficer: defineAct({
    ...ofOfficer,
    path: '/officers/{officerId}/reinstatement',
    command: reinstateOfficer,
    summary: { vi: 'Khôi phục cán bộ', en: 'Reinstate an officer' },
  }),
  grantRole: defineAct({
    ...ofOfficer,
    path: '/officers/{officerId}/roles',
    command: grantRole,
    summary: { vi: 'Giao vai trò', en: 'Grant a role' },
  }),
  revokeRole: defineAct({
    ...ofOfficer,
    path: '/officers/{officerId}/role-revocations',
    command: revokeRole,
    summary: { vi: 'Thu hồi vai trò', en: 'Revoke a role' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
