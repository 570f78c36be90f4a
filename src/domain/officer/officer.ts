import type { Decider } from '../decider.ts';
import type { OfficerCommand } from './commands.ts';
import { decide, needs } from './decide.ts';
import type { NewOfficerEvent } from './events.ts';
import type { OfficerRefusal } from './refusals.ts';
import { evolve, type OfficerState } from './state.ts';

/** Who someone is to the inspectorate and what he may do: stream `officer-<officerId>`. */
export const officerDecider: Decider<OfficerState, OfficerCommand, NewOfficerEvent, OfficerRefusal> = {
  category: 'officer',
  initialState: null,
  needs,
  decide,
  evolve,
};
