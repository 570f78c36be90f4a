import { suspectId } from './finding-steps.ts';
import { confirmed, enforced, INVESTIGATORS, linkAction, onAction, onMatter, paperOf, refOf } from './matter-acts.ts';
import { officeHolderId } from './office-holders.ts';
import type { Thread } from './story.ts';

/** The bribe at the one-stop desk, by the names that its cases, its matter and its actions have in the demo. */
export const ONE_STOP = {
  matter: 'one-stop-bribe',
  unit: '99.901.03',
  districtCase: 'one-stop-desk',
  provincialCase: 'one-stop-escalation',
  suspect: 'Hà Văn Minh Họa',
  deputy: 'one-stop deputy',
  chairman: 'one-stop chairman',
} as const;

const DISTRICT_CHAIRMAN = 'Chủ tịch UBND huyện An Lộc';
const suspension = paperOf('99.901', 'decision', 212, 'QĐ-UBND', '2024-02-26');
const reprimand = paperOf('99.901', 'decision', 498, 'QĐ-UBND', '2024-04-24');
const nothing = paperOf('99.901', 'notice', 77, 'TB-UBND', '2024-05-13');

const matter = onMatter(ONE_STOP.matter);
const deputy = onAction(ONE_STOP.deputy);
const chairman = onAction(ONE_STOP.chairman);

/** The official is suspended until the time for that has run out; then the court has spoken. */
const official = [
  matter(0, 'khai', {
    type: 'AcceptEscalation',
    data: (on, world) => ({ caseId: world.idOf({ case: ONE_STOP.provincialCase }), occurredOn: on }),
  }),
  matter(0, 'khai', {
    type: 'RecordTransferAcknowledged',
    data: (on) => ({
      by: INVESTIGATORS,
      document: paperOf(INVESTIGATORS, 'notice', 31, 'TB-CSĐT', '2024-02-15'),
      receivedOn: on,
    }),
  }),
  matter(4, 'chanh', {
    type: 'RequestSuspension',
    data: (on, world) => ({
      personId: suspectId(ONE_STOP.suspect),
      addressee: DISTRICT_CHAIRMAN,
      ground: 'Có dấu hiệu nhận hối lộ và đang tiếp xúc với các hộ đã cung cấp thông tin.',
      document: world.paper('99.TTr', 'letter', on, 4),
    }),
  }),
  matter(7, 'xuan', {
    type: 'RecordSuspensionOrdered',
    data: (on) => ({
      personId: suspectId(ONE_STOP.suspect),
      by: DISTRICT_CHAIRMAN,
      document: suspension,
      receivedOn: on,
      kind: 'suspension',
      from: '2024-02-27',
    }),
  }),
  matter(17, 'xuan', {
    type: 'RecordProsecutionOpened',
    data: (on) => ({
      by: INVESTIGATORS,
      document: paperOf(INVESTIGATORS, 'decision', 18, 'QĐ-CSĐT', '2024-03-12'),
      receivedOn: on,
    }),
  }),
];

/** The deputy answered for the field and is reprimanded; of the chairman, nothing, and the paper does not say why. */
const officeHolders = [
  deputy(9, 'xuan', {
    type: 'OpenAction',
    data: (on, world) => ({
      matterId: world.idOf({ matter: ONE_STOP.matter }),
      personId: officeHolderId('Kiều Thị Nhàn'),
      office: 'deputy',
      regime: 'civil-service',
      occurredOn: on,
    }),
  }),
  chairman(0, 'xuan', {
    type: 'OpenAction',
    data: (on, world) => ({
      matterId: world.idOf({ matter: ONE_STOP.matter }),
      personId: officeHolderId('Tô Văn Ngạn'),
      office: 'head',
      regime: 'civil-service',
      occurredOn: on,
    }),
  }),
  ...[ONE_STOP.districtCase, ONE_STOP.provincialCase].flatMap((name) => [
    linkAction(name, ONE_STOP.deputy, 'khai'),
    linkAction(name, ONE_STOP.chairman, 'khai'),
  ]),
  deputy(2, 'khai', { type: 'NotifyHead', data: (on) => ({ occurredOn: on }) }),
  chairman(0, 'khai', { type: 'NotifyHead', data: (on) => ({ occurredOn: on }) }),
  deputy(6, 'xuan', {
    type: 'RecordHeadExplained',
    data: (on) => ({
      explanation: 'Đã hai lần nhắc nhở bộ phận một cửa và chuyển lịch trực ngay khi có phản ánh của người dân.',
      occurredOn: on,
    }),
  }),
  deputy(0, 'xuan', {
    type: 'ClaimGround',
    data: (on) => ({ ground: 'stopped-or-remedied', effect: 'reduce', claimedFor: 'head', occurredOn: on }),
  }),
  chairman(0, 'xuan', {
    type: 'RecordHeadExplained',
    data: (on) => ({ explanation: 'Không được báo cáo về các phản ánh của người dân trong năm 2023.', occurredOn: on }),
  }),
  chairman(0, 'xuan', {
    type: 'ClaimGround',
    data: (on) => ({ ground: 'could-not-know', effect: 'exclude', claimedFor: 'head', occurredOn: on }),
  }),
  // Who wrote the claim down does not judge it.
  chairman(1, 'xuan', {
    type: 'AssessGround',
    data: (on) => ({ groundId: 'G1', result: 'given', reason: 'Không có báo cáo nào trong hồ sơ.', occurredOn: on }),
    refused: 'SelfAssessment',
  }),
  deputy(4, 'khai', {
    type: 'AssessGround',
    data: (on) => ({
      groundId: 'G1',
      result: 'given',
      reason: 'Sổ giao việc và lịch trực cho thấy đã ngăn chặn trước khi thanh tra.',
      occurredOn: on,
    }),
  }),
  chairman(0, 'khai', {
    type: 'AssessGround',
    data: (on) => ({
      groundId: 'G1',
      result: 'not-given',
      reason: 'Phản ánh của người dân đã được nêu tại hai cuộc giao ban do Chủ tịch chủ trì.',
      occurredOn: on,
    }),
  }),
  deputy(3, 'chanh', {
    type: 'ProposeSanction',
    data: (on, world) => ({
      form: 'reprimand',
      document: world.paper('99.TTr', 'letter', on, 11),
      addressee: DISTRICT_CHAIRMAN,
    }),
  }),
  chairman(0, 'chanh', {
    type: 'ProposeSanction',
    data: (on, world) => ({
      form: 'reprimand',
      document: world.paper('99.TTr', 'letter', on, 12),
      addressee: DISTRICT_CHAIRMAN,
    }),
  }),
  deputy(15, 'xuan', {
    type: 'RecordSanction',
    data: (on) => ({
      decidedBy: DISTRICT_CHAIRMAN,
      document: reprimand,
      receivedOn: on,
      ground: 'Điều 78 Nghị định 59/2019/NĐ-CP; đã kịp thời ngăn chặn, khắc phục.',
      form: 'reprimand',
    }),
  }),
  deputy(0, 'xuan', { ...confirmed(reprimand), refused: 'SelfConfirmation' }),
  deputy(5, 'khai', confirmed(reprimand)),
  deputy(4, 'xuan', enforced(reprimand)),
  chairman(9, 'an', {
    type: 'RecordSanction',
    data: (on) => ({ decidedBy: DISTRICT_CHAIRMAN, document: nothing, receivedOn: on, form: 'none' }),
  }),
  chairman(2, 'loc', confirmed(nothing)),
];

const ending = [
  matter(14, 'xuan', {
    type: 'RecordSuspensionCancelled',
    data: (on) => ({
      personId: suspectId(ONE_STOP.suspect),
      by: DISTRICT_CHAIRMAN,
      document: paperOf('99.901', 'decision', 611, 'QĐ-UBND', '2024-05-30'),
      receivedOn: on,
      order: refOf(suspension),
      reason: 'ran-out',
    }),
  }),
  matter(3, 'xuan', {
    type: 'RecordCancellationPublished',
    data: (on) => ({
      personId: suspectId(ONE_STOP.suspect),
      order: refOf(suspension),
      channel: 'Niêm yết tại trụ sở UBND thị trấn và họp cơ quan',
      occurredOn: on,
    }),
  }),
  matter(180, 'khai', {
    type: 'RecordJudgment',
    data: (on) => {
      const court = 'Tòa án nhân dân huyện An Lộc (hư cấu)';
      return {
        court,
        level: 'first-instance',
        document: paperOf(court, 'judgment', 44, 'HS-ST', '2024-10-22'),
        effectiveOn: '2024-11-22',
        receivedOn: on,
        offenders: [{ personId: suspectId(ONE_STOP.suspect), outcome: { kind: 'imprisonment', months: 30 } }],
      };
    },
  }),
];

export const oneStopMatter: Thread = {
  matter: ONE_STOP.matter,
  startsOn: '2024-02-16',
  acts: [...official, ...officeHolders, ...ending],
};
