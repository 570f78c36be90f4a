import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { opinionById } from './around-state.ts';
import { claimOf, claimsOfOurs, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOfCase, signedLater } from './fieldwork-guards.ts';
import { plainText } from './findings.ts';
import { hasEnded, wrongStage } from './guards.ts';
import type { InspectionCase } from './state.ts';

export const opinionIdSchema = z.string().regex(/^O[1-9][0-9]{0,3}$/);

/** What a superior can say to a draft. */
export const OPINION_POSITIONS = ['agrees', 'agrees-in-part', 'disagrees'] as const;
export type OpinionPosition = (typeof OPINION_POSITIONS)[number];

const request = {
  /** Whose opinion is asked for: a body, or a post in it. */
  superior: lineSchema.max(200),
  /** Why. Clear and searchable: names no person. */
  ground: textSchema.max(1_000),
  document: documentSchema,
  /** Day on which the superior had the report: his time runs from it (law of 2022, Art. 78.1). */
  reportReceivedOn: legalDateSchema,
  /** Day on which it was sent. */
  occurredOn: legalDateSchema,
};

const opinion = (seal: Seal) => ({
  opinionId: opinionIdSchema,
  position: z.enum(OPINION_POSITIONS),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema,
  /** Day on which it came. */
  occurredOn: legalDateSchema,
});

export const requestOpinion = defineCommand('RequestOpinion', () => z.strictObject(request));
export const recordOpinion = defineCommand('RecordOpinion', () => z.strictObject(opinion(plainText)));

export const superiorOpinionRequested = defineEvent('SuperiorOpinionRequested', () =>
  z.strictObject({ opinionId: opinionIdSchema, ...request, requestedBy: z.string() }),
);
export const superiorOpinionRecorded = defineEvent('SuperiorOpinionRecorded', (seal) =>
  z.strictObject({ ...opinion(seal), recordedBy: z.string() }),
);
export const superiorOpinionEvents = [superiorOpinionRequested, superiorOpinionRecorded] as const;

/**
 * The head asks his superior for an opinion before he concludes. It holds nothing up here: that the superior's silence
 * lets the conclusion be issued is what the clock `superior-opinion` says, and it is said on the form.
 */
export const decideRequestOpinion = (
  command: CommandOf<typeof requestOpinion>,
  state: InspectionCase,
): CaseDecision => {
  const { document, reportReceivedOn, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'reported', 'drafted'),
    wrongIssuer(document, state.body),
    badDate(command, 'occurredOn', occurredOn, state.around.reportedOn),
    signedLater(command, document),
    badDate(command, 'reportReceivedOn', reportReceivedOn, occurredOn),
  );
  if (refused) return refused;
  const opinionId = `O${state.around.opinions.length + 1}`;
  return accept(
    [{ type: 'SuperiorOpinionRequested', data: { opinionId, ...command.data, requestedBy: actorId(command.by) } }],
    { claims: [claimOf(document)] },
  );
};

/** It is recorded whatever it says and whenever it comes, after the conclusion too: then it shows that it came late. */
export const decideRecordOpinion = (command: CommandOf<typeof recordOpinion>, state: InspectionCase): CaseDecision => {
  const { opinionId, document, occurredOn } = command.data;
  const asked = opinionById(state, opinionId);
  const refused = firstRefusal(
    hasEnded(state),
    asked === undefined ? { code: 'OpinionUnknown', opinionId } : undefined,
    asked?.answeredOn === undefined ? undefined : { code: 'OpinionRecordedAlready', opinionId, on: asked.answeredOn },
    badDate(command, 'occurredOn', occurredOn, asked?.requestedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  return accept([{ type: 'SuperiorOpinionRecorded', data: { ...command.data, recordedBy: actorId(command.by) } }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};
