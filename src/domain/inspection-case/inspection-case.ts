import type { Decider } from '../decider.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { needs } from './needs.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState } from './state.ts';

/** One inspection from opening to closing: findings, team, conclusion and recommendations live in it. */
export const inspectionCase: Decider<CaseState, CaseCommand, CaseEvent, CaseRefusal> = {
  category: 'inspectionCase',
  initialState: null,
  needs,
  decide,
  evolve,
};
