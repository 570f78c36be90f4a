import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { PostLevel } from '../unit/post-level.ts';
import { isDirectorOrHigher } from '../unit/post-level.ts';
import { isInForce, parentOn, type Unit } from '../unit/state.ts';
import { ancestorsOn, type Units } from '../unit/tree.ts';
import type { UnitKind } from '../unit/unit-kind.ts';
import {
  type CompetenceRule,
  competenceRules,
  type InspectorateKind,
  type Situation,
  type Tier,
} from './competence-rules.ts';

/**
 * An inspectorate by its kind and the unit whose inspectorate it is: the committee or department it stands under.
 * Named so, and not by its own code, because the code would need a search through the register. `of` is null for the
 * Government Inspectorate.
 */
export type CompetentBody = Readonly<{ kind: InspectorateKind; of: UnitCode | null }>;

/** How the answer came about: shown beside it. */
export type CompetenceDerivation = Readonly<{
  on: LegalDate;
  situation: Situation;
  /** Undefined: the unit stands under no province on that day. */
  tier: Tier | undefined;
  /** The rules in force that fit, first the one that names the competent body. */
  ruleIds: readonly string[];
}>;

export type CompetenceQuestion = Readonly<{
  /** Both with all units above them. */
  units: Units;
  /** The unit to be inspected. */
  unit: UnitCode;
  on: LegalDate;
  corruptionSigns: boolean;
  /** Of the persons suspected of corruption, the highest post, where known. */
  highestSuspect?: PostLevel | undefined;
}>;

type Ground = Readonly<{ ruleId: string; article: string; verified: boolean; derivation: CompetenceDerivation }>;

/** No rule is known for that day or that unit: never another law's answer. */
export type NoRule = Readonly<{ outcome: 'no-rule'; derivation: CompetenceDerivation }>;

export type Competence =
  | (Readonly<{ outcome: 'competent'; level: 'provincial' | 'district' | 'department' }> & Ground)
  | (Readonly<{ outcome: 'not-competent'; competent: CompetentBody }> & Ground)
  | NoRule;

/** Which body is to inspect the unit on that day, by which rule. */
export const competentBody = (
  question: CompetenceQuestion,
): (Readonly<{ outcome: 'found'; body: CompetentBody }> & Ground) | NoRule => {
  const { rules, place, derivation } = examine(question);
  const rule = rules[0];
  if (rule === undefined) return { outcome: 'no-rule', derivation };
  return { outcome: 'found', body: bodyOf(rule, place), ...ground(rule, derivation) };
};

/** One body that may inspect, with the rule that says so. */
export type BodyByRule = Readonly<{ body: CompetentBody; rule: CompetenceRule }>;

/** All who may inspect the unit on that day, first the competent body; none: no rule is known. */
export const competentBodies = (
  question: CompetenceQuestion,
): Readonly<{ bodies: readonly BodyByRule[]; derivation: CompetenceDerivation }> => {
  const { rules, place, derivation } = examine(question);
  return { bodies: rules.map((rule) => ({ body: bodyOf(rule, place), rule })), derivation };
};

/** Of the inspection law in force on that day; undefined: none is known. */
export const competenceArticleOn = (on: LegalDate): string | undefined =>
  competenceRules.find((rule) => rule.situation === 'ordinary' && isRuleOn(rule, on))?.article;

/** Whether `body` may inspect the unit on that day, by which rule; if not, who may. */
export const competenceOf = ({ body, ...question }: CompetenceQuestion & Readonly<{ body: UnitCode }>): Competence => {
  const { rules, place, derivation } = examine(question);
  const first = rules[0];
  if (first === undefined) return { outcome: 'no-rule', derivation };

  const acting = question.units.get(body);
  const used = rules.find((rule) => isBody(acting, bodyOf(rule, place), question.on));
  // Nobody inspects himself, whatever the tiers say.
  if (used === undefined || body === question.unit) {
    return { outcome: 'not-competent', competent: bodyOf(first, place), ...ground(first, derivation) };
  }
  return { outcome: 'competent', level: levels[used.body], ...ground(used, derivation) };
};

export const isCompetent = (question: CompetenceQuestion & Readonly<{ body: UnitCode }>): boolean =>
  competenceOf(question).outcome === 'competent';

const levels = {
  // Never the acting body: it has no unit in the province's register.
  'government-inspectorate': 'provincial',
  'provincial-inspectorate': 'provincial',
  'district-inspectorate': 'district',
  'department-inspectorate': 'department',
} as const satisfies Record<InspectorateKind, 'provincial' | 'district' | 'department'>;

const ground = ({ id, article, verified }: CompetenceRule, derivation: CompetenceDerivation): Ground => ({
  ruleId: id,
  article,
  verified,
  derivation,
});

const examine = ({ units, unit, on, corruptionSigns, highestSuspect }: CompetenceQuestion) => {
  const place = placeOf(units, unit, on);
  const situation = situationOf(corruptionSigns, highestSuspect);
  const rules = competenceRules.filter(
    (rule) =>
      rule.situation === situation && isRuleOn(rule, on) && place !== undefined && rule.tiers.includes(place.tier),
  );
  const derivation: CompetenceDerivation = {
    on,
    situation,
    tier: place?.tier,
    ruleIds: rules.map(({ id }) => id),
  };
  return { rules, place, derivation };
};

const isRuleOn = ({ effectiveFrom, effectiveTo }: CompetenceRule, on: LegalDate): boolean =>
  effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);

const situationOf = (corruptionSigns: boolean, highestSuspect: PostLevel | undefined): Situation => {
  if (!corruptionSigns) return 'ordinary';
  return highestSuspect !== undefined && isDirectorOrHigher(highestSuspect) ? 'director-suspected' : 'corruption-signs';
};

type Place = Readonly<{ tier: Tier; province: UnitCode; district: UnitCode | null; department: UnitCode | null }>;

/** Where the unit stands on that day, read off the units above it. */
const placeOf = (units: Units, code: UnitCode, on: LegalDate): Place | undefined => {
  const unit = units.get(code);
  if (unit === undefined) return undefined;
  const above = ancestorsOn(units, code, on);
  const nearest = (kind: UnitKind): UnitCode | null => above.find((each) => each.kind === kind)?.code ?? null;

  if (unit.kind === 'provincial-people-committee') {
    return { tier: 'province', province: code, district: null, department: null };
  }
  const province = nearest('provincial-people-committee');
  if (province === null) return undefined;
  const place = {
    province,
    district: nearest('district-people-committee'),
    department: nearest('provincial-department'),
  };
  return { tier: tierOf(unit.kind, place), ...place };
};

const tierOf = (kind: UnitKind, { district, department }: Omit<Place, 'tier'>): Tier => {
  // Inspectorates are inspected from one tier higher: nobody inspects himself.
  if (kind === 'provincial-inspectorate') return 'province';
  if (kind === 'district-inspectorate' || kind === 'department-inspectorate') return 'under-province';
  if (district !== null) return 'under-district';
  return department === null ? 'under-province' : 'under-department';
};

const bodyOf = ({ body: kind }: CompetenceRule, place: Place | undefined): CompetentBody => {
  switch (kind) {
    case 'government-inspectorate':
      return { kind, of: null };
    case 'provincial-inspectorate':
      return { kind, of: place?.province ?? null };
    case 'district-inspectorate':
      return { kind, of: place?.district ?? null };
    case 'department-inspectorate':
      return { kind, of: place?.department ?? null };
  }
};

/** Which unit of the register that body is on that day; undefined: none, or none that stands in it. */
export const unitOfBody = (units: Units, body: CompetentBody, on: LegalDate): Unit | undefined =>
  [...units.values()].find((unit) => isBody(unit, body, on));

/** The acting unit is that inspectorate on that day: of its kind, in force, and under the very committee or department. */
const isBody = (acting: Unit | undefined, body: CompetentBody, on: LegalDate): boolean =>
  acting !== undefined && acting.kind === body.kind && isInForce(acting, on) && parentOn(acting, on) === body.of;
