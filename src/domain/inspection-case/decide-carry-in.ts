import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { competenceOf } from '../law/competence.ts';
import { grantFor } from '../officer/state.ts';
import { reaches } from '../officer/territory.ts';
import { type CarryInCase, PAPER_FILE } from './carry-in.ts';
import type { CaseDecision, CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { levelOf } from './leading-body.ts';
import { outsideTerritory, unknownUnit } from './opening.ts';
import { paperSteps } from './paper-steps.ts';
import { isRefusal, type Step, type Told, withoutUndefined } from './paper-told.ts';
import type { CaseState, InspectionCase } from './state.ts';

/**
 * Takes over a case that ran on paper: appends the events that would stand here had it been led here, each on its own
 * day and none in an officer's name, and one that says so. What an inspectorate did on paper is not judged again (who
 * signed, how long, whether it was appraised); what cannot be at all is refused: steps out of order, days before what
 * they follow, findings that nobody reported, a number that is taken, more money than was owed.
 */
export const decideCarryInCase = (command: CarryInCase, state: CaseState, facts: Facts): CaseDecision => {
  if (state !== null) return reject({ code: 'CaseExists' });
  const begun = opening(command, facts);
  if ('outcome' in begun) return begun;
  let told: Told = begun;
  for (const step of [gaps, ...paperSteps]) {
    const result = step(told, { command, facts });
    if (isRefusal(result)) return reject(result);
    told = result;
  }
  const { events, claims, links, about } = told;
  return accept(
    events.map((event) => (event.type === 'CaseCarriedIn' ? arrivedAt(event, told.state) : event)),
    {
      claims,
      links,
      about,
    },
  );
};

/** It says how far the case had come, which is known when all of it is told. */
const arrivedAt = (event: Extract<CaseEvent, { type: 'CaseCarriedIn' }>, { stage }: InspectionCase): CaseEvent => ({
  ...event,
  data: { ...event.data, stage },
});

/**
 * Unit and territory are those of an opening; the body may be one below one's own. By which rule it was competent is
 * told where a rule is known that says so, and is otherwise as the papers have it: nobody judges them here.
 */
const opening = (command: CarryInCase, facts: Facts): Told | Extract<CaseDecision, { outcome: 'rejected' }> => {
  const { data, by, today } = command;
  const body = data.body ?? (by.kind === 'officer' ? by.body : '');
  const bodyLevel = levelOf(facts.units.get(body)?.kind);
  if (bodyLevel === undefined || !mayCarryFor(body, command, facts)) return reject({ code: 'BodyOutOfReach', body });
  const refused = firstRefusal(
    badDate(command, 'occurredOn', data.occurredOn),
    unknownUnit(command, facts),
    outsideTerritory(command, facts),
  );
  if (refused) return refused;
  const { source, sourceReference, unit, topics, period, corruptionSigns, highestSuspect, occurredOn } = data;
  const opened: CaseEvent = {
    type: 'CaseOpened',
    data: withoutUndefined({
      form: 'inspection',
      source,
      sourceReference,
      unit,
      topics,
      period,
      corruptionSigns,
      highestSuspect,
      occurredOn,
      body,
      bodyLevel,
      competence: competenceOfPapers(command, body, facts),
      openedBy: PAPER_FILE,
    }),
  };
  const carried: CaseEvent = {
    type: 'CaseCarriedIn',
    data: {
      paperFile: data.paperFile,
      ...(data.importedFrom === undefined ? {} : { importedFrom: data.importedFrom }),
      stage: 'opened',
      carriedInBy: actorId(by),
      occurredOn: today,
    },
  };
  const events = [opened, carried];
  const state = events.reduce<CaseState>(evolve, null);
  if (state === null) throw new Error('an opened case has a state');
  return { state, events, claims: [], links: [], about: [] };
};

const competenceOfPapers = ({ data }: CarryInCase, body: string, { units }: Facts) => {
  const { unit, occurredOn: on, corruptionSigns, highestSuspect } = data;
  const found = competenceOf({ units, unit, body, on, corruptionSigns, highestSuspect });
  return found.outcome === 'competent'
    ? { ruleId: found.ruleId, article: found.article, verified: found.verified }
    : { ruleId: PAPER_FILE, article: 'Theo hồ sơ giấy', verified: false };
};

/** Of one's own body always; of another one where it lies in one's territory, which a district's does for the province. */
const mayCarryFor = (body: string, { by, today, data }: CarryInCase, { units, officers }: Facts): boolean => {
  if (by.kind !== 'officer' || body === by.body) return true;
  const officer = officers.get(by.officerId);
  const grant = officer && grantFor(officer, by.role, today);
  return grant !== undefined && reaches(grant, units, body, data.occurredOn);
};

/** In the order of an inspection's life: whoever tells of one tells of those before it. */
const PATH = ['decision', 'announcement', 'fieldworkEndedOn', 'report', 'conclusion', 'publication'] as const;
export type PaperStep = (typeof PATH)[number] | 'team';

const gaps: Step = (told, { command: { data } }) => {
  const given = PATH.filter((name) => data[name] !== undefined);
  const last = given.at(-1);
  const missing =
    last === undefined ? undefined : PATH.slice(0, PATH.indexOf(last)).find((name) => !given.includes(name));
  if (last !== undefined && missing !== undefined) return { code: 'PaperStepMissing', step: last, missing };
  if (data.team !== undefined && data.decision === undefined) {
    return { code: 'PaperStepMissing', step: 'team', missing: 'decision' };
  }
  // Who goes on with it must be known; what was concluded has no team's work left.
  if (data.announcement !== undefined && data.conclusion === undefined && data.team === undefined) {
    return { code: 'PaperStepMissing', step: 'announcement', missing: 'team' };
  }
  const onFindings = (data.findings?.length ?? 0) > 0;
  return onFindings && data.announcement === undefined
    ? { code: 'FieldworkNotBegun', stage: data.decision === undefined ? 'opened' : 'decided' }
    : told;
};
