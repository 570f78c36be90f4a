import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { plainText } from '../inspection-case/findings.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, textSchema } from '../text.ts';
import type { MatterDecision } from './events.ts';
import { notOpen } from './guards.ts';
import { offendersSchema, personTwice } from './offenders.ts';
import type { MatterRefusal } from './refusals.ts';
import type { CorruptionMatter } from './state.ts';

/* What becomes of the matter itself: more persons in it, one with another, none after all. */

/** Clear: an overseer must be able to read why. Names no person. */
const ground = textSchema.max(1_000);
const merger = { into: idSchema, ground, document: documentSchema.optional(), occurredOn: legalDateSchema };
const clearance = { ground, document: documentSchema, occurredOn: legalDateSchema };

export const nameOffenders = defineCommand('NameOffenders', () =>
  z.strictObject({ offenders: offendersSchema(plainText).min(1), occurredOn: legalDateSchema }),
);
export const mergeMatter = defineCommand('MergeMatter', () => z.strictObject(merger));
export const clearMatter = defineCommand('ClearMatter', () => z.strictObject(clearance));

export const offendersNamed = defineEvent('OffendersNamed', (seal) =>
  z.strictObject({ offenders: offendersSchema(seal), namedBy: z.string(), occurredOn: legalDateSchema }),
);
export const matterMerged = defineEvent('MatterMerged', () => z.strictObject({ ...merger, mergedBy: z.string() }));
export const matterCleared = defineEvent('MatterCleared', () =>
  z.strictObject({ ...clearance, clearedBy: z.string() }),
);
export const standingEvents = [offendersNamed, matterMerged, matterCleared] as const;

/** Persons found later. Who is named already is not named again. */
export const decideNameOffenders = (
  command: CommandOf<typeof nameOffenders>,
  state: CorruptionMatter,
): MatterDecision => {
  const { offenders, occurredOn } = command.data;
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    personTwice(offenders),
    badDate(command, 'occurredOn', occurredOn, state.identifiedOn),
  );
  if (refused) return refused;
  const added = offenders.filter(({ personId }) => !state.offenders.some((each) => each.personId === personId));
  if (added.length === 0) return accept([]);
  return accept([{ type: 'OffendersNamed', data: { offenders: added, namedBy: actorId(command.by), occurredOn } }]);
};

/**
 * It is the same matter as another one of this unit: from now on that one alone is counted. Judgments that only this
 * one knows would be lost: they are recorded there first.
 */
export const decideMergeMatter = (
  command: CommandOf<typeof mergeMatter>,
  state: CorruptionMatter,
  { matters }: Facts,
): MatterDecision => {
  const { into, occurredOn } = command.data;
  const other = matters.get(into);
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    into === command.identity ? { code: 'MergedWithItself' } : undefined,
  );
  if (refused) return refused;
  if (other === undefined) return reject({ code: 'OtherMatterUnknown', matterId: into });
  const lost = state.judgments.filter(({ key }) => !other.judgments.some((each) => each.key === key));
  const unfit = firstRefusal<MatterRefusal>(
    badDate(command, 'occurredOn', occurredOn, state.identifiedOn),
    other.unit === state.unit
      ? undefined
      : { code: 'OtherMatterElsewhere', matterId: into, unit: other.unit, expected: state.unit },
    notOpen(other) && { code: 'OtherMatterEnded', matterId: into },
    lost.length === 0 ? undefined : { code: 'JudgmentsOnlyHere', judgments: lost.map(({ key }) => key) },
  );
  if (unfit) return unfit;
  return accept([{ type: 'MatterMerged', data: { ...command.data, mergedBy: actorId(command.by) } }]);
};

/** There was no corruption after all. Whoever was suspended because of it is to have his rights back. */
export const decideClearMatter = (command: CommandOf<typeof clearMatter>, state: CorruptionMatter): MatterDecision =>
  firstRefusal<MatterRefusal>(
    notOpen(state),
    badDate(command, 'document.signedOn', command.data.document.signedOn),
    badDate(command, 'occurredOn', command.data.occurredOn, state.identifiedOn),
  ) ?? accept([{ type: 'MatterCleared', data: { ...command.data, clearedBy: actorId(command.by) } }]);
