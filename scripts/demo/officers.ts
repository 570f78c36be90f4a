import type { Role } from '#domain/envelope.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { Rank } from '#domain/officer/rank.ts';
import type { UnitCode } from '#domain/text.ts';
import { demoId } from './demo-chance.ts';
import type { DemoStep } from './demo-step.ts';

type DemoOfficer = Readonly<{
  name: string;
  /** One natural person may be enrolled twice: named by the first enrolment. */
  person?: string;
  rank: Rank;
  body: UnitCode;
  role: Role;
  territory?: readonly UnitCode[];
  from?: LegalDate;
}>;

const PROVINCE = '99.TTr';
const FIRST_DAY: LegalDate = '2023-07-03';
const DISTRICTS_ENDED: LegalDate = '2025-07-01';

/** Everyone who acts in the demo. All of them are made up. */
export const officers = {
  quan: { name: 'Lê Thị Quân', rank: 'official', body: PROVINCE, role: 'administrator' },
  tri: { name: 'Phạm Minh Trí', rank: 'official', body: '99', role: 'administrator' },
  chanh: { name: 'Nguyễn Hữu Chánh', rank: 'high-level-inspector', body: PROVINCE, role: 'head-of-inspectorate' },
  doan: { name: 'Trần Thị Đoan', rank: 'senior-inspector', body: PROVINCE, role: 'provincial-inspector' },
  khai: { name: 'Võ Quang Khải', rank: 'senior-inspector', body: PROVINCE, role: 'provincial-inspector' },
  xuan: { name: 'Hoàng Thị Xuân', rank: 'inspector', body: PROVINCE, role: 'provincial-inspector' },
  phuc: { name: 'Đinh Văn Phúc', rank: 'inspector', body: PROVINCE, role: 'provincial-inspector' },
  tham: { name: 'Đặng Thị Thắm', rank: 'senior-inspector', body: PROVINCE, role: 'appraiser' },
  binh: district('Bùi Thanh Bình', 'senior-inspector', '901', 'head-of-inspectorate'),
  loc: district('Đỗ Thị Lộc', 'senior-inspector', '901', 'district-inspector'),
  an: district('Ngô Văn An', 'inspector', '901', 'district-inspector'),
  son: district('Trương Công Sơn', 'senior-inspector', '903', 'head-of-inspectorate'),
  ha: district('Dương Thị Hạ', 'inspector', '903', 'district-inspector'),
  lam: district('Mai Xuân Lâm', 'inspector', '903', 'district-inspector'),
  giam: { name: 'Lý Thị Giám', rank: 'official', body: '99.HDND', role: 'oversight' },
  giu: { name: 'Trịnh Văn Giữ', rank: 'official', body: '99', role: 'custodian' },
  locOfProvince: after2025('Đỗ Thị Lộc', 'loc', 'senior-inspector', ['99.901.01', '99.901.02', '99.902.01']),
  haOfProvince: after2025('Dương Thị Hạ', 'ha', 'inspector', ['99.903.01', '99.904.01', '99.905.01']),
} as const satisfies Record<string, DemoOfficer>;
export type OfficerKey = keyof typeof officers;

export const isOfficerKey = (key: string): key is OfficerKey => Object.hasOwn(officers, key);

/** Of a district's inspectorate, for the whole district, until there are none. */
function district(name: string, rank: Rank, code: string, role: Role) {
  return { name, rank, body: `99.${code}.TTr`, role, territory: [`99.${code}`] } as const satisfies DemoOfficer;
}

/** The same person again, now at the province, for some communes. */
function after2025(name: string, person: string, rank: Rank, territory: readonly UnitCode[]) {
  const role = 'district-inspector';
  return { name, person, rank, body: PROVINCE, role, territory, from: DISTRICTS_ENDED } as const satisfies DemoOfficer;
}

/** Enrolments and roles, and an officer who loses hers for a while. */
export const officerSteps = (): readonly DemoStep[] => [
  ...Object.keys(officers).filter(isOfficerKey).flatMap(enrolment),
  {
    on: '2025-03-17',
    minute: 8 * 60 + 5,
    by: 'tri',
    type: 'SuspendOfficer',
    subject: { officer: 'phuc' },
    data: () => ({ ground: 'under-review', details: 'Tạm đình chỉ để xác minh đơn phản ánh về tác phong, lời nói.' }),
  },
];

const enrolment = (key: OfficerKey, index: number): readonly DemoStep[] => {
  const officer: DemoOfficer = officers[key];
  const { name, rank, body, role, territory = [], from = FIRST_DAY } = officer;
  const personId = demoId(`person ${officer.person ?? key}`);
  // Nobody grants himself a role, and the first administrator has nobody before her.
  const by = index < 2 ? 'system' : 'quan';
  const on = from === FIRST_DAY ? from : '2025-07-02';
  const common = { on, by, subject: { officer: key } } as const;
  const minute = 10 * 60 + index * 4;
  return [
    { ...common, minute, type: 'EnrolOfficer', data: () => ({ personId, name, rank, body, from }) },
    { ...common, minute: minute + 2, type: 'GrantRole', data: () => ({ role, territory, from }) },
  ];
};
