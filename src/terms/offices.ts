import type { Role } from '#domain/envelope.ts';
import type { officerSuspended } from '#domain/officer/events.ts';
import type { Rank } from '#domain/officer/rank.ts';
import type { termEnded } from '#domain/unit/events.ts';
import type { PostLevel } from '#domain/unit/post-level.ts';
import type { UnitKind } from '#domain/unit/unit-kind.ts';
import type { Bilingual } from './bilingual.ts';

type PlainOf<Definition> = Definition extends { plain: { _zod: { output: infer Data } } } ? Data : never;

export const roleNames = {
  'provincial-inspector': { vi: 'thanh tra viên tỉnh', en: 'provincial inspector' },
  'head-of-inspectorate': { vi: 'chánh thanh tra', en: 'head of inspectorate' },
  'district-inspector': { vi: 'thanh tra viên địa bàn', en: 'district inspector' },
  appraiser: { vi: 'người thẩm định', en: 'appraiser' },
  oversight: { vi: 'giám sát', en: 'oversight' },
  custodian: { vi: 'người giữ dữ liệu', en: 'custodian' },
  administrator: { vi: 'quản trị viên', en: 'administrator' },
} as const satisfies Record<Role, Bilingual>;

export const rankNames = {
  official: { vi: 'công chức (không giữ ngạch thanh tra)', en: "official (no inspector's rank)" },
  inspector: { vi: 'thanh tra viên', en: 'inspector' },
  'senior-inspector': { vi: 'thanh tra viên chính', en: 'senior inspector' },
  'high-level-inspector': { vi: 'thanh tra viên cao cấp', en: 'high-level inspector' },
} as const satisfies Record<Rank, Bilingual>;

export const suspensionGroundNames = {
  'under-review': { vi: 'đang bị xem xét, xác minh', en: 'under review' },
  'conflict-of-interest': { vi: 'xung đột lợi ích', en: 'conflict of interest' },
  leave: { vi: 'nghỉ dài ngày', en: 'on leave' },
  'left-service': { vi: 'đã thôi việc', en: 'left the service' },
  security: { vi: 'an toàn thông tin', en: 'security' },
  other: { vi: 'lý do khác', en: 'another ground' },
} as const satisfies Record<PlainOf<typeof officerSuspended>['ground'], Bilingual>;

export const unitKindNames = {
  'provincial-people-committee': { vi: 'UBND tỉnh', en: "provincial people's committee" },
  'provincial-inspectorate': { vi: 'thanh tra tỉnh', en: 'provincial inspectorate' },
  'provincial-department': { vi: 'sở, ban, ngành', en: 'provincial department' },
  'district-people-committee': { vi: 'UBND cấp huyện', en: "district people's committee" },
  'district-inspectorate': { vi: 'thanh tra huyện', en: 'district inspectorate' },
  'district-division': { vi: 'phòng thuộc UBND huyện', en: 'division of a district' },
  'commune-people-committee': { vi: 'UBND cấp xã', en: "commune people's committee" },
  'department-inspectorate': { vi: 'thanh tra sở', en: 'inspectorate of a department' },
  'public-service-unit': { vi: 'đơn vị sự nghiệp công lập', en: 'public service unit' },
  'oversight-body': { vi: 'cơ quan giám sát', en: 'oversight body' },
  other: { vi: 'đơn vị khác', en: 'other unit' },
} as const satisfies Record<UnitKind, Bilingual>;

export const postLevelNames = {
  'provincial-leader': { vi: 'lãnh đạo tỉnh', en: 'provincial leader' },
  'department-director': { vi: 'giám đốc sở và tương đương', en: 'department director or equivalent' },
  'department-deputy-director': { vi: 'phó giám đốc sở và tương đương', en: 'deputy director or equivalent' },
  'district-leader': { vi: 'lãnh đạo cấp huyện', en: 'district leader' },
  'division-head': { vi: 'trưởng phòng', en: 'head of division' },
  'division-deputy': { vi: 'phó trưởng phòng', en: 'deputy head of division' },
  'commune-leader': { vi: 'lãnh đạo cấp xã', en: 'commune leader' },
  'unit-head': { vi: 'người đứng đầu đơn vị', en: 'head of unit' },
  'unit-deputy': { vi: 'cấp phó của đơn vị', en: 'deputy head of unit' },
  staff: { vi: 'công chức, viên chức', en: 'staff' },
} as const satisfies Record<PostLevel, Bilingual>;

export const officeNames = {
  head: { vi: 'người đứng đầu', en: 'head' },
  deputy: { vi: 'cấp phó', en: 'deputy' },
} as const satisfies Record<PlainOf<typeof termEnded>['office'], Bilingual>;

export const termEndReasonNames = {
  moved: { vi: 'chuyển công tác', en: 'moved' },
  retired: { vi: 'nghỉ hưu', en: 'retired' },
  'term-over': { vi: 'hết nhiệm kỳ', en: 'term over' },
  resigned: { vi: 'từ chức', en: 'resigned' },
  removed: { vi: 'bị cách chức, miễn nhiệm', en: 'removed' },
  died: { vi: 'qua đời', en: 'died' },
  other: { vi: 'lý do khác', en: 'another reason' },
} as const satisfies Record<PlainOf<typeof termEnded>['reason'], Bilingual>;
