import { z } from 'zod';
import { acknowledgeRequest, answerRequest } from '#domain/oversight-request/answering.ts';
import { acceptAnswer, findAnswerInsufficient, withdrawRequest } from '#domain/oversight-request/judging.ts';
import { raiseRequest } from '#domain/oversight-request/raising.ts';
import { giveReportBack, promiseReportBack, reportBackIdSchema } from '#domain/oversight-request/report-backs.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';

const resource = 'requests' as const;
const identity = { param: 'oversightRequestId' } as const;
const params = z.strictObject({ oversightRequestId: idSchema });
const ofOne = { resource, identity, params } as const;
/** Nobody answers, or says that an answer is enough, who has not read what stands there. */
const afterReading = { ifMatch: 'required' } as const;

/** Every act on a question of an overseer: his, and those of the body that he asks. */
export const requestActs = {
  raiseRequest: defineAct({
    resource,
    identity: 'new',
    params: none,
    path: '/oversight-requests',
    command: raiseRequest,
    summary: { vi: 'Đặt câu hỏi về một thời điểm', en: 'Ask about a moment' },
  }),
  acknowledgeRequest: defineAct({
    ...ofOne,
    path: '/oversight-requests/{oversightRequestId}/acknowledgement',
    command: acknowledgeRequest,
    summary: { vi: 'Ghi đã nhận yêu cầu', en: 'Acknowledge the request' },
  }),
  answerRequest: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/oversight-requests/{oversightRequestId}/answers',
    command: answerRequest,
    summary: { vi: 'Trả lời yêu cầu', en: 'Answer the request' },
  }),
  promiseReportBack: defineAct({
    ...ofOne,
    path: '/oversight-requests/{oversightRequestId}/report-backs',
    command: promiseReportBack,
    summary: { vi: 'Hẹn báo cáo lại', en: 'Promise to report back' },
  }),
  giveReportBack: defineAct({
    ...ofOne,
    params: z.strictObject({ oversightRequestId: idSchema, reportBackId: reportBackIdSchema }),
    path: '/oversight-requests/{oversightRequestId}/report-backs/{reportBackId}/report',
    command: giveReportBack,
    summary: { vi: 'Báo cáo lại theo hẹn', en: 'Report back as promised' },
  }),
  acceptAnswer: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/oversight-requests/{oversightRequestId}/acceptance',
    command: acceptAnswer,
    summary: { vi: 'Chấp nhận trả lời', en: 'Accept the answer' },
  }),
  findAnswerInsufficient: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/oversight-requests/{oversightRequestId}/insufficiency',
    command: findAnswerInsufficient,
    summary: { vi: 'Nêu trả lời chưa đủ', en: 'Find the answer insufficient' },
  }),
  withdrawRequest: defineAct({
    ...ofOne,
    path: '/oversight-requests/{oversightRequestId}/withdrawal',
    command: withdrawRequest,
    summary: { vi: 'Rút yêu cầu', en: 'Withdraw the request' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
