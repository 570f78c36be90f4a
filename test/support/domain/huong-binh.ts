import type { Actor, Role } from '#domain/envelope.ts';
import { type Facts, noFacts } from '#domain/facts.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { Rank } from '#domain/officer/rank.ts';
import type { UnitCode } from '#domain/text.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import type { UnitKind } from '#domain/unit/unit-kind.ts';
import { extend } from './facts.ts';

/** Hương Bình: a small province that does not exist, with every kind of unit the rules tell apart. */
export const unitCodes = {
  province: '99',
  provincialInspectorate: '99.TTr',
  department: '99.S01',
  departmentInspectorate: '99.S01.TTr',
  hospital: '99.S01.BV',
  peoplesCouncil: '99.HDND',
  district: '99.901',
  districtInspectorate: '99.901.TTr',
  division: '99.901.P2',
  commune: '99.901.01',
  secondCommune: '99.901.02',
  school: '99.901.01.TH',
  otherDistrict: '99.902',
  otherDistrictInspectorate: '99.902.TTr',
  otherCommune: '99.902.01',
} as const satisfies Record<string, UnitCode>;

const FIRST_DAY: LegalDate = '2010-01-01';

export const registered = (
  code: UnitCode,
  kind: UnitKind,
  parent: UnitCode | null,
  name: string,
  validFrom: LegalDate = FIRST_DAY,
) =>
  ({
    type: 'UnitRegistered',
    data: { code, name, kind, parent, validFrom, provisional: false },
  }) as const satisfies UnitEvent;

const c = unitCodes;
const registrations = [
  registered(c.province, 'provincial-people-committee', null, 'Ủy ban nhân dân tỉnh Hương Bình'),
  registered(c.provincialInspectorate, 'provincial-inspectorate', c.province, 'Thanh tra tỉnh Hương Bình'),
  registered(c.department, 'provincial-department', c.province, 'Sở Y tế'),
  registered(c.departmentInspectorate, 'department-inspectorate', c.department, 'Thanh tra Sở Y tế'),
  registered(c.hospital, 'public-service-unit', c.department, 'Bệnh viện đa khoa Hương Bình'),
  registered(c.peoplesCouncil, 'oversight-body', null, 'Hội đồng nhân dân tỉnh Hương Bình'),
  registered(c.district, 'district-people-committee', c.province, 'UBND huyện An Lộc'),
  registered(c.districtInspectorate, 'district-inspectorate', c.district, 'Thanh tra huyện An Lộc'),
  registered(c.division, 'district-division', c.district, 'Phòng Tài chính - Kế hoạch huyện An Lộc'),
  registered(c.commune, 'commune-people-committee', c.district, 'UBND xã Phú Mỹ'),
  registered(c.secondCommune, 'commune-people-committee', c.district, 'UBND xã Vĩnh Hòa'),
  registered(c.school, 'public-service-unit', c.commune, 'Trường Tiểu học Phú Mỹ'),
  registered(c.otherDistrict, 'district-people-committee', c.province, 'UBND huyện Bình Đông'),
  registered(c.otherDistrictInspectorate, 'district-inspectorate', c.otherDistrict, 'Thanh tra huyện Bình Đông'),
  registered(c.otherCommune, 'commune-people-committee', c.otherDistrict, 'UBND xã Đông Hải'),
];

type Person = Readonly<{
  officerId: string;
  personId: string;
  name: string;
  rank: Rank;
  body: UnitCode;
  role: Role;
  territory: readonly UnitCode[];
}>;

/** The nth made-up UUID of a kind; readable in a failure. */
export const uuid = (kind: string, n: number): string => `00000000-${kind}-7000-8000-${String(n).padStart(12, '0')}`;

const person = (
  n: number,
  name: string,
  role: Role,
  body: UnitCode,
  { rank = 'inspector', territory = [] }: Readonly<{ rank?: Rank; territory?: readonly UnitCode[] }> = {},
): Person => ({ officerId: uuid('0ff1', n), personId: uuid('9e45', n), name, rank, body, role, territory });

/** Officers of Hương Bình, each with one role since 2020 and a name of their own. */
export const people = {
  administrator: person(1, 'Lê Thị Quản', 'administrator', c.provincialInspectorate, { rank: 'official' }),
  secondAdministrator: person(2, 'Phạm Văn Trị', 'administrator', c.province, { rank: 'official' }),
  head: person(3, 'Nguyễn Văn Chánh', 'head-of-inspectorate', c.provincialInspectorate, {
    rank: 'high-level-inspector',
  }),
  leader: person(4, 'Trần Thị Đoan', 'provincial-inspector', c.provincialInspectorate, { rank: 'senior-inspector' }),
  inspector: person(5, 'Võ Văn Tra', 'provincial-inspector', c.provincialInspectorate),
  secondInspector: person(6, 'Hoàng Thị Xét', 'provincial-inspector', c.provincialInspectorate),
  appraiser: person(7, 'Đặng Văn Thẩm', 'appraiser', c.provincialInspectorate, { rank: 'senior-inspector' }),
  districtHead: person(8, 'Bùi Văn Huyện', 'head-of-inspectorate', c.districtInspectorate, {
    rank: 'senior-inspector',
    territory: [c.district],
  }),
  districtInspector: person(9, 'Đỗ Thị Lộc', 'district-inspector', c.districtInspectorate, { territory: [c.district] }),
  secondDistrictInspector: person(10, 'Ngô Văn An', 'district-inspector', c.districtInspectorate, {
    territory: [c.district],
  }),
  otherDistrictInspector: person(11, 'Dương Thị Đông', 'district-inspector', c.otherDistrictInspectorate, {
    territory: [c.otherDistrict],
  }),
  overseer: person(12, 'Lý Văn Giám', 'oversight', c.peoplesCouncil, { rank: 'official' }),
  custodian: person(13, 'Trịnh Thị Giữ', 'custodian', c.province, { rank: 'official' }),
} as const satisfies Record<string, Person>;
export type PersonKey = keyof typeof people;

/** The officer acting in his role (or in another one, to try what must not work). */
export const actor = (key: PersonKey, role: Role = people[key].role): Actor => {
  const { officerId, body } = people[key];
  return { kind: 'officer', officerId, role, body };
};

export const system: Actor = { kind: 'system', component: 'test' };

const enrolment = ({ personId, name, rank, body, role, territory }: Person): readonly OfficerEvent[] => [
  { type: 'OfficerEnrolled', data: { personId, name, rank, body, from: '2020-01-01' } },
  { type: 'RoleGranted', data: { role, territory, from: '2020-01-01' } },
];

/** The events of the whole province by unit code and officer id, for tests that need them in a ledger. */
export const huongBinhHistory = {
  units: Object.fromEntries(registrations.map((event) => [event.data.code, [event]])),
  officers: Object.fromEntries(Object.values(people).map((each) => [each.officerId, enrolment(each)])),
} as const;

/** The whole province: all units and all officers. */
export const huongBinh: Facts = extend(noFacts, huongBinhHistory);
