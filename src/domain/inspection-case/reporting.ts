import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { ruleOn } from '../law/inspection-rules.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { idSchema, textSchema } from '../text.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOfCase } from './fieldwork-guards.ts';
import { upheldCorruptActs } from './finding-state.ts';
import { plainText } from './findings.ts';
import { notLeader, wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, isInTeam } from './state.ts';
import { whileSuspended } from './suspension.ts';

/** Art. 73 of the law of 2022: weak management capacity, irresponsible management, covering up. */
export const headResponsibilityGrades = z.enum(['weak-management-capacity', 'irresponsible-management', 'covering-up']);

const resultsContent = (seal: Seal) => ({
  document: documentSchema,
  headResponsibilityGrade: headResponsibilityGrades.optional(),
  /** Members who see it otherwise. */
  dissents: z.array(z.strictObject({ officerId: idSchema, text: seal(textSchema) })).max(30),
});

export const endFieldwork = defineCommand('EndFieldwork', () => z.strictObject({ occurredOn: legalDateSchema }));
export const submitReport = defineCommand('SubmitReport', () => z.strictObject(resultsContent(plainText)));

export const fieldworkEnded = defineEvent('FieldworkEnded', () =>
  z.strictObject({ endedBy: z.string(), occurredOn: legalDateSchema }),
);
export const resultsReported = defineEvent('ResultsReported', (seal) =>
  z.strictObject({ ...resultsContent(seal), reportedBy: z.string(), occurredOn: legalDateSchema }),
);
export const reportingEvents = [fieldworkEnded, resultsReported] as const;

export const decideEndFieldwork = (command: CommandOf<typeof endFieldwork>, state: InspectionCase): CaseDecision => {
  const { occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'announced'),
    notLeader(state, command.by),
    whileSuspended(state),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
  );
  if (refused) return refused;
  return accept([{ type: 'FieldworkEnded', data: { endedBy: actorId(command.by), occurredOn } }]);
};

/**
 * The leader reports the results; where a corrupt act is upheld, with the grade of the head's responsibility that the
 * law wants. Until the conclusion the report may be supplemented: an act upheld only later must be graded too.
 */
export const decideSubmitReport = (command: CommandOf<typeof submitReport>, state: InspectionCase): CaseDecision => {
  const { document, headResponsibilityGrade: grade, dissents } = command.data;
  const outsider = dissents.find(({ officerId }) => !isInTeam(state, officerId));
  const refused = firstRefusal(
    wrongStage(state, 'fieldwork-ended', 'reported', 'drafted'),
    notLeader(state, command.by),
    wrongPaper(document, 'report', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
    outsider === undefined ? undefined : { code: 'NotTeamMember', officerId: outsider.officerId },
    gradeMissing(state, grade !== undefined, document.signedOn),
  );
  if (refused) return refused;
  if (grade !== undefined && upheldCorruptActs(state).length === 0) return reject({ code: 'GradeNotApplicable' });
  const reported = { ...command.data, reportedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'ResultsReported', data: reported }], {
    claims: [claimOf(document)],
    about: personsOfCase(state),
  });
};

/** If corruption was found, the report grades the responsibility of the unit's head (law of 2022, Art. 73). */
export const gradeMissing = (state: InspectionCase, isGraded: boolean, on: LegalDate): CaseRefusal | undefined => {
  const rule = ruleOn('headResponsibility', on);
  return rule && !isGraded && upheldCorruptActs(state).length > 0
    ? { code: 'GradeMissing', article: rule.article }
    : undefined;
};
