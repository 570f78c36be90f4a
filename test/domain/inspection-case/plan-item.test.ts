import { describe, expect, test } from 'vitest';
import { planItemNamed } from '#domain/inspection-case/plan-item.ts';
import type { NewPlanEvent } from '#domain/inspection-plan/events.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { adjusted, approved, PLAN_ID, planned, proposed } from '#test/support/domain/plan.ts';

const item = { planId: PLAN_ID, itemId: 'P1' };
const worldOf = (...events: readonly NewPlanEvent[]) => extend(huongBinh, { plans: { [PLAN_ID]: events } });
const world = worldOf(proposed(), approved());
const named = (occurredOn: string) => happened(planItemNamed, { ...item, namedBy: idOf('leader'), occurredOn });

describe('a case that is opened for an item of the plan', () => {
  const opening = ask.OpenCase({ planItem: item });

  test('says so in an event beside its opening', () => {
    const { decision } = given([]).with(world).when(opening);
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ type: 'CaseOpened' }, named(on.opened)] });
    expect(decision.outcome === 'accepted' && decision.events[0]?.data).not.toHaveProperty('planItem');
  });

  test.each([
    ['the plan does not have it', worldOf(), { code: 'PlanItemUnknown', itemId: 'P1' }],
    ['it was left out', worldOf(proposed(), adjusted(), approved()), { code: 'PlanItemDropped', itemId: 'P1' }],
    ['nobody has approved it', worldOf(proposed()), { code: 'PlanNotApproved', planId: PLAN_ID, on: on.opened }],
    [
      'it was approved later',
      worldOf(proposed(), approved({ occurredOn: '2024-03-02' })),
      { code: 'PlanNotApproved', planId: PLAN_ID, on: on.opened },
    ],
    [
      'it is of another unit',
      worldOf(proposed({ unit: unitCodes.hospital }), approved()),
      {
        code: 'PlanItemMismatch',
        itemId: 'P1',
        field: 'unit',
        planned: unitCodes.hospital,
        actual: unitCodes.department,
      },
    ],
    [
      'it is another body’s',
      worldOf(proposed({ body: unitCodes.departmentInspectorate }), approved()),
      {
        code: 'PlanItemMismatch',
        itemId: 'P1',
        field: 'body',
        planned: unitCodes.departmentInspectorate,
        actual: unitCodes.provincialInspectorate,
      },
    ],
  ] as const)('is refused where %s', (_, facts, refusal) => {
    given([]).with(facts).when(opening).expectRejection(refusal);
  });

  test('is one that comes from the plan', () => {
    given([])
      .with(world)
      .when(ask.OpenCase({ planItem: item, source: 'ad-hoc' }))
      .expectRejection({ code: 'SourceNotPlan', source: 'ad-hoc' });
  });
});

describe('NamePlanItem', () => {
  const history = provinceLed.upTo('decided');

  test('says it of a case that was opened without, once', () => {
    given(history).with(world).when(ask.NamePlanItem()).expectEvents(named(on.decided));
    given([...history, named(on.decided)])
      .with(world)
      .when(ask.NamePlanItem())
      .expectNothing();
    given([...history, named(on.decided)])
      .with(world)
      .when(ask.NamePlanItem({ itemId: 'P2' }))
      .expectRejection({ code: 'PlanItemNamedBefore', ...item });
  });

  test('a body that succeeded another carries out its items', () => {
    const { department, departmentInspectorate, provincialInspectorate } = unitCodes;
    const document = {
      kind: 'other',
      number: 1,
      symbol: 'NQ',
      year: 2024,
      issuer: 'x',
      signedOn: '2024-01-02',
    } as const;
    const merged = extend(worldOf(proposed({ body: departmentInspectorate, unit: department }), approved()), {
      units: {
        [departmentInspectorate]: [
          { type: 'UnitMerged', data: { into: provincialInspectorate, from: '2024-02-01', document } },
        ],
      },
    });
    given(history).with(merged).when(ask.NamePlanItem()).expectEvents(named(on.decided));
  });

  test('not before the case was opened, nor on a day to come', () => {
    given(history)
      .with(world)
      .when(ask.NamePlanItem({ occurredOn: '2024-02-29' }))
      .expectRejection('DateOutOfOrder');
    given(history)
      .with(world)
      .when(ask.NamePlanItem({ occurredOn: '2024-06-15' }))
      .expectRejection('DateInFuture');
    expect(planned.approved < on.opened).toBe(true);
  });

  test('a case that does not come from the plan has no item', () => {
    given(provinceLed.from('audit').upTo('decided'))
      .with(world)
      .when(ask.NamePlanItem())
      .expectRejection({ code: 'SourceNotPlan', source: 'audit' });
  });
});
