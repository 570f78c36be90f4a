import { suspectId } from './finding-steps.ts';
import { INVESTIGATORS, onAction, onMatter, PROCURACY, paperOf } from './matter-acts.ts';
import { officeHolderId } from './office-holders.ts';
import type { Thread } from './story.ts';

/* Matters that no inspection of ours found: from another body's conclusion, and from a judgment. All made up. */

const AUDITORS = 'Cơ quan kiểm tra cấp trên (hư cấu)';
const recruiter = 'Mã Văn Giả Như';
const recruitment = onMatter('recruitment');
const director = onAction('recruitment director');

/** There was no corruption after all: the matter is cleared, and nothing is left to answer for. */
const cleared: Thread = {
  matter: 'recruitment',
  startsOn: '2024-06-10',
  acts: [
    recruitment(0, 'doan', {
      type: 'IdentifyMatter',
      data: (on) => ({
        source: 'other-conclusion',
        document: paperOf(AUDITORS, 'conclusion', 12, 'KL-KT', '2024-05-31'),
        unit: '99.S02',
        topic: 'personnel',
        actCode: '2.1.b',
        from: '2023-06-01',
        to: '2023-08-31',
        summary: 'Bị phản ánh nhận tiền trong kỳ tuyển dụng viên chức năm 2023.',
        offenders: [
          { personId: suspectId(recruiter), name: recruiter, post: 'Chuyên viên Phòng Tổ chức cán bộ', level: 'staff' },
        ],
        occurredOn: on,
      }),
    }),
    recruitment(4, 'chanh', {
      type: 'TransferMatter',
      data: (on, world) => ({
        extent: 'whole-file',
        recipient: INVESTIGATORS,
        document: world.paper('99.TTr', 'letter', on, 19),
      }),
    }),
    recruitment(0, 'chanh', {
      type: 'NotifyProcuracy',
      data: (on, world) => ({ recipient: PROCURACY, document: world.paper('99.TTr', 'letter', on, 20) }),
    }),
    director(6, 'doan', {
      type: 'OpenAction',
      data: (on, world) => ({
        matterId: world.idOf({ matter: 'recruitment' }),
        personId: officeHolderId('Vũ Thị Thanh'),
        office: 'head',
        regime: 'civil-service',
        occurredOn: on,
      }),
    }),
    director(1, 'doan', { type: 'NotifyHead', data: (on) => ({ occurredOn: on }) }),
    recruitment(60, 'doan', {
      type: 'RecordProsecutionRefused',
      data: (on) => ({
        by: INVESTIGATORS,
        document: paperOf(INVESTIGATORS, 'decision', 40, 'QĐ-CSĐT', '2024-08-16'),
        note: 'Không có sự việc phạm tội.',
        receivedOn: on,
      }),
    }),
    recruitment(9, 'chanh', {
      type: 'ClearMatter',
      data: (on, world) => ({
        ground: 'Số tiền được phản ánh là tiền đặt cọc thuê nhà giữa hai người; không liên quan đến tuyển dụng.',
        document: world.paper('99.TTr', 'notice', on, 9),
        occurredOn: on,
      }),
    }),
    director(1, 'chanh', {
      type: 'DropAction',
      data: (on) => ({
        reason: 'matter-cleared',
        ground: 'Vụ việc đã được kết luận không có tham nhũng.',
        occurredOn: on,
      }),
    }),
  ],
};

const court = 'Tòa án nhân dân huyện An Lộc (hư cấu)';
const judgment = paperOf(court, 'judgment', 5, 'HS-ST', '2025-01-08');
const borrower = 'Khúc Thị Ước Lệ';
const cashFund = onMatter('cash-fund');
const chairman = onAction('cash-fund chairman');
const opening = { office: 'head', regime: 'civil-service' } as const;

/** Nobody was in charge of this field: who answers is for an officer to say, with a ground. */
const determined: Thread = {
  matter: 'cash-fund',
  startsOn: '2025-02-17',
  acts: [
    cashFund(0, 'loc', {
      type: 'IdentifyMatter',
      data: (on) => ({
        source: 'judgment',
        document: judgment,
        unit: '99.901.01',
        topic: 'budget-finance',
        actCode: '2.1.i',
        from: '2022-09-01',
        to: '2023-03-31',
        amountVnd: 48_000_000,
        summary: 'Dùng quỹ tiền mặt của xã cho vay riêng.',
        offenders: [{ personId: suspectId(borrower), name: borrower, post: 'Thủ quỹ', level: 'staff' }],
        occurredOn: on,
      }),
    }),
    cashFund(0, 'loc', {
      type: 'RecordJudgment',
      data: (on) => ({
        court,
        level: 'first-instance',
        document: judgment,
        effectiveOn: '2025-02-08',
        receivedOn: on,
        offenders: [{ personId: suspectId(borrower), outcome: { kind: 'non-custodial-reform' } }],
      }),
    }),
    chairman(3, 'loc', {
      type: 'OpenAction',
      data: (on, world) => ({
        ...opening,
        matterId: world.idOf({ matter: 'cash-fund' }),
        personId: officeHolderId('Nguyễn Văn Cẩn'),
        occurredOn: on,
      }),
      refused: 'LiabilityUndetermined',
    }),
    chairman(4, 'loc', {
      type: 'OpenAction',
      data: (on, world) => ({
        ...opening,
        matterId: world.idOf({ matter: 'cash-fund' }),
        personId: officeHolderId('Nguyễn Văn Cẩn'),
        determination: {
          liability: 'direct',
          ground: 'Quy chế làm việc của xã năm 2021: Chủ tịch trực tiếp phụ trách tài chính, ngân sách.',
        },
        occurredOn: on,
      }),
    }),
    chairman(1, 'loc', { type: 'NotifyHead', data: (on) => ({ occurredOn: on }) }),
    chairman(0, 'loc', {
      type: 'RecordPersonStatus',
      data: () => ({ status: 'moved', from: '2024-06-01', note: 'Phó Trưởng phòng của huyện' }),
    }),
    chairman(9, 'an', {
      type: 'ClaimGround',
      data: (on) => ({
        ground: 'detected-and-reported',
        effect: 'exempt',
        claimedFor: 'head',
        details: 'Tự nêu rằng đã cho kiểm quỹ đột xuất vào tháng 4/2023 và báo cáo huyện.',
        occurredOn: on,
      }),
    }),
    chairman(6, 'binh', {
      type: 'AssessGround',
      data: (on) => ({
        groundId: 'G1',
        result: 'given',
        effect: 'reduce',
        reason: 'Có biên bản kiểm quỹ; báo cáo gửi sau khi cơ quan điều tra đã vào cuộc.',
        occurredOn: on,
      }),
    }),
    chairman(4, 'binh', {
      type: 'ProposeSanction',
      data: (on, world) => ({
        form: 'reprimand',
        document: world.paper('99.901.TTr', 'letter', on),
        addressee: 'Chủ tịch UBND huyện An Lộc',
      }),
    }),
    // Nobody else has read the paper beside this record yet.
    chairman(30, 'an', {
      type: 'RecordSanction',
      data: (on) => ({
        decidedBy: 'Chủ tịch UBND huyện An Lộc',
        document: paperOf('99.901', 'decision', 402, 'QĐ-UBND', '2025-04-08'),
        receivedOn: on,
        ground: 'Vụ việc ít nghiêm trọng; có tình tiết giảm nhẹ.',
        form: 'reprimand',
      }),
    }),
  ],
};

export const mattersOfOthers: readonly Thread[] = [cleared, determined];
