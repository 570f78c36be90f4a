import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { crimeSignsHeldBack } from './conclusion.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOfCase } from './fieldwork-guards.ts';
import { findingsOpen, upheldFindings } from './finding-state.ts';
import { findingIdSchema, plainText } from './findings.ts';
import { notLeader, wrongStage } from './guards.ts';
import { recommendationContent, recommendationFault, recommendationIdSchema } from './recommendation-content.ts';
import type { InspectionCase } from './state.ts';

/*
 * Kiểm tra: what a check has of its own. Its team, findings, work at the unit, recommendations, follow-up and closure
 * are those of an inspection.
 */

const decisionContent = {
  document: documentSchema,
  /** As the paper states them, where it does: no term of the inspection law is held against it. */
  durationDays: z.int().positive().max(365).optional(),
};
/** Minutes carry no register number. */
const endContent = {
  minutes: z.strictObject({ madeOn: legalDateSchema, place: lineSchema.max(200) }),
  occurredOn: legalDateSchema,
};
const stopContent = {
  /** In clear: it says what of the check has fallen away, and names no one. */
  ground: lineSchema.max(300),
  document: documentSchema,
};

export const issueCheckDecision = defineCommand('IssueCheckDecision', () => z.strictObject(decisionContent));
export const endCheck = defineCommand('EndCheck', () => z.strictObject(endContent));
export const notifyCheckResult = defineCommand('NotifyCheckResult', () =>
  z.strictObject({
    document: documentSchema,
    recommendations: z.array(z.strictObject(recommendationContent(plainText))).max(200),
  }),
);
export const stopCheck = defineCommand('StopCheck', () => z.strictObject(stopContent));

export const checkDecisionIssued = defineEvent('CheckDecisionIssued', () =>
  z.strictObject({ ...decisionContent, issuedBy: z.string(), occurredOn: legalDateSchema }),
);
export const checkDone = defineEvent('CheckDone', () => z.strictObject({ ...endContent, endedBy: z.string() }));
export const checkResultNotified = defineEvent('CheckResultNotified', (seal) =>
  z.strictObject({
    document: documentSchema,
    /** The upheld findings it rests on. */
    findings: z.array(findingIdSchema),
    recommendations: z.array(
      z.strictObject({ recommendationId: recommendationIdSchema, ...recommendationContent(seal) }),
    ),
    issuedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const checkStopped = defineEvent('CheckStopped', () =>
  z.strictObject({ ...stopContent, stoppedBy: z.string(), occurredOn: legalDateSchema }),
);
export const checkEvents = [checkDecisionIssued, checkDone, checkResultNotified, checkStopped] as const;

/** The head signs the decision to check; its number is claimed in the body's register. Work may begin at once. */
export const decideIssueCheckDecision = (
  command: CommandOf<typeof issueCheckDecision>,
  state: InspectionCase,
): CaseDecision => {
  const { document } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'opened'),
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
  );
  if (refused) return refused;
  const issued = { ...command.data, issuedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'CheckDecisionIssued', data: issued }], { claims: [claimOf(document)] });
};

/** The leader of the group ends the check at the unit, on minutes. Findings can be settled after that too. */
export const decideEndCheck = (command: CommandOf<typeof endCheck>, state: InspectionCase): CaseDecision => {
  const { minutes, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided'),
    state.team.length === 0 ? { code: 'TeamMissing' } : undefined,
    notLeader(state, command.by),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
    badDate(command, 'minutes.madeOn', minutes.madeOn, state.announcedOn),
  );
  if (refused) return refused;
  return accept([{ type: 'CheckDone', data: { ...command.data, endedBy: actorId(command.by) } }]);
};

/**
 * The head signs the notice of the result, with what is recommended: every finding settled, signs of crime already
 * with the investigation body. It is drafted and appraised by nobody, and what it says is known from here on.
 */
export const decideNotifyCheckResult = (
  command: CommandOf<typeof notifyCheckResult>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { document, recommendations } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'checked'),
    wrongPaper(document, 'notice', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
    findingsOpen(state),
    crimeSignsHeldBack(state, document.signedOn),
    ...recommendations.map((recommendation, index) =>
      recommendationFault(recommendation, index, command, state, facts),
    ),
  );
  if (refused) return refused;
  const notified = {
    document,
    findings: upheldFindings(state).map(({ findingId }) => findingId),
    recommendations: recommendations.map((content, index) => ({ recommendationId: `R${index + 1}`, ...content })),
    issuedBy: actorId(command.by),
    occurredOn: document.signedOn,
  };
  return accept([{ type: 'CheckResultNotified', data: notified }], {
    claims: [claimOf(document)],
    about: personsOfCase(state),
  });
};

/** Dừng kiểm tra: between its decision and its notice a check may be given up for good. */
export const decideStopCheck = (command: CommandOf<typeof stopCheck>, state: InspectionCase): CaseDecision => {
  const { document } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided', 'checked'),
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
  );
  if (refused) return refused;
  const stopped = { ...command.data, stoppedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'CheckStopped', data: stopped }], { claims: [claimOf(document)] });
};
