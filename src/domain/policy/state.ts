import { type Dated, valueOn } from '../dated.ts';
import type { RuleReading } from '../law/clocks/clock-rule.ts';
import type { LegalDate } from '../legal-date.ts';
import type { PolicyEvent } from './events.ts';
import { type PolicyName, policies } from './policies.ts';

/** What a rule's text says according to whoever read it last, and what he read. */
export type SourcedReading = RuleReading & Readonly<{ source: string }>;

/**
 * One shape for every stream of the category: `settings` of the policy that the stream is named after, `readings` in
 * `policy-law-rules`. The other one is empty.
 */
export type PolicyState = Readonly<{
  /** Ascending by `from`. Of two that begin on one day, the later corrected the earlier. */
  settings: readonly Dated<number>[];
  /** By the id of the rule. */
  readings: ReadonlyMap<string, SourcedReading>;
}>;

/** Identity of the stream of readings. It is no policy's name. */
export const LAW_RULES = 'law-rules';

export const initialState: PolicyState = { settings: [], readings: new Map() };

export const evolve = (state: PolicyState, event: PolicyEvent): PolicyState => {
  switch (event.type) {
    case 'PolicySet': {
      const { from, value } = event.data;
      return { ...state, settings: [...state.settings, { from, value }] };
    }
    case 'RuleReadingRecorded': {
      const { document, ...reading } = event.data;
      return { ...state, readings: new Map(state.readings).set(reading.ruleId, reading) };
    }
  }
};

/** What holds on the day: what was decided for it, else what stands in the program. */
export const policyOn = ({ settings }: Pick<PolicyState, 'settings'>, name: PolicyName, date: LegalDate): number =>
  valueOn(settings, date) ?? policies[name].standard;
