import { suspectId } from './finding-steps.ts';
import { LATE_JUDGMENT } from './late-judgment-matter.ts';
import {
  confirmed,
  enforced,
  INVESTIGATORS,
  linkAction,
  linkMatter,
  onAction,
  onMatter,
  PROCURACY,
} from './matter-acts.ts';
import { officeHolderId } from './office-holders.ts';
import { done, verified } from './recommendation-acts.ts';
import { paidOf } from './recovery-acts.ts';
import type { Story } from './story.ts';

const { name, unit, accountant, cashier, reprimand, districtChairman } = LATE_JUDGMENT;
const matter = onMatter(LATE_JUDGMENT.matter);
const chairman = onAction(LATE_JUDGMENT.chairman);

/** Money of poor households, 2023: the chairman is reprimanded on what is known, and the case is closed. All made up. */
export const supportMoney: Story = {
  name,
  source: 'complaint-or-denunciation',
  sourceReference: 'Sổ tiếp nhận 2023, mục 64',
  body: '99.TTr',
  unit,
  place: 'UBND xã Thượng Lâm',
  topics: ['budget-finance', 'public-disclosure'],
  period: { from: '2021-01-01', to: '2023-03-31' },
  corruptionSigns: true,
  openedOn: '2023-07-10',
  durationDays: 30,
  people: { head: 'chanh', leader: 'doan', members: ['xuan'], drafter: 'xuan', appraiser: 'tham' },
  until: 'following-up',
  headResponsibilityGrade: 'irresponsible-management',
  findings: [
    {
      by: 'xuan',
      topic: 'budget-finance',
      actCode: '2.1.a',
      summary: 'Lập khống danh sách chi hỗ trợ hộ nghèo trong hai năm.',
      details: 'Chữ ký nhận tiền của 46 hộ không đúng; một số hộ đã chuyển đi trước ngày chi.',
      from: '2021-03-01',
      to: '2022-12-31',
      amountVnd: 214_000_000,
      became: [
        {
          act: 'uphold',
          suspects: [accountant, cashier],
          legalBasis: ['Điều 2.1.a Luật PCTN 2018'],
          responsiblePost: 'Công chức tài chính - kế toán và thủ quỹ',
          crimeSigns: true,
        },
        { act: 'transfer', recipient: INVESTIGATORS },
      ],
    },
  ],
  afterFindings: [
    matter(2, 'doan', {
      type: 'IdentifyMatter',
      data: (on, world) => ({
        source: 'inspection',
        caseId: world.idOf({ case: name }),
        findingIds: ['F1'],
        unit,
        topic: 'budget-finance',
        actCode: '2.1.a',
        from: '2021-03-01',
        to: '2022-12-31',
        amountVnd: 214_000_000,
        summary: 'Tham ô tiền hỗ trợ hộ nghèo bằng danh sách khống.',
        offenders: [
          { personId: suspectId(accountant), name: accountant, post: 'Công chức tài chính - kế toán', level: 'staff' },
          { personId: suspectId(cashier), name: cashier, post: 'Thủ quỹ', level: 'staff' },
        ],
        occurredOn: on,
      }),
    }),
    linkMatter(name, LATE_JUDGMENT.matter, 'doan'),
    matter(0, 'chanh', {
      type: 'NotifyProcuracy',
      data: (on, world) => ({ recipient: PROCURACY, document: world.paper('99.TTr', 'letter', on) }),
    }),
  ],
  recommendations: [
    {
      kind: 'recover-budget',
      summary: 'Nộp lại ngân sách tiền hỗ trợ đã chi khống.',
      addressee: unit,
      amountVnd: 214_000_000,
      dueInDays: 90,
      findings: ['F1'],
    },
  ],
  followUp: [
    chairman(1, 'doan', {
      type: 'OpenAction',
      data: (on, world) => ({
        matterId: world.idOf({ matter: LATE_JUDGMENT.matter }),
        personId: officeHolderId('Lục Đình Khoát'),
        office: 'head',
        regime: 'civil-service',
        occurredOn: on,
      }),
    }),
    linkAction(name, LATE_JUDGMENT.chairman, 'doan'),
    chairman(1, 'doan', { type: 'NotifyHead', data: (on) => ({ occurredOn: on }) }),
    chairman(7, 'xuan', {
      type: 'RecordHeadExplained',
      data: (on) => ({
        explanation: 'Đã ký duyệt danh sách theo đề nghị của kế toán, không đối chiếu với thôn.',
        occurredOn: on,
      }),
    }),
    chairman(6, 'chanh', {
      type: 'ProposeSanction',
      data: (on, world) => ({
        form: 'reprimand',
        document: world.paper('99.TTr', 'letter', on),
        addressee: districtChairman,
      }),
    }),
    chairman(18, 'xuan', {
      type: 'RecordSanction',
      data: (on) => ({
        decidedBy: districtChairman,
        document: reprimand,
        receivedOn: on,
        ground: 'Vụ việc ít nghiêm trọng; Điều 78 Nghị định 59/2019/NĐ-CP.',
        form: 'reprimand',
      }),
    }),
    chairman(3, 'doan', confirmed(reprimand)),
    chairman(4, 'xuan', enforced(reprimand)),
    paidOf(8, 'doan', 'R1', {
      amountVnd: 150_000_000,
      destination: 'budget',
      payer: { kind: 'person', personId: suspectId(accountant), personName: accountant },
      slip: 3310,
    }),
    paidOf(21, 'doan', 'R1', {
      amountVnd: 64_000_000,
      destination: 'budget',
      payer: { kind: 'person', personId: suspectId(cashier), personName: cashier },
      slip: 3355,
    }),
    done(30, 'doan', 'R1', 'Giấy nộp tiền của Kho bạc kèm theo công văn.'),
    verified(12, 'xuan', 'R1'),
    { after: 10, by: 'doan', type: 'ProposeClosure', data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }) },
    { after: 6, by: 'khai', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};
