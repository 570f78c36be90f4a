import { competentBodies, unitOfBody } from '#domain/law/competence.ts';
import type { CompetenceRule, InspectorateKind, Situation, Tier } from '#domain/law/competence-rules.ts';
import type { PostLevel } from '#domain/unit/post-level.ts';
import { isInForce, type Lifetime, lifetimeOf, unitName } from '#domain/unit/state.ts';
import type { Query } from '#projecting/read-model.ts';
import { unitsOnRecord } from './units-on-record.ts';

type RuleInUse = Readonly<Omit<CompetenceRule, 'situation' | 'tiers' | 'body'>>;

/** An inspectorate that may inspect, with the rule that says so. */
export type InspectingBody = Readonly<{
  kind: InspectorateKind;
  /** The unit whose inspectorate it is; null for the Government Inspectorate. */
  of: Readonly<{ code: string; name: string }> | null;
  /** The inspectorate itself; null where it stands in no register of the province, or is not there on that day. */
  unit: Readonly<{ code: string; name: string }> | null;
  rule: RuleInUse;
}>;

export type UnitCompetence = Readonly<{
  code: string;
  name: string;
  on: string;
  situation: Situation;
  /** Null: the unit does not stand under the province on that day. */
  tier: Tier | null;
  /** Null: no rule is known for that day and unit. */
  competent: InspectingBody | null;
  /** Who may inspect it too. */
  others: readonly InspectingBody[];
}>;

export type CompetenceAnswer =
  | Readonly<{ outcome: 'answered'; competence: UnitCompetence }>
  /** Registered, but not in force on that day. */
  | Readonly<{ outcome: 'not-then'; on: string; known: Lifetime }>;

type CompetenceParams = Readonly<{
  code: string;
  corruptionSigns: boolean;
  highestSuspect?: PostLevel;
}>;

/** Who may inspect the unit on the day, by which rule of the law; null: nobody ever registered it. */
export const competence: Query<CompetenceParams, CompetenceAnswer | null> = (reader, params, at) => {
  const { code, corruptionSigns, highestSuspect } = params;
  const on = at.legalDate;
  const units = unitsOnRecord(reader);
  const found = units.get(code);
  if (found === undefined) return null;
  if (!isInForce(found, on)) return { outcome: 'not-then', on, known: lifetimeOf(found) };
  const named = (unitCode: string) => {
    const unit = units.get(unitCode);
    return { code: unitCode, name: unit === undefined ? unitCode : unitName(unit, on) };
  };
  const { bodies, derivation } = competentBodies({ units, unit: code, on, corruptionSigns, highestSuspect });
  const [competent = null, ...others] = bodies.map(({ body, rule }): InspectingBody => {
    const { situation: _, tiers: __, body: ___, ...inUse } = rule;
    const itself = unitOfBody(units, body, on);
    return {
      kind: body.kind,
      of: body.of === null ? null : named(body.of),
      unit: itself === undefined ? null : named(itself.code),
      rule: inUse,
    };
  });
  const { situation, tier = null } = derivation;
  return {
    outcome: 'answered',
    competence: { ...named(code), on, situation, tier, competent, others },
  };
};
