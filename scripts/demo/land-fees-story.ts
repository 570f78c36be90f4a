import { suspectId } from './finding-steps.ts';
import { linkMatter, onMatter } from './matter-acts.ts';
import { done } from './recommendation-acts.ts';
import { checked, paidOf, reminded } from './recovery-acts.ts';
import type { Story } from './story.ts';

const matter = onMatter('land-fees');
const suspect = 'Châu Thị Phỏng Định';

/** A matter is on the file, and nobody's responsibility is looked at yet. All made up. */
export const landFees: Story = {
  name: 'land-fees',
  source: 'citizen-report',
  sourceReference: 'Phiếu tiếp công dân 52/2025',
  body: '99.TTr',
  unit: '99.905.02',
  place: 'UBND phường Giang Nam',
  topics: ['land', 'administrative-procedure'],
  period: { from: '2024-01-01', to: '2025-06-30' },
  corruptionSigns: true,
  openedOn: '2025-07-14',
  durationDays: 30,
  people: { head: 'chanh', leader: 'doan', members: ['xuan'], drafter: 'xuan', appraiser: 'tham' },
  numbers: { decision: 2, report: 2, conclusion: 3 },
  until: 'following-up',
  headResponsibilityGrade: 'weak-management-capacity',
  findings: [
    {
      by: 'xuan',
      topic: 'land',
      actCode: '2.1.k',
      summary: 'Công chức địa chính gây khó khăn khi xác nhận hồ sơ đất để nhận quà của chín hộ.',
      from: '2024-05-01',
      to: '2025-02-28',
      amountVnd: 18_000_000,
      became: [
        {
          act: 'uphold',
          suspects: [suspect],
          legalBasis: ['Điều 2.1.k Luật PCTN 2018'],
          responsiblePost: 'Công chức địa chính',
        },
      ],
    },
  ],
  afterFindings: [
    matter(2, 'doan', {
      type: 'IdentifyMatter',
      data: (on, world) => ({
        source: 'inspection',
        caseId: world.idOf({ case: 'land-fees' }),
        findingIds: ['F1'],
        unit: '99.905.02',
        topic: 'land',
        actCode: '2.1.k',
        from: '2024-05-01',
        to: '2025-02-28',
        amountVnd: 18_000_000,
        summary: 'Nhũng nhiễu khi xác nhận hồ sơ đất để nhận quà.',
        offenders: [{ personId: suspectId(suspect), name: suspect, post: 'Công chức địa chính', level: 'staff' }],
        occurredOn: on,
      }),
    }),
    linkMatter('land-fees', 'land-fees', 'doan'),
  ],
  recommendations: [
    {
      kind: 'return-to-payer',
      summary: 'Trả lại giá trị quà đã nhận cho chín hộ.',
      addressee: '99.905.02',
      amountVnd: 18_000_000,
      dueInDays: 60,
      findings: ['F1'],
    },
  ],
  followUp: [
    paidOf(30, 'doan', 'R1', {
      amountVnd: 11_000_000,
      destination: 'payers',
      payer: { kind: 'person', personId: suspectId(suspect), personName: suspect },
      slip: 4,
      symbol: 'BK-UBND',
      issuer: '99.905.02',
      details: 'Trả trực tiếp cho năm hộ, có ký nhận.',
    }),
    done(40, 'doan', 'R1'),
    checked(9, 'doan', 'R1', {
      result: 'partly-done',
      found: 'Năm trong chín hộ đã nhận; bốn hộ chưa nhận đủ.',
      place: 'Nhà văn hóa thôn',
    }),
    reminded(14, 'doan', 'R1', { body: '99.TTr', answerIn: 15 }),
  ],
};
