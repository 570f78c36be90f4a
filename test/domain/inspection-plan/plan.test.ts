import { describe, expect, test } from 'vitest';
import { openOverlaps } from '#domain/inspection-plan/state.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import {
  adjusted,
  adjustment,
  approval,
  approved,
  askOfPlan as ask,
  givenPlan as given,
  LATER,
  overlapping,
  PLAN_ID,
  planned,
  proposed,
  resolved,
} from '#test/support/domain/plan.ts';
import { reformed } from '#test/support/domain/reform.ts';

const byDistrict = { by: 'districtInspector' } as const;
const ofDistrict = {
  body: unitCodes.districtInspectorate,
  unit: unitCodes.commune,
  topics: ['land' as const],
  competence: { ruleId: 'district-2022', article: 'Luật Thanh tra 2022, Chương II', verified: false },
  proposedBy: idOf('districtInspector'),
};
const second = proposed({ itemId: 'P2', quarter: 3, topics: ['procurement', 'construction'] });
const { competence: _, proposedBy: __, ...districtItem } = ofDistrict;

describe('ProposePlanItem', () => {
  test('a body is to inspect a unit, by the rule that makes it competent on the first day of the quarter', () => {
    given([]).when(ask.ProposePlanItem()).expectEvents(proposed());
  });

  test('the next one has the next number', () => {
    given([proposed()])
      .when(ask.ProposePlanItem({ unit: unitCodes.hospital, quarter: 4, ground: 'Dư luận phản ánh' }))
      .expectEvents(proposed({ itemId: 'P2', unit: unitCodes.hospital, quarter: 4, ground: 'Dư luận phản ánh' }));
  });

  test('a district proposes for itself', () => {
    given([]).when(ask.ProposePlanItem(districtItem, byDistrict)).expectEvents(proposed(ofDistrict));
  });

  test('and not for the province, nor for another district', () => {
    for (const body of [unitCodes.provincialInspectorate, unitCodes.otherDistrictInspectorate]) {
      given([])
        .when(ask.ProposePlanItem({ ...districtItem, body }, byDistrict))
        .expectRejection({ code: 'NotOwnPlan', body, acting: unitCodes.districtInspectorate });
    }
  });

  test('the province draws the plan up: it proposes for a district too', () => {
    given([])
      .when(ask.ProposePlanItem(districtItem))
      .expectEvents(proposed({ ...ofDistrict, proposedBy: idOf('leader') }));
  });

  test('nothing outside the territory of the role', () => {
    given([])
      .when(ask.ProposePlanItem({ ...districtItem, unit: unitCodes.otherCommune }, byDistrict))
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.otherCommune });
  });

  test('no body that may not inspect the unit: named is who may, by the law of that quarter', () => {
    given([])
      .when(ask.ProposePlanItem({ unit: unitCodes.department, body: unitCodes.districtInspectorate }))
      .expectRejection('NotCompetent');
  });

  test('no unit that is not there in that quarter', () => {
    given([])
      .when(ask.ProposePlanItem({ unit: '99.Z' }))
      .expectRejection('UnitUnknown');
    given([])
      .with(reformed)
      .when(
        ask.ProposePlanItem(
          { unit: unitCodes.division, quarter: 4 },
          { now: '2025-01-05T02:00:00.000Z', identity: '99-2025' },
        ),
      )
      .expectRejection('UnitUnknown');
  });

  test('from 1 July 2025 no district inspectorate (law of 2025)', () => {
    const asked = (quarter: 1 | 4) =>
      ask.ProposePlanItem({ ...districtItem, quarter }, { now: '2025-01-05T02:00:00.000Z', identity: '99-2025' });
    expect(given([]).with(reformed).when(asked(1)).decision.outcome).toBe('accepted');
    given([]).with(reformed).when(asked(4)).expectRejection('NotCompetent');
  });

  test('the same again is a slip: the item that is there is named', () => {
    given([proposed()])
      .when(ask.ProposePlanItem({ topics: ['procurement'] }))
      .expectRejection({ code: 'PlanItemExists', itemId: 'P1' });
    expect(
      given([proposed(), adjusted()]).when(ask.ProposePlanItem()).decision.outcome,
      'one that was left out is no twin',
    ).toBe('accepted');
  });

  test('no quarter that is over, no day to come', () => {
    given([])
      .when(ask.ProposePlanItem({ occurredOn: '2024-04-01' }, { now: '2024-04-02T02:00:00.000Z' }))
      .expectRejection({ code: 'QuarterOver', quarter: 1, year: 2024, on: '2024-04-01', endedOn: '2024-03-31' });
    given([])
      .when(ask.ProposePlanItem({ occurredOn: '2023-11-21' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2023-11-21', today: '2023-11-20' });
  });

  test.each(['98-2024', `${unitCodes.department}-2024`, '99-2009'])(
    'no plan of %s: there is no such province then',
    (identity) => {
      given([]).when(ask.ProposePlanItem({}, { identity })).expectRejection({ code: 'PlanUnknown', planId: identity });
    },
  );

  test('to an approved plan it is added by a paper, after the approval', () => {
    const add = { unit: unitCodes.hospital, quarter: 2 as const, occurredOn: planned.adjusted };
    given([proposed(), approved()])
      .when(ask.ProposePlanItem(add, LATER))
      .expectRejection({ code: 'PlanPaperMissing', approvedBy: '2101/QĐ-UBND' });
    given([proposed(), approved()])
      .when(ask.ProposePlanItem({ ...add, document: adjustment }, LATER))
      .expectEvents(proposed({ ...add, itemId: 'P2', document: adjustment }));
    given([proposed(), approved()])
      .when(ask.ProposePlanItem({ ...add, occurredOn: '2023-11-19', document: adjustment }, LATER))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2023-11-19',
        notBefore: planned.approved,
      });
  });
});

describe('overlaps', () => {
  test('one unit twice in the year for the same is found when the second is proposed', () => {
    given([proposed()])
      .when(ask.ProposePlanItem({ quarter: 3, topics: ['procurement', 'construction'] }))
      .expectEvents(second, overlapping());
  });

  test('of two bodies as well as of one', () => {
    const byDepartment = proposed({ body: unitCodes.districtInspectorate, unit: unitCodes.commune, topics: ['land'] });
    given([byDepartment])
      .when(ask.ProposePlanItem({ ...districtItem, body: unitCodes.provincialInspectorate, quarter: 2 }))
      .expectRejection('NotCompetent');
  });

  test('not of other topics, other units, or what was left out', () => {
    for (const [history, asked] of [
      [[proposed()], { quarter: 3, topics: ['land'] }],
      [[proposed()], { quarter: 3, unit: unitCodes.hospital }],
      [[proposed(), adjusted()], { quarter: 3 }],
    ] as const) {
      const { decision } = given(history).when(
        ask.ProposePlanItem({ ...asked, topics: [...(asked.topics ?? ['procurement'])] }),
      );
      expect(decision).toMatchObject({ outcome: 'accepted', events: { length: 1 } });
    }
  });

  test('one event for each other item that has it', () => {
    const third = proposed({ itemId: 'P3', quarter: 4 });
    given([proposed(), second, overlapping()])
      .when(ask.ProposePlanItem({ quarter: 4 }))
      .expectEvents(
        third,
        overlapping({ overlapId: 'O2', items: ['P1', 'P3'], topics: ['budget-finance', 'procurement'] }),
        overlapping({ overlapId: 'O3', items: ['P2', 'P3'] }),
      );
  });

  test('one is done away with when an item is adjusted, and another may come', () => {
    const history = [proposed(), second, overlapping()];
    const moved = adjusted({ itemId: 'P2', dropped: false, changes: { topics: ['construction'] } });
    expect(openOverlaps(given(history).state)).toHaveLength(1);
    expect(openOverlaps(given([...history, moved]).state)).toEqual([]);
    given([...history, moved])
      .when(ask.AdjustPlanItem({ itemId: 'P2', dropped: false, topics: ['budget-finance'] }))
      .expectEvents(
        adjusted({ itemId: 'P2', dropped: false, changes: { topics: ['budget-finance'] } }),
        overlapping({ overlapId: 'O2', topics: ['budget-finance'], occurredOn: planned.resolved }),
      );
  });
});

describe('ResolveOverlap', () => {
  const history = [proposed(), second, overlapping()];

  test('both stay, for a stated reason', () => {
    given(history).when(ask.ResolveOverlap()).expectEvents(resolved());
  });

  test('or one is left out', () => {
    given(history)
      .when(ask.ResolveOverlap({ outcome: 'one-dropped', drop: 'P2' }))
      .expectEvents(
        resolved({ outcome: 'one-dropped' }),
        adjusted({ itemId: 'P2', ground: 'Thời kỳ thanh tra khác nhau' }),
      );
  });

  test('which of them must be said, and only then', () => {
    expect(() => ask.ResolveOverlap({ outcome: 'one-dropped' })).toThrow('left out');
    expect(() => ask.ResolveOverlap({ drop: 'P1' })).toThrow('left out');
    given([...history, proposed({ itemId: 'P3', unit: unitCodes.hospital })])
      .when(ask.ResolveOverlap({ outcome: 'one-dropped', drop: 'P3' }))
      .expectRejection({ code: 'ItemNotInOverlap', itemId: 'P3', items: ['P1', 'P2'] });
  });

  test('by the province alone', () => {
    given(history)
      .when(ask.ResolveOverlap({}, { by: 'districtHead' }))
      .expectRejection({ code: 'ProvinceDecides', acting: unitCodes.districtInspectorate });
  });

  test('once; and not what is no more', () => {
    given([...history, resolved()])
      .when(ask.ResolveOverlap())
      .expectRejection({ code: 'OverlapSettled', overlapId: 'O1' });
    given([...history, adjusted()])
      .when(ask.ResolveOverlap())
      .expectRejection({ code: 'OverlapSettled', overlapId: 'O1' });
    given([proposed()]).when(ask.ResolveOverlap()).expectRejection({ code: 'OverlapUnknown', overlapId: 'O1' });
  });

  test('not before it was found, and with a paper where the plan was approved', () => {
    given(history)
      .when(ask.ResolveOverlap({ occurredOn: '2023-10-31' }))
      .expectRejection('DateOutOfOrder');
    const later = [proposed(), approved(), second, overlapping()];
    const drop = { outcome: 'one-dropped' as const, drop: 'P2', occurredOn: planned.adjusted };
    given(later).when(ask.ResolveOverlap(drop, LATER)).expectRejection('PlanPaperMissing');
    given(later)
      .when(ask.ResolveOverlap({ ...drop, document: adjustment }, LATER))
      .expectEvents(
        resolved({ outcome: 'one-dropped', occurredOn: planned.adjusted }),
        adjusted({
          itemId: 'P2',
          ground: 'Thời kỳ thanh tra khác nhau',
          document: adjustment,
          occurredOn: planned.adjusted,
        }),
      );
  });
});

describe('ApprovePlan', () => {
  test('records the paper by which the plan became the province’s', () => {
    given([proposed()]).when(ask.ApprovePlan()).expectEvents(approved());
  });

  test('twice the same is once; another paper is refused', () => {
    given([proposed(), approved()]).when(ask.ApprovePlan()).expectNothing();
    given([proposed(), approved()])
      .when(ask.ApprovePlan({ document: { ...approval, number: 2102 } }))
      .expectRejection({ code: 'PlanAlreadyApproved', document: '2101/QĐ-UBND', on: planned.approved });
  });

  test('not while an overlap is open', () => {
    given([proposed(), second, overlapping()])
      .when(ask.ApprovePlan())
      .expectRejection({ code: 'OverlapsOpen', overlapIds: ['O1'] });
    expect(given([proposed(), second, overlapping(), resolved()]).when(ask.ApprovePlan()).decision.outcome).toBe(
      'accepted',
    );
  });

  test('not of nothing', () => {
    given([]).when(ask.ApprovePlan()).expectRejection({ code: 'PlanEmpty' });
    given([proposed(), adjusted()]).when(ask.ApprovePlan()).expectRejection({ code: 'PlanEmpty' });
  });

  test('not by a district', () => {
    given([proposed()])
      .when(ask.ApprovePlan({}, { by: 'districtHead' }))
      .expectRejection({ code: 'ProvinceDecides', acting: people.districtHead.body });
  });

  test('signed after the last that was proposed, and received after it was signed', () => {
    const signedOn = '2023-10-31';
    given([proposed()])
      .when(ask.ApprovePlan({ document: paper({ number: 1, year: 2023, signedOn }) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: signedOn,
        notBefore: planned.proposed,
      });
    given([proposed()])
      .when(ask.ApprovePlan({ occurredOn: '2023-11-19' }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2023-11-19',
        notBefore: planned.approved,
      });
  });
});

describe('AdjustPlanItem', () => {
  test('leaves an item out, once', () => {
    given([proposed()]).when(ask.AdjustPlanItem()).expectEvents(adjusted());
    given([proposed(), adjusted()]).when(ask.AdjustPlanItem()).expectNothing();
    given([proposed(), adjusted()])
      .when(ask.AdjustPlanItem({ dropped: false, quarter: 2 }))
      .expectRejection({ code: 'PlanItemDropped', itemId: 'P1' });
  });

  test('another quarter is looked at by the law of that quarter', () => {
    const { competence } = ofDistrict;
    given([proposed(ofDistrict)])
      .when(ask.AdjustPlanItem({ dropped: false, quarter: 2 }, byDistrict))
      .expectEvents(
        adjusted({ dropped: false, changes: { quarter: 2, competence }, adjustedBy: idOf('districtInspector') }),
      );
    given([proposed({ ...ofDistrict, quarter: 2 })])
      .with(reformed)
      .when(
        ask.AdjustPlanItem({ dropped: false, quarter: 3 }, { now: '2024-12-05T02:00:00.000Z', identity: '99-2025' }),
      )
      .expectRejection('NotCompetent');
  });

  test('other topics; the same in another order are the same', () => {
    given([proposed()])
      .when(ask.AdjustPlanItem({ dropped: false, topics: ['land'] }))
      .expectEvents(adjusted({ dropped: false, changes: { topics: ['land'] } }));
    given([proposed()])
      .when(ask.AdjustPlanItem({ dropped: false, quarter: 1, topics: ['procurement', 'budget-finance'] }))
      .expectRejection({ code: 'NothingChanged' });
  });

  test('not another body’s item', () => {
    given([proposed()])
      .when(ask.AdjustPlanItem({}, byDistrict))
      .expectRejection({ code: 'NotOwnPlan', body: people.leader.body, acting: people.districtInspector.body });
  });

  test('of an approved plan by the province, on paper, after the approval', () => {
    const history = [proposed(ofDistrict), approved()];
    const asked = { occurredOn: planned.adjusted, document: adjustment };
    given(history)
      .when(ask.AdjustPlanItem(asked, { ...LATER, ...byDistrict }))
      .expectRejection({ code: 'ProvinceDecides', acting: people.districtInspector.body });
    given(history)
      .when(ask.AdjustPlanItem({ occurredOn: planned.adjusted }, LATER))
      .expectRejection('PlanPaperMissing');
    given(history)
      .when(ask.AdjustPlanItem({ ...asked, occurredOn: '2023-11-19' }, LATER))
      .expectRejection('DateOutOfOrder');
    given(history).when(ask.AdjustPlanItem(asked, LATER)).expectEvents(adjusted(asked));
  });

  test('no quarter that is over, no item that is not there', () => {
    given([proposed({ quarter: 3 })])
      .when(
        ask.AdjustPlanItem(
          { dropped: false, quarter: 1, occurredOn: '2024-04-01' },
          { now: '2024-04-02T02:00:00.000Z' },
        ),
      )
      .expectRejection('QuarterOver');
    given([proposed()])
      .when(ask.AdjustPlanItem({ itemId: 'P7' }))
      .expectRejection({ code: 'PlanItemUnknown', itemId: 'P7' });
  });
});

test('a plan is one province’s for one year', () => {
  expect(PLAN_ID).toBe('99-2024');
});
