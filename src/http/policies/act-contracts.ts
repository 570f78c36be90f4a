import { z } from 'zod';
import { recordRuleReading, setPolicy } from '#domain/policy/commands.ts';
import { ruleIdSchema } from '#domain/policy/events.ts';
import { policyNameSchema } from '#domain/policy/policies.ts';
import { LAW_RULES } from '#domain/policy/state.ts';
import { type CommandContract, defineAct } from '../contract.ts';

/** What the province decides where the law is silent, and what it has read in the law since. */
export const policyActs = {
  setPolicy: defineAct({
    resource: 'policies',
    identity: { param: 'name' },
    params: z.strictObject({ name: policyNameSchema }),
    path: '/policies/{name}',
    command: setPolicy,
    summary: { vi: 'Đặt tham số từ một ngày', en: 'Set a policy from a day on' },
  }),
  recordRuleReading: defineAct({
    resource: 'policies',
    identity: { always: LAW_RULES },
    // All rules share one stream: who reads one rule need not have read what was said of another.
    ifMatch: 'ignored',
    params: z.strictObject({ ruleId: ruleIdSchema }),
    path: '/law-rules/{ruleId}/readings',
    command: recordRuleReading,
    summary: { vi: 'Ghi kết quả đối chiếu một thời hạn', en: 'Record what was read of a limit in the law itself' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
