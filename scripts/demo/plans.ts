import type { Topic } from '#domain/law/topics.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { DemoStep } from './demo-step.ts';
import type { OfficerKey } from './officers.ts';

/** Whoever draws the plans up, and whoever records their approval. */
const PLANNER = 'doan';
const HEAD = 'chanh';
const PROVINCE = '99.TTr';

type Item = Readonly<{
  by: OfficerKey;
  body: UnitCode;
  unit: UnitCode;
  topics: readonly Topic[];
  quarter: 1 | 2 | 3 | 4;
  ground?: string;
  document?: ReturnType<typeof decision>;
}>;

const province = (unit: UnitCode, quarter: Item['quarter'], topics: readonly Topic[], ground?: string): Item => ({
  by: PLANNER,
  body: PROVINCE,
  unit,
  topics,
  quarter,
  ...(ground === undefined ? {} : { ground }),
});

/** Made in autumn 2024, when nobody knew that there would be no districts in the second half of the year. */
const itemsOf2025: readonly Item[] = [
  province('99.S02', 3, ['education', 'procurement', 'spending-norms']),
  province('99.S03', 3, ['administrative-procedure', 'e-government']),
  province('99.S04', 4, ['post-rotation', 'personnel', 'conduct']),
  { by: 'loc', body: '99.901.TTr', unit: '99.901.02', topics: ['spending-norms', 'budget-finance'], quarter: 2 },
  province('99.S02', 4, ['procurement'], 'Đề nghị của Sở Tài chính'),
  { by: 'ha', body: '99.903.TTr', unit: '99.903.01', topics: ['land', 'public-disclosure'], quarter: 2 },
  province('99.S01', 2, ['health', 'procurement']),
];

/** What the province took over from the districts in the middle of the year. */
const addedIn2025: readonly Item[] = [
  province('99.902.02', 4, ['construction', 'procurement'], 'Xã mới, tiếp nhận dự án của huyện'),
  province('99.905.01', 4, ['rural-water', 'budget-finance'], 'Xã mới, tiếp nhận công trình nước sạch'),
];

const itemsOf2026: readonly Item[] = [
  province('99.S01', 1, ['budget-finance', 'procurement']),
  province('99.S04', 2, ['asset-declaration', 'conflict-of-interest']),
  province('99.901.01', 2, ['land', 'citizen-reception']),
  province('99.S01', 3, ['procurement', 'health'], 'Kiến nghị của kiểm toán'),
];

/** Cases, the items of 2025 that they carry out, who says so, and on which day: that of the opening. */
const carriedOut: readonly (readonly [name: string, itemId: string, by: OfficerKey, on: LegalDate])[] = [
  ['commune-spending', 'P4', 'loc', '2025-05-12'],
  ['school-equipment', 'P1', 'khai', '2025-08-25'],
  ['building-permits', 'P2', 'khai', '2025-09-22'],
  ['post-rotation', 'P3', 'doan', '2025-10-06'],
  ['storm-dykes', 'P8', 'khai', '2025-10-13'],
  ['rural-water', 'P9', 'khai', '2025-11-24'],
];

const planStep = (
  year: number,
  on: LegalDate,
  minute: number,
  by: OfficerKey,
  type: DemoStep['type'],
  data: object,
): DemoStep => ({ on, minute, by, type, subject: { plan: `99-${year}` }, data: () => data });

const proposals = (year: number, on: LegalDate, items: readonly Item[]): readonly DemoStep[] =>
  items.map(({ by, ...item }, index) =>
    planStep(year, on, 8 * 60 + index * 9, by, 'ProposePlanItem', { ...item, occurredOn: on }),
  );

const decision = (number: number, signedOn: LegalDate) => ({
  kind: 'decision',
  number,
  symbol: 'QĐ-UBND',
  year: Number(signedOn.slice(0, 4)),
  issuer: '99',
  signedOn,
});

const naming = ([name, itemId, by, on]: (typeof carriedOut)[number]): DemoStep => ({
  on,
  minute: 16 * 60 + 30,
  by,
  type: 'NamePlanItem',
  subject: { case: name },
  data: () => ({ planId: '99-2025', itemId, occurredOn: on }),
});

/** The plan of 2025 from its drafting to what was added in July, and the draft of 2026 with an overlap in it. */
export const planSteps = (): readonly DemoStep[] => {
  const audited = decision(905, '2025-04-14');
  const taken = decision(2230, '2025-07-21');
  const resolution = {
    overlapId: 'O1',
    outcome: 'one-dropped',
    drop: 'P5',
    ground: 'Gộp vào cuộc thanh tra quý 3',
    occurredOn: '2024-11-20',
  };
  const dropping = {
    itemId: 'P7',
    dropped: true,
    ground: 'Kiểm toán nhà nước đã kiểm toán cùng nội dung',
    document: audited,
    occurredOn: audited.signedOn,
  };
  const approval = { document: decision(3120, '2024-12-10'), occurredOn: '2024-12-10' };
  return [
    ...proposals(2025, '2024-11-12', itemsOf2025),
    planStep(2025, '2024-11-20', 9 * 60, PLANNER, 'ResolveOverlap', resolution),
    planStep(2025, '2024-12-10', 15 * 60, HEAD, 'ApprovePlan', approval),
    planStep(2025, audited.signedOn, 15 * 60, PLANNER, 'AdjustPlanItem', dropping),
    ...proposals(
      2025,
      taken.signedOn,
      addedIn2025.map((item) => ({ ...item, document: taken })),
    ),
    ...carriedOut.map(naming),
    ...proposals(2026, '2025-11-18', itemsOf2026),
  ];
};
