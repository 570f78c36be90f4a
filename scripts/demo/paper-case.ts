import type { DemoStep } from './demo-step.ts';

const BODY = '99.TTr';
const UNIT = '99.S04';

/** An inspection that had run on paper since before there was a ledger, and still waits for its money. All made up. */
export const paperCaseSteps = (): readonly DemoStep[] => [
  {
    on: '2025-12-04',
    minute: 15 * 60 + 10,
    by: 'khai',
    type: 'CarryInCase',
    subject: { case: 'paper-file' },
    data: (world) => ({
      source: 'plan',
      unit: UNIT,
      topics: ['personnel', 'spending-norms'],
      period: { from: '2021-01-01', to: '2022-12-31' },
      corruptionSigns: false,
      occurredOn: '2023-04-10',
      paperFile: { reference: 'HS 14/2023', keptAt: 'Kho lưu trữ Thanh tra tỉnh, giá 6, hộp 2' },
      decision: { document: world.paper(BODY, 'decision', '2023-04-17', 41), durationDays: 30 },
      team: {
        members: [
          { officerId: world.officerId('khai'), position: 'leader' },
          { officerId: world.officerId('phuc'), position: 'member' },
        ],
        occurredOn: '2023-04-18',
      },
      announcement: { announcedOn: '2023-04-25', place: 'Sở Nội vụ' },
      findings: [
        {
          topic: 'spending-norms',
          summary: 'Chi đào tạo, bồi dưỡng vượt định mức ở 6 lớp.',
          unit: UNIT,
          from: '2021-03-01',
          to: '2022-11-30',
          amountVnd: 84_000_000,
          responsiblePost: 'Chánh Văn phòng Sở',
          legalBasis: ['Nghị quyết của Hội đồng nhân dân tỉnh về mức chi đào tạo, bồi dưỡng'],
          reportedOn: '2023-05-12',
          review: { verdict: 'upheld', on: '2023-05-19' },
        },
      ],
      fieldworkEndedOn: '2023-06-02',
      report: { document: world.paper(BODY, 'report', '2023-06-15', 42) },
      conclusion: {
        document: world.paper(BODY, 'conclusion', '2023-06-29', 43),
        assessments: [
          { topic: 'personnel', result: 'compliant' },
          { topic: 'spending-norms', result: 'violations' },
        ],
        recommendations: [
          {
            kind: 'recover-budget',
            summary: 'Nộp lại ngân sách số chi đào tạo vượt định mức.',
            addressee: UNIT,
            amountVnd: 84_000_000,
            dueOn: '2023-12-31',
            findingIds: ['F1'],
          },
        ],
      },
      publication: {
        channels: ['portal', 'notice-board'],
        postedOn: '2023-07-10',
        until: '2023-07-31',
        redactions: [],
      },
      payments: [
        {
          recommendationId: 'R1',
          amountVnd: 60_000_000,
          payer: { kind: 'unit', name: 'Sở Nội vụ' },
          destination: 'budget',
          document: {
            kind: 'other',
            number: 118,
            symbol: 'GNT-KBNN',
            year: 2023,
            issuer: 'Kho bạc Nhà nước tỉnh Hương Bình',
            signedOn: '2023-12-20',
          },
          paidOn: '2023-12-20',
        },
      ],
    }),
  },
];
