import { legalDateOf } from '#domain/legal-date.ts';
import { actor, unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { paper } from '#test/support/domain/papers.ts';
import { askOfPlan, PLAN_ID } from '#test/support/domain/plan.ts';
import type { Random } from './random.ts';
import { TOPICS } from './random-step.ts';
import { happenOnCase, happenOnPlan, type World } from './random-world.ts';

const UNITS = [
  { unit: c.department, body: c.provincialInspectorate, by: actor('leader') },
  { unit: c.hospital, body: c.provincialInspectorate, by: actor('leader') },
  { unit: c.commune, body: c.districtInspectorate, by: actor('districtInspector') },
  { unit: c.secondCommune, body: c.districtInspectorate, by: actor('districtInspector') },
] as const;

/** Something that is done about the year's plan, or a case that says of which item it is. */
export const actOnPlan = (world: World, caseId: string, random: Random, now: string): void => {
  const occurredOn = legalDateOf(now);
  const plan = world.facts.plans.get(PLAN_ID);
  const circumstances = { now, identity: PLAN_ID };
  const document = paper({ number: 1 + random.below(900), year: Number(occurredOn.slice(0, 4)), signedOn: occurredOn });
  const onPaper = plan?.approval === undefined || plan.approval === null ? {} : { document };
  const itemId = `P${1 + random.below((plan?.items.length ?? 0) + 1)}`;
  const overlapId = `O${1 + random.below((plan?.overlaps.length ?? 0) + 1)}`;
  const [drop] = plan?.overlaps.find((each) => each.overlapId === overlapId)?.items ?? [];
  const quarter = random.pick([1, 2, 3, 4] as const);
  const { unit, body, by } = random.pick(UNITS);
  const ground = 'Theo chỉ đạo';
  switch (random.pick(['propose', 'propose', 'resolve', 'resolve', 'approve', 'adjust', 'name', 'name'] as const)) {
    case 'propose': {
      const item = { unit, body, quarter, topics: [...random.some(TOPICS)], occurredOn, ...onPaper };
      happenOnPlan(world, askOfPlan.ProposePlanItem(item, { by, ...circumstances }));
      break;
    }
    case 'resolve': {
      const dropping = drop !== undefined && random.chance(2);
      const outcome = dropping ? { outcome: 'one-dropped' as const, drop, ...onPaper } : {};
      happenOnPlan(world, askOfPlan.ResolveOverlap({ overlapId, ground, occurredOn, ...outcome }, circumstances));
      break;
    }
    case 'approve':
      happenOnPlan(world, askOfPlan.ApprovePlan({ document, occurredOn }, circumstances));
      break;
    case 'adjust': {
      const change = random.chance(3)
        ? { dropped: true }
        : { dropped: false, quarter, topics: [...random.some(TOPICS)] };
      happenOnPlan(
        world,
        askOfPlan.AdjustPlanItem({ itemId, ground, occurredOn, ...change, ...onPaper }, circumstances),
      );
      break;
    }
    case 'name': {
      const inspected = world.facts.cases.get(caseId)?.unit;
      const fit = plan?.items.find((item) => item.unit === inspected && !item.dropped)?.itemId ?? itemId;
      happenOnCase(world, ask.NamePlanItem({ itemId: fit, occurredOn }, { now, identity: caseId }));
      break;
    }
  }
};
