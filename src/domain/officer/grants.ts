import type { CommandOf } from '../command.ts';
import { overlaps, type Span } from '../dated.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import { isInForce, parentOn, type Unit } from '../unit/state.ts';
import { isAtOrBelow, type Units } from '../unit/tree.ts';
import type { grantRole, revokeRole } from './commands.ts';
import type { OfficerDecision, OfficerRefusal } from './refusals.ts';
import { type RoleRule, roleRules } from './role-rules.ts';
import type { Grant, Officer } from './state.ts';

type GrantData = CommandOf<typeof grantRole>['data'];

/**
 * Grants a role that fits the officer's body on its days. Where the law ends the role in such a body on a known day,
 * a grant without a last day gets that one: an open-ended district inspector of 2024 is none in July 2025.
 */
export const decideGrant = (
  { data }: CommandOf<typeof grantRole>,
  officer: Officer,
  { units }: Facts,
): OfficerDecision => {
  const { role, from, territory } = data;
  const badDates = datesOutOfOrder(data, officer);
  if (badDates) return reject(badDates);

  const body = units.get(officer.body);
  if (body === undefined || !isInForce(body, from))
    return reject({ code: 'UnitUnknown', unit: officer.body, on: from });
  const rule = roleRules.find((each) => fits(each, data, body));
  const lastDay = rule?.effectiveTo ?? null;
  if (rule === undefined || (lastDay !== null && data.until !== undefined && data.until > lastDay)) {
    return reject({ code: 'RoleDoesNotFitBody', role, body: body.code, kind: body.kind, from, lastDay });
  }

  const missing = territory.find((code) => !isKnownOn(units, code, from));
  if (missing !== undefined) return reject({ code: 'UnitUnknown', unit: missing, on: from });
  const misfits = territoryMisfits(rule, units, body, data);
  if (misfits !== undefined) return reject({ code: 'TerritoryDoesNotFit', role, rule: rule.territory, units: misfits });

  const until = data.until ?? lastDay ?? undefined;
  const held = officer.grants.find((grant) => grant.role === role && isHeldWithin(grant, { from, until }));
  if (held) return reject({ code: 'RoleHeld', role, from: held.from, until: held.until ?? null });
  return accept([{ type: 'RoleGranted', data: until === undefined ? data : { ...data, until } }]);
};

const datesOutOfOrder = ({ from, until }: GrantData, officer: Officer): OfficerRefusal | undefined => {
  if (from < officer.from) return { code: 'DateOutOfOrder', field: 'from', date: from, notBefore: officer.from };
  if (until !== undefined && until < from) {
    return { code: 'DateOutOfOrder', field: 'until', date: until, notBefore: from };
  }
  return undefined;
};

const fits = (rule: RoleRule, { role, from }: GrantData, body: Unit): boolean =>
  rule.role === role &&
  rule.bodies.includes(body.kind) &&
  (rule.effectiveFrom === null || rule.effectiveFrom <= from) &&
  (rule.effectiveTo === null || from <= rule.effectiveTo);

const isKnownOn = (units: Units, code: UnitCode, date: LegalDate): boolean => {
  const unit = units.get(code);
  return unit !== undefined && isInForce(unit, date);
};

/** The named units that the rule does not allow; undefined when the territory fits. An empty list: something must be named. */
const territoryMisfits = (
  rule: RoleRule,
  units: Units,
  body: Unit,
  { territory, from }: GrantData,
): readonly UnitCode[] | undefined => {
  const misfits = territory.filter((code) => !isAllowed(rule, units, body, code, from));
  if (misfits.length > 0) return misfits;
  return rule.territory !== 'province' && territory.length === 0 ? [] : undefined;
};

const isAllowed = (rule: RoleRule, units: Units, body: Unit, code: UnitCode, on: LegalDate): boolean => {
  switch (rule.territory) {
    case 'province':
      return units.get(code)?.kind === 'provincial-people-committee';
    case 'own-district': {
      const district = parentOn(body, on);
      return district !== undefined && district !== null && isAtOrBelow(units, code, [district], on);
    }
    case 'communes':
      return units.get(code)?.kind === 'commune-people-committee';
  }
};

/** The grant gives the role on some day of the span. From the day of its revocation on it gives nothing. */
const isHeldWithin = (grant: Grant, span: Span): boolean =>
  overlaps(grant, span) &&
  (grant.revokedOn === undefined || (grant.from < grant.revokedOn && span.from < grant.revokedOn));

/** Idempotent: a grant that is over or revoked gives nothing any more. */
export const decideRevocation = ({ data, today }: CommandOf<typeof revokeRole>, officer: Officer): OfficerDecision => {
  const grants = officer.grants.filter(({ role, from }) => role === data.role && from === data.from);
  if (grants.length === 0) return reject({ code: 'GrantUnknown', ...data });
  if (grants.every(({ revokedOn }) => revokedOn !== undefined)) return accept([]);
  return accept([{ type: 'RoleRevoked', data: { ...data, occurredOn: today } }]);
};
