import type { Document } from '#domain/document.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { hash, paper } from '../domain/case-papers.ts';
import { unitCodes, uuid } from '../domain/huong-binh.ts';
import { paper as otherPaper } from '../domain/papers.ts';
import type { Act } from './told-matter.ts';

/** Story A's facts: what a commune's one-stop desk took from its people. All made up. */

/** Of the district; every other paper of ours is the province's. */
export const DISTRICT = unitCodes.districtInspectorate;
export const PLAN_ID = `${unitCodes.province}-2024`;

/** 168 households paid 110,000 đồng too much each. */
export const PER_HOUSEHOLD = 110_000;
export const OVERCHARGED = 168 * PER_HOUSEHOLD;

export const official = { personId: uuid('5059', 7), name: 'Hà Văn Minh Họa', post: 'Công chức bộ phận một cửa' };

export const fees: Act = {
  unit: unitCodes.commune,
  topic: 'administrative-procedure',
  actCode: '2.1.b',
  from: '2023-01-02',
  to: '2023-10-31',
  amountVnd: OVERCHARGED,
  summary: 'Thu phí chứng thực cao hơn mức quy định của 168 hộ.',
  suspects: [],
};

export const bribe: Act = {
  ...fees,
  from: '2023-02-01',
  amountVnd: 55_500_000,
  summary: 'Nhận tiền tại bộ phận một cửa để trả hồ sơ sớm.',
  suspects: [official],
};

/** Signs of a crime in the second finding, told to who investigates. */
export const transfer = (signedOn: LegalDate) => ({
  findingIds: ['F2'],
  extent: 'information',
  recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
  document: letterOf(2, signedOn, DISTRICT),
});

const giveBack = {
  kind: 'return-to-payer',
  summary: 'Trả lại phần phí chứng thực thu vượt cho 168 hộ',
  addressee: unitCodes.commune,
  amountVnd: OVERCHARGED,
  dueOn: '2024-05-31',
  findingIds: ['F1'],
};

export const conclusion = (signedOn: LegalDate) => ({
  document: paper('conclusion', 3, signedOn, DISTRICT),
  assessments: [{ topic: fees.topic, result: 'violations' }],
  recommendations: [giveBack],
});

export const publication = (postedOn: LegalDate) => ({
  channels: ['portal', 'notice-board'],
  postedOn,
  until: '2024-03-31',
  publishedHash: hash('b'),
  redactions: [],
});

/** The district's committee orders the commune to do it. */
export const implementationOrder = {
  document: otherPaper({ number: 640, issuer: unitCodes.district, signedOn: '2024-03-05' }),
  recommendationIds: ['R1'],
  dueDays: 60,
  conclusionReceivedOn: '2024-02-29',
};

/** A list of the commune's, signed by those who had their money back. */
export const signedList = (number: number, signedOn: LegalDate): Document => ({
  kind: 'other',
  number,
  symbol: 'DS-UBND',
  year: Number(signedOn.slice(0, 4)),
  issuer: unitCodes.commune,
  signedOn,
});

export const paidBack = (amountVnd: number, number: number, paidOn: LegalDate) => ({
  recommendationId: 'R1',
  amountVnd,
  payer: { kind: 'unit', name: 'UBND xã Phú Mỹ' },
  destination: 'payers',
  document: signedList(number, paidOn),
  paidOn,
});

/** A letter of one of our two inspectorates. */
export const letterOf = (number: number, signedOn: LegalDate, issuer?: string): Document =>
  paper('letter', number, signedOn, issuer);
