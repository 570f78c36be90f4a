import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { contestById } from './around-state.ts';
import { claimOf, claimsOfOurs, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { findingUnknown, personsOfCase, signedLater } from './fieldwork-guards.ts';
import { findingIdSchema, plainText } from './findings.ts';
import { notInFollowUp } from './guards.ts';
import type { InspectionCase } from './state.ts';

export const contestIdSchema = z.string().regex(/^K[1-9][0-9]{0,3}$/);

/** How far we agree with what was contested. */
export const CONTEST_RESULTS = ['upheld', 'partly', 'rejected'] as const;
export type ContestResult = (typeof CONTEST_RESULTS)[number];

const contest = (seal: Seal) => ({
  /** Unit and post of who contests it. */
  contestedBy: lineSchema.max(200),
  /** Which findings it is about; left out: the conclusion as a whole. */
  findingIds: z.array(findingIdSchema).min(1).max(200).optional(),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema,
  /** Day on which it came. */
  occurredOn: legalDateSchema,
});

const answer = (seal: Seal) => ({
  contestId: contestIdSchema,
  result: z.enum(CONTEST_RESULTS),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema,
});

export const contestConclusion = defineCommand('ContestConclusion', () => z.strictObject(contest(plainText)));
export const answerContest = defineCommand('AnswerContest', () => z.strictObject(answer(plainText)));

export const conclusionContested = defineEvent('ConclusionContested', (seal) =>
  z.strictObject({ contestId: contestIdSchema, ...contest(seal), recordedBy: z.string() }),
);
export const contestAnswered = defineEvent('ContestAnswered', (seal) =>
  z.strictObject({ ...answer(seal), answeredBy: z.string(), occurredOn: legalDateSchema }),
);
export const contestEvents = [conclusionContested, contestAnswered] as const;

/** Within which time it may be contested, and must be answered, nobody here has read: no rule refuses it, no clock runs. */
export const decideContestConclusion = (
  command: CommandOf<typeof contestConclusion>,
  state: InspectionCase,
): CaseDecision => {
  const { findingIds = [], document, occurredOn } = command.data;
  const refused = firstRefusal(
    notInFollowUp(state),
    ...findingIds.map((findingId) => findingUnknown(state, findingId)),
    badDate(command, 'occurredOn', occurredOn, state.conclusion?.signedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  const contestId = `K${state.around.contests.length + 1}`;
  const data = { contestId, ...command.data, recordedBy: actorId(command.by) };
  return accept([{ type: 'ConclusionContested', data }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};

/** The head answers in a paper of his body. That he agrees changes no finding: the conclusion stays as it was issued. */
export const decideAnswerContest = (command: CommandOf<typeof answerContest>, state: InspectionCase): CaseDecision => {
  const { contestId, document } = command.data;
  const contested = contestById(state, contestId);
  const refused = firstRefusal(
    notInFollowUp(state),
    contested === undefined ? { code: 'ContestUnknown', contestId } : undefined,
    contested?.answeredOn === undefined
      ? undefined
      : { code: 'ContestAnsweredAlready', contestId, on: contested.answeredOn },
    wrongIssuer(document, state.body),
    badDate(command, 'document.signedOn', document.signedOn, contested?.contestedOn),
  );
  if (refused) return refused;
  const data = { ...command.data, answeredBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'ContestAnswered', data }], { claims: [claimOf(document)], about: personsOfCase(state) });
};
