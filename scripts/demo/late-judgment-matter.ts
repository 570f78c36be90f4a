import { suspectId } from './finding-steps.ts';
import { confirmed, INVESTIGATORS, onAction, onMatter, paperOf, refOf } from './matter-acts.ts';
import type { Thread } from './story.ts';

/** The judgment that came two years later, by the names that its case, its matter and its action have in the demo. */
export const LATE_JUDGMENT = {
  name: 'support-money',
  matter: 'support-money',
  chairman: 'support-money chairman',
  unit: '99.903.02',
  accountant: 'Phan Thị Thí Dụ',
  cashier: 'Đàm Văn Giả Thiết',
  districtChairman: 'Chủ tịch UBND huyện Sơn Hạ',
  reprimand: paperOf('99.903', 'decision', 1120, 'QĐ-UBND', '2023-10-24'),
} as const;

const { accountant, cashier, reprimand } = LATE_JUDGMENT;
const matter = onMatter(LATE_JUDGMENT.matter);
const chairman = onAction(LATE_JUDGMENT.chairman);

const districtCourt = 'Tòa án nhân dân huyện Sơn Hạ (hư cấu)';
const provincialCourt = 'Tòa án nhân dân tỉnh Hương Bình (hư cấu)';
const firstInstance = paperOf(districtCourt, 'judgment', 17, 'HS-ST', '2025-05-21');
const appeal = paperOf(provincialCourt, 'judgment', 58, 'HS-PT', '2025-10-15');

const communeChairman = 'Chủ tịch UBND xã Thượng Lâm';
const suspension = paperOf('99.903.02', 'decision', 301, 'QĐ-UBND', '2025-08-18');
const warning = paperOf('99', 'decision', 2214, 'QĐ-UBND', '2025-09-12');

/** The head has moved, the district is no more, and the judgment lay there until its files were taken over. */
const judged = [
  chairman(0, 'doan', {
    type: 'RecordPersonStatus',
    data: () => ({ status: 'moved', from: '2024-10-01', note: 'Phó Trưởng phòng Tài chính - Kế hoạch huyện Sơn Hạ' }),
  }),
  matter(60, 'xuan', {
    type: 'RecordProsecutionOpened',
    data: (on) => ({
      by: INVESTIGATORS,
      document: paperOf(INVESTIGATORS, 'decision', 9, 'QĐ-CSĐT', '2024-11-20'),
      receivedOn: on,
    }),
  }),
  matter(253, 'khai', {
    type: 'RecordJudgment',
    data: (on) => ({
      court: districtCourt,
      level: 'first-instance',
      document: firstInstance,
      effectiveOn: '2025-06-21',
      receivedOn: on,
      offenders: [
        { personId: suspectId(accountant), outcome: { kind: 'imprisonment', months: 30 } },
        { personId: suspectId(cashier), outcome: { kind: 'imprisonment', months: 48 } },
      ],
    }),
  }),
  matter(1, 'chanh', {
    type: 'RequestSuspension',
    data: (on, world) => ({
      personId: suspectId(cashier),
      addressee: communeChairman,
      ground: 'Bị tuyên án sơ thẩm về hành vi tham nhũng và vẫn đang giữ quỹ của xã.',
      document: world.paper('99.TTr', 'letter', on, 28),
    }),
  }),
  matter(7, 'xuan', {
    type: 'RecordSuspensionOrdered',
    data: (on) => ({
      personId: suspectId(cashier),
      by: communeChairman,
      document: suspension,
      receivedOn: on,
      kind: 'suspension',
      from: '2025-08-19',
    }),
  }),
];

/** What was right on what was known is looked at again: the reprimand gives way to a warning. */
const reconsidered = [
  chairman(5, 'chanh', {
    type: 'ProposeSanction',
    data: (on, world) => ({
      form: 'warning',
      document: world.paper('99.TTr', 'letter', on, 31),
      addressee: 'Chủ tịch UBND tỉnh Hương Bình',
    }),
  }),
  chairman(21, 'xuan', {
    type: 'RecordSanctionReplaced',
    data: (on) => ({
      decidedBy: 'Chủ tịch UBND tỉnh Hương Bình',
      document: warning,
      receivedOn: on,
      ground: 'Vụ việc nghiêm trọng theo bản án sơ thẩm; Điều 78 Nghị định 59/2019/NĐ-CP.',
      form: 'warning',
      replaces: refOf(reprimand),
    }),
  }),
  chairman(3, 'khai', confirmed(warning)),
];

/** The court of appeal acquits the cashier: his suspension ends, and what was taken from him is given back. */
const acquitted = [
  matter(32, 'khai', {
    type: 'RecordJudgment',
    data: (on) => ({
      court: provincialCourt,
      level: 'appeal',
      document: appeal,
      effectiveOn: '2025-10-15',
      receivedOn: on,
      offenders: [
        { personId: suspectId(accountant), outcome: { kind: 'imprisonment', months: 30 } },
        { personId: suspectId(cashier), outcome: { kind: 'acquitted' } },
      ],
      supersedes: refOf(firstInstance),
    }),
  }),
  matter(3, 'xuan', {
    type: 'RecordSuspensionCancelled',
    data: (on) => ({
      personId: suspectId(cashier),
      by: communeChairman,
      document: paperOf('99.903.02', 'decision', 388, 'QĐ-UBND', '2025-10-21'),
      receivedOn: on,
      order: refOf(suspension),
      reason: 'no-corruption',
    }),
  }),
  matter(2, 'xuan', {
    type: 'RecordCancellationPublished',
    data: (on) => ({
      personId: suspectId(cashier),
      order: refOf(suspension),
      channel: 'Niêm yết tại trụ sở UBND xã và thông báo tại hội nghị cơ quan',
      occurredOn: on,
    }),
  }),
  matter(5, 'xuan', {
    type: 'RecordRightsRestored',
    data: (on) => ({
      personId: suspectId(cashier),
      by: communeChairman,
      document: paperOf('99.903.02', 'decision', 402, 'QĐ-UBND', '2025-10-28'),
      receivedOn: on,
      restored: 'Trở lại vị trí thủ quỹ; truy lĩnh lương và phụ cấp của thời gian bị tạm đình chỉ.',
    }),
  }),
];

export const lateJudgmentMatter: Thread = {
  matter: LATE_JUDGMENT.matter,
  startsOn: '2024-10-02',
  acts: [...judged, ...reconsidered, ...acquitted],
};
