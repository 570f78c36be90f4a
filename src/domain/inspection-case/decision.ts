import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, type DocumentClaim } from '../decider.ts';
import { type Document, documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { clockRuleOn } from '../law/clocks/find-clock-rule.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { notLeader, wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

export const decisionTerms = {
  document: documentSchema,
  /** Days of direct inspection as the paper states them; the clock rule is pinned on the day of signature. */
  durationDays: z.int().positive().max(365),
  /** Working or calendar days, where the paper says so itself. */
  durationUnit: z.enum(['calendar', 'working']).optional(),
};

export const issueDecision = defineCommand('IssueDecision', () => z.strictObject(decisionTerms));
export const announceDecision = defineCommand('AnnounceDecision', () =>
  z.strictObject({
    announcedOn: legalDateSchema,
    /** Minutes of the announcement carry no register number. */
    minutes: z.strictObject({ madeOn: legalDateSchema, place: lineSchema.max(200) }),
  }),
);

export const inspectionDecisionIssued = defineEvent('InspectionDecisionIssued', () =>
  z.strictObject({ ...decisionTerms, issuedBy: z.string(), occurredOn: legalDateSchema }),
);
export const decisionAnnounced = defineEvent('DecisionAnnounced', () =>
  z.strictObject({
    minutes: z.strictObject({ madeOn: legalDateSchema, place: lineSchema.max(200) }),
    announcedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const decisionEvents = [inspectionDecisionIssued, decisionAnnounced] as const;

type IssueDecision = CommandOf<typeof issueDecision>;

/** The head of the inspectorate signs the decision; its number is claimed in the body's register. */
export const decideIssueDecision = (command: IssueDecision, state: InspectionCase, facts: Facts): CaseDecision => {
  const { document } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'opened'),
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
    durationTooLong(command, state, facts),
  );
  if (refused) return refused;
  return accept(
    [
      {
        type: 'InspectionDecisionIssued',
        data: { ...command.data, issuedBy: actorId(command.by), occurredOn: document.signedOn },
      },
    ],
    { claims: [claimOf(document)] },
  );
};

/** No paper gives more days than the law of its day. Days of one kind are not compared with days of another. */
const durationTooLong = (
  { data: { document, durationDays: days, durationUnit = 'calendar' } }: IssueDecision,
  { bodyLevel }: InspectionCase,
  { readings }: Facts,
): CaseRefusal | undefined => {
  const rule = clockRuleOn('direct-inspection', bodyLevel, document.signedOn, readings);
  if (!rule.known || rule.term === 'as-assigned' || rule.term.unit !== 'calendar') return undefined;
  const { article, mark, term } = rule;
  return durationUnit === 'calendar' && days > term.value
    ? { code: 'DurationTooLong', days, allowed: term.value, article, verified: mark !== 'unverified' }
    : undefined;
};

/** The leader announces it at the unit: fieldwork, and its clock, begin. */
export const decideAnnounceDecision = (
  command: CommandOf<typeof announceDecision>,
  state: InspectionCase,
): CaseDecision => {
  const { announcedOn, minutes } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided'),
    state.team.length === 0 ? { code: 'TeamMissing' } : undefined,
    notLeader(state, command.by),
    badDate(command, 'announcedOn', announcedOn, state.lastStepOn),
    badDate(command, 'minutes.madeOn', minutes.madeOn, announcedOn),
  );
  if (refused) return refused;
  return accept([
    { type: 'DecisionAnnounced', data: { minutes, announcedBy: actorId(command.by), occurredOn: announcedOn } },
  ]);
};

/** A paper of this body, of the kind the act needs. */
export const wrongPaper = (
  document: Document,
  expectedKind: Document['kind'],
  body: string,
): CaseRefusal | undefined => {
  const { kind } = document;
  if (kind !== expectedKind) return { code: 'WrongDocumentKind', kind, expected: expectedKind };
  return wrongIssuer(document, body);
};

/** A paper of this body. */
export const wrongIssuer = ({ issuer }: Document, body: string): CaseRefusal | undefined =>
  issuer === body ? undefined : { code: 'WrongIssuer', issuer, expected: body };

/** A paper of our own body claims its number in our register; one from elsewhere has its register elsewhere. */
export const claimsOfOurs = (document: Document | undefined, { body }: InspectionCase): readonly DocumentClaim[] =>
  document?.issuer === body ? [claimOf(document)] : [];

export const claimOf = ({ issuer, year, number, symbol, kind, signedOn }: Document): DocumentClaim => ({
  issuer,
  year,
  number,
  symbol,
  kind,
  signedOn,
});
