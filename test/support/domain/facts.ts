import type { Actor } from '#domain/envelope.ts';
import type { Facts, FactsRequest } from '#domain/facts.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import { evolve as evolveOfficer, type Officer, type OfficerState } from '#domain/officer/state.ts';
import type { UnitCode } from '#domain/text.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { evolve as evolveUnit, type Unit, type UnitState } from '#domain/unit/state.ts';
import { everParents } from '#domain/unit/tree.ts';

/** A unit out of its events, by the real fold. */
export const unitFrom = (events: readonly UnitEvent[]): Unit => {
  const unit = events.reduce<UnitState>(evolveUnit, null);
  if (unit === null) throw new Error('a unit begins with UnitRegistered');
  return unit;
};

/** An officer out of his events, by the real fold. */
export const officerFrom = (events: readonly OfficerEvent[]): Officer => {
  const officer = events.reduce<OfficerState>(evolveOfficer, null);
  if (officer === null) throw new Error('an officer begins with OfficerEnrolled');
  return officer;
};

/** The same world with more events in some of its streams (or with streams it did not have). */
export const extend = (
  facts: Facts,
  more: Readonly<{
    units?: Readonly<Record<UnitCode, readonly UnitEvent[]>>;
    officers?: Readonly<Record<string, readonly OfficerEvent[]>>;
  }>,
): Facts => {
  const units = new Map(facts.units);
  for (const [code, events] of Object.entries(more.units ?? {})) {
    const unit = events.reduce<UnitState>(evolveUnit, units.get(code) ?? null);
    if (unit !== null) units.set(code, unit);
  }
  const officers = new Map(facts.officers);
  for (const [officerId, events] of Object.entries(more.officers ?? {})) {
    const officer = events.reduce<OfficerState>(evolveOfficer, officers.get(officerId) ?? null);
    if (officer !== null) officers.set(officerId, officer);
  }
  return { units, officers };
};

/** What `application` would load for the request: units with all that ever stood above them, and the acting officer. */
export const loadedFor = (world: Facts, request: FactsRequest, by: Actor): Facts => {
  const units = new Map<UnitCode, Unit>();
  const load = (code: UnitCode): void => {
    const unit = world.units.get(code);
    if (unit === undefined || units.has(code)) return;
    units.set(code, unit);
    everParents(unit).forEach(load);
  };
  request.units?.forEach(load);
  const officerIds = [...(request.officers ?? []), ...(by.kind === 'officer' ? [by.officerId] : [])];
  const officers = new Map<string, Officer>();
  for (const officerId of officerIds) {
    const officer = world.officers.get(officerId);
    if (officer !== undefined) officers.set(officerId, officer);
  }
  return { units, officers };
};
