import { subDays } from 'date-fns/subDays';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { actor, unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import type { Random } from './random.ts';
import { paperOf } from './random-step.ts';

/** A case of the department that had come so far on paper: opened only, in its fieldwork, or published. */
export const randomPaperCase = (random: Random, now: string, today: string): CaseCommand => {
  const before = (days: number) =>
    subDays(new Date(`${today}T00:00:00Z`), days)
      .toISOString()
      .slice(0, 10);
  const issuer = c.provincialInspectorate;
  const far = random.below(3);
  const from = { from: '2022-02-01', to: '2022-11-30', unit: c.department };
  const inFieldwork = {
    decision: { document: paperOf(random, 'decision', issuer, before(90)), durationDays: 30 },
    team: {
      members: [
        { officerId: people.leader.officerId, position: 'leader' as const },
        { officerId: people.inspector.officerId, position: 'member' as const },
      ],
      occurredOn: before(89),
    },
    announcement: { announcedOn: before(80), place: 'Sở Y tế' },
    findings: [
      {
        ...from,
        topic: 'budget-finance' as const,
        summary: 'Chi sai định mức',
        amountVnd: 1_000_000 * (1 + random.below(90)),
        reportedOn: before(70),
        ...(far === 2 ? { review: { verdict: 'upheld' as const, on: before(60) } } : {}),
      },
    ],
  };
  const published = {
    fieldworkEndedOn: before(50),
    report: { document: paperOf(random, 'report', issuer, before(45)) },
    conclusion: {
      document: paperOf(random, 'conclusion', issuer, before(30)),
      assessments: [
        { topic: 'budget-finance' as const, result: 'violations' as const },
        { topic: 'procurement' as const, result: 'not-examined' as const },
      ],
      recommendations: [
        {
          kind: 'handle-organisation' as const,
          summary: 'Kiểm điểm',
          addressee: c.department,
          dueOn: before(1),
          findingIds: ['F1'],
          ...(random.chance(2) ? { standing: { status: 'said-done' as const, on: before(2) } } : {}),
        },
      ],
    },
    publication: { channels: ['portal' as const], postedOn: before(25), until: before(5), redactions: [] },
  };
  return ask.CarryInCase(
    {
      occurredOn: before(100),
      paperFile: { reference: `HS ${random.below(3)}`, keptAt: 'Kho lưu trữ' },
      ...(far > 0 ? inFieldwork : {}),
      ...(far === 2 ? published : {}),
    },
    { by: actor('leader'), now },
  );
};
