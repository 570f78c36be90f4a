import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { canHaveEffect, GROUND_EFFECTS, GROUNDS, type Ground } from '../law/accountability/consequence.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import type { ActionDecision } from './events.ts';
import { notOpen } from './guards.ts';
import type { ActionRefusal } from './refusals.ts';
import type { AccountabilityAction } from './state.ts';

/* The head is told, explains, and grounds of anti-corruption law Art. 73 are claimed and assessed. */

const grounds = z.enum(Object.keys(GROUNDS) as [Ground, ...Ground[]]);
export const groundIdSchema = z.string().regex(/^G[1-9][0-9]{0,3}$/);

const notice = { document: documentSchema.optional(), occurredOn: legalDateSchema };
const explanation = (seal: Seal) => ({
  /** Sealed: in it somebody speaks for himself, and of others. */
  explanation: seal(textSchema),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
});
const claim = (seal: Seal) => ({
  ground: grounds,
  effect: z.enum(GROUND_EFFECTS),
  /** The head himself, or the inspectorate of its own accord. */
  claimedFor: z.enum(['head', 'inspectorate']),
  details: seal(textSchema).optional(),
  occurredOn: legalDateSchema,
});
const assessment = {
  groundId: groundIdSchema,
  result: z.enum(['given', 'not-given']),
  /** May be another one than was claimed. */
  effect: z.enum(GROUND_EFFECTS).optional(),
  /** Clear; names no person. */
  reason: textSchema.max(1_000),
  occurredOn: legalDateSchema,
};

export const notifyHead = defineCommand('NotifyHead', () => z.strictObject(notice));
export const recordHeadExplained = defineCommand('RecordHeadExplained', () => z.strictObject(explanation(plainText)));
export const claimGround = defineCommand('ClaimGround', () => z.strictObject(claim(plainText)));
export const assessGround = defineCommand('AssessGround', () => z.strictObject(assessment));

export const headNotified = defineEvent('HeadNotified', () => z.strictObject({ ...notice, notifiedBy: z.string() }));
export const headExplained = defineEvent('HeadExplained', (seal) =>
  z.strictObject({ ...explanation(seal), recordedBy: z.string() }),
);
export const groundClaimed = defineEvent('GroundClaimed', (seal) =>
  z.strictObject({ groundId: groundIdSchema, ...claim(seal), claimedBy: z.string() }),
);
export const groundAssessed = defineEvent('GroundAssessed', () =>
  z.strictObject({ ...assessment, assessedBy: z.string() }),
);
export const hearingEvents = [headNotified, headExplained, groundClaimed, groundAssessed] as const;

export const decideNotifyHead = (command: CommandOf<typeof notifyHead>, state: AccountabilityAction): ActionDecision =>
  firstRefusal<ActionRefusal>(
    notOpen(state),
    badDate(command, 'occurredOn', command.data.occurredOn, state.openedOn),
  ) ?? accept([{ type: 'HeadNotified', data: { ...command.data, notifiedBy: actorId(command.by) } }]);

/** What he says is about himself and those whose act it was; erasing any of them must reach it. */
export const decideHeadExplained = (
  command: CommandOf<typeof recordHeadExplained>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision =>
  firstRefusal<ActionRefusal>(
    notOpen(state),
    badDate(command, 'occurredOn', command.data.occurredOn, state.openedOn),
  ) ??
  accept([{ type: 'HeadExplained', data: { ...command.data, recordedBy: actorId(command.by) } }], {
    about: personsIn(state, facts),
  });

/** The head, and the offenders of his matters. */
const personsIn = (
  { personId, matterId, otherMatters }: AccountabilityAction,
  { matters }: Facts,
): readonly string[] => {
  const offenders = [matterId, ...otherMatters].flatMap((id) => matters.get(id)?.offenders ?? []);
  return [...new Set([personId, ...offenders.map((offender) => offender.personId)])];
};

export const decideClaimGround = (
  command: CommandOf<typeof claimGround>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision => {
  const { data } = command;
  const refused = firstRefusal<ActionRefusal>(
    notOpen(state),
    effectNotAllowed(data),
    state.grounds.some(({ ground, status }) => ground === data.ground && status === 'claimed')
      ? { code: 'GroundClaimedAlready', ground: data.ground }
      : undefined,
    badDate(command, 'occurredOn', data.occurredOn, state.openedOn),
  );
  if (refused) return refused;
  const claimed = { groundId: `G${state.grounds.length + 1}`, ...data, claimedBy: actorId(command.by) };
  return accept([{ type: 'GroundClaimed', data: claimed }], { about: personsIn(state, facts) });
};

/** Somebody else than who claimed it says whether it is given (four eyes). */
export const decideAssessGround = (
  command: CommandOf<typeof assessGround>,
  state: AccountabilityAction,
  facts: Facts,
): ActionDecision => {
  const { data } = command;
  const known = state.grounds.find(({ groundId }) => groundId === data.groundId);
  if (known === undefined) return reject({ code: 'GroundUnknown', groundId: data.groundId });
  const effect = data.effect ?? known.claimed;
  const refused = firstRefusal<ActionRefusal>(
    notOpen(state),
    known.status === 'claimed' ? undefined : { code: 'GroundAssessedAlready', groundId: data.groundId },
    isSamePerson(facts, known.claimedBy, actorId(command.by)) ? { code: 'SelfAssessment' } : undefined,
    data.result === 'given' ? effectNotAllowed({ ground: known.ground, effect }) : undefined,
    badDate(command, 'occurredOn', data.occurredOn, known.claimedOn),
  );
  if (refused) return refused;
  const { effect: _told, ...said } = data;
  const assessed = { ...said, ...(data.result === 'given' ? { effect } : {}), assessedBy: actorId(command.by) };
  return accept([{ type: 'GroundAssessed', data: assessed }]);
};

/** Which effects a ground can have stands in Art. 73. Whether its owner is prosecuted we do not know: that is not asked. */
const effectNotAllowed = ({
  ground,
  effect,
}: Readonly<{ ground: Ground; effect: (typeof GROUND_EFFECTS)[number] }>): ActionRefusal | undefined =>
  canHaveEffect(ground, effect, false)
    ? undefined
    : {
        code: 'EffectNotAllowed',
        ground,
        effect,
        allowed: GROUNDS[ground],
        article: 'Điều 73 Luật Phòng, chống tham nhũng 2018',
      };
