import type { LegalDate } from '#domain/legal-date.ts';
import { hash, idOf, paper } from '../domain/case-papers.ts';
import { unitCodes } from '../domain/huong-binh.ts';
import { paper as otherPaper } from '../domain/papers.ts';

/* Bodies of what is sent about one building of a hospital that was paid for beyond what was built. All made up. */

export const FOUND_AT_FIRST = 910_000_000;
/** As the expert measured it. */
export const OVERPAID = 842_300_000;
export const FROM_SETTLEMENT = 512_300_000;
export const INTO_BUDGET = 330_000_000;

export const builder = 'Công ty TNHH Xây dựng Nhà Hư Cấu';
const treasury = 'Kho bạc Nhà nước tỉnh Hương Bình (hư cấu)';
export const DIRECTOR = 'Giám đốc Sở Y tế';
/** Sealed wherever it is written. */
export const ENGINEER = 'Mạc Văn Giả Định';

export const SUMMARY = 'Nghiệm thu, thanh toán vượt khối lượng thực tế ở khối nhà C của bệnh viện.';

export const settlementFile = 'Hồ sơ thanh toán khối nhà C: khối lượng nghiệm thu 1.820 m3 bê tông.\n';
export const expertReport = 'Báo cáo giám định: khối lượng thực tế 1.604 m3 bê tông.\n';

/** What is written of a file that was handed over. */
export const handedOver = (summary: string, occurredOn: LegalDate) => ({
  ...{ summary, claimedOn: occurredOn, occurredOn, where: 'Ban Quản lý dự án của bệnh viện' },
  ...{ form: 'copy', isDenunciation: false },
});

export const planned = (occurredOn: LegalDate) => ({
  body: unitCodes.provincialInspectorate,
  unit: unitCodes.department,
  topics: ['construction', 'procurement'],
  quarter: 1,
  occurredOn,
});

export const opened = (occurredOn: LegalDate, itemId: string) => ({
  source: 'plan',
  unit: unitCodes.department,
  topics: ['construction', 'procurement'],
  period: { from: '2021-01-01', to: '2023-12-31' },
  corruptionSigns: false,
  occurredOn,
  planItem: { planId: '99-2024', itemId },
});

export const overpaid = (occurredOn: LegalDate, evidence: string) => ({
  topic: 'construction',
  summary: SUMMARY,
  details: `${ENGINEER} ký biên bản nghiệm thu khi chưa đổ xong bê tông tầng 4.`,
  unit: unitCodes.hospital,
  place: 'Khối nhà C',
  from: '2022-05-01',
  to: '2023-08-31',
  amountVnd: FOUND_AT_FIRST,
  evidence: [evidence],
  occurredOn,
});

/** A slip of the treasury. */
export const slip = (number: number, signedOn: LegalDate) =>
  otherPaper({ kind: 'other', number, symbol: 'GNT-KB', issuer: treasury, signedOn });

export const paidByBuilder = (on: object, amountVnd: number, number: number, paidOn: LegalDate) => ({
  ...on,
  amountVnd,
  payer: { kind: 'enterprise', name: builder },
  destination: 'findingId' in on ? 'custody-account' : 'budget',
  document: slip(number, paidOn),
  paidOn,
});

export const settledLower = (amountVnd: number, paidOn: LegalDate) => ({
  recommendationId: 'R1',
  amountVnd,
  payer: { kind: 'unit', name: 'Bệnh viện đa khoa Hương Bình' },
  destination: 'settlement-reduced',
  document: otherPaper({ number: 77, symbol: 'QĐ-STC', issuer: 'Sở Tài chính (hư cấu)', signedOn: paidOn }),
  paidOn,
});

export const sentBack = (amountVnd: number, number: number, occurredOn: LegalDate) => ({
  amountVnd,
  ground: 'Nộp nhầm tài khoản; Kho bạc đã hoàn trả',
  document: slip(number, occurredOn),
  occurredOn,
});

export const conclusionOf = (signedOn: LegalDate) => ({
  document: paper('conclusion', 9, signedOn),
  assessments: [
    { topic: 'construction', result: 'violations' },
    { topic: 'procurement', result: 'compliant' },
  ],
  recommendations: [
    {
      kind: 'reduce-settlement',
      summary: 'Giảm trừ quyết toán khối lượng nghiệm thu không đúng.',
      addressee: unitCodes.hospital,
      amountVnd: FROM_SETTLEMENT,
      dueOn: '2024-08-30',
      findingIds: ['F1'],
    },
    {
      kind: 'recover-budget',
      summary: 'Thu hồi phần đã thanh toán cho nhà thầu thi công.',
      addressee: unitCodes.department,
      obligor: { kind: 'enterprise', name: builder },
      amountVnd: INTO_BUDGET,
      dueOn: '2024-08-30',
      findingIds: ['F1'],
    },
  ],
});

export const REDACTED = 'Mục III.2, bản vẽ phòng lưu trữ dược chất phóng xạ';
export const publicationOn = (postedOn: LegalDate, until: LegalDate) => ({
  channels: ['portal', 'notice-board'],
  postedOn,
  until,
  publishedHash: hash('b'),
  redactions: [{ passage: REDACTED, ground: 'Bí mật nhà nước trong lĩnh vực y tế (hư cấu)' }],
});

/** A leader and one member, who has declared that he has no conflict of interest, or has not. */
export const teams = (occurredOn: LegalDate) => {
  const taking = (key: 'leader' | 'inspector', position: 'leader' | 'member') => ({ officerId: idOf(key), position });
  const declared = (key: 'leader' | 'inspector', position: 'leader' | 'member') => ({
    ...taking(key, position),
    declaredNoConflict: { by: idOf(key), on: occurredOn },
  });
  const leader = declared('leader', 'leader');
  return {
    undeclared: { members: [leader, taking('inspector', 'member')], occurredOn },
    declared: { members: [leader, declared('inspector', 'member')], occurredOn },
  };
};

export const outline = (occurredOn: LegalDate, answerDueOn: LegalDate) => ({
  document: paper('letter', 41, occurredOn),
  answerDueOn,
  occurredOn,
});
export const papersAsked = (occurredOn: LegalDate, dueOn: LegalDate) => ({
  items: [{ title: 'Hồ sơ thanh toán khối nhà C' }, { title: 'Nhật ký thi công' }],
  dueOn,
  occurredOn,
});

const expert = 'Trung tâm Giám định chất lượng xây dựng (hư cấu)';
export const expertAsked = (occurredOn: LegalDate, answerDueOn: LegalDate) => ({
  expert,
  summary: 'Khối lượng bê tông thực tế của khối nhà C',
  document: paper('letter', 42, occurredOn),
  answerDueOn,
  occurredOn,
});
export const expertSays = (occurredOn: LegalDate, signedOn: LegalDate) => ({
  summary: 'Khối lượng thực tế thấp hơn hồ sơ thanh toán 216 m3',
  document: otherPaper({ kind: 'report', number: 58, symbol: 'BC-GĐ', issuer: expert, signedOn }),
  occurredOn,
});

export const unitSays = (occurredOn: LegalDate) => ({
  findingId: 'F1',
  explainedBy: DIRECTOR,
  summary: 'Khối lượng thiếu được thi công bù sau ngày nghiệm thu',
  occurredOn,
});
export const upheld = (occurredOn: LegalDate) => ({
  verdict: 'upheld',
  responsiblePost: 'Giám đốc bệnh viện',
  legalBasis: ['Nghị định 99/2021/NĐ-CP'],
  occurredOn,
});

export const superiorAsked = (occurredOn: LegalDate) => ({
  superior: 'Chủ tịch UBND tỉnh Hương Bình',
  ground: 'Liên quan vốn của nhiều sở',
  document: paper('letter', 43, occurredOn),
  reportReceivedOn: occurredOn,
  occurredOn,
});
export const superiorSays = (occurredOn: LegalDate, signedOn: LegalDate) => ({
  position: 'agrees-in-part',
  summary: 'Nhất trí; nêu rõ phần giảm trừ quyết toán',
  document: otherPaper({ kind: 'letter', number: 214, symbol: 'UBND-NC', signedOn }),
  occurredOn,
});

export const contest = (occurredOn: LegalDate) => ({
  contestedBy: DIRECTOR,
  findingIds: ['F1'],
  summary: 'Đề nghị tính khối lượng đã thi công bù',
  document: otherPaper({ number: 91, symbol: 'CV-SYT', issuer: unitCodes.department, signedOn: occurredOn }),
  occurredOn,
});
export const contestAnswer = (signedOn: LegalDate) => ({
  result: 'rejected',
  summary: 'Giám định đo sau khi thi công bù: khối lượng vẫn thiếu',
  document: paper('letter', 44, signedOn),
});

/** Of the people's committee of the province, which had the conclusion three days after it was signed. */
export const order = (signedOn: LegalDate) => ({
  document: otherPaper({ number: 612, signedOn }),
  recommendationIds: ['R1', 'R2'],
  dueDays: 60,
  conclusionReceivedOn: '2024-06-06',
});

export const fileList = (occurredOn: LegalDate) => ({
  items: [
    { title: 'Quyết định thanh tra', number: '9/QĐ-TTr', pages: 2 },
    { title: 'Kết luận thanh tra', number: '9/KL-TTr', pages: 14 },
  ],
  occurredOn,
});
