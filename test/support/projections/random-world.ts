import { accountabilityAction } from '#domain/accountability-action/accountability-action.ts';
import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import { corruptionMatter } from '#domain/corruption-matter/corruption-matter.ts';
import type { EvidenceCommand } from '#domain/evidence/commands.ts';
import { evidenceDecider } from '#domain/evidence/evidence.ts';
import type { Facts } from '#domain/facts.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import type { PlanCommand } from '#domain/inspection-plan/commands.ts';
import { inspectionPlan } from '#domain/inspection-plan/inspection-plan.ts';
import { extend, loadedFor } from '#test/support/domain/facts.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onAction, onCase, onEvidence, onMatter, onPlan } from './product-events.ts';

/** What is the case, and the events that led to it. */
export type World = { facts: Facts; events: SampleEvent[] };

/* Each decides by the real decider, with the facts it asks for and no others; what it refuses does not happen. */

export const happenOnCase = (world: World, command: CaseCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const state = world.facts.cases.get(identity) ?? null;
  const decision = inspectionCase.decide(
    command,
    state,
    loadedFor(world.facts, inspectionCase.needs(command, state), by),
  );
  if (decision.outcome === 'rejected') return;
  world.facts = extend(world.facts, { cases: { [identity]: decision.events } });
  world.events.push(...decision.events.map((event) => onCase(identity, event, { recordedAt, by })));
};

export const happenOnMatter = (world: World, command: MatterCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const state = world.facts.matters.get(identity) ?? null;
  const decision = corruptionMatter.decide(
    command,
    state,
    loadedFor(world.facts, corruptionMatter.needs(command, state), by),
  );
  if (decision.outcome === 'rejected') return;
  world.facts = extend(world.facts, { matters: { [identity]: decision.events } });
  world.events.push(...decision.events.map((event) => onMatter(identity, event, { recordedAt, by })));
};

export const happenOnAction = (world: World, command: ActionCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const state = world.facts.actions.get(identity) ?? null;
  const decision = accountabilityAction.decide(
    command,
    state,
    loadedFor(world.facts, accountabilityAction.needs(command, state), by),
  );
  if (decision.outcome === 'rejected') return;
  world.facts = extend(world.facts, { actions: { [identity]: decision.events } });
  world.events.push(...decision.events.map((event) => onAction(identity, event, { recordedAt, by })));
};

export const happenOnEvidence = (world: World, command: EvidenceCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const state = world.facts.evidence.get(identity) ?? null;
  const decision = evidenceDecider.decide(
    command,
    state,
    loadedFor(world.facts, evidenceDecider.needs(command, state), by),
  );
  if (decision.outcome === 'rejected') return;
  world.facts = extend(world.facts, { evidence: { [identity]: decision.events } });
  world.events.push(...decision.events.map((event) => onEvidence(identity, event, { recordedAt, by })));
};

export const happenOnPlan = (world: World, command: PlanCommand): void => {
  const { identity, by, now: recordedAt } = command;
  const state = world.facts.plans.get(identity) ?? inspectionPlan.initialState;
  const decision = inspectionPlan.decide(
    command,
    state,
    loadedFor(world.facts, inspectionPlan.needs(command, state), by),
  );
  if (decision.outcome === 'rejected') return;
  world.facts = extend(world.facts, { plans: { [identity]: decision.events } });
  world.events.push(...decision.events.map((event) => onPlan(identity, event, { recordedAt, by })));
};
