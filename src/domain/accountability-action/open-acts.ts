import type { Actor } from '../envelope.ts';
import type { Facts } from '../facts.ts';
import { actorId, isSamePerson } from '../guards.ts';
import type { ActionCommand } from './commands.ts';
import { notOpen } from './guards.ts';
import type { AccountabilityAction } from './state.ts';

export type ActionActType = Exclude<ActionCommand['type'], 'OpenAction'>;

/** An act, and which grounds or papers it can be done to; null: to the action as a whole. */
export type OpenActionAct = Readonly<{ act: ActionActType; subjects: readonly string[] | null }>;

type Asking = Readonly<{ action: AccountabilityAction; isOwn: (officerId: string) => boolean }>;
type Opening = (asking: Asking) => boolean | readonly string[];

const whileOpen: Opening = ({ action }) => notOpen(action) === undefined;
/** What a superior decided is recorded whatever we have made of the action. */
const always: Opening = () => true;
const onceDecided: Opening = ({ action }) => action.papers.length > 0;

const unconfirmed: Opening = ({ action, isOwn }) =>
  action.papers
    .filter(({ confirmedBy, recordedBy }) => confirmedBy === null && !isOwn(recordedBy))
    .map(({ key }) => key);

const openings: Readonly<Record<ActionActType, Opening>> = {
  NotifyHead: whileOpen,
  RecordHeadExplained: whileOpen,
  ClaimGround: whileOpen,
  AssessGround: (asking) =>
    whileOpen(asking) === true &&
    asking.action.grounds
      .filter(({ status, claimedBy }) => status === 'claimed' && !asking.isOwn(claimedBy))
      .map(({ groundId }) => groundId),
  ProposeSanction: (asking) =>
    whileOpen(asking) === true && asking.action.grounds.every(({ status }) => status !== 'claimed'),
  RecordSanction: always,
  ConfirmRecord: unconfirmed,
  ReturnRecord: unconfirmed,
  RecordSanctionEnforced: onceDecided,
  RecordSanctionAppealed: onceDecided,
  RecordAppealDecided: onceDecided,
  RecordSanctionReplaced: onceDecided,
  RecordSanctionAnnulled: onceDecided,
  RecordNoFurtherSanction: onceDecided,
  RecordPersonStatus: always,
  DropAction: whileOpen,
};

/**
 * What this officer could do to the action as it stands, so that a screen offers nothing that must fail. A paper may
 * also be recorded before the one that it speaks of; a screen offers that where something was decided already.
 */
export const openActionActs = (
  action: AccountabilityAction,
  by: Actor,
  facts: Pick<Facts, 'officers'>,
): readonly OpenActionAct[] => {
  const isOwn = (officerId: string): boolean => isSamePerson(facts, officerId, actorId(by));
  return Object.entries(openings).flatMap(([type, opening]): OpenActionAct[] => {
    const open = opening({ action, isOwn });
    // The keys of the table are its type.
    const act = type as ActionActType;
    if (typeof open === 'boolean') return open ? [{ act, subjects: null }] : [];
    return open.length > 0 ? [{ act, subjects: open }] : [];
  });
};
