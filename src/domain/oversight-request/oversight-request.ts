import type { Decider } from '../decider.ts';
import type { RequestCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { NewRequestEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { needs } from './needs.ts';
import type { RequestRefusal } from './refusals.ts';
import { initialState, type RequestState } from './state.ts';

/** A question of an overseer about a moment, with its answer: stream `oversightRequest-<id>`. */
export const oversightRequest: Decider<RequestState, RequestCommand, NewRequestEvent, RequestRefusal> = {
  category: 'oversightRequest',
  initialState,
  needs,
  decide,
  evolve,
};
