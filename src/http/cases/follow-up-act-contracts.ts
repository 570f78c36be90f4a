import { z } from 'zod';
import {
  recordFollowUpCheck,
  recordHandling,
  recordImplementationOrder,
  sendReminder,
} from '#domain/inspection-case/follow-up.ts';
import { recommendationIdSchema } from '#domain/inspection-case/recommendation-content.ts';
import { recordRecovery, recoveryIdSchema, reverseRecovery } from '#domain/inspection-case/recoveries.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct } from '../contract.ts';

const resource = 'cases' as const;
const identity = { param: 'caseId' } as const;
const ofCase = { resource, identity, params: z.strictObject({ caseId: idSchema }) } as const;
const ofRecommendation = {
  resource,
  identity,
  params: z.strictObject({ caseId: idSchema, recommendationId: recommendationIdSchema }),
} as const;

/** What is done to see a recommendation through, and the money and land that come in. */
export const followUpActs = {
  recordImplementationOrder: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/implementation-orders',
    command: recordImplementationOrder,
    summary: { vi: 'Ghi văn bản chỉ đạo thực hiện kết luận', en: 'Record an order to implement the conclusion' },
  }),
  sendReminder: defineAct({
    ...ofRecommendation,
    path: '/cases/{caseId}/recommendations/{recommendationId}/reminders',
    command: sendReminder,
    summary: { vi: 'Đôn đốc bằng văn bản', en: 'Remind the addressee by letter' },
  }),
  recordFollowUpCheck: defineAct({
    ...ofRecommendation,
    path: '/cases/{caseId}/recommendations/{recommendationId}/checks',
    command: recordFollowUpCheck,
    summary: { vi: 'Kiểm tra việc thực hiện kiến nghị', en: 'Record a check of how it is carried out' },
  }),
  recordHandling: defineAct({
    ...ofRecommendation,
    path: '/cases/{caseId}/recommendations/{recommendationId}/handlings',
    command: recordHandling,
    summary: { vi: 'Ghi kết quả xử lý tổ chức, cá nhân', en: 'Record who was handled because of it' },
  }),
  recordRecovery: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/recoveries',
    command: recordRecovery,
    summary: { vi: 'Ghi khoản thu hồi', en: 'Record a payment, or land given back' },
  }),
  reverseRecovery: defineAct({
    resource,
    identity,
    params: z.strictObject({ caseId: idSchema, recoveryId: recoveryIdSchema }),
    ifMatch: 'required',
    path: '/cases/{caseId}/recoveries/{recoveryId}/reversals',
    command: reverseRecovery,
    summary: { vi: 'Đảo khoản thu hồi', en: 'Reverse a payment: it is to be recovered again' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
