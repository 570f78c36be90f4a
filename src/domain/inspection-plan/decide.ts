import type { Facts } from '../facts.ts';
import { decideAdjusting } from './adjusting.ts';
import { decideApproval } from './approval.ts';
import type { PlanCommand } from './commands.ts';
import { decideResolving } from './overlaps.ts';
import { decideProposing } from './proposing.ts';
import type { PlanDecision } from './refusals.ts';
import type { InspectionPlan } from './state.ts';

/** What a year's inspections are to be: proposed by each body, freed of overlaps, approved, and adjusted on paper. */
export const decide = (command: PlanCommand, plan: InspectionPlan, facts: Facts): PlanDecision => {
  switch (command.type) {
    case 'ProposePlanItem':
      return decideProposing(command, plan, facts);
    case 'ResolveOverlap':
      return decideResolving(command, plan, facts);
    case 'ApprovePlan':
      return decideApproval(command, plan, facts);
    case 'AdjustPlanItem':
      return decideAdjusting(command, plan, facts);
  }
};
