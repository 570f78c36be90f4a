import type { FactsRequest } from '../facts.ts';
import type { PlanCommand } from './commands.ts';
import { planOf } from './plan-year.ts';
import { type InspectionPlan, itemOf } from './state.ts';

/** The province whose plan it is, the body that acts, and what the command is about. */
export const needs = (command: PlanCommand, plan: InspectionPlan): FactsRequest => {
  const acting = command.by.kind === 'officer' ? [command.by.body] : [];
  return { units: [planOf(command.identity).province, ...acting, ...unitsNamed(command, plan)] };
};

const unitsNamed = ({ type, data }: PlanCommand, plan: InspectionPlan): readonly string[] => {
  switch (type) {
    case 'ProposePlanItem':
      return [data.body, data.unit];
    case 'AdjustPlanItem': {
      const item = itemOf(plan, data.itemId);
      return item === undefined ? [] : [item.body, item.unit];
    }
    case 'ResolveOverlap':
    case 'ApprovePlan':
      return [];
  }
};
