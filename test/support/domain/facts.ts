import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { evolve as evolveAction } from '#domain/accountability-action/evolve.ts';
import type { AccountabilityAction, ActionState } from '#domain/accountability-action/state.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { evolve as evolveMatter } from '#domain/corruption-matter/evolve.ts';
import type { CorruptionMatter, MatterState } from '#domain/corruption-matter/state.ts';
import type { Actor } from '#domain/envelope.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { NewEvidenceEvent } from '#domain/evidence/events.ts';
import { type EvidenceState, evolve as evolveEvidence } from '#domain/evidence/state.ts';
import type { Facts, FactsRequest } from '#domain/facts.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { CaseState, InspectionCase } from '#domain/inspection-case/state.ts';
import type { NewPlanEvent } from '#domain/inspection-plan/events.ts';
import { initialState as emptyPlan, evolve as evolvePlan, type InspectionPlan } from '#domain/inspection-plan/state.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import { evolve as evolveOfficer, type Officer, type OfficerState } from '#domain/officer/state.ts';
import type { UnitCode } from '#domain/text.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { evolve as evolveUnit, type Unit, type UnitState } from '#domain/unit/state.ts';
import { everParents, successorsOf } from '#domain/unit/tree.ts';

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

/** A plain event may stand where a folded one is expected: a fold looks at no sealed value, clear or not. */
const opaquely =
  <State, Event>(evolve: (state: State, event: Opaque<Event>) => State) =>
  (state: State, event: Event): State =>
    evolve(state, event as Opaque<Event>);

/** A case out of its events, by the real fold. */
export const caseFrom = (events: readonly CaseEvent[]): InspectionCase => {
  const found = events.reduce<CaseState>(opaquely(inspectionCase.evolve), null);
  if (found === null) throw new Error('a case begins with CaseOpened');
  return found;
};

/** A matter out of its events, by the real fold. */
export const matterFrom = (events: readonly MatterEvent[]): CorruptionMatter => {
  const matter = events.reduce<MatterState>(opaquely(evolveMatter), null);
  if (matter === null) throw new Error('a matter begins with MatterIdentified');
  return matter;
};

/** An action out of its events, by the real fold. */
export const actionFrom = (events: readonly ActionEvent[]): AccountabilityAction => {
  const action = events.reduce<ActionState>(opaquely(evolveAction), null);
  if (action === null) throw new Error('an action begins with AccountabilityActionOpened');
  return action;
};

/** The same world with more events in some of its streams (or with streams it did not have). */
export const extend = (
  facts: Facts,
  more: Readonly<{
    units?: Readonly<Record<UnitCode, readonly UnitEvent[]>>;
    officers?: Readonly<Record<string, readonly OfficerEvent[]>>;
    cases?: Readonly<Record<string, readonly CaseEvent[]>>;
    matters?: Readonly<Record<string, readonly MatterEvent[]>>;
    actions?: Readonly<Record<string, readonly ActionEvent[]>>;
    plans?: Readonly<Record<string, readonly NewPlanEvent[]>>;
    evidence?: Readonly<Record<string, readonly NewEvidenceEvent[]>>;
  }>,
): Facts => ({
  ...facts,
  units: continued<UnitState, UnitEvent>(facts.units, more.units, evolveUnit),
  officers: continued<OfficerState, OfficerEvent>(facts.officers, more.officers, evolveOfficer),
  cases: continued<CaseState, CaseEvent>(facts.cases, more.cases, opaquely(inspectionCase.evolve)),
  matters: continued<MatterState, MatterEvent>(facts.matters, more.matters, opaquely(evolveMatter)),
  actions: continued<ActionState, ActionEvent>(facts.actions, more.actions, opaquely(evolveAction)),
  evidence: continued<EvidenceState, NewEvidenceEvent>(facts.evidence, more.evidence, evolveEvidence),
  plans: continued<InspectionPlan | null, NewPlanEvent>(facts.plans, more.plans, (plan, event) =>
    evolvePlan(plan ?? emptyPlan, event),
  ),
});

const continued = <State, Event>(
  known: ReadonlyMap<string, NonNullable<State>>,
  more: Readonly<Record<string, readonly Event[]>> = {},
  evolve: (state: State | null, event: Event) => State,
): ReadonlyMap<string, NonNullable<State>> => {
  const all = new Map(known);
  for (const [id, events] of Object.entries(more)) {
    const state = events.reduce<State | null>(evolve, all.get(id) ?? null);
    if (state !== null && state !== undefined) all.set(id, state);
  }
  return all;
};

/**
 * What `application` would load for the request, with what belongs to it: actions with their matters, matters with their
 * unit and case and the one into which they were merged, cases with their units, units with all that ever stood above them or succeed them; the acting officer.
 */
export const loadedFor = (world: Facts, request: FactsRequest, by: Actor): Facts => {
  const actions = among(world.actions, request.actions);
  const ofActions = [...actions.values()].flatMap(({ matterId, otherMatters }) => [matterId, ...otherMatters]);
  const matters = withMerged(world.matters, [...(request.matters ?? []), ...ofActions]);
  const ofMatters = [...matters.values()].flatMap(({ caseId }) => caseId ?? []);
  const found = among(world.cases, [...(request.cases ?? []), ...ofMatters]);
  const cases = new Map([...found, ...among(world.cases, request.recusals)]);
  const recused = [...cases.values()].flatMap((each) => each.recused);
  const named = [
    ...[...matters.values()].flatMap(({ unit, subUnits }) => [unit, ...subUnits]),
    ...[...found.values()].flatMap(({ unit, findings }) => [unit, ...findings.map((finding) => finding.unit)]),
  ];
  const plans = among(
    world.plans,
    request.plans?.map(({ planId }) => planId),
  );
  const planned = (request.plans ?? []).flatMap(({ planId, itemId }) => {
    const item = plans.get(planId)?.items.find((each) => each.itemId === itemId);
    return item === undefined ? [] : [item.unit, item.body];
  });
  const officerIds = [...(request.officers ?? []), ...recused, ...(by.kind === 'officer' ? [by.officerId] : [])];
  return {
    actions,
    evidence: among(world.evidence, request.evidence),
    matters,
    cases,
    plans,
    units: withRelated(world.units, [...(request.units ?? []), ...named, ...planned]),
    officers: among(world.officers, officerIds),
    policies: new Map((request.policies ?? []).map((name) => [name, world.policies.get(name) ?? []])),
    readings: request.readings === true ? world.readings : new Map(),
  };
};

const among = <Value>(all: ReadonlyMap<string, Value>, ids: readonly string[] = []): ReadonlyMap<string, Value> =>
  new Map([...all].filter(([id]) => ids.includes(id)));

const withMerged = (all: Facts['matters'], ids: readonly string[]): Facts['matters'] => {
  const wanted = new Set(ids);
  for (const id of wanted) {
    const into = all.get(id)?.mergedInto;
    if (into !== undefined && into !== null) wanted.add(into);
  }
  return among(all, [...wanted]);
};

const withRelated = (all: Facts['units'], codes: readonly UnitCode[]): Facts['units'] => {
  const units = new Map<UnitCode, Unit>();
  const load = (code: UnitCode): void => {
    const unit = all.get(code);
    if (unit === undefined || units.has(code)) return;
    units.set(code, unit);
    everParents(unit).forEach(load);
    successorsOf(unit).forEach(load);
  };
  codes.forEach(load);
  return units;
};
