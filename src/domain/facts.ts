import type { AccountabilityAction } from './accountability-action/state.ts';
import type { CorruptionMatter } from './corruption-matter/state.ts';
import type { Dated } from './dated.ts';
import type { Evidence } from './evidence/state.ts';
import type { InspectionCase } from './inspection-case/state.ts';
import type { InspectionPlan } from './inspection-plan/state.ts';
import type { RuleReadings } from './law/clocks/clock-rule.ts';
import type { Officer } from './officer/state.ts';
import type { PolicyName } from './policy/policies.ts';
import type { UnitCode } from './text.ts';
import type { Unit } from './unit/state.ts';

/**
 * What a command asks to know of other streams. A unit comes with all units above it and all that succeed it, an action
 * with its matters, a matter with its unit, its case and the one into which it was merged, a case with its units. The acting officer always comes.
 */
export type FactsRequest = Readonly<{
  units?: readonly UnitCode[];
  officers?: readonly string[];
  cases?: readonly string[];
  matters?: readonly string[];
  /** Cases of which only is asked who is recused from them; those come too, as with every case. */
  recusals?: readonly string[];
  actions?: readonly string[];
  /** Files, by their hashes. */
  evidence?: readonly string[];
  /** Plans, each with the unit and the body of the item. */
  plans?: readonly Readonly<{ planId: string; itemId: string }>[];
  policies?: readonly PolicyName[];
  /** What has been read since of the law's limits. */
  readings?: true;
}>;

/** What it gets. A stream that does not exist is absent from the map, and its absence is recorded too. */
export type Facts = Readonly<{
  units: ReadonlyMap<UnitCode, Unit>;
  officers: ReadonlyMap<string, Officer>;
  cases: ReadonlyMap<string, InspectionCase>;
  matters: ReadonlyMap<string, CorruptionMatter>;
  actions: ReadonlyMap<string, AccountabilityAction>;
  evidence: ReadonlyMap<string, Evidence>;
  plans: ReadonlyMap<string, InspectionPlan>;
  /** What was decided for each that was asked for; empty where nothing was. */
  policies: ReadonlyMap<PolicyName, readonly Dated<number>[]>;
  /** Empty unless asked for. */
  readings: RuleReadings;
}>;

export const noFacts: Facts = {
  units: new Map(),
  officers: new Map(),
  cases: new Map(),
  matters: new Map(),
  actions: new Map(),
  evidence: new Map(),
  plans: new Map(),
  policies: new Map(),
  readings: new Map(),
};
