import type { NewOfficerEvent } from '#domain/officer/events.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';

const { provincialInspectorate, districtInspectorate } = unitCodes;

/** Someone who is not yet among the officers of Hương Bình. */
export const enrolment = {
  personId: uuid('9e45', 70),
  name: 'Phan Thị Mới',
  rank: 'inspector',
  body: provincialInspectorate,
  from: '2024-01-01',
} as const;
export const enrolledIn = (body: string, personId: string = enrolment.personId): NewOfficerEvent => ({
  type: 'OfficerEnrolled',
  data: { ...enrolment, body, personId },
});
export const enrolled = enrolledIn(provincialInspectorate);
export const enrolledInDistrict = enrolledIn(districtInspectorate);

export type Granted = Extract<NewOfficerEvent, { type: 'RoleGranted' }>['data'];
export const granted = (data: Granted): NewOfficerEvent => ({ type: 'RoleGranted', data });
export const inspectorSince2024 = granted({ role: 'provincial-inspector', territory: [], from: '2024-01-01' });
export const suspended: NewOfficerEvent = {
  type: 'OfficerSuspended',
  data: { ground: 'leave', occurredOn: '2024-02-01' },
};
