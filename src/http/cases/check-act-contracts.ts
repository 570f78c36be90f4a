import { z } from 'zod';
import { endCheck, issueCheckDecision, notifyCheckResult, stopCheck } from '#domain/inspection-case/check.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct } from '../contract.ts';

const ofCase = {
  resource: 'cases',
  identity: { param: 'caseId' },
  params: z.strictObject({ caseId: idSchema }),
} as const;
/** Whoever signs must have read the case as it is. */
const afterReading = { ifMatch: 'required' } as const;

/** What a check has of its own; all else is done as in an inspection. */
export const checkActs = {
  issueCheckDecision: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/check-decision',
    command: issueCheckDecision,
    summary: { vi: 'Ban hành quyết định kiểm tra', en: 'Issue the decision to check' },
  }),
  endCheck: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/check-end',
    command: endCheck,
    summary: { vi: 'Ghi đã kiểm tra xong', en: 'End the check at the unit' },
  }),
  notifyCheckResult: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/check-result',
    command: notifyCheckResult,
    summary: { vi: 'Thông báo kết quả kiểm tra', en: 'Notify the result of the check' },
  }),
  stopCheck: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/check-stop',
    command: stopCheck,
    summary: { vi: 'Dừng kiểm tra', en: 'Give the check up, for good' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
