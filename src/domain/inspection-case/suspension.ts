import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { claimOf, claimsOfOurs, wrongIssuer, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

/** The inspected unit asks for it, or something that nobody can help stands in the way (law of 2022, Art. 70.1). */
export const SUSPENSION_GROUNDS = ['unit-request', 'force-majeure'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

const suspensionContent = { ground: z.enum(SUSPENSION_GROUNDS), document: documentSchema };
const resumptionContent = { document: documentSchema.optional() };

export const suspendInspection = defineCommand('SuspendInspection', () =>
  z.strictObject({ ...suspensionContent, suspendedOn: legalDateSchema }),
);
export const resumeInspection = defineCommand('ResumeInspection', () =>
  z.strictObject({ ...resumptionContent, resumedOn: legalDateSchema }),
);

export const inspectionSuspended = defineEvent('InspectionSuspended', () =>
  z.strictObject({ ...suspensionContent, suspendedBy: z.string(), occurredOn: legalDateSchema }),
);
export const inspectionResumed = defineEvent('InspectionResumed', () =>
  z.strictObject({ ...resumptionContent, resumedBy: z.string(), occurredOn: legalDateSchema }),
);
export const suspensionEvents = [inspectionSuspended, inspectionResumed] as const;

/** From that day on the days of the direct inspection do not count, until it is resumed. */
export const decideSuspendInspection = (
  command: CommandOf<typeof suspendInspection>,
  state: InspectionCase,
): CaseDecision => {
  const { ground, document, suspendedOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'announced'),
    state.suspendedSince === undefined ? undefined : { code: 'SuspendedAlready', since: state.suspendedSince },
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'suspendedOn', suspendedOn, state.lastStepOn),
    badDate(command, 'document.signedOn', document.signedOn, state.announcedOn),
  );
  if (refused) return refused;
  const suspended = { ground, document, suspendedBy: actorId(command.by), occurredOn: suspendedOn };
  return accept([{ type: 'InspectionSuspended', data: suspended }], { claims: [claimOf(document)] });
};

/** The day on which time runs again is the first that counts. */
export const decideResumeInspection = (
  command: CommandOf<typeof resumeInspection>,
  state: InspectionCase,
): CaseDecision => {
  const { document, resumedOn } = command.data;
  const { suspendedSince: since } = state;
  const refused = firstRefusal(
    wrongStage(state, 'announced'),
    since === undefined ? { code: 'NotSuspended' } : undefined,
    document && wrongIssuer(document, state.body),
    badDate(command, 'resumedOn', resumedOn),
    since === undefined ? undefined : tooEarly(resumedOn, since),
    document && badDate(command, 'document.signedOn', document.signedOn, since),
  );
  if (refused) return refused;
  const resumed = {
    ...(document === undefined ? {} : { document }),
    resumedBy: actorId(command.by),
    occurredOn: resumedOn,
  };
  return accept([{ type: 'InspectionResumed', data: resumed }], { claims: claimsOfOurs(document, state) });
};

const tooEarly = (resumedOn: LegalDate, since: LegalDate): CaseRefusal | undefined =>
  resumedOn > since ? undefined : { code: 'ResumedTooEarly', resumedOn, since };

/** While the inspection is suspended its fieldwork does not end. */
export const whileSuspended = ({ suspendedSince: since }: InspectionCase): CaseRefusal | undefined =>
  since === undefined ? undefined : { code: 'InspectionSuspended', since };
