import type { Officer } from './officer/state.ts';
import type { UnitCode } from './text.ts';
import type { Unit } from './unit/state.ts';

/** What a command asks to know of other streams. A unit comes with all units above it. The acting officer always comes. */
export type FactsRequest = Readonly<{ units?: readonly UnitCode[]; officers?: readonly string[] }>;

/** What it gets. A stream that does not exist is absent from the map, and its absence is recorded too. */
export type Facts = Readonly<{
  units: ReadonlyMap<UnitCode, Unit>;
  officers: ReadonlyMap<string, Officer>;
}>;

export const noFacts: Facts = { units: new Map(), officers: new Map() };
