import type { Decider } from '../decider.ts';
import type { PolicyCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { NewPolicyEvent } from './events.ts';
import type { PolicyRefusal } from './refusals.ts';
import { evolve, initialState, type PolicyState } from './state.ts';

/** What the law leaves open: stream `policy-<name>`; and what was read of its limits: stream `policy-law-rules`. */
export const policyDecider: Decider<PolicyState, PolicyCommand, NewPolicyEvent, PolicyRefusal> = {
  category: 'policy',
  initialState,
  needs: () => ({}),
  decide,
  evolve,
};
