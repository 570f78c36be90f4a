import type { Decider } from '../decider.ts';
import type { ActionCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ActionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { needs } from './needs.ts';
import type { ActionRefusal } from './refusals.ts';
import type { ActionState } from './state.ts';

/** The responsibility of one head or deputy for one corruption matter. */
export const accountabilityAction: Decider<ActionState, ActionCommand, ActionEvent, ActionRefusal> = {
  category: 'accountabilityAction',
  initialState: null,
  needs,
  decide,
  evolve,
};
