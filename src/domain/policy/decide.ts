import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { LONGEST_TERM } from '../law/clocks/clock-rule.ts';
import { clockRuleById } from '../law/clocks/find-clock-rule.ts';
import type { PolicyCommand, recordRuleReading, setPolicy } from './commands.ts';
import { policyRule } from './policies.ts';
import type { PolicyDecision } from './refusals.ts';
import type { PolicyState } from './state.ts';

/** What the province may decide for itself, and what it has read in the law since. */
export const decide = (command: PolicyCommand, state: PolicyState): PolicyDecision => {
  switch (command.type) {
    case 'SetPolicy':
      return decideSetting(command, state);
    case 'RecordRuleReading':
      return decideReading(command, state);
  }
};

/** Setting what is set already is nothing to do. A value for the same day corrects the one before it. */
const decideSetting = ({ data }: CommandOf<typeof setPolicy>, { settings }: PolicyState): PolicyDecision => {
  const { name, value, from } = data;
  const { min, max } = policyRule(name);
  if (value < min || value > max) return reject({ code: 'PolicyOutOfBounds', name, value, min, max });
  const last = settings.at(-1);
  if (last !== undefined && from < last.from) {
    return reject({ code: 'DateOutOfOrder', field: 'from', date: from, notBefore: last.from });
  }
  return accept(last?.value === value ? [] : [{ type: 'PolicySet', data }]);
};

/** The same reading out of the same source again is nothing to do; out of another one it is worth knowing. */
const decideReading = ({ data }: CommandOf<typeof recordRuleReading>, { readings }: PolicyState): PolicyDecision => {
  const { ruleId, value, unit, article, mark, source } = data;
  const rule = clockRuleById(ruleId);
  if (rule === undefined) return reject({ code: 'RuleUnknown', ruleId });
  if (value > LONGEST_TERM[unit]) return reject({ code: 'TermTooLong', value, unit, max: LONGEST_TERM[unit] });
  if (rule.extension !== null && rule.term !== 'as-assigned' && rule.term.unit !== unit) {
    return reject({ code: 'UnitOfExtension', unit, expected: rule.term.unit });
  }
  const known = readings.get(ruleId);
  const isKnown =
    known?.value === value &&
    known.unit === unit &&
    known.article === article &&
    known.mark === mark &&
    known.source === source;
  return accept(isKnown ? [] : [{ type: 'RuleReadingRecorded', data }]);
};
