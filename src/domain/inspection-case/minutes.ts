import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { notOnADayOfFieldwork, notTeamsWork, personsOfCase } from './fieldwork-guards.ts';
import { linksToEarlierText } from './finding-state.ts';
import { plainText } from './findings.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, isInTeam } from './state.ts';

export const MINUTES_KINDS = ['working-session', 'verification', 'handover', 'inventory', 'sealing', 'other'] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];

/** Whom somebody who is not of the team signs for. */
export const SIGNATORY_SIDES = ['unit', 'witness', 'other'] as const;
export type SignatorySide = (typeof SIGNATORY_SIDES)[number];

export const minutesIdSchema = z.string().regex(/^M[1-9][0-9]{0,3}$/);

/** Somebody who is no officer: the id is random, the name is sealed. */
const person = (seal: Seal) => ({
  personId: idSchema,
  name: seal(lineSchema.max(200)),
  post: lineSchema.max(200).optional(),
});

const minutesContent = (seal: Seal) => ({
  kind: z.enum(MINUTES_KINDS),
  place: lineSchema.max(200),
  /** What it is about. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  /** What was said. */
  details: seal(textSchema).optional(),
  /** Officers of the team who signed. */
  team: z
    .array(idSchema)
    .min(1)
    .max(30)
    .refine((ids) => new Set(ids).size === ids.length, 'each officer once'),
  others: z.array(z.strictObject({ ...person(seal), side: z.enum(SIGNATORY_SIDES) })).max(30),
  /** Who would not sign, and why by his own word; the ground names no person. */
  refusedToSign: z.array(z.strictObject({ ...person(seal), ground: lineSchema.max(300) })).max(30),
  occurredOn: legalDateSchema,
});

export const signMinutes = defineCommand('SignMinutes', () => z.strictObject(minutesContent(plainText)));

export const minutesSigned = defineEvent('MinutesSigned', (seal) =>
  z.strictObject({ minutesId: minutesIdSchema, ...minutesContent(seal), recordedBy: z.string() }),
);
export const minutesEvents = [minutesSigned] as const;

type SignMinutes = CommandOf<typeof signMinutes>;

/** Minutes are made on the spot, by both sides; that somebody would not sign is a fact like the signature. */
export const decideSignMinutes = (command: SignMinutes, state: InspectionCase): CaseDecision => {
  const { team, others, refusedToSign } = command.data;
  const outsider = team.find((officerId) => !isInTeam(state, officerId) && !state.formerMembers.includes(officerId));
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    outsider === undefined ? undefined : { code: 'NotTeamMember', officerId: outsider },
    onlyOurs(command.data),
    signedAndRefused(command.data),
    withoutWitness(command.data),
    notOnADayOfFieldwork(command, state),
  );
  if (refused) return refused;
  const persons = [...others, ...refusedToSign];
  const data = {
    minutesId: `M${state.fieldwork.minutes + 1}`,
    ...command.data,
    recordedBy: actorId(command.by),
  };
  return accept([{ type: 'MinutesSigned', data }], {
    about: personsOfCase(state),
    links: linksToEarlierText(persons, state),
  });
};

type Signing = SignMinutes['data'];

const onlyOurs = ({ others, refusedToSign }: Signing): CaseRefusal | undefined =>
  others.length + refusedToSign.length > 0 ? undefined : { code: 'OtherSideMissing' };

const signedAndRefused = ({ others, refusedToSign }: Signing): CaseRefusal | undefined => {
  const ids = [...others, ...refusedToSign].map(({ personId }) => personId);
  return new Set(ids).size === ids.length ? undefined : { code: 'SignatoryTwice' };
};

/** Whoever will not sign: somebody else confirms that it was so. */
const withoutWitness = ({ others, refusedToSign }: Signing): CaseRefusal | undefined =>
  refusedToSign.length === 0 || others.some(({ side }) => side === 'witness') ? undefined : { code: 'WitnessMissing' };
