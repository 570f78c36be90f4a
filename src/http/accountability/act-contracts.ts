import { z } from 'zod';
import {
  assessGround,
  claimGround,
  groundIdSchema,
  notifyHead,
  recordHeadExplained,
} from '#domain/accountability-action/hearing.ts';
import { openAction } from '#domain/accountability-action/opening.ts';
import { dropAction, recordPersonStatus } from '#domain/accountability-action/outcome.ts';
import { proposeSanction } from '#domain/accountability-action/proposal.ts';
import {
  confirmRecord,
  recordAppealDecided,
  recordNoFurtherSanction,
  recordSanction,
  recordSanctionAnnulled,
  recordSanctionAppealed,
  recordSanctionEnforced,
  recordSanctionReplaced,
  returnRecord,
} from '#domain/accountability-action/sanctions.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';

const resource = 'accountability' as const;
const identity = { param: 'actionId' } as const;
const params = z.strictObject({ actionId: idSchema });
const groundParams = z.strictObject({ actionId: idSchema, groundId: groundIdSchema });
const ofOne = { resource, identity, params } as const;
/** An act that judges what others have written: whoever does it must have read the action as it is. */
const afterReading = { ifMatch: 'required' } as const;

/** Every act by which the responsibility of a head or deputy is looked at. */
export const accountabilityActs = {
  openAction: defineAct({
    resource,
    identity: 'new',
    params: none,
    path: '/accountability-actions',
    command: openAction,
    summary: { vi: 'Mở việc xem xét trách nhiệm', en: 'Open an action: whether a head or deputy answers' },
  }),
  notifyHead: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/notices',
    command: notifyHead,
    summary: { vi: 'Thông báo cho người được xem xét', en: 'Tell the head that it is looked at' },
  }),
  recordHeadExplained: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/explanations',
    command: recordHeadExplained,
    summary: { vi: 'Ghi giải trình', en: 'Record what the head explained' },
  }),
  claimGround: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/grounds',
    command: claimGround,
    summary: { vi: 'Nêu căn cứ loại trừ, miễn, giảm, tăng', en: 'Claim a ground' },
  }),
  assessGround: defineAct({
    resource,
    identity,
    params: groundParams,
    ...afterReading,
    path: '/accountability-actions/{actionId}/grounds/{groundId}/assessment',
    command: assessGround,
    summary: { vi: 'Đánh giá căn cứ', en: 'Assess a ground (somebody else than who claimed it)' },
  }),
  proposeSanction: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/accountability-actions/{actionId}/proposals',
    command: proposeSanction,
    summary: { vi: 'Kiến nghị hình thức xử lý', en: 'Recommend a form of discipline to the superior' },
  }),
  recordSanction: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/sanctions',
    command: recordSanction,
    summary: { vi: 'Ghi quyết định của cấp trên', en: 'Record what the superior decided' },
  }),
  recordSanctionReplaced: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/sanctions/replacements',
    command: recordSanctionReplaced,
    summary: { vi: 'Ghi quyết định thay thế', en: 'Record that a decision was replaced' },
  }),
  recordAppealDecided: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/appeal-decisions',
    command: recordAppealDecided,
    summary: { vi: 'Ghi kết quả giải quyết khiếu nại', en: 'Record how an appeal was decided' },
  }),
  recordSanctionAnnulled: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/sanctions/annulments',
    command: recordSanctionAnnulled,
    summary: { vi: 'Ghi việc hủy quyết định', en: 'Record that a decision was annulled' },
  }),
  recordNoFurtherSanction: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/reconsiderations',
    command: recordNoFurtherSanction,
    summary: { vi: 'Ghi kết quả xem xét lại: giữ nguyên', en: 'Record that it was looked at again and left as it is' },
  }),
  recordSanctionEnforced: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/enforcements',
    command: recordSanctionEnforced,
    summary: { vi: 'Ghi việc thi hành', en: 'Record that a decision was carried out' },
  }),
  recordSanctionAppealed: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/appeals',
    command: recordSanctionAppealed,
    summary: { vi: 'Ghi việc khiếu nại', en: 'Record an appeal' },
  }),
  confirmRecord: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/accountability-actions/{actionId}/record-confirmations',
    command: confirmRecord,
    summary: { vi: 'Xác nhận bản ghi (người thứ hai)', en: 'Confirm a record (a second officer)' },
  }),
  returnRecord: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/accountability-actions/{actionId}/record-returns',
    command: returnRecord,
    summary: { vi: 'Trả lại bản ghi không đúng văn bản', en: 'Return a record that does not say what the paper says' },
  }),
  dropAction: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/accountability-actions/{actionId}/dropping',
    command: dropAction,
    summary: { vi: 'Dừng xem xét', en: 'Drop the action: excluded, exempted, or no matter left' },
  }),
  recordPersonStatus: defineAct({
    ...ofOne,
    path: '/accountability-actions/{actionId}/person-statuses',
    command: recordPersonStatus,
    summary: { vi: 'Ghi tình trạng công tác', en: 'Record that the person moved, retired, was elected' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
