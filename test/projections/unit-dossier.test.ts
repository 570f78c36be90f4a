import { describe, expect, test } from 'vitest';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitDossier } from '#projections/unit-dossier/projection.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase } from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const of = (code: string) => ({ code, visibility: SEES_ALL });
const outsider = (code: string) => ({ code, visibility: { ...SEES_ALL, beforePublication: 'outline' as const } });
const at = (type: Parameters<typeof numberOf>[0], legalDate = '2024-08-01') => ({ number: numberOf(type), legalDate });

describe('the dossier of a unit', () => {
  test('tells of its own inspections, and of those of others in which something was found there', async () => {
    await using model = await openModel(unitDossier, storyUntil('FindingUpheld'));
    const department = model.ask('dossier', of(c.department));
    expect(department?.cases).toMatchObject([{ caseId: STORY_CASE, openedOn: '2024-01-10', upheld: { findings: 0 } }]);
    expect(department?.topics.map(({ topic }) => topic)).toEqual(['health', 'procurement']);
    const hospital = model.ask('dossier', of(c.hospital));
    expect(hospital?.cases).toMatchObject([{ caseId: STORY_CASE, upheld: { findings: 1, amountVnd: 1_500_000_000 } }]);
    expect(hospital?.topics, 'nobody came to inspect it').toEqual([]);
    expect(model.ask('dossier', of(c.school))?.cases).toEqual([]);
    expect(model.ask('dossier', of('99.Z'))).toBeNull();
  });

  test('has a finding as it was corrected and reclassified by then, and none that was rejected or withdrawn', async () => {
    await using model = await openModel(unitDossier, storyUntil());
    const findings = (type: Parameters<typeof numberOf>[0]) => model.ask('dossier', of(c.hospital), at(type))?.findings;
    expect(findings('FindingReported')).toMatchObject([
      { findingId: 'F1', amountVnd: 1_200_000_000, summary: 'Nâng giá vật tư đấu thầu', status: 'reported' },
    ]);
    expect(findings('FindingCorrected')).toMatchObject([
      { amountVnd: 1_500_000_000, summary: 'Nâng giá gói thầu vật tư', status: 'reported' },
    ]);
    expect(findings('FindingUpheld')).toMatchObject([{ status: 'upheld' }]);
    const everywhere = [c.department, c.hospital].flatMap((code) => model.ask('dossier', of(code))?.findings ?? []);
    expect(everywhere.every(({ status }) => status === 'upheld')).toBe(true);
  });

  test('lists what the unit still has to carry out, and when it is late', async () => {
    await using model = await openModel(unitDossier, storyUntil());
    const owed = (type: Parameters<typeof numberOf>[0], day: string) =>
      model.ask('dossier', of(c.hospital), at(type, day))?.owed;
    expect(owed('ConclusionIssued', '2024-06-30')).toMatchObject([
      { recommendationId: 'R1', amountVnd: 1_500_000_000, dueOn: '2024-06-30', status: 'open', isOverdue: false },
    ]);
    expect(owed('ConclusionIssued', '2024-07-01')).toMatchObject([{ isOverdue: true }]);
    expect(owed('RecommendationReportedDone', '2024-07-01')).toMatchObject([{ status: 'said-done' }]);
    const last = model.ask('dossier', of(c.hospital));
    expect([last?.owed, last?.settled.verified]).toEqual([[], 1]);
  });

  test('tells an overseer nothing but the stage before publication, and the rest afterwards', async () => {
    await using before = await openModel(unitDossier, storyUntil('ConclusionIssued'));
    expect(before.ask('dossier', outsider(c.hospital))).toMatchObject({
      cases: [{ stage: 'concluded', conclusionNumber: null, upheld: null }],
      findings: [],
      repeated: [],
      owed: [],
      settled: { verified: 0, closedUnimplemented: 0 },
    });
    await using after = await openModel(unitDossier, storyUntil('ConclusionPublished'));
    expect(after.ask('dossier', outsider(c.hospital))).toMatchObject({
      cases: [{ stage: 'following-up', upheld: { findings: 1 } }],
      owed: [{ recommendationId: 'R1' }],
    });
  });
});

describe('what came back', () => {
  const withFindings = (n: number, ...findings: Parameters<typeof provinceLed.withFindings>) =>
    provinceLed
      .withFindings(...findings)
      .upTo('announced')
      .map((event) => onCase(uuid('ca5e', 20 + n), event));
  const bribe = { status: 'upheld', actCode: '2.1.b' } as const;
  const repeated = async (...cases: readonly ReturnType<typeof withFindings>[]) => {
    await using model = await openModel(unitDossier, [...provinceEvents(), ...cases.flat()]);
    return model.ask('dossier', of(c.department))?.repeated;
  };

  test('is the same act, upheld by two inspections or more', async () => {
    expect(await repeated(withFindings(1, bribe), withFindings(2, bribe))).toMatchObject([
      {
        topic: 'budget-finance',
        code: '2.1.b',
        findings: [{ caseId: uuid('ca5e', 21) }, { caseId: uuid('ca5e', 22) }],
      },
    ]);
  });

  test('not twice in one inspection, not another act or topic, not what was not upheld', async () => {
    expect(await repeated(withFindings(1, bribe, bribe))).toEqual([]);
    expect(await repeated(withFindings(1, bribe), withFindings(2, { status: 'upheld' }))).toEqual([]);
    expect(await repeated(withFindings(1, bribe), withFindings(2, { ...bribe, topic: 'procurement' }))).toEqual([]);
    expect(await repeated(withFindings(1, bribe), withFindings(2, { ...bribe, status: 'rejected' }))).toEqual([]);
  });
});
