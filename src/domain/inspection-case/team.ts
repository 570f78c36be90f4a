import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { ruleOn } from '../law/inspection-rules.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { isRankAtLeast } from '../officer/rank.ts';
import { isActiveOn } from '../officer/state.ts';
import { idSchema } from '../text.ts';
import { deputiesOn, headOn } from '../unit/state.ts';
import type { CaseDecision } from './events.ts';
import { hasEnded, recusedFrom, wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, isInTeam } from './state.ts';

const memberSchema = z.strictObject({
  officerId: idSchema,
  position: z.enum(['leader', 'deputy-leader', 'member']),
  /** The member's own word that nothing stands between him and the inspected unit. */
  declaredNoConflict: z.strictObject({ by: idSchema, on: legalDateSchema }).optional(),
});
export type TeamMember = Readonly<{ officerId: string; position: 'leader' | 'deputy-leader' | 'member' }>;
type ProposedMember = z.infer<typeof memberSchema>;

/** A spouse, parent, child or sibling heads the inspected unit; under disciplinary review; or another ground (NĐ 43/2023 Art. 29, read in part). */
const recusalGrounds = z.enum(['relative-heads-unit', 'under-disciplinary-review', 'other']);

export const appointTeam = defineCommand('AppointTeam', () =>
  z.strictObject({ members: z.array(memberSchema).min(1).max(30), occurredOn: legalDateSchema }),
);
export const replaceTeamMember = defineCommand('ReplaceTeamMember', () =>
  z.strictObject({ leaving: idSchema, joining: memberSchema, occurredOn: legalDateSchema }),
);
export const recordRecusal = defineCommand('RecordRecusal', () =>
  z.strictObject({ officerId: idSchema, ground: recusalGrounds, occurredOn: legalDateSchema }),
);

export const teamAppointed = defineEvent('TeamAppointed', () =>
  z.strictObject({ members: z.array(memberSchema), appointedBy: z.string(), occurredOn: legalDateSchema }),
);
export const teamMemberReplaced = defineEvent('TeamMemberReplaced', () =>
  z.strictObject({
    leaving: idSchema,
    joining: memberSchema,
    replacedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const recusalRecorded = defineEvent('RecusalRecorded', () =>
  z.strictObject({
    officerId: idSchema,
    ground: recusalGrounds,
    recordedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const teamEvents = [teamAppointed, teamMemberReplaced, recusalRecorded] as const;

/** The head appoints the team: one leader of sufficient rank, every member free of conflict. */
export const decideAppointTeam = (
  command: CommandOf<typeof appointTeam>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { members, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided'),
    badDate(command, 'occurredOn', occurredOn, state.lastStepOn),
    members.filter(({ position }) => position === 'leader').length === 1 ? undefined : { code: 'LeaderMissing' },
    members.some((member, index) => isAmong(members.slice(0, index), member, facts))
      ? { code: 'MemberTwice' }
      : undefined,
    ...members.map((member) => unfitMember(member, occurredOn, state, facts)),
  );
  if (refused) return refused;
  return accept([{ type: 'TeamAppointed', data: { members, appointedBy: actorId(command.by), occurredOn } }]);
};

/** One leaves and one joins, under the same conditions; any time before the case is closed. */
export const decideReplaceTeamMember = (
  command: CommandOf<typeof replaceTeamMember>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { leaving, joining, occurredOn } = command.data;
  const staying = state.team.filter(({ officerId }) => officerId !== leaving);
  const wasLeader = state.team.some(({ officerId, position }) => officerId === leaving && position === 'leader');
  const refused = firstRefusal(
    hasEnded(state),
    state.team.length === 0 ? { code: 'TeamMissing' } : undefined,
    isInTeam(state, leaving) ? undefined : { code: 'NotTeamMember', officerId: leaving },
    isAmong(staying, joining, facts) ? { code: 'MemberTwice' } : undefined,
    // The one who leaves and the one who joins hand over the position: a team never has two leaders or none.
    wasLeader === (joining.position === 'leader') ? undefined : { code: 'LeaderMissing' },
    badDate(command, 'occurredOn', occurredOn, state.teamAppointedOn),
    unfitMember(joining, occurredOn, state, facts),
  );
  if (refused) return refused;
  return accept([
    { type: 'TeamMemberReplaced', data: { leaving, joining, replacedBy: actorId(command.by), occurredOn } },
  ]);
};

/** Someone turns out to be too close: recorded at any time, and then that officer can't be appointed. */
export const decideRecordRecusal = (command: CommandOf<typeof recordRecusal>, state: InspectionCase): CaseDecision => {
  const { officerId, occurredOn } = command.data;
  const refused = firstRefusal<CaseRefusal>(hasEnded(state), badDate(command, 'occurredOn', occurredOn));
  if (refused) return refused;
  if (state.recused.includes(officerId)) return accept([]);
  return accept([{ type: 'RecusalRecorded', data: { ...command.data, recordedBy: actorId(command.by) } }]);
};

const unfitMember = (
  { officerId, position, declaredNoConflict }: ProposedMember,
  on: LegalDate,
  state: InspectionCase,
  facts: Facts,
): CaseRefusal | undefined => {
  const officer = facts.officers.get(officerId);
  if (officer === undefined) return { code: 'OfficerUnknown', officerId };
  if (!isActiveOn(officer, on)) return { code: 'OfficerNotActive', officerId };
  const recused = recusedFrom(state, officerId, facts);
  if (recused) return recused;
  if (holdsOfficeIn(state.unit, officer.personId, on, facts)) return { code: 'MemberRecused', officerId };
  if (declaredNoConflict === undefined) return { code: 'ConflictNotDeclared', officerId };
  // The rank that the inspection law wants of a leader, it does not want of who leads a check.
  if (position !== 'leader' || state.bodyLevel !== 'provincial' || state.form === 'check') return undefined;
  const rule = ruleOn('leaderRank', on);
  if (rule === undefined || isRankAtLeast(officer.rank, rule.value.minimum)) return undefined;
  return {
    code: 'LeaderRankTooLow',
    officerId,
    rank: officer.rank,
    required: rule.value.minimum,
    article: rule.article,
  };
};

/** One natural person has one place in the team, under whichever enrolment. */
const isAmong = (members: readonly TeamMember[], { officerId }: TeamMember, facts: Facts): boolean =>
  members.some((member) => isSamePerson(facts, member.officerId, officerId));

/** Nobody inspects the unit he heads or helps to head. */
const holdsOfficeIn = (unitCode: string, personId: string, on: LegalDate, facts: Facts): boolean => {
  const unit = facts.units.get(unitCode);
  if (unit === undefined) return false;
  return [headOn(unit, on), ...deputiesOn(unit, on)].some((term) => term?.personId === personId);
};
