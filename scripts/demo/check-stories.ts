import type { LegalDate } from '#domain/legal-date.ts';
import { daysAfter } from './demo-days.ts';
import type { DemoWorld } from './demo-step.ts';
import type { OfficerKey } from './officers.ts';
import { done, verified } from './recommendation-acts.ts';
import { paidOf } from './recovery-acts.ts';
import type { Act, Thread } from './story.ts';

/*
 * Checks: lighter than inspections. They came to the demonstration later, so their papers take numbers that the others
 * have left free. All made up.
 */

const BODY = '99.TTr';

const grouped = (after: number, leader: OfficerKey, members: readonly OfficerKey[]): Act => ({
  after,
  by: 'chanh',
  type: 'AppointTeam',
  data: (on, world) => ({ members: membersOf(world, on, leader, members), occurredOn: on }),
});

const membersOf = (world: DemoWorld, on: LegalDate, leader: OfficerKey, members: readonly OfficerKey[]) =>
  [leader, ...members].map((key, index) => {
    const officerId = world.officerId(key);
    return { officerId, position: index === 0 ? 'leader' : 'member', declaredNoConflict: { by: officerId, on } };
  });

const decided = (after: number, number: number, durationDays?: number): Act => ({
  after,
  by: 'chanh',
  type: 'IssueCheckDecision',
  data: (on, world) => ({
    document: world.paper(BODY, 'decision', on, number),
    ...(durationDays === undefined ? {} : { durationDays }),
  }),
});

const ended = (after: number, by: OfficerKey, place: string): Act => ({
  after,
  by,
  type: 'EndCheck',
  data: (on) => ({ minutes: { madeOn: on, place }, occurredOn: on }),
});

const upheld = (after: number, by: OfficerKey, findingId: string, responsiblePost: string): Act => ({
  after,
  by,
  type: 'ReviewFinding',
  data: (on) => ({
    findingId,
    verdict: 'upheld',
    legalBasis: ['Luật Phí và lệ phí 2015'],
    responsiblePost,
    occurredOn: on,
  }),
});

/** A ward is checked for what it takes at its counter: from the opening to the last đồng and the closing. */
export const wardCounterCheck: Thread = {
  case: 'ward-counter-check',
  startsOn: '2025-08-04',
  acts: [
    {
      after: 0,
      by: 'khai',
      type: 'OpenCase',
      data: (on) => ({
        form: 'check',
        source: 'citizen-report',
        sourceReference: 'Phiếu tiếp công dân 61',
        unit: '99.905.01',
        topics: ['administrative-procedure'],
        period: { from: '2025-01-01', to: '2025-07-31' },
        corruptionSigns: false,
        occurredOn: on,
      }),
    },
    decided(2, 3, 5),
    grouped(0, 'khai', ['haOfProvince']),
    {
      after: 5,
      by: 'haOfProvince',
      type: 'WriteDiaryEntry',
      data: (on) => ({ text: 'Đối chiếu sổ thu lệ phí với biên lai tại bộ phận một cửa.', occurredOn: on }),
    },
    {
      after: 1,
      by: 'haOfProvince',
      type: 'ReportFinding',
      data: (on) => ({
        topic: 'administrative-procedure',
        summary: 'Thu lệ phí chứng thực bản sao cao hơn mức quy định trong bốn tháng.',
        unit: '99.905.01',
        place: 'Bộ phận một cửa',
        from: '2025-04-01',
        to: '2025-07-31',
        amountVnd: 3_240_000,
        occurredOn: on,
      }),
    },
    {
      after: 0,
      by: 'haOfProvince',
      type: 'ReportFinding',
      data: (on) => ({
        topic: 'administrative-procedure',
        summary: 'Chưa niêm yết đủ mức phí, lệ phí tại nơi tiếp nhận hồ sơ.',
        unit: '99.905.01',
        from: '2025-01-01',
        to: '2025-07-31',
        occurredOn: on,
      }),
    },
    upheld(2, 'khai', 'F1', 'Công chức tư pháp - hộ tịch'),
    upheld(0, 'khai', 'F2', 'Phó Chủ tịch UBND phường'),
    ended(1, 'khai', 'UBND phường Giang Bắc'),
    {
      after: 7,
      by: 'chanh',
      type: 'NotifyCheckResult',
      data: (on, world) => ({
        document: world.paper(BODY, 'notice', on, 3),
        recommendations: [
          {
            kind: 'return-to-payer',
            summary: 'Trả lại cho người nộp phần lệ phí chứng thực thu vượt.',
            addressee: '99.905.01',
            amountVnd: 3_240_000,
            dueOn: daysAfter(on, 30),
            findingIds: ['F1'],
          },
          {
            kind: 'other',
            summary: 'Niêm yết đầy đủ mức phí, lệ phí tại bộ phận một cửa.',
            addressee: '99.905.01',
            dueOn: daysAfter(on, 15),
            findingIds: ['F2'],
          },
        ],
      }),
    },
    done(10, 'khai', 'R2', 'Phường gửi ảnh chụp bảng niêm yết.'),
    verified(3, 'khai', 'R2'),
    paidOf(8, 'khai', 'R1', {
      amountVnd: 3_240_000,
      destination: 'payers',
      payer: { kind: 'unit', name: 'UBND phường Giang Bắc' },
      slip: 14,
      symbol: 'BK-UBND',
      issuer: 'UBND phường Giang Bắc (hư cấu)',
    }),
    { ...done(12, 'khai', 'R1'), beside: true },
    { ...verified(14, 'khai', 'R1'), beside: true },
    {
      after: 18,
      by: 'khai',
      type: 'ProposeClosure',
      data: (on) => ({ outcome: 'fully-implemented', occurredOn: on }),
    },
    { after: 2, by: 'chanh', type: 'CloseCase', data: (on) => ({ occurredOn: on }) },
  ],
};

/** A department is checked for what it buys; it is done at the unit, and the result is not notified yet. */
export const schoolBooksCheck: Thread = {
  case: 'school-books-check',
  startsOn: '2025-11-19',
  acts: [
    {
      after: 0,
      by: 'doan',
      type: 'OpenCase',
      data: (on) => ({
        form: 'check',
        source: 'superior-order',
        unit: '99.S02',
        topics: ['procurement'],
        period: { from: '2025-01-01', to: '2025-10-31' },
        corruptionSigns: false,
        occurredOn: on,
      }),
    },
    decided(2, 302),
    grouped(3, 'doan', ['xuan']),
    {
      after: 2,
      by: 'xuan',
      type: 'ReportFinding',
      data: (on) => ({
        topic: 'procurement',
        summary: 'Chia nhỏ hai gói mua sách giáo khoa thư viện để chỉ định thầu.',
        unit: '99.S02',
        from: '2025-03-01',
        to: '2025-05-31',
        occurredOn: on,
      }),
    },
    ended(5, 'doan', 'Sở Giáo dục và Đào tạo'),
  ],
};
