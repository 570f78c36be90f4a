import type { UnitCode } from '#domain/text.ts';
import type { PostLevel } from '#domain/unit/post-level.ts';
import { demoId } from './demo-chance.ts';
import { FIRST_DAY, workingDayAfter } from './demo-days.ts';
import type { DemoStep } from './demo-step.ts';
import { onUnit } from './unit-step.ts';

type DemoTerm = Readonly<{
  unit: UnitCode;
  office: 'head' | 'deputy';
  name: string;
  post: string;
  level: PostLevel;
  from?: string;
  until?: string;
  field?: readonly string[];
}>;

/** Office-holders of the places where something happens. One chairman has moved on, so that the date matters. */
const terms: readonly DemoTerm[] = [
  { unit: '99.S01', office: 'head', name: 'Lương Văn Thuận', post: 'Giám đốc', level: 'department-director' },
  {
    unit: '99.S01',
    office: 'deputy',
    name: 'Tạ Thị Minh',
    post: 'Phó Giám đốc',
    level: 'department-deputy-director',
    field: ['health', 'procurement'],
  },
  { unit: '99.S01.BV1', office: 'head', name: 'Phan Đình Toàn', post: 'Giám đốc bệnh viện', level: 'unit-head' },
  { unit: '99.S02', office: 'head', name: 'Vũ Thị Thanh', post: 'Giám đốc', level: 'department-director' },
  { unit: '99.S03', office: 'head', name: 'Hồ Sĩ Nam', post: 'Giám đốc', level: 'department-director' },
  { unit: '99.S04', office: 'head', name: 'Cao Xuân Hòa', post: 'Giám đốc', level: 'department-director' },
  { unit: '99.901', office: 'head', name: 'Đoàn Ngọc Tuấn', post: 'Chủ tịch', level: 'district-leader' },
  { unit: '99.902', office: 'head', name: 'Huỳnh Văn Đại', post: 'Chủ tịch', level: 'district-leader' },
  {
    unit: '99.902',
    office: 'deputy',
    name: 'Thái Thị Ngân',
    post: 'Phó Chủ tịch',
    level: 'district-leader',
    field: ['construction', 'procurement'],
  },
  {
    unit: '99.901.01',
    office: 'head',
    name: 'Nguyễn Văn Cẩn',
    post: 'Chủ tịch',
    level: 'commune-leader',
    until: '2024-05-31',
  },
  {
    unit: '99.901.01',
    office: 'head',
    name: 'Trần Đức Lợi',
    post: 'Chủ tịch',
    level: 'commune-leader',
    from: '2024-06-01',
  },
  {
    unit: '99.901.01',
    office: 'deputy',
    name: 'Lê Thị Hồng',
    post: 'Phó Chủ tịch',
    level: 'commune-leader',
    field: ['administrative-procedure', 'land'],
  },
  { unit: '99.902.01', office: 'head', name: 'Phùng Thế Vinh', post: 'Chủ tịch', level: 'commune-leader' },
  { unit: '99.903.01', office: 'head', name: 'Quách Văn Bền', post: 'Chủ tịch', level: 'commune-leader' },
];

/** Of the places in which corruption matters come up. They were put down later, and have places of their own. */
const laterTerms: readonly DemoTerm[] = [
  { unit: '99.901.03', office: 'head', name: 'Tô Văn Ngạn', post: 'Chủ tịch', level: 'commune-leader' },
  {
    unit: '99.901.03',
    office: 'deputy',
    name: 'Kiều Thị Nhàn',
    post: 'Phó Chủ tịch',
    level: 'commune-leader',
    field: ['administrative-procedure', 'citizen-reception'],
  },
  {
    unit: '99.901.03',
    office: 'deputy',
    name: 'Ông Thế Bảo',
    post: 'Phó Chủ tịch',
    level: 'commune-leader',
    field: ['land', 'construction'],
  },
  {
    unit: '99.903.02',
    office: 'head',
    name: 'Lục Đình Khoát',
    post: 'Chủ tịch',
    level: 'commune-leader',
    until: '2024-09-30',
  },
  {
    unit: '99.903.02',
    office: 'head',
    name: 'Nông Thị Sim',
    post: 'Chủ tịch',
    level: 'commune-leader',
    from: '2024-10-01',
  },
  { unit: '99.905.02', office: 'head', name: 'Doãn Quốc Vượng', post: 'Chủ tịch', level: 'commune-leader' },
  {
    unit: '99.905.02',
    office: 'deputy',
    name: 'Mạc Thị Lài',
    post: 'Phó Chủ tịch',
    level: 'commune-leader',
    field: ['land', 'environment'],
  },
];

export const officeHolderSteps = (): readonly DemoStep[] => terms.flatMap((term, index) => termSteps(term, index));
export const laterOfficeHolderSteps = (): readonly DemoStep[] =>
  laterTerms.flatMap((term, index) => termSteps(term, terms.length + index));

/** The id under which the demo puts an office-holder down. */
export const officeHolderId = (name: string): string => demoId(`office-holder ${name}`);

const termSteps = (term: DemoTerm, index: number): readonly DemoStep[] => {
  const { unit, office, name, post, level, from = '2021-07-01', until, field } = term;
  const personId = officeHolderId(name);
  const document = {
    kind: 'decision',
    number: 100 + index,
    symbol: 'QĐ-UBND',
    year: Number(from.slice(0, 4)),
    issuer: '99',
    signedOn: from,
  };
  // Whoever took office later is put down when it happened, and the one before leaves first.
  const [on, minute] =
    from < FIRST_DAY ? ([FIRST_DAY, 14 * 60 + index * 3] as const) : ([workingDayAfter(from, 0), 9 * 60] as const);
  const type = office === 'head' ? 'AppointHead' : 'AppointDeputy';
  const steps = [
    onUnit(unit, minute, type, { code: unit, personId, name, post, level, acting: false, from, document }, 'quan', on),
  ];
  if (field !== undefined) {
    const data = { code: unit, deputy: personId, topics: field, subUnits: [], from };
    steps.push(onUnit(unit, minute + 1, 'AssignField', data, 'quan', on));
  }
  if (until !== undefined) {
    const data = { code: unit, office, personId, from, until, reason: 'moved' };
    steps.push(onUnit(unit, 8 * 60 + 30, 'EndTerm', data, 'quan', workingDayAfter(until, 1)));
  }
  return steps;
};
