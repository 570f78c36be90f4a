import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { Dated } from '#domain/dated.ts';
import type { Evidence } from '#domain/evidence/state.ts';
import { type Facts, type FactsRequest, noFacts } from '#domain/facts.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { type InspectionPlan, itemOf } from '#domain/inspection-plan/state.ts';
import type { Officer, OfficerState } from '#domain/officer/state.ts';
import type { PolicyName } from '#domain/policy/policies.ts';
import { LAW_RULES } from '#domain/policy/state.ts';
import type { UnitCode } from '#domain/text.ts';
import type { Unit } from '#domain/unit/state.ts';
import { everParents, successorsOf } from '#domain/unit/tree.ts';
import type { Fold, FoldCache } from './fold-cache.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import {
  actionStreams,
  caseStreams,
  evidenceStreams,
  matterStreams,
  officerStreams,
  planStreams,
  policyStreams,
  unitStreams,
} from './streams.ts';

/** The facts, and up to which revision of which stream they were read (-1: looked for and not there). */
export type LoadedFacts = Readonly<{ facts: Facts; revisions: Readonly<Record<string, number>> }>;

/** The officer who acts, as he was read for his rights: the decision looks at the very same. */
export type ActingOfficer = Readonly<{ officerId: string; fold: Fold<OfficerState> }>;

/**
 * Reads what a command declared that it must know, straight from the streams, and what belongs to it: actions with their
 * matters, matters with their unit and case and the one into which they were merged, cases with their units, units with
 * every unit that ever stood above them and all that succeed them; officers, policies, what was read of the law, and
 * always the acting officer.
 *
 * @throws EventStoreError; UnreadableStreamError
 */
export const loadFacts = async (
  folds: FoldCache,
  prefix: string,
  request: FactsRequest,
  acting: ActingOfficer | undefined,
): Promise<LoadedFacts> => {
  const revisions: Record<string, number> = {};
  const load = async <State>(kind: StreamKind<State>, identity: string): Promise<State> => {
    const { state, revision, stream } = await folds.load(kind, streamName(prefix, kind.category, identity));
    revisions[stream] = revision;
    return state;
  };

  const officers = new Map<string, Officer>();
  if (acting !== undefined) {
    revisions[acting.fold.stream] = acting.fold.revision;
    if (acting.fold.state !== null) officers.set(acting.officerId, acting.fold.state);
  }
  const others = (request.officers ?? []).filter((id) => id !== acting?.officerId);
  await collect(officers, others, (id) => load(officerStreams, id));

  const actions = new Map<string, AccountabilityAction>();
  await collect(actions, request.actions, (id) => load(actionStreams, id));
  const matters = new Map<string, CorruptionMatter>();
  const theirMatters = [...actions.values()].flatMap(({ matterId, otherMatters }) => [matterId, ...otherMatters]);
  const merged = ({ mergedInto }: CorruptionMatter) => (mergedInto === null ? [] : [mergedInto]);
  await collect(matters, [...(request.matters ?? []), ...theirMatters], (id) => load(matterStreams, id), merged);
  const cases = new Map<string, InspectionCase>();
  const theirCases = [...matters.values()].flatMap(({ caseId }) => caseId ?? []);
  await collect(cases, [...(request.cases ?? []), ...theirCases], (id) => load(caseStreams, id));

  const found = [...cases.values()];
  await collect(cases, request.recusals, (id) => load(caseStreams, id));
  const recused = [...cases.values()].flatMap((each) => each.recused);
  await collect(
    officers,
    recused.filter((id) => id !== acting?.officerId),
    (id) => load(officerStreams, id),
  );

  const evidence = new Map<string, Evidence>();
  await collect(evidence, request.evidence, (hash) => load(evidenceStreams, hash));

  const plans = new Map<string, InspectionPlan>();
  await collect(
    plans,
    request.plans?.map(({ planId }) => planId),
    (id) => load(planStreams, id),
  );
  const planned = (request.plans ?? []).flatMap(({ planId, itemId }) => {
    const plan = plans.get(planId);
    const item = plan && itemOf(plan, itemId);
    return item === undefined ? [] : [item.unit, item.body];
  });

  const units = new Map<UnitCode, Unit>();
  const named = [
    ...[...matters.values()].flatMap(({ unit, subUnits }) => [unit, ...subUnits]),
    ...found.flatMap(({ unit, findings }) => [unit, ...findings.map((finding) => finding.unit)]),
  ];
  const related = (unit: Unit) => [...everParents(unit), ...successorsOf(unit)];
  await collect(units, [...(request.units ?? []), ...named, ...planned], (code) => load(unitStreams, code), related);

  const policies = new Map<PolicyName, readonly Dated<number>[]>();
  for (const name of request.policies ?? []) policies.set(name, (await load(policyStreams, name)).settings);
  const readings = request.readings === true ? (await load(policyStreams, LAW_RULES)).readings : noFacts.readings;
  return { facts: { officers, units, cases, matters, actions, evidence, plans, policies, readings }, revisions };
};

/** Each that is there, once, with all that is related to it; a circle of parents ends it all the same. */
const collect = async <State extends object>(
  found: Map<string, State>,
  ids: readonly string[] = [],
  load: (id: string) => Promise<State | null>,
  related: (state: State) => readonly string[] = () => [],
): Promise<void> => {
  const wanted = new Set(ids);
  // A set that grows while it is walked is walked to its new end.
  for (const id of wanted) {
    const state = await load(id);
    if (state === null) continue;
    found.set(id, state);
    for (const more of related(state)) wanted.add(more);
  }
};
