import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { isActiveOn } from '../officer/state.ts';
import { idSchema, textSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';

import { personsOfCase } from './fieldwork-guards.ts';
import { plainText } from './findings.ts';
import { recusedFrom, wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const appraisal = (seal: Seal) => ({
  /** The version that was read: an appraisal of an older draft says nothing of the newer one. */
  version: z.int().positive(),
  result: z.enum(['agreed', 'changes-needed']),
  comment: seal(textSchema).optional(),
  occurredOn: legalDateSchema,
});

export const assignDraft = defineCommand('AssignDraft', () =>
  z.strictObject({ drafter: idSchema, occurredOn: legalDateSchema }),
);
export const submitDraft = defineCommand('SubmitDraft', () =>
  z.strictObject({
    /** SHA-256 of the draft's file. */
    hash: sha256Schema,
    occurredOn: legalDateSchema,
  }),
);
export const appraiseDraft = defineCommand('AppraiseDraft', () => z.strictObject(appraisal(plainText)));

export const draftAssigned = defineEvent('DraftAssigned', () =>
  z.strictObject({ drafter: z.string(), assignedBy: z.string(), occurredOn: legalDateSchema }),
);
export const conclusionDrafted = defineEvent('ConclusionDrafted', () =>
  z.strictObject({
    hash: sha256Schema,
    version: z.int().positive(),
    draftedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const draftAppraised = defineEvent('DraftAppraised', (seal) =>
  z.strictObject({ ...appraisal(seal), appraisedBy: z.string() }),
);
export const draftingEvents = [draftAssigned, conclusionDrafted, draftAppraised] as const;

export const decideAssignDraft = (
  command: CommandOf<typeof assignDraft>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { drafter, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'reported', 'drafted'),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
    inactive(drafter, occurredOn, facts),
    recusedFrom(state, drafter, facts),
  );
  if (refused) return refused;
  return accept([{ type: 'DraftAssigned', data: { drafter, assignedBy: actorId(command.by), occurredOn } }]);
};

/** The drafter hands in a version; each new one needs its own appraisal. */
export const decideSubmitDraft = (command: CommandOf<typeof submitDraft>, state: InspectionCase): CaseDecision => {
  const { hash, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'reported', 'drafted'),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
  );
  if (refused) return refused;
  const drafter = actorId(command.by);
  if (state.drafterId === undefined) return reject({ code: 'DraftNotAssigned' });
  if (state.drafterId !== drafter) return reject({ code: 'NotDrafter', drafter: state.drafterId });
  const version = (state.draft?.version ?? 0) + 1;
  return accept([{ type: 'ConclusionDrafted', data: { hash, version, draftedBy: drafter, occurredOn } }]);
};

/** Someone from outside the team reads the latest draft (law of 2022, Art. 77). */
export const decideAppraiseDraft = (
  command: CommandOf<typeof appraiseDraft>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { version, result, comment, occurredOn } = command.data;
  const appraiser = actorId(command.by);
  const refused = firstRefusal(
    wrongStage(state, 'drafted'),
    authorsOfDraft(state).some((author) => isSamePerson(facts, author, appraiser))
      ? { code: 'SelfAppraisal' }
      : undefined,
    version === state.draft?.version ? undefined : { code: 'DraftOutdated', version: state.draft?.version ?? 0 },
    result === 'changes-needed' && comment === undefined ? { code: 'CommentMissing' } : undefined,
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
  );
  if (refused) return refused;
  return accept([{ type: 'DraftAppraised', data: { ...command.data, appraisedBy: appraiser } }], {
    about: personsOfCase(state),
  });
};

/** Those whose work an appraiser would judge: whoever is or was in the team, and who wrote any version of the draft. */
export const authorsOfDraft = ({ team, formerMembers, draft }: InspectionCase): readonly string[] => [
  ...team.map(({ officerId }) => officerId),
  ...formerMembers,
  ...(draft?.drafters ?? []),
];

const inactive = (officerId: string, on: string, { officers }: Facts): CaseRefusal | undefined => {
  const officer = officers.get(officerId);
  if (officer === undefined) return { code: 'OfficerUnknown', officerId };
  return isActiveOn(officer, on) ? undefined : { code: 'OfficerNotActive', officerId };
};
