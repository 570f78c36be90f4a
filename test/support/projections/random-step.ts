import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { upheldFindings } from '#domain/inspection-case/finding-state.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import type { Random } from './random.ts';

/** Something that somebody may try to do with a case; whether it may be done is for the real decider to say. */
export type Step = (state: InspectionCase, random: Random, now: string, today: string) => CaseCommand;

export const TOPICS = ['land', 'construction', 'budget-finance', 'procurement'] as const;
export const HASHES = ['a', 'b', 'c'].map((digit) => digit.repeat(64));

/** Who does what in a case of the province and in one of the district. */
export const handsOf = (body: string) =>
  body === c.provincialInspectorate
    ? ({ head: 'head', leader: 'leader', member: 'inspector', drafter: 'secondInspector' } as const)
    : ({
        head: 'districtHead',
        leader: 'districtInspector',
        member: 'secondDistrictInspector',
        drafter: 'secondDistrictInspector',
      } as const);

const SYMBOLS = {
  decision: 'QĐ-TTr',
  conclusion: 'KL-TTr',
  report: 'BC-TTr',
  letter: 'CV-TTr',
  notice: 'TB-TTr',
} as const;

export const paperOf = (random: Random, kind: keyof typeof SYMBOLS, issuer: string, today: string) =>
  paper({
    kind,
    number: 1 + random.below(900),
    symbol: SYMBOLS[kind],
    year: Number(today.slice(0, 4)),
    issuer,
    signedOn: today,
  });

/** Of what was upheld: money, somebody to be handled, land. */
export const recommendationsOn = (state: InspectionCase, random: Random) =>
  upheldFindings(state)
    .slice(0, 1 + random.below(3))
    .map(({ findingId }, index) => ({
      kind: (['recover-budget', 'handle-individual', 'recover-land'] as const)[index] ?? ('other' as const),
      summary: 'Thu hồi nộp ngân sách',
      details: 'Chi tiết nghĩa vụ' as never,
      addressee: random.pick([state.unit, c.district]),
      obligor: { kind: 'enterprise' as const, name: 'Công ty Xây dựng Số 9' },
      ...(index === 0 ? { amountVnd: 1 + random.below(1e9) } : {}),
      ...(index === 2 ? { landM2: 1 + random.below(1e4) / 4 } : {}),
      dueOn: '2027-01-01',
      findingIds: [findingId],
    }));
