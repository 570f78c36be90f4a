import type { Command } from '../command.ts';
import { formatDocumentNumber } from '../document.ts';
import type { Facts } from '../facts.ts';
import { competenceArticleOn, competenceOf } from '../law/competence.ts';
import type { LegalDate } from '../legal-date.ts';
import { isInTerritory } from '../officer/acting-territory.ts';
import type { UnitCode } from '../text.ts';
import { isInForce, lifetimeOf, parentOn, unitName } from '../unit/state.ts';
import { planOf, type Quarter, quarterDays } from './plan-year.ts';
import type { PlanRefusal } from './refusals.ts';
import type { InspectionPlan, PlanItem } from './state.ts';

type Asked = Pick<Command<string, unknown>, 'identity' | 'by' | 'today'>;

export const actingBody = ({ by }: Asked): UnitCode => (by.kind === 'officer' ? by.body : '');

/** Whoever acts does so for the inspectorate of the province whose plan it is. */
export const isForProvince = (command: Asked, { units }: Facts): boolean => {
  const body = units.get(actingBody(command));
  return (
    body?.kind === 'provincial-inspectorate' && parentOn(body, command.today) === planOf(command.identity).province
  );
};

export const notForProvince = (command: Asked, facts: Facts): PlanRefusal | undefined =>
  isForProvince(command, facts) ? undefined : { code: 'ProvinceDecides', acting: actingBody(command) };

/** The plan is one of a province that was there in that year. */
export const unknownPlan = ({ identity }: Asked, { units }: Facts): PlanRefusal | undefined => {
  const { province, year } = planOf(identity);
  const unit = units.get(province);
  const isThere =
    unit?.kind === 'provincial-people-committee' &&
    (isInForce(unit, `${year}-01-01`) || isInForce(unit, `${year}-12-31`));
  return isThere ? undefined : { code: 'PlanUnknown', planId: identity };
};

/** A body plans for itself; only the province's inspectorate plans for others. */
export const notOwnPlan = (command: Asked, body: UnitCode, facts: Facts): PlanRefusal | undefined =>
  body === actingBody(command) || isForProvince(command, facts)
    ? undefined
    : { code: 'NotOwnPlan', body, acting: actingBody(command) };

export const outsideTerritory = (command: Asked, unit: UnitCode, facts: Facts): PlanRefusal | undefined =>
  isInTerritory(command, unit, facts) ? undefined : { code: 'OutsideTerritory', unit };

/** Nobody plans for days that are over. */
export const quarterOver = (command: Asked, quarter: Quarter, on: LegalDate): PlanRefusal | undefined => {
  const { year } = planOf(command.identity);
  const { to: endedOn } = quarterDays(year, quarter);
  return endedOn < on ? { code: 'QuarterOver', quarter, year, on, endedOn } : undefined;
};

/** What was approved is changed by a paper. */
export const missingPaper = ({ approval }: InspectionPlan, document: unknown): PlanRefusal | undefined =>
  approval === null || document !== undefined
    ? undefined
    : { code: 'PlanPaperMissing', approvedBy: formatDocumentNumber(approval.document) };

type Competence = Readonly<{ ruleId: string; article: string; verified: boolean }>;

/** The rule by which the body may inspect the unit on the first day of the quarter, or why it may not. */
export const competenceFor = (
  { identity }: Asked,
  { unit, body, quarter }: Pick<PlanItem, 'unit' | 'body' | 'quarter'>,
  { units }: Facts,
): Readonly<{ found: Competence }> | Readonly<{ refusal: PlanRefusal }> => {
  const { from: on } = quarterDays(planOf(identity).year, quarter);
  const inspected = units.get(unit);
  if (inspected === undefined || !isInForce(inspected, on)) {
    const article = competenceArticleOn(on);
    const known = inspected === undefined ? null : lifetimeOf(inspected);
    return { refusal: { code: 'UnitUnknown', unit, on, ...(article === undefined ? {} : { article }), known } };
  }
  const competence = competenceOf({ units, unit, body, on, corruptionSigns: false });
  if (competence.outcome === 'no-rule') return { refusal: { code: 'CompetenceUnknown', unit, on } };
  const { ruleId, article, verified } = competence;
  if (competence.outcome === 'competent') return { found: { ruleId, article, verified } };
  const { competent, derivation } = competence;
  const of = competent.of === null ? undefined : units.get(competent.of);
  const competentOf = of === undefined ? competent.of : unitName(of, on);
  return {
    refusal: { code: 'NotCompetent', unit, body, competent, competentOf, ruleId, article, verified, derivation },
  };
};
