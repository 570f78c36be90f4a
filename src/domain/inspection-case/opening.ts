import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { competenceArticleOn, competenceOf } from '../law/competence.ts';
import { topics } from '../law/topics.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { grantFor } from '../officer/state.ts';
import { reaches } from '../officer/territory.ts';
import { lineSchema, unitCodeSchema } from '../text.ts';
import { postLevelSchema } from '../unit/post-level.ts';
import { isInForce, lifetimeOf, unitName } from '../unit/state.ts';
import type { CaseDecision } from './events.ts';
import { namedItemSchema, planItemNamedBy, unfitItem } from './plan-item.ts';
import type { CaseRefusal } from './refusals.ts';
import { CASE_FORMS, type CaseState } from './state.ts';

export const caseSources = z.enum([
  'plan',
  'ad-hoc',
  'complaint-or-denunciation',
  'citizen-report',
  'staff-report',
  'superior-order',
  'elected-body-request',
  'audit',
  'peoples-inspection-board',
  'escalation',
]);

export const scope = {
  source: caseSources,
  /** Opaque: a number in a paper register, never what a denouncer could be known by (state secret, Decision 774/QĐ-TTg). */
  sourceReference: lineSchema.max(80).optional(),
  /** The inspected unit. */
  unit: unitCodeSchema,
  topics: z
    .array(z.enum(topics))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'each topic once'),
  /** The years and months the inspection looks at. */
  period: z
    .strictObject({ from: legalDateSchema, to: legalDateSchema })
    .refine(({ from, to }) => from <= to, { message: 'the period ends before it begins', path: ['to'] }),
  /** Signs of corruption make the province competent (anti-corruption law Arts 60–61). */
  corruptionSigns: z.boolean(),
  /** Of the persons suspected, the highest post, where known: from department director upward the Government Inspectorate is competent (Art. 61). */
  highestSuspect: postLevelSchema.optional(),
  occurredOn: legalDateSchema,
};

/** `planItem`: the item of the year's plan that it carries out; the event beside the opening says so. */
export const openCase = defineCommand('OpenCase', () =>
  z.strictObject({
    /** An inspection unless it is said. */
    form: z.enum(CASE_FORMS).optional(),
    ...scope,
    planItem: namedItemSchema.optional(),
  }),
);

export const caseOpened = defineEvent('CaseOpened', () =>
  z.strictObject({
    form: z.enum(CASE_FORMS),
    ...scope,
    /** The inspecting body, and on which level it stands: who appraises and who closes hangs on it. */
    body: unitCodeSchema,
    bodyLevel: z.enum(['provincial', 'district', 'department']),
    /** The rule by which the body was competent, as it was used. */
    competence: z.strictObject({ ruleId: z.string(), article: z.string(), verified: z.boolean() }),
    openedBy: z.string(),
  }),
);

export const openingEvents = [caseOpened] as const;

type OpenCase = CommandOf<typeof openCase>;

/**
 * Opens a case: the unit exists on that day, lies in the officer's territory, and his body may inspect it (law of 2022
 * or 2025, by date). A check is held to the same: by which article a body may check was not read.
 */
export const decideOpenCase = (command: OpenCase, state: CaseState, facts: Facts): CaseDecision => {
  const { data, by } = command;
  if (state !== null) return reject({ code: 'CaseExists' });
  const refused = firstRefusal(
    badDate(command, 'occurredOn', data.occurredOn),
    unknownUnit(command, facts),
    outsideTerritory(command, facts),
  );
  if (refused) return refused;

  const body = by.kind === 'officer' ? by.body : '';
  const { unit, occurredOn: on, corruptionSigns, highestSuspect } = data;
  const competence = competenceOf({ units: facts.units, unit, body, on, corruptionSigns, highestSuspect });
  if (competence.outcome === 'no-rule') return reject({ code: 'CompetenceUnknown', unit, on });
  const { ruleId, article, verified } = competence;
  if (competence.outcome === 'not-competent') {
    const { competent, derivation } = competence;
    const competentOf = nameOf(facts, competent.of, on);
    return reject({
      code: 'NotCompetent',
      unit,
      body,
      competent,
      competentOf,
      ruleId,
      article,
      verified,
      derivation,
    });
  }
  const { planItem, form = 'inspection', ...scoped } = data;
  // The plan of a year is one of inspections.
  if (form === 'check' && planItem) return reject({ code: 'NotInThisForm', act: 'NamePlanItem', form });
  const unfit = planItem && unfitItem(planItem, { ...data, body, on }, facts);
  if (unfit) return reject(unfit);
  const opened = {
    form,
    ...scoped,
    body,
    bodyLevel: competence.level,
    competence: { ruleId, article, verified },
    openedBy: actorId(by),
  };
  const named = planItem === undefined ? [] : [planItemNamedBy(planItem, actorId(by), on)];
  return accept([{ type: 'CaseOpened', data: opened }, ...named]);
};

const nameOf = ({ units }: Facts, code: string | null, on: LegalDate): string | null => {
  const unit = code === null ? undefined : units.get(code);
  return unit === undefined ? code : unitName(unit, on);
};

/** What an opening of any kind says of the unit it is about. */
type OfUnit = Pick<OpenCase, 'by' | 'today'> & Readonly<{ data: Readonly<{ unit: string; occurredOn: LegalDate }> }>;

export const unknownUnit = ({ data }: OfUnit, facts: Facts): CaseRefusal | undefined => {
  const unit = facts.units.get(data.unit);
  if (unit !== undefined && isInForce(unit, data.occurredOn)) return undefined;
  const article = competenceArticleOn(data.occurredOn);
  return {
    code: 'UnitUnknown',
    unit: data.unit,
    on: data.occurredOn,
    ...(article === undefined ? {} : { article }),
    known: unit === undefined ? null : lifetimeOf(unit),
  };
};

/** The territory is that of the role the officer acts in. */
export const outsideTerritory = ({ data, by, today }: OfUnit, { units, officers }: Facts): CaseRefusal | undefined => {
  const officer = by.kind === 'officer' ? officers.get(by.officerId) : undefined;
  const grant = by.kind === 'officer' && officer ? grantFor(officer, by.role, today) : undefined;
  return grant && reaches(grant, units, data.unit, data.occurredOn)
    ? undefined
    : { code: 'OutsideTerritory', unit: data.unit };
};
