import { z } from 'zod';
import { amendConclusion } from '#domain/inspection-case/conclusion-amendments.ts';
import { answerContest, contestConclusion, contestIdSchema } from '#domain/inspection-case/contests.ts';
import { addLateFact } from '#domain/inspection-case/late-facts.ts';
import { closeFile, handOverFile } from '#domain/inspection-case/legal-file.ts';
import { notifyProcuracyOfTransfer, transferIdSchema } from '#domain/inspection-case/procuracy-notice.ts';
import { orderReinspection } from '#domain/inspection-case/reinspection.ts';
import { reopenCase } from '#domain/inspection-case/reopening.ts';
import { opinionIdSchema, recordOpinion, requestOpinion } from '#domain/inspection-case/superior-opinions.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct } from '../contract.ts';

const identity = { param: 'caseId' } as const;
const ofCase = { resource: 'cases', identity, params: z.strictObject({ caseId: idSchema }) } as const;
/** An act that judges what others have written: whoever does it must have read the case as it is. */
const afterReading = { ifMatch: 'required' } as const;

/** What is done around the conclusion and after it, beside following up. */
export const aroundActs = {
  notifyProcuracyOfTransfer: defineAct({
    ...ofCase,
    params: z.strictObject({ caseId: idSchema, transferId: transferIdSchema }),
    path: '/cases/{caseId}/transfers/{transferId}/procuracy-notice',
    command: notifyProcuracyOfTransfer,
    summary: { vi: 'Thông báo Viện kiểm sát', en: 'Tell the procuracy of a transfer' },
  }),
  requestOpinion: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/superior-opinions',
    command: requestOpinion,
    summary: { vi: 'Xin ý kiến cấp trên về dự thảo', en: "Ask for the superior's opinion" },
  }),
  recordOpinion: defineAct({
    ...ofCase,
    params: z.strictObject({ caseId: idSchema, opinionId: opinionIdSchema }),
    path: '/cases/{caseId}/superior-opinions/{opinionId}/answer',
    command: recordOpinion,
    summary: { vi: 'Ghi ý kiến của cấp trên', en: "Record the superior's opinion" },
  }),
  amendConclusion: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/conclusion/amendments',
    command: amendConclusion,
    summary: { vi: 'Sửa kết luận trước khi công khai', en: 'Amend the conclusion before it is published' },
  }),
  contestConclusion: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/contests',
    command: contestConclusion,
    summary: { vi: 'Ghi ý kiến không nhất trí với kết luận', en: 'Record that the conclusion is contested' },
  }),
  answerContest: defineAct({
    ...ofCase,
    ...afterReading,
    params: z.strictObject({ caseId: idSchema, contestId: contestIdSchema }),
    path: '/cases/{caseId}/contests/{contestId}/answer',
    command: answerContest,
    summary: { vi: 'Trả lời ý kiến không nhất trí', en: 'Answer a contest' },
  }),
  closeFile: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/legal-file/closing',
    command: closeFile,
    summary: { vi: 'Kết thúc hồ sơ thanh tra', en: 'Close the legal file' },
  }),
  handOverFile: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/legal-file/handover',
    command: handOverFile,
    summary: { vi: 'Bàn giao hồ sơ thanh tra', en: 'Hand the legal file over' },
  }),
  addLateFact: defineAct({
    ...ofCase,
    path: '/cases/{caseId}/late-facts',
    command: addLateFact,
    summary: { vi: 'Ghi tình tiết biết sau kết luận', en: 'Add a fact that came to light after the conclusion' },
  }),
  orderReinspection: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/reinspections',
    command: orderReinspection,
    summary: { vi: 'Quyết định thanh tra lại', en: 'Order a re-inspection' },
  }),
  reopenCase: defineAct({
    ...ofCase,
    ...afterReading,
    path: '/cases/{caseId}/reopenings',
    command: reopenCase,
    summary: { vi: 'Mở lại hồ sơ để theo dõi', en: 'Reopen a closed case' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
