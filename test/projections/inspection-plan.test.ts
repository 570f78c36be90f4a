import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { planItemNamed } from '#domain/inspection-case/plan-item.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { inspectionPlan } from '#projections/inspection-plan/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { paper as casePaper, happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import {
  adjusted,
  adjustment,
  approval,
  approved,
  overlapping,
  PLAN_ID,
  planned,
  proposed,
  resolved,
} from '#test/support/domain/plan.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onPlan } from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const CASE = uuid('ca5e', 31);
const asked = { planId: PLAN_ID, visibility: SEES_ALL };
const second = proposed({ itemId: 'P2', quarter: 3, topics: ['procurement'] });
const draft = [proposed(), second, overlapping()].map((event) => onPlan(PLAN_ID, event));
const final = [...draft, onPlan(PLAN_ID, resolved()), onPlan(PLAN_ID, approved())];
const named = happened(planItemNamed, {
  planId: PLAN_ID,
  itemId: 'P1',
  namedBy: idOf('leader'),
  occurredOn: on.opened,
});
const carriedOut = (...events: readonly CaseEvent[]) => events.map((event) => onCase(CASE, event));
const givenUp = happened(inspectionTerminated, {
  ground: 'Đơn vị đã giải thể',
  document: casePaper('decision', 25, on.terminated),
  terminatedBy: idOf('head'),
  occurredOn: on.terminated,
});

const open = (...events: readonly Parameters<typeof openModel>[1][]) =>
  openModel(inspectionPlan, [...provinceEvents(), ...events.flat()]);

describe('the plan of a year', () => {
  test('is one that can be begun for every province, and for nothing else', async () => {
    await using model = await open();
    expect(model.ask('list', {})).toMatchObject({ provinces: [{ code: c.province }], plans: [] });
    expect(model.ask('plan', asked)).toMatchObject({ year: 2024, revision: -1, items: [], approval: null });
    expect(model.ask('plan', { ...asked, planId: `${c.department}-2024` })).toBeNull();
  });

  test('has its overlaps, open until they are resolved or are no more', async () => {
    await using model = await open(draft);
    expect(model.ask('plan', asked)?.overlaps).toMatchObject([{ overlapId: 'O1', isOpen: true, resolution: null }]);
    await model.add(onPlan(PLAN_ID, adjusted({ itemId: 'P2' })));
    expect(model.ask('plan', asked)?.overlaps).toMatchObject([{ isOpen: false, resolution: null }]);
    await using other = await open(final);
    expect(other.ask('plan', asked)?.overlaps).toMatchObject([{ isOpen: false, resolution: { outcome: 'both-stay' } }]);
  });

  test('tells by whose paper it was approved, and what was changed since by which', async () => {
    const change = {
      dropped: false,
      changes: { quarter: 2 as const },
      document: adjustment,
      occurredOn: planned.adjusted,
    };
    await using model = await open(final, [onPlan(PLAN_ID, adjusted(change))]);
    const plan = model.ask('plan', asked);
    expect([plan?.approval, plan?.approvedOn]).toEqual([approval, planned.approved]);
    expect(plan?.items[0]).toMatchObject({ quarter: 2, changes: [{ quarter: 2, topics: null, document: adjustment }] });
    expect(model.ask('list', {}).plans).toMatchObject([{ planId: PLAN_ID, year: 2024 }]);
  });
});

describe('planned against done', () => {
  const standing = async (day: string, ...events: readonly CaseEvent[]) => {
    await using model = await open(final, carriedOut(...events));
    return model.ask('plan', asked, { number: 'now', legalDate: day })?.items[0]?.standing;
  };

  test('an item is planned until its quarter is over, and late from the next day on', async () => {
    expect(await standing('2024-03-31')).toBe('planned');
    expect(await standing('2024-04-01')).toBe('late');
  });

  test('it is begun, and done with its conclusion; whoever gave it up has stopped', async () => {
    const [opened, ...rest] = provinceLed.upTo('announced');
    if (opened === undefined) throw new Error('a case begins with its opening');
    expect(await standing('2025-01-01', opened, named)).toBe('begun');
    expect(await standing('2025-01-01', opened, named, ...rest, givenUp)).toBe('stopped');
    const [first, ...toConclusion] = provinceLed.upTo('concluded');
    if (first === undefined) throw new Error('a case begins with its opening');
    expect(await standing('2025-01-01', first, named, ...toConclusion)).toBe('done');
  });

  test('a case that names no item is unplanned, in the year in which it was opened', async () => {
    await using model = await open(final, carriedOut(...provinceLed.upTo('decided')));
    expect(model.ask('plan', asked)).toMatchObject({ unplanned: [{ caseId: CASE, stage: 'decided' }] });
    expect(model.ask('plan', { ...asked, planId: '99-2023' })?.unplanned).toEqual([]);
    await model.add(onCase(CASE, named));
    expect(model.ask('plan', asked)).toMatchObject({ unplanned: [], items: [{ cases: [{ caseId: CASE }] }, {}] });
  });

  test('nothing is told of cases out of reach, not even that there are none', async () => {
    await using model = await open(final, carriedOut(...provinceLed.upTo('decided'), named));
    const visibility = { ...SEES_ALL, units: [c.commune] };
    expect(model.ask('plan', { ...asked, visibility })?.items).toMatchObject([
      { standing: null, cases: [] },
      { standing: null, cases: [] },
    ]);
    expect(model.ask('plan', { ...asked, visibility })?.unplanned).toEqual([]);
  });
});
