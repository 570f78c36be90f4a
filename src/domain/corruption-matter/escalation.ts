import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { competenceOf } from '../law/competence.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, textSchema, unitCodeSchema } from '../text.ts';
import { postLevelSchema } from '../unit/post-level.ts';
import { isAtOrBelow, ownerOn } from '../unit/tree.ts';
import type { MatterDecision } from './events.ts';
import { notOpen } from './guards.ts';
import type { MatterRefusal } from './refusals.ts';
import type { CorruptionMatter } from './state.ts';

export const escalateMatter = defineCommand('EscalateMatter', () =>
  z.strictObject({
    /** Clear; names no person. */
    ground: textSchema.max(1_000),
    /** Of the persons suspected, the highest post: from department director upward the Government Inspectorate is competent. */
    highestSuspect: postLevelSchema.optional(),
    document: documentSchema.optional(),
    occurredOn: legalDateSchema,
  }),
);
export const acceptEscalation = defineCommand('AcceptEscalation', () =>
  z.strictObject({ caseId: idSchema, occurredOn: legalDateSchema }),
);

export const matterEscalated = defineEvent('MatterEscalated', () =>
  z.strictObject({
    ground: textSchema,
    highestSuspect: postLevelSchema.optional(),
    document: documentSchema.optional(),
    /** Which inspectorate is competent, of which unit, and the rule that says so. */
    competent: z.strictObject({ kind: z.string(), of: unitCodeSchema.nullable() }),
    competence: z.strictObject({ ruleId: z.string(), article: z.string(), verified: z.boolean() }),
    escalatedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const escalationAccepted = defineEvent('EscalationAccepted', () =>
  z.strictObject({ caseId: idSchema, acceptedBy: z.string(), occurredOn: legalDateSchema }),
);
export const escalationEvents = [matterEscalated, escalationAccepted] as const;

/**
 * The matter goes to whom the law makes competent (anti-corruption law Arts 60, 61); the case in which it was found goes
 * on and concludes the rest. That it is split so is our reading. The transfer to the investigation body never waits.
 */
export const decideEscalateMatter = (
  command: CommandOf<typeof escalateMatter>,
  state: CorruptionMatter,
  { units }: Facts,
): MatterDecision => {
  const { data, by } = command;
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    state.escalation === null ? undefined : { code: 'EscalatedAlready', on: state.escalation.on },
    badDate(command, 'occurredOn', data.occurredOn, state.identifiedOn),
  );
  if (refused) return refused;
  const { body } = state;
  const { occurredOn: on, highestSuspect } = data;
  const unit = ownerOn(units, state.unit, on) ?? state.unit;
  const competence = competenceOf({ units, unit, body, on, corruptionSigns: true, highestSuspect });
  if (competence.outcome === 'no-rule') return reject({ code: 'CompetenceUnknown', unit, on });
  if (competence.outcome !== 'not-competent') return reject({ code: 'CompetentAlready', body });
  const { competent, ruleId, article, verified } = competence;
  const escalated = {
    ...data,
    competent,
    competence: { ruleId, article, verified },
    escalatedBy: actorId(by),
  };
  return accept([{ type: 'MatterEscalated', data: escalated }]);
};

/** The case that the competent body has opened for it: opened because of an escalation, and in this unit. */
export const decideAcceptEscalation = (
  command: CommandOf<typeof acceptEscalation>,
  state: CorruptionMatter,
  { cases, units }: Facts,
): MatterDecision => {
  const { caseId, occurredOn } = command.data;
  const { escalation } = state;
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    badDate(command, 'occurredOn', occurredOn, escalation?.on),
  );
  if (refused) return refused;
  if (escalation === null) return reject({ code: 'NotEscalated' });
  if (escalation.caseId !== null) {
    return escalation.caseId === caseId ? accept([]) : reject({ code: 'AcceptedAlready', caseId: escalation.caseId });
  }
  const opened = cases.get(caseId);
  if (opened === undefined) return reject({ code: 'CaseUnknown' });
  if (opened.source !== 'escalation') return reject({ code: 'NotAnEscalatedCase', source: opened.source });
  const owner = ownerOn(units, state.unit, occurredOn) ?? state.unit;
  if (opened.unit !== state.unit && !isAtOrBelow(units, owner, [opened.unit], occurredOn)) {
    return reject({ code: 'CaseOfAnotherUnit', caseId, unit: opened.unit, expected: state.unit });
  }
  const accepted = { caseId, acceptedBy: actorId(command.by), occurredOn };
  return accept([{ type: 'EscalationAccepted', data: accepted }]);
};
