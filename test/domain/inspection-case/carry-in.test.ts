import { describe, expect, test } from 'vitest';
import { PAPER_FILE } from '#domain/inspection-case/carry-in.ts';
import { evolve } from '#domain/inspection-case/evolve.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { claim, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { actor, unitCodes } from '#test/support/domain/huong-binh.ts';
import { given } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const nothing = given([]);
type Changes = NonNullable<Parameters<typeof ask.CarryInCase>[0]>;

const finding = {
  topic: 'budget-finance' as const,
  summary: 'Chi sai định mức hội nghị',
  unit: unitCodes.department,
  from: '2023-02-01',
  to: '2023-11-30',
  amountVnd: 120_000_000,
  reportedOn: on.found,
  review: { verdict: 'upheld' as const, on: on.reviewed },
};
const recommendation = {
  kind: 'recover-budget' as const,
  summary: 'Thu hồi số chi sai định mức',
  addressee: unitCodes.department,
  amountVnd: 120_000_000,
  dueOn: '2024-07-31',
  findingIds: ['F1'],
};
const payment = {
  recommendationId: 'R1',
  amountVnd: 120_000_000,
  payer: { kind: 'unit' as const, name: 'Sở Y tế' },
  destination: 'budget' as const,
  document: paper('letter', 77, on.followedUp, 'Kho bạc Nhà nước tỉnh'),
  paidOn: on.followedUp,
};

/** What a paper case had behind it, step by step. */
const decided: Changes = { decision: { document: paper('decision', 15, on.decided), durationDays: 45 } };
const led: Changes = {
  team: {
    members: [
      { officerId: idOf('leader'), position: 'leader' },
      { officerId: idOf('inspector'), position: 'member' },
    ],
    occurredOn: on.teamAppointed,
  },
};
const announced: Changes = { ...decided, ...led, announcement: { announcedOn: on.announced, place: 'Sở Y tế' } };
const found: Changes = { ...announced, findings: [finding] };
const reported: Changes = {
  ...found,
  fieldworkEndedOn: on.fieldworkEnded,
  report: { document: paper('report', 9, on.reported) },
};
const concluded: Changes = {
  ...reported,
  conclusion: {
    document: paper('conclusion', 3, on.concluded),
    assessments: [
      { topic: 'budget-finance', result: 'violations' },
      { topic: 'procurement', result: 'compliant' },
    ],
    recommendations: [recommendation],
  },
};
const published: Changes = {
  ...concluded,
  publication: { channels: ['portal', 'meeting'], postedOn: on.published, until: on.publishedUntil, redactions: [] },
};

const eventsOf = (changes: Changes) => {
  const { decision } = nothing.when(ask.CarryInCase(changes));
  if (decision.outcome === 'rejected') throw new Error(JSON.stringify(decision.refusal));
  return decision;
};
const stateAfter = (changes: Changes) => eventsOf(changes).events.reduce<CaseState>(evolve, null);

describe('a case that ran on paper', () => {
  test.each<[string, Changes, string]>([
    ['opened', {}, 'opened'],
    ['decided', decided, 'decided'],
    ['in fieldwork', found, 'announced'],
    ['reported', reported, 'reported'],
    ['concluded', concluded, 'concluded'],
    ['published', published, 'following-up'],
  ])('stands where its papers say: %s', (_name, changes, stage) => {
    const { events } = eventsOf(changes);
    expect(stateAfter(changes)).toMatchObject({ stage });
    expect(events[1]).toEqual({
      type: 'CaseCarriedIn',
      data: {
        paperFile: { reference: 'HS 07/2024', keptAt: 'Tủ hồ sơ phòng Nghiệp vụ 2' },
        stage,
        carriedInBy: idOf('leader'),
        occurredOn: TODAY,
      },
    });
  });

  test('has the events that it would have here, each on its own day', () => {
    const { events } = eventsOf({ ...published, payments: [payment] });
    expect(events.map(({ type, data }) => `${type} ${data.occurredOn}`)).toEqual([
      `CaseOpened ${on.opened}`,
      `CaseCarriedIn ${TODAY}`,
      `InspectionDecisionIssued ${on.decided}`,
      `TeamAppointed ${on.teamAppointed}`,
      `DecisionAnnounced ${on.announced}`,
      `FindingReported ${on.found}`,
      `FindingUpheld ${on.reviewed}`,
      `FieldworkEnded ${on.fieldworkEnded}`,
      `ResultsReported ${on.reported}`,
      `ConclusionIssued ${on.concluded}`,
      `ConclusionPublished ${on.published}`,
      `RecoveryRecorded ${on.followedUp}`,
    ]);
  });

  test('none of them in the name of the officer who brought it', () => {
    const { events } = eventsOf({ ...published, payments: [payment] });
    for (const { type, data } of events.filter(({ type }) => type !== 'CaseCarriedIn')) {
      const authors = Object.entries(data).filter(([name]) => /^[a-z]+By$/.test(name));
      expect(
        authors.map(([, value]) => value),
        type,
      ).toEqual([PAPER_FILE]);
    }
  });

  test('claims the numbers of its own papers, so that no paper stands in two cases', () => {
    expect(eventsOf(published).claims).toEqual([
      claim(paper('decision', 15, on.decided)),
      claim(paper('report', 9, on.reported)),
      claim(paper('conclusion', 3, on.concluded)),
    ]);
  });

  test('remembers from which rows of which file it was imported', () => {
    const importedFrom = {
      rows: [
        { fileHash: hash('a'), sheet: 'cases' as const, row: 2, became: 'case' },
        { fileHash: hash('b'), sheet: 'findings' as const, row: 9, became: 'F1' },
      ],
    };
    expect(eventsOf({ ...found, importedFrom }).events[1]).toMatchObject({ data: { importedFrom } });
  });

  test('is led on here: its team reports, and four eyes look at what the papers found', () => {
    const { events } = eventsOf({ ...announced, findings: [{ ...finding, review: undefined }] });
    expect(given(events).when(ask.ReviewFinding({}, { by: 'leader' })).decision.outcome).toBe('accepted');
    expect(given(events).when(ask.ReportFinding({}, { by: 'inspector' })).decision.outcome).toBe('accepted');
    expect(given(events).when(ask.EndFieldwork()).decision.outcome).toBe('accepted');
  });

  test('owes what the papers say that it owes', () => {
    const half = { ...payment, amountVnd: 50_000_000 };
    const { events } = eventsOf({ ...published, payments: [half] });
    given(events)
      .when(ask.VerifyRecommendation())
      .expectRejection({ code: 'AccountNotSettled', recommendationId: 'R1', owed: { amountVnd: 70_000_000 } });
  });

  test.each([
    ['before any law that is known here', { occurredOn: '2019-05-06' }],
    ['by a body that no rule names', { body: unitCodes.districtInspectorate }],
  ])('is as its papers have it: %s', (_name, changes) => {
    expect(eventsOf(changes).events[0]).toMatchObject({
      data: { competence: { ruleId: PAPER_FILE, article: 'Theo hồ sơ giấy', verified: false } },
    });
  });

  test('of a district is carried in by the province, and led by the district', () => {
    const { events } = eventsOf({
      unit: unitCodes.commune,
      body: unitCodes.districtInspectorate,
      decision: { document: paper('decision', 4, on.decided, unitCodes.districtInspectorate), durationDays: 30 },
    });
    expect(events[0]).toMatchObject({ data: { body: unitCodes.districtInspectorate, bodyLevel: 'district' } });
  });
});

describe('is refused', () => {
  const refusals: readonly (readonly [string, Changes, object])[] = [
    ['for a unit that nobody registered', { unit: '99.S99' }, { code: 'UnitUnknown', unit: '99.S99' }],
    [
      'for a body that inspects nothing',
      { body: unitCodes.department },
      { code: 'BodyOutOfReach', body: unitCodes.department },
    ],
    ['before it was opened', { occurredOn: '2999-01-01' }, { code: 'DateInFuture', field: 'occurredOn' }],
    [
      'with a step that stands on nothing',
      { announcement: { announcedOn: on.announced, place: 'Sở Y tế' } },
      { code: 'PaperStepMissing', step: 'announcement', missing: 'decision' },
    ],
    [
      'concluded, and never reported',
      { ...concluded, report: undefined },
      { code: 'PaperStepMissing', step: 'conclusion', missing: 'report' },
    ],
    ['with a team and no decision', led, { code: 'PaperStepMissing', step: 'team', missing: 'decision' }],
    [
      'in fieldwork without anybody to lead it on',
      { ...announced, team: undefined },
      { code: 'PaperStepMissing', step: 'announcement', missing: 'team' },
    ],
    ['with findings before the fieldwork', { ...decided, findings: [finding] }, { code: 'FieldworkNotBegun' }],
    [
      'with steps out of order',
      { ...announced, announcement: { announcedOn: '2024-03-02', place: 'Sở Y tế' } },
      { code: 'DateOutOfOrder', field: 'announcement.announcedOn', notBefore: on.teamAppointed },
    ],
    [
      'with a paper of another kind',
      { decision: { document: paper('letter', 15, on.decided), durationDays: 45 } },
      { code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' },
    ],
    [
      'with a paper of another body',
      {
        decision: { document: paper('decision', 15, on.decided, unitCodes.districtInspectorate), durationDays: 45 },
      },
      { code: 'WrongIssuer', issuer: unitCodes.districtInspectorate },
    ],
    [
      'with two leaders',
      {
        ...decided,
        team: {
          members: [
            { officerId: idOf('leader'), position: 'leader' },
            { officerId: idOf('inspector'), position: 'leader' },
          ],
          occurredOn: on.teamAppointed,
        },
      },
      { code: 'LeaderMissing' },
    ],
    [
      'with one member twice',
      {
        ...decided,
        team: {
          members: [
            { officerId: idOf('leader'), position: 'leader' },
            { officerId: idOf('leader'), position: 'member' },
          ],
          occurredOn: on.teamAppointed,
        },
      },
      { code: 'MemberTwice' },
    ],
    [
      'with an officer who is not enrolled',
      {
        ...decided,
        team: {
          members: [{ officerId: '00000000-0000-7000-8000-000000000999', position: 'leader' }],
          occurredOn: on.teamAppointed,
        },
      },
      { code: 'OfficerUnknown' },
    ],
    [
      'where a finding lies outside the unit, told at its place',
      { ...announced, findings: [finding, { ...finding, unit: unitCodes.commune }] },
      { code: 'UnitOutsideInspection', at: { part: 'findings', index: 1 } },
    ],
    [
      'where a finding was rejected for no reason',
      { ...announced, findings: [{ ...finding, review: { verdict: 'rejected', on: on.reviewed } }] },
      { code: 'CommentMissing', at: { part: 'findings', index: 0 } },
    ],
    [
      'where a finding was looked at before it was reported',
      { ...announced, findings: [{ ...finding, review: { verdict: 'upheld', on: on.announced } }] },
      { code: 'DateOutOfOrder', field: 'findings.0.review.on', at: { part: 'findings', index: 0 } },
    ],
    [
      'concluded with a finding that is open',
      { ...concluded, findings: [{ ...finding, review: undefined }] },
      { code: 'FindingsOpen', findingIds: ['F1'] },
    ],
    [
      'with an assessment that its findings contradict',
      {
        ...concluded,
        conclusion: {
          ...concluded.conclusion,
          document: paper('conclusion', 3, on.concluded),
          recommendations: [],
          assessments: [
            { topic: 'budget-finance', result: 'compliant' },
            { topic: 'procurement', result: 'compliant' },
          ],
        },
      },
      { code: 'AssessmentContradictsFindings', topics: ['budget-finance'] },
    ],
    [
      'with more money than was ordered',
      { ...published, payments: [{ ...payment, amountVnd: 130_000_000 }] },
      { code: 'RecoveryBeyondOwed', owed: 120_000_000, at: { part: 'payments', index: 0 } },
    ],
    [
      'where what is said to be verified still owes',
      {
        ...published,
        conclusion: {
          document: paper('conclusion', 3, on.concluded),
          assessments: [
            { topic: 'budget-finance', result: 'violations' },
            { topic: 'procurement', result: 'compliant' },
          ],
          recommendations: [{ ...recommendation, standing: { status: 'verified', on: on.followedUp } }],
        },
      },
      { code: 'AccountNotSettled', at: { part: 'recommendations', index: 0 } },
    ],
    [
      'where a recommendation was given up and nobody says why',
      {
        ...published,
        conclusion: {
          document: paper('conclusion', 3, on.concluded),
          assessments: [
            { topic: 'budget-finance', result: 'violations' },
            { topic: 'procurement', result: 'compliant' },
          ],
          recommendations: [{ ...recommendation, standing: { status: 'closed-unimplemented', on: on.followedUp } }],
        },
      },
      { code: 'GivenUpWithoutReason', recommendationId: 'R1' },
    ],
    [
      'with a grade of the head where no corrupt act was found',
      {
        ...reported,
        report: {
          document: paper('report', 9, on.reported),
          headResponsibilityGrade: 'irresponsible-management',
        },
      },
      { code: 'GradeNotApplicable' },
    ],
    [
      'published until before it was published',
      {
        ...concluded,
        publication: { channels: ['portal'], postedOn: on.published, until: '2024-05-15', redactions: [] },
      },
      { code: 'PeriodReversed' },
    ],
  ];

  test.each(refusals)('%s', (_name, changes, refusal) => {
    const { decision } = nothing.when(ask.CarryInCase(changes));
    expect(decision).toMatchObject({ outcome: 'rejected', refusal });
  });

  test('for a body outside the territory of whoever brings it', () => {
    const inDistrict = actor('districtHead');
    nothing
      .when(ask.CarryInCase({ unit: unitCodes.commune, body: unitCodes.otherDistrictInspectorate }, { by: inDistrict }))
      .expectRejection({ code: 'BodyOutOfReach', body: unitCodes.otherDistrictInspectorate });
  });
});
