import type { Decider } from '../decider.ts';
import type { PlanCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { NewPlanEvent } from './events.ts';
import { needs } from './needs.ts';
import type { PlanRefusal } from './refusals.ts';
import { evolve, type InspectionPlan, initialState } from './state.ts';

/** A province's inspections of one year as they are planned: stream `inspectionPlan-<province>-<year>`. */
export const inspectionPlan: Decider<InspectionPlan, PlanCommand, NewPlanEvent, PlanRefusal> = {
  category: 'inspectionPlan',
  initialState,
  needs,
  decide,
  evolve,
};
