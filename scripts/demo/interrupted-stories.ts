import type { OfficerKey } from './officers.ts';
import { ordered, paidOf } from './recovery-acts.ts';
import type { Act, Story } from './story.ts';

/** Inspections whose time did not run straight through: suspended, extended, led on by another, given up. All made up. */
const communeSpending: Story = {
  name: 'commune-spending',
  source: 'plan',
  body: '99.901.TTr',
  unit: '99.901.02',
  place: 'UBND xã Vĩnh Hòa',
  topics: ['spending-norms', 'budget-finance'],
  period: { from: '2023-01-01', to: '2024-12-31' },
  openedOn: '2025-05-12',
  durationDays: 30,
  people: { head: 'binh', leader: 'loc', members: ['an'], drafter: 'an' },
  until: 'following-up',
  findings: [
    {
      by: 'an',
      topic: 'spending-norms',
      summary: 'Khoán kinh phí sử dụng xe vượt mức quy định trong 14 tháng.',
      from: '2023-11-01',
      to: '2024-12-31',
      amountVnd: 42_700_000,
      responsiblePost: 'Chủ tịch UBND xã',
      legalBasis: ['Luật Thực hành tiết kiệm, chống lãng phí 2013'],
      became: [{ act: 'uphold' }],
    },
    {
      by: 'an',
      topic: 'spending-norms',
      summary: 'Chi tiếp khách, hội nghị vượt định mức trong hai năm; chứng từ còn phải đối chiếu với sổ quỹ.',
      from: '2023-01-01',
      to: '2024-12-31',
      amountVnd: 18_300_000,
    },
  ],
  afterFindings: [
    // The commune is busy handing over to the new one, and asks for a pause.
    {
      after: 1,
      by: 'binh',
      type: 'SuspendInspection',
      data: (on, world) => ({
        ground: 'unit-request',
        document: world.paper('99.901.TTr', 'decision', on),
        suspendedOn: on,
      }),
    },
    { after: 10, by: 'binh', type: 'ResumeInspection', data: (on) => ({ resumedOn: on }) },
    {
      after: 3,
      by: 'binh',
      type: 'ExtendDuration',
      data: (on, world) => ({
        days: 15,
        ground: 'complex',
        proposedOn: on,
        document: world.paper('99.901.TTr', 'decision', on),
      }),
    },
    // From 1 July there is no district: the province leads, and its head says who goes on in whose place.
    replacing(10, 'leader', 'loc', 'locOfProvince'),
    replacing(0, 'member', 'an', 'xuan'),
    {
      after: 4,
      by: 'locOfProvince',
      type: 'ReviewFinding',
      data: (on) => ({
        findingId: 'F2',
        verdict: 'upheld',
        legalBasis: ['Luật Thực hành tiết kiệm, chống lãng phí 2013'],
        responsiblePost: 'Công chức tài chính - kế toán',
        occurredOn: on,
      }),
    },
  ],
  takenOver: {
    body: '99.TTr',
    people: { head: 'chanh', leader: 'locOfProvince', members: ['xuan'], drafter: 'xuan', appraiser: 'tham' },
    numbers: { report: 1, conclusion: 2 },
  },
  recommendations: [
    {
      kind: 'recover-budget',
      summary: 'Nộp ngân sách phần kinh phí sử dụng xe khoán vượt mức.',
      addressee: '99.901.02',
      amountVnd: 42_700_000,
      dueInDays: 60,
      findings: ['F1'],
    },
    {
      kind: 'handle-organisation',
      summary: 'Kiểm điểm trách nhiệm trong việc duyệt chi vượt định mức.',
      addressee: '99.901.02',
      dueInDays: 45,
      findings: ['F2'],
    },
  ],
  followUp: [
    ordered(6, 'locOfProvince', ['R1', 'R2'], { number: 2210, received: 5 }),
    paidOf(14, 'locOfProvince', 'R1', {
      amountVnd: 15_000_000,
      destination: 'budget',
      payer: { kind: 'unit', name: 'UBND xã Vĩnh Hòa' },
      slip: 5121,
    }),
  ],
};

const stormDykes: Story = {
  name: 'storm-dykes',
  source: 'plan',
  body: '99.TTr',
  unit: '99.902.02',
  place: 'UBND xã Đông Sơn',
  topics: ['construction', 'procurement'],
  period: { from: '2023-01-01', to: '2025-06-30' },
  openedOn: '2025-10-13',
  durationDays: 30,
  people: { head: 'chanh', leader: 'doan', members: ['xuan'], drafter: 'xuan' },
  numbers: { decision: 14 },
  until: 'announced',
  findings: [
    {
      by: 'xuan',
      topic: 'construction',
      summary: 'Kè chống sạt lở thôn Đông Sơn Hạ được nghiệm thu khi chưa đủ chiều dài.',
      place: 'Kè thôn Đông Sơn Hạ, đoạn cuối',
      from: '2024-08-01',
      to: '2024-12-20',
    },
  ],
  afterFindings: [
    // The river is over the dykes that were to be measured.
    {
      after: 15,
      by: 'chanh',
      type: 'SuspendInspection',
      data: (on, world) => ({
        ground: 'force-majeure',
        document: world.paper('99.TTr', 'decision', on, 16),
        suspendedOn: on,
      }),
    },
  ],
};

const marketStalls: Story = {
  name: 'market-stalls',
  source: 'ad-hoc',
  body: '99.TTr',
  unit: '99.906.02',
  place: 'UBND phường Đông Thành',
  topics: ['budget-finance'],
  period: { from: '2023-01-01', to: '2024-12-31' },
  openedOn: '2025-09-15',
  durationDays: 20,
  people: { head: 'chanh', leader: 'khai', members: ['xuan'], drafter: 'xuan' },
  numbers: { decision: 9 },
  until: 'announced',
  afterFindings: [
    {
      after: 14,
      by: 'chanh',
      type: 'TerminateInspection',
      data: (on, world) => ({
        ground: 'Khoản thu cho thuê quầy chợ đã có kết luận kiểm toán cùng thời kỳ; không còn nội dung phải thanh tra.',
        document: world.paper('99.TTr', 'decision', on, 13),
      }),
    },
  ],
};

export const interruptedStories: readonly Story[] = [communeSpending, stormDykes, marketStalls];

/** The new head puts somebody of the province into the place of somebody of the district. */
function replacing(after: number, position: 'leader' | 'member', leaving: OfficerKey, joining: OfficerKey): Act {
  return {
    after,
    by: 'chanh',
    type: 'ReplaceTeamMember',
    data: (on, { officerId }) => {
      const declaredNoConflict = { by: officerId(joining), on };
      return {
        leaving: officerId(leaving),
        joining: { officerId: officerId(joining), position, declaredNoConflict },
        occurredOn: on,
      };
    },
  };
}
