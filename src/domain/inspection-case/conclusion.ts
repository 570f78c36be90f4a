import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { ruleOn } from '../law/inspection-rules.ts';
import { topics } from '../law/topics.ts';
import { legalDateSchema } from '../legal-date.ts';
import { assessmentFault } from './assessments.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOfCase } from './fieldwork-guards.ts';
import { findingsOpen, upheldFindings } from './finding-state.ts';
import { findingIdSchema, plainText } from './findings.ts';
import { wrongStage } from './guards.ts';
import { recommendationContent, recommendationFault, recommendationIdSchema } from './recommendation-content.ts';
import type { CaseRefusal } from './refusals.ts';
import { gradeMissing } from './reporting.ts';
import type { InspectionCase } from './state.ts';

const assessmentSchema = z.strictObject({
  topic: z.enum(topics),
  result: z.enum(['compliant', 'violations', 'not-examined']),
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

/** One for each topic of the scope, and for any other topic in which a finding was upheld. */
export const assessmentsSchema = z.array(assessmentSchema).min(1);

export const issueConclusion = defineCommand('IssueConclusion', () =>
  z.strictObject({
    document: documentSchema,
    assessments: assessmentsSchema,
    recommendations: z.array(z.strictObject(recommendationContent(plainText))).max(200),
  }),
);

export const conclusionIssued = defineEvent('ConclusionIssued', (seal) =>
  z.strictObject({
    document: documentSchema,
    assessments: z.array(assessmentSchema),
    /** The upheld findings it rests on. */
    findings: z.array(findingIdSchema),
    recommendations: z.array(
      z.strictObject({ recommendationId: recommendationIdSchema, ...recommendationContent(seal) }),
    ),
    /** Absent: it was drafted on paper, before the case stood here. */
    draftVersion: z.int().positive().optional(),
    issuedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const conclusionEvents = [conclusionIssued] as const;

type IssueConclusion = CommandOf<typeof issueConclusion>;

/**
 * The head signs the conclusion: every finding settled, every topic of the scope assessed, the latest draft by
 * another hand and appraised where the law wants it, signs of crime already with the investigation body.
 */
export const decideIssueConclusion = (command: IssueConclusion, state: InspectionCase, facts: Facts): CaseDecision => {
  const { document, assessments, recommendations } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'drafted'),
    wrongPaper(document, 'conclusion', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
    findingsOpen(state),
    gradeMissing(state, state.isGraded, document.signedOn),
    draftFault(command, state, facts),
    crimeSignsHeldBack(state, document.signedOn),
    assessmentFault(assessments, state),
    ...recommendations.map((recommendation, index) =>
      recommendationFault(recommendation, index, command, state, facts),
    ),
  );
  if (refused) return refused;
  const issued = {
    document,
    assessments,
    findings: upheldFindings(state).map(({ findingId }) => findingId),
    recommendations: recommendations.map((content, index) => ({ recommendationId: `R${index + 1}`, ...content })),
    // Stage drafted has a draft; without one the event would not fit its own schema.
    draftVersion: state.draft?.version ?? 0,
    issuedBy: actorId(command.by),
    occurredOn: document.signedOn,
  };
  return accept([{ type: 'ConclusionIssued', data: issued }], {
    claims: [claimOf(document)],
    about: personsOfCase(state),
  });
};

const draftFault = ({ data, by }: IssueConclusion, state: InspectionCase, facts: Facts): CaseRefusal | undefined => {
  const { version = 0, drafters = [], agreedBy } = state.draft ?? {};
  if (drafters.some((drafter) => isSamePerson(facts, drafter, actorId(by)))) return { code: 'SelfIssue' };
  const rule = ruleOn('appraisal', data.document.signedOn);
  const isMandatory = rule?.value.mandatoryFor === state.bodyLevel;
  return isMandatory && agreedBy === undefined
    ? { code: 'AppraisalMissing', version, article: rule.article }
    : undefined;
};

/** At once means before anything else is signed (anti-corruption law Art. 62). */
export const crimeSignsHeldBack = (state: InspectionCase, on: string): CaseRefusal | undefined => {
  const heldBack = upheldFindings(state).filter(({ crimeSigns, transferred }) => crimeSigns && !transferred);
  if (heldBack.length === 0) return undefined;
  const article = ruleOn('transfer', on)?.article ?? '';
  return { code: 'CrimeSignsNotTransferred', findingIds: heldBack.map(({ findingId }) => findingId), article };
};
