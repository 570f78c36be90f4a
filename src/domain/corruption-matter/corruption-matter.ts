import type { Decider } from '../decider.ts';
import type { MatterCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { MatterEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { needs } from './needs.ts';
import type { MatterRefusal } from './refusals.ts';
import type { MatterState } from './state.ts';

/** One vụ việc tham nhũng: offenders, acts, criminal track, suspensions. Severity and "several" are counted over matters. */
export const corruptionMatter: Decider<MatterState, MatterCommand, MatterEvent, MatterRefusal> = {
  category: 'corruptionMatter',
  initialState: null,
  needs,
  decide,
  evolve,
};
