import type { Topic } from '#domain/law/topics.ts';
import type { UnitCode } from '#domain/text.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { extend } from './facts.ts';
import { huongBinh, unitCodes, uuid } from './huong-binh.ts';
import { paper } from './papers.ts';

/* Who heads what in Hương Bình, for tests that ask who answers for it. All persons are fictional. */

type Holder = Readonly<{ personId: string; name: string; post: string }>;
const holder = (n: number, name: string, post: string): Holder => ({ personId: uuid('0ff5', n), name, post });

export const holders = {
  /** Of the department until the summer of 2023. */
  formerDirector: holder(1, 'Phan Văn Cựu', 'Giám đốc Sở Y tế'),
  director: holder(2, 'Cao Văn Nhiệm', 'Giám đốc Sở Y tế'),
  /** For him it is money and procurement. */
  deputyDirector: holder(3, 'Lâm Thị Phó', 'Phó Giám đốc Sở Y tế'),
  /** Acting, and alone: the commune has no deputy. */
  chairman: holder(4, 'Tô Văn Xã', 'Quyền Chủ tịch UBND xã'),
  /** Beside a deputy to whom only health was given. */
  schoolHead: holder(5, 'Mạc Thị Trường', 'Hiệu trưởng'),
  schoolDeputy: holder(6, 'Kiều Văn Phó', 'Phó Hiệu trưởng'),
} as const satisfies Record<string, Holder>;

type Appointment = Readonly<{ from?: string; until?: string; acting?: boolean }>;
const appointed = (
  type: 'HeadAppointed' | 'DeputyAppointed',
  person: Holder,
  { from = '2021-01-01', until, acting = false }: Appointment = {},
): UnitEvent => ({
  type,
  data: {
    ...person,
    level: 'unit-head',
    acting,
    from,
    ...(until === undefined ? {} : { until }),
    document: paper({ signedOn: '2020-12-20', year: 2020 }),
  },
});

const field = ({ personId }: Holder, topics: Topic[], subUnits: UnitCode[] = []): UnitEvent => ({
  type: 'FieldAssigned',
  data: { deputy: personId, topics, subUnits, from: '2021-01-01' },
});

const c = unitCodes;
/** Hương Bình with its office-holders. The second commune has none. */
export const staffed = extend(huongBinh, {
  units: {
    [c.department]: [
      appointed('HeadAppointed', holders.formerDirector, { until: '2023-06-30' }),
      appointed('HeadAppointed', holders.director, { from: '2023-07-01' }),
      appointed('DeputyAppointed', holders.deputyDirector),
      field(holders.deputyDirector, ['budget-finance', 'procurement'], [c.hospital]),
    ],
    [c.commune]: [appointed('HeadAppointed', holders.chairman, { acting: true })],
    [c.school]: [
      appointed('HeadAppointed', holders.schoolHead, { acting: true }),
      appointed('DeputyAppointed', holders.schoolDeputy),
      field(holders.schoolDeputy, ['health']),
    ],
  },
});
