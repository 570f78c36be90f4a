import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { draftUnknown, notOnADayOfFieldwork, notTeamsWork, personsOfCase } from './fieldwork-guards.ts';
import { plainText } from './findings.ts';
import type { CaseRefusal } from './refusals.ts';
import { hasReached, type InspectionCase } from './state.ts';
import { draftVersionSchema } from './unit-explanations.ts';

export const dissentIdSchema = z.string().regex(/^D[1-9][0-9]{0,3}$/);

const dissent = (seal: Seal) => ({
  /** The version of the draft it is reserved against; left out: against what the team is going to report. */
  draftVersion: draftVersionSchema.optional(),
  text: seal(textSchema),
  occurredOn: legalDateSchema,
});

export const reserveDissent = defineCommand('ReserveDissent', () => z.strictObject(dissent(plainText)));

export const dissentReserved = defineEvent('DissentReserved', (seal) =>
  z.strictObject({ dissentId: dissentIdSchema, ...dissent(seal), reservedBy: z.string() }),
);
export const dissentEvents = [dissentReserved] as const;

/** Whoever of the team sees it otherwise reserves his opinion himself: nobody enters it for him, nobody strikes it out. */
export const decideReserveDissent = (
  command: CommandOf<typeof reserveDissent>,
  state: InspectionCase,
): CaseDecision => {
  const { draftVersion, occurredOn } = command.data;
  const draftedOn = draftVersion === undefined ? undefined : state.fieldwork.draftedOn[draftVersion - 1];
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    draftUnknown(state, draftVersion),
    againstNothing(state, draftVersion),
    notOnADayOfFieldwork(command, state),
    badDate(command, 'occurredOn', occurredOn, draftedOn),
  );
  if (refused) return refused;
  const data = { dissentId: `D${state.fieldwork.dissents + 1}`, ...command.data, reservedBy: actorId(command.by) };
  return accept([{ type: 'DissentReserved', data }], { about: personsOfCase(state) });
};

/** Once the results are reported, what is left to see otherwise is the draft. */
const againstNothing = (state: InspectionCase, draftVersion: number | undefined): CaseRefusal | undefined =>
  draftVersion === undefined && hasReached(state, 'reported')
    ? { code: 'DissentNeedsDraft', latest: state.fieldwork.draftedOn.length }
    : undefined;
