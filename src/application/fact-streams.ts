import type { NewOfficerEvent } from '#domain/officer/events.ts';
import { officerEventDefinitions } from '#domain/officer/events.ts';
import { evolve as evolveOfficer, type OfficerState } from '#domain/officer/state.ts';
import type { NewUnitEvent } from '#domain/unit/events.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import { evolve as evolveUnit, type UnitState } from '#domain/unit/state.ts';
import { defineStreamKind } from './stream-kind.ts';

/** The two registers that decisions and rights look things up in. */
export const officerStreams = defineStreamKind<OfficerState, NewOfficerEvent>(
  { category: 'officer', initialState: null, evolve: evolveOfficer },
  officerEventDefinitions,
);

export const unitStreams = defineStreamKind<UnitState, NewUnitEvent>(
  { category: 'unit', initialState: null, evolve: evolveUnit },
  unitEventDefinitions,
);
