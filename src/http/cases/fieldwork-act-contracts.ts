import { z } from 'zod';
import {
  applyCoerciveMeasure,
  liftCoerciveMeasure,
  measureIdSchema,
} from '#domain/inspection-case/coercive-measures.ts';
import { writeDiaryEntry } from '#domain/inspection-case/diary.ts';
import { reserveDissent } from '#domain/inspection-case/dissents.ts';
import { receiveDocuments, requestDocuments, requestIdSchema } from '#domain/inspection-case/document-requests.ts';
import { expertRequestIdSchema, recordExpertAnswer, requestExpert } from '#domain/inspection-case/experts.ts';
import { signMinutes } from '#domain/inspection-case/minutes.ts';
import { sendOutline } from '#domain/inspection-case/outline.ts';
import { recordUnitExplanation } from '#domain/inspection-case/unit-explanations.ts';
import { orderViolationStop } from '#domain/inspection-case/violation-stops.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct } from '../contract.ts';

const identity = { param: 'caseId' } as const;
const ofCase = { resource: 'cases', identity, params: z.strictObject({ caseId: idSchema }) } as const;

/** What inspectors do at the unit. Each act adds a fact of its own: none needs to have read the case first. */
export const fieldworkActs = {
  sendOutline: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/outlines',
    command: sendOutline,
    summary: { vi: 'Gửi đề cương báo cáo', en: 'Send the outline of what the unit reports on' },
  }),
  requestDocuments: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/document-requests',
    command: requestDocuments,
    summary: { vi: 'Yêu cầu cung cấp tài liệu', en: 'Request papers of the unit' },
  }),
  receiveDocuments: defineAct({
    ...ofCase,
    params: z.strictObject({ caseId: idSchema, requestId: requestIdSchema }),
    path: '/cases/{caseId}/document-requests/{requestId}/receipts',
    command: receiveDocuments,
    summary: { vi: 'Nhận tài liệu, toàn bộ hoặc một phần', en: 'Receive requested papers, in whole or in part' },
  }),
  signMinutes: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/minutes',
    command: signMinutes,
    summary: { vi: 'Lập biên bản', en: 'Record minutes that were signed, or that somebody refused to sign' },
  }),
  writeDiaryEntry: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/diary-entries',
    command: writeDiaryEntry,
    summary: { vi: 'Ghi nhật ký đoàn', en: "Write into the team's diary" },
  }),
  requestExpert: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/expert-requests',
    command: requestExpert,
    summary: { vi: 'Yêu cầu giám định, chuyên môn', en: 'Ask an expert' },
  }),
  recordExpertAnswer: defineAct({
    ...ofCase,
    params: z.strictObject({ caseId: idSchema, expertRequestId: expertRequestIdSchema }),
    path: '/cases/{caseId}/expert-requests/{expertRequestId}/answer',
    command: recordExpertAnswer,
    summary: { vi: 'Ghi trả lời giám định, chuyên môn', en: "Record the expert's answer" },
  }),
  applyCoerciveMeasure: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/measures',
    command: applyCoerciveMeasure,
    summary: { vi: 'Ghi biện pháp cưỡng chế đã áp dụng', en: 'Record a coercive measure that was applied' },
  }),
  liftCoerciveMeasure: defineAct({
    ...ofCase,
    params: z.strictObject({ caseId: idSchema, measureId: measureIdSchema }),
    path: '/cases/{caseId}/measures/{measureId}/lifting',
    command: liftCoerciveMeasure,
    summary: { vi: 'Hủy bỏ biện pháp', en: 'Lift a measure that stands' },
  }),
  recordUnitExplanation: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/explanations',
    command: recordUnitExplanation,
    summary: { vi: 'Ghi giải trình của đơn vị', en: 'Record what the unit says to a finding or to the draft' },
  }),
  orderViolationStop: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/violation-stops',
    command: orderViolationStop,
    summary: { vi: 'Yêu cầu dừng hành vi vi phạm', en: 'Order that a violation stops' },
  }),
  reserveDissent: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/dissents',
    command: reserveDissent,
    summary: { vi: 'Bảo lưu ý kiến', en: 'Reserve a dissenting opinion' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
