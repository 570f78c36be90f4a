import { describe, expect, test } from 'vitest';
import { checkStopped } from '#domain/inspection-case/check.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { followUp } from '#projections/follow-up/projection.ts';
import { inspectionPlan } from '#projections/inspection-plan/projection.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { unitDossier } from '#projections/unit-dossier/projection.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { provinceChecks } from '#test/support/domain/check-story.ts';
import { overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed, recover } from '#test/support/domain/inspection.ts';
import { PLAN_ID } from '#test/support/domain/plan.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase } from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const CHECK = uuid('ca5e', 41);
const INSPECTION = uuid('ca5e', 42);
const story = provinceChecks.withFindings(overspending).withRecommendations({ ...recover, findingIds: ['F1'] });
const told = (events: readonly CaseEvent[]) => [...provinceEvents(), ...events.map((event) => onCase(CHECK, event))];
const both = (stage: 'checked' | 'following-up') => [
  ...told(story.upTo(stage)),
  ...provinceLed.upTo('concluded').map((event) => onCase(INSPECTION, event)),
];
const stopped = happened(checkStopped, {
  ground: 'Đơn vị đã giải thể',
  document: paper('decision', 25, on.terminated),
  stoppedBy: idOf('head'),
  occurredOn: on.terminated,
});
const overseer: CaseVisibilityFilter = { ...SEES_ALL, beforePublication: 'outline' };

describe('the file of a check', () => {
  test('has its own path, minutes and notice, and what it recommended with its account', async () => {
    await using model = await openModel(caseFile, told(story.upTo('following-up')));
    const file = model.ask('file', { caseId: CHECK });
    expect(file).toMatchObject({
      form: 'check',
      title: { vi: expect.stringMatching(/^Kiểm tra Sở Y tế: .* \(Quyết định 15\/QĐ-TTr\)$/) },
      decision: { durationDays: null, durationUnit: null },
      checkMinutes: { madeOn: on.fieldworkEnded },
      checkResult: { document: paper('notice', 7, on.concluded), findings: ['F1'] },
      conclusion: null,
      recommendations: [{ recommendationId: 'R1', accounts: [{ ordered: recover.amountVnd }] }],
      whoseMove: { role: 'addressee' },
    });
    expect(file?.stagePath.map(({ stage }) => stage)).toEqual(['opened', 'decided', 'checked', 'following-up']);
    expect(file?.closure.unmet.map(({ item }) => item)).toEqual(['RecommendationsOpen']);
  });

  test('waits for the head once it is done at the unit, and for its notice at the gate', async () => {
    await using model = await openModel(caseFile, told(story.upTo('checked')));
    expect(model.ask('file', { caseId: CHECK })).toMatchObject({
      whoseMove: { role: 'head' },
      closure: { unmet: [{ item: 'ResultNotNotified' }] },
    });
  });

  test('says why it was given up', async () => {
    await using model = await openModel(caseFile, told([...story.upTo('decided'), stopped]));
    expect(model.ask('file', { caseId: CHECK })).toMatchObject({
      stage: 'terminated',
      termination: { ground: 'Đơn vị đã giải thể', terminatedBy: idOf('head'), occurredOn: on.terminated },
      whoseMove: null,
      documents: [{ type: 'CheckDecisionIssued' }, { type: 'CheckStopped' }],
    });
  });
});

describe('the register', () => {
  const asked = { sort: 'opened', direction: 'desc', limit: 10 } as const;

  test('is filtered by form, also by who sees no more than the outline', async () => {
    await using model = await openModel(caseRegister, both('checked'));
    const ids = (form: 'inspection' | 'check', visibility: CaseVisibilityFilter) =>
      model.ask('list', { ...asked, form, visibility }).cases.map(({ caseId }) => caseId);
    for (const visibility of [SEES_ALL, overseer]) {
      expect(ids('check', visibility)).toEqual([CHECK]);
      expect(ids('inspection', visibility)).toEqual([INSPECTION]);
    }
    expect(model.ask('count', { form: 'check', visibility: SEES_ALL })).toMatchObject({
      total: 1,
      byStage: { checked: 1, concluded: 0 },
    });
  });

  test('shows an overseer the inside of a check from its notice on', async () => {
    await using before = await openModel(caseRegister, told(story.upTo('checked')));
    expect(before.ask('list', { ...asked, visibility: overseer }).cases).toMatchObject([
      { stage: 'checked', inside: null },
    ]);
    await using after = await openModel(caseRegister, told(story.upTo('following-up')));
    expect(after.ask('list', { ...asked, visibility: overseer }).cases).toMatchObject([
      { stage: 'following-up', inside: { upheldFindings: 1, openRecommendations: 1 } },
    ]);
  });

  test('has of a check no deadline but those of its recommendations', async () => {
    await using model = await openModel(caseRegister, told(story.upTo('following-up')));
    const nextAt = (number: number) =>
      model.ask('list', { ...asked, visibility: SEES_ALL }, number).cases.map(({ nextDeadline }) => nextDeadline?.key);
    const last = told(story.upTo('following-up')).length;
    expect(nextAt(last - 1)).toEqual([undefined]);
    expect(nextAt(last)).toEqual(['implement-recommendation.R1']);
  });
});

test('the timeline never calls a check an inspection', async () => {
  await using model = await openModel(caseTimeline, told([...story.upTo('closed')]));
  for (const audience of ['everything', 'outline'] as const) {
    const { entries } = model.ask('timeline', {
      caseId: CHECK,
      audience,
      by: 'recorded',
      direction: 'asc',
      limit: 50,
    });
    expect(entries.length).toBeGreaterThan(4);
    const sentences = entries.flatMap(({ sentence }) => [sentence.vi, sentence.en]).join('\n');
    expect(sentences).not.toMatch(/thanh tra|inspection/iu);
  }
});

test('an overseer is told of a check what its stages tell, in its own words', async () => {
  await using model = await openModel(caseTimeline, told([...story.upTo('checked'), stopped]));
  const { entries } = model.ask('timeline', {
    caseId: CHECK,
    audience: 'outline',
    by: 'recorded',
    direction: 'asc',
    limit: 50,
  });
  expect(entries.map(({ sentence }) => sentence.vi)).toEqual([
    'Mở cuộc kiểm tra Sở Y tế.',
    'Ban hành quyết định kiểm tra 15/QĐ-TTr.',
    'Đã kiểm tra xong.',
    'Dừng kiểm tra.',
  ]);
});

test('what a check recommends is followed up, and stands in the dossier of the unit', async () => {
  await using lines = await openModel(followUp, told(story.upTo('following-up')));
  const listed = lines.ask('list', { visibility: SEES_ALL, list: 'all', sort: 'due', limit: 10 });
  expect(listed.lines).toMatchObject([
    { caseId: CHECK, recommendationId: 'R1', title: { vi: expect.stringMatching(/^Kiểm tra Sở Y tế/) } },
  ]);
  expect(lines.ask('ofCase', { caseId: CHECK }).accounts).toMatchObject([
    { recommendationId: 'R1', owed: recover.amountVnd, lines: [{ type: 'ordered', by: idOf('head') }] },
  ]);
  await using dossier = await openModel(unitDossier, told(story.upTo('following-up')));
  expect(dossier.ask('dossier', { code: c.department, visibility: SEES_ALL })).toMatchObject({
    cases: [{ caseId: CHECK, form: 'check', stage: 'following-up', conclusionNumber: '07/TB-TTr' }],
    owed: [{ recommendationId: 'R1' }],
  });
});

test('the plan of inspections does not count a check as unplanned', async () => {
  await using model = await openModel(inspectionPlan, both('checked'));
  const plan = model.ask('plan', { planId: PLAN_ID, visibility: SEES_ALL });
  expect(plan?.unplanned.map(({ caseId }) => caseId)).toEqual([INSPECTION]);
});
