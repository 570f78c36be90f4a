import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { findingById } from './finding-state.ts';
import { namedFindingsSchema } from './findings.ts';
import { notInTransferTime } from './guards.ts';
import type { InspectionCase } from './state.ts';

const transferContent = {
  findingIds: namedFindingsSchema,
  extent: z.enum(['whole-file', 'information']),
  /** The investigation body. */
  recipient: lineSchema.max(200),
  document: documentSchema,
};

export const transferToInvestigation = defineCommand('TransferToInvestigation', () => z.strictObject(transferContent));

export const crimeSignsTransferred = defineEvent('CrimeSignsTransferred', () =>
  z.strictObject({ ...transferContent, transferredBy: z.string(), occurredOn: legalDateSchema }),
);
export const transferEvents = [crimeSignsTransferred] as const;

/** The file goes to the investigation body at once; the inspection goes on with the rest. */
export const decideTransferToInvestigation = (
  command: CommandOf<typeof transferToInvestigation>,
  state: InspectionCase,
): CaseDecision => {
  const { findingIds, document } = command.data;
  const unknown = findingIds.find((id) => findingById(state, id) === undefined);
  const withoutSigns = findingIds.filter((id) => findingById(state, id)?.crimeSigns !== true);
  const refused = firstRefusal(
    notInTransferTime(state),
    unknown === undefined ? undefined : { code: 'FindingUnknown', findingId: unknown },
    withoutSigns.length === 0 ? undefined : { code: 'NoCrimeSigns', findingIds: withoutSigns },
    wrongPaper(document, document.kind, state.body),
    badDate(command, 'document.signedOn', document.signedOn, latestChange(state, findingIds)),
  );
  if (refused) return refused;
  const transferred = { ...command.data, transferredBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'CrimeSignsTransferred', data: transferred }], { claims: [claimOf(document)] });
};

/** The signs are handed over once a review has seen them. */
const latestChange = ({ findings }: InspectionCase, ids: readonly string[]): LegalDate | undefined =>
  findings
    .filter(({ findingId }) => ids.includes(findingId))
    .map(({ changedOn }) => changedOn)
    .toSorted()
    .at(-1);
