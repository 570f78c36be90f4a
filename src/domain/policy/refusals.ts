import type { Decision } from '../decider.ts';
import type { TermUnit } from '../law/clocks/clock-rule.ts';
import type { LegalDate } from '../legal-date.ts';
import type { NewPolicyEvent } from './events.ts';
import type { PolicyName } from './policies.ts';

/** Why a policy, or the record of what was read in the law, says no. */
export type PolicyRefusal =
  | Readonly<{ code: 'PolicyOutOfBounds'; name: PolicyName; value: number; min: number; max: number }>
  /** A decision for later days is known already: what lies before it is settled. */
  | Readonly<{ code: 'DateOutOfOrder'; field: string; date: LegalDate; notBefore: LegalDate }>
  | Readonly<{ code: 'RuleUnknown'; ruleId: string }>
  /** Nobody can have read that: no term of the law is longer. */
  | Readonly<{ code: 'TermTooLong'; value: number; unit: TermUnit; max: number }>
  /** Its extension is counted in the unit of the term, so that another unit would make it another extension. */
  | Readonly<{ code: 'UnitOfExtension'; unit: TermUnit; expected: TermUnit }>;

export type PolicyDecision = Decision<NewPolicyEvent, PolicyRefusal>;
