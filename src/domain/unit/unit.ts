import type { Decider } from '../decider.ts';
import type { UnitCommand } from './commands.ts';
import { decide, needs } from './decide.ts';
import type { NewUnitEvent } from './events.ts';
import type { UnitRefusal } from './refusals.ts';
import { evolve, type UnitState } from './state.ts';

/** A body of the province: stream `unit-<code>`. */
export const unitDecider: Decider<UnitState, UnitCommand, NewUnitEvent, UnitRefusal> = {
  category: 'unit',
  initialState: null,
  needs,
  decide,
  evolve,
};
