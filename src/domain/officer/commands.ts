import { type CommandOf, defineCommand } from '../command.ts';
import { officerEnrolled, officerReinstated, officerSuspended, roleGranted, roleRevoked } from './events.ts';

// All by the administrator; the first officer is enrolled by the system.
export const enrolOfficer = defineCommand('EnrolOfficer', () => officerEnrolled.plain);
/** Rights are those of now: suspension, return and revocation hold from the day they are recorded, so they carry no date. */
export const suspendOfficer = defineCommand('SuspendOfficer', () => officerSuspended.plain.omit({ occurredOn: true }));
export const reinstateOfficer = defineCommand('ReinstateOfficer', () =>
  officerReinstated.plain.omit({ occurredOn: true }),
);
export const grantRole = defineCommand('GrantRole', () => roleGranted.plain);
export const revokeRole = defineCommand('RevokeRole', () => roleRevoked.plain.omit({ occurredOn: true }));

export const officerCommandDefinitions = [
  enrolOfficer,
  suspendOfficer,
  reinstateOfficer,
  grantRole,
  revokeRole,
] as const;

export type OfficerCommand = CommandOf<(typeof officerCommandDefinitions)[number]>;
