import type { Command } from '../command.ts';
import type { Document } from '../document.ts';
import type { Actor } from '../envelope.ts';
import { actorId, badDate } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import { findingById, personsOf } from './finding-state.ts';
import { notInFindingsTime } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, isInTeam } from './state.ts';

/** Leader, deputy or member, today. */
export const notOfTeam = (state: InspectionCase, by: Actor): CaseRefusal | undefined =>
  isInTeam(state, actorId(by)) ? undefined : { code: 'NotOfTeam' };

/** Work at the unit is the team's, from the announcement on; with the conclusion it is over. */
export const notTeamsWork = (state: InspectionCase, by: Actor): CaseRefusal | undefined =>
  notInFindingsTime(state) ?? notOfTeam(state, by);

type Dated = Pick<Command<string, unknown>, 'today'> & Readonly<{ data: Readonly<{ occurredOn: LegalDate }> }>;

/** Not before the announcement, not after today. */
export const notOnADayOfFieldwork = (command: Dated, { announcedOn }: InspectionCase): CaseRefusal | undefined =>
  badDate(command, 'occurredOn', command.data.occurredOn, announcedOn);

/** A paper is signed before it is handed over. */
export const signedLater = (command: Dated, document: Document | undefined): CaseRefusal | undefined =>
  document &&
  (badDate(command, 'document.signedOn', document.signedOn) ??
    badDate(command, 'occurredOn', command.data.occurredOn, document.signedOn));

/** Whoever is asked has at least the day itself. */
export const dueTooEarly = (
  field: string,
  dueOn: LegalDate | undefined,
  { occurredOn: askedOn }: Readonly<{ occurredOn: LegalDate }>,
): CaseRefusal | undefined =>
  dueOn === undefined || dueOn >= askedOn ? undefined : { code: 'DueBeforeAsked', field, dueOn, askedOn };

export const findingUnknown = (state: InspectionCase, findingId: string | undefined): CaseRefusal | undefined =>
  findingId === undefined || findingById(state, findingId) !== undefined
    ? undefined
    : { code: 'FindingUnknown', findingId };

/** There are as many versions as were handed in. */
export const draftUnknown = (
  { fieldwork: { draftedOn } }: InspectionCase,
  version: number | undefined,
): CaseRefusal | undefined =>
  version === undefined || version <= draftedOn.length
    ? undefined
    : { code: 'DraftUnknown', version, latest: draftedOn.length };

/** Everyone ever named in the case: in its findings, and in minutes that were signed. */
export const personsOfCase = ({ findings, fieldwork }: InspectionCase): readonly string[] => [
  ...new Set([...personsOf(findings), ...fieldwork.personIds]),
];
