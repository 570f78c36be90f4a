import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { EXTENSION_GROUNDS, type ExtensionRule, type RuleReadings } from '../law/clocks/clock-rule.ts';
import { type AppliedRule, clockRuleOn } from '../law/clocks/find-clock-rule.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { isRemoteOn } from '../unit/state.ts';
import { ancestorsOn } from '../unit/tree.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { wrongStage } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

const extensionTerms = {
  days: z.int().positive().max(365),
  ground: z.enum(EXTENSION_GROUNDS),
  /** Date of the leader's written proposal. */
  proposedOn: legalDateSchema,
  document: documentSchema,
};

export const extendDuration = defineCommand('ExtendDuration', () => z.strictObject(extensionTerms));
export const durationExtended = defineEvent('DurationExtended', () =>
  z.strictObject({ ...extensionTerms, extendedBy: z.string(), occurredOn: legalDateSchema }),
);
export const durationEvents = [durationExtended] as const;

type ExtendDuration = CommandOf<typeof extendDuration>;

/**
 * Who issued the decision extends the direct inspection, upon the leader's written proposal. Which grounds, how many
 * days and how often is the rule's word of the day on which the decision was signed; where none is known, nothing is
 * held against it.
 */
export const decideExtendDuration = (command: ExtendDuration, state: InspectionCase, facts: Facts): CaseDecision => {
  const { document, proposedOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'announced'),
    extendedAlready(state, facts.readings),
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'proposedOn', proposedOn, state.announcedOn),
    badDate(command, 'document.signedOn', document.signedOn, proposedOn),
    againstRule(command, state, facts),
  );
  if (refused) return refused;
  const extended = { ...command.data, extendedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'DurationExtended', data: extended }], { claims: [claimOf(document)] });
};

/** A rule that knows of extensions knows of one. */
export const extendedAlready = (state: InspectionCase, readings: RuleReadings): CaseRefusal | undefined => {
  const last = state.extensions.at(-1);
  const rule = ruleOfDuration(state, readings);
  if (last === undefined || rule === undefined) return undefined;
  return { code: 'ExtendedAlready', on: last.on, ...sourceOf(rule) };
};

const NO_EXTENSION = { value: 0, grounds: [] } as const;

const againstRule = ({ data }: ExtendDuration, state: InspectionCase, facts: Facts): CaseRefusal | undefined => {
  const { days, ground } = data;
  const { decision, unit } = state;
  const rule = ruleOfDuration(state, facts.readings);
  if (decision === undefined || rule === undefined) return undefined;
  const { value: allowed, grounds }: Pick<ExtensionRule, 'value' | 'grounds'> = rule.extension ?? NO_EXTENSION;
  if (days > allowed) return { code: 'ExtensionTooLong', days, allowed, ...sourceOf(rule) };
  // A rule that names no ground excludes none.
  if (grounds.length > 0 && !grounds.includes(ground)) {
    return { code: 'GroundNotAllowed', ground, level: decision.level, allowed: grounds, ...sourceOf(rule) };
  }
  const on = data.document.signedOn;
  return ground === 'remote-area' && !isInRemoteArea(unit, on, facts) ? { code: 'NotRemoteArea', unit, on } : undefined;
};

/** The law's term of the direct inspection, pinned to the decision: its day and its tier. Undefined: none is known. */
const ruleOfDuration = ({ decision }: InspectionCase, readings: RuleReadings): AppliedRule | undefined => {
  if (decision === undefined) return undefined;
  const rule = clockRuleOn('direct-inspection', decision.level, decision.signedOn, readings);
  return rule.known ? rule : undefined;
};

/** What was read of the term says nothing of its extension, which has a mark of its own. */
const sourceOf = ({ article, extension, mark }: AppliedRule) => ({
  article,
  verified: (extension?.mark ?? mark) !== 'unverified',
});

/** The unit itself, or one above it, is a remote area on that day. */
const isInRemoteArea = (code: string, on: LegalDate, { units }: Facts): boolean =>
  [units.get(code), ...ancestorsOn(units, code, on)].some((unit) => unit !== undefined && isRemoteOn(unit, on));
