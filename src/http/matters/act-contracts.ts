import { z } from 'zod';
import {
  correctJudgment,
  recordJudgment,
  recordProceedingsEnded,
  recordProsecutionOpened,
  recordProsecutionRefused,
} from '#domain/corruption-matter/criminal-track.ts';
import { acceptEscalation, escalateMatter } from '#domain/corruption-matter/escalation.ts';
import { identifyMatter } from '#domain/corruption-matter/identification.ts';
import { clearMatter, mergeMatter, nameOffenders } from '#domain/corruption-matter/standing.ts';
import {
  recordCancellationPublished,
  recordRightsRestored,
  recordSuspensionCancelled,
  recordSuspensionDeclined,
  recordSuspensionOrdered,
  requestSuspension,
} from '#domain/corruption-matter/suspensions.ts';
import { notifyProcuracy, recordTransferAcknowledged, transferMatter } from '#domain/corruption-matter/transfer.ts';
import { idSchema } from '#domain/text.ts';
import { type CommandContract, defineAct, none } from '../contract.ts';

const resource = 'matters' as const;
const identity = { param: 'matterId' } as const;
const params = z.strictObject({ matterId: idSchema });
const ofOne = { resource, identity, params } as const;
/** An act that settles what others have written: whoever does it must have read the matter as it is. */
const afterReading = { ifMatch: 'required' } as const;

/** Every act on a corruption matter; from the acknowledgement on most record what others did. */
export const matterActs = {
  identifyMatter: defineAct({
    resource,
    identity: 'new',
    params: none,
    path: '/matters',
    command: identifyMatter,
    summary: { vi: 'Ghi vụ việc tham nhũng', en: 'Identify a corruption matter' },
  }),
  nameOffenders: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/offenders',
    command: nameOffenders,
    summary: { vi: 'Bổ sung người bị phản ánh', en: 'Name more persons of whom the matter speaks' },
  }),
  mergeMatter: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/matters/{matterId}/merger',
    command: mergeMatter,
    summary: { vi: 'Nhập vào vụ việc khác', en: 'Merge the matter into another one' },
  }),
  clearMatter: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/matters/{matterId}/clearance',
    command: clearMatter,
    summary: { vi: 'Kết luận không có tham nhũng', en: 'Find that there was no corruption' },
  }),
  escalateMatter: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/escalation',
    command: escalateMatter,
    summary: { vi: 'Chuyển cấp có thẩm quyền', en: 'Escalate to the competent body; the case goes on' },
  }),
  acceptEscalation: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/escalation/acceptance',
    command: acceptEscalation,
    summary: { vi: 'Tiếp nhận vụ việc chuyển cấp', en: 'Take the matter over in a case opened for it' },
  }),
  transferMatter: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/transfers',
    command: transferMatter,
    summary: { vi: 'Chuyển cơ quan điều tra', en: 'Transfer the file to the investigation body' },
  }),
  notifyProcuracy: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/procuracy-notices',
    command: notifyProcuracy,
    summary: { vi: 'Thông báo Viện kiểm sát', en: 'Tell the procuracy' },
  }),
  recordTransferAcknowledged: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/acknowledgements',
    command: recordTransferAcknowledged,
    summary: { vi: 'Ghi việc cơ quan điều tra tiếp nhận', en: 'Record that the transfer was acknowledged' },
  }),
  recordProsecutionOpened: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/prosecutions',
    command: recordProsecutionOpened,
    summary: { vi: 'Ghi quyết định khởi tố', en: 'Record that prosecution was opened' },
  }),
  recordProsecutionRefused: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/prosecution-refusals',
    command: recordProsecutionRefused,
    summary: { vi: 'Ghi quyết định không khởi tố', en: 'Record that prosecution was refused' },
  }),
  recordProceedingsEnded: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/proceedings-ends',
    command: recordProceedingsEnded,
    summary: { vi: 'Ghi quyết định đình chỉ vụ án', en: 'Record that proceedings ended without a judgment' },
  }),
  recordJudgment: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/judgments',
    command: recordJudgment,
    summary: { vi: 'Ghi bản án', en: 'Record a judgment' },
  }),
  correctJudgment: defineAct({
    ...ofOne,
    ...afterReading,
    path: '/matters/{matterId}/judgments/corrections',
    command: correctJudgment,
    summary: { vi: 'Đính chính bản án đã ghi', en: 'Correct the record of a judgment' },
  }),
  requestSuspension: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/suspension-requests',
    command: requestSuspension,
    summary: { vi: 'Đề nghị tạm đình chỉ công tác', en: 'Request the suspension of an official' },
  }),
  recordSuspensionOrdered: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/suspension-orders',
    command: recordSuspensionOrdered,
    summary: { vi: 'Ghi quyết định tạm đình chỉ', en: 'Record that an official was suspended' },
  }),
  recordSuspensionDeclined: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/suspension-refusals',
    command: recordSuspensionDeclined,
    summary: { vi: 'Ghi việc không tạm đình chỉ', en: 'Record that the suspension was declined' },
  }),
  recordSuspensionCancelled: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/suspension-cancellations',
    command: recordSuspensionCancelled,
    summary: { vi: 'Ghi quyết định hủy bỏ tạm đình chỉ', en: 'Record that a suspension was cancelled' },
  }),
  recordCancellationPublished: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/cancellation-publications',
    command: recordCancellationPublished,
    summary: { vi: 'Ghi việc công khai quyết định hủy bỏ', en: 'Record that the cancellation was published' },
  }),
  recordRightsRestored: defineAct({
    ...ofOne,
    path: '/matters/{matterId}/rights-restorations',
    command: recordRightsRestored,
    summary: { vi: 'Ghi việc khôi phục quyền, lợi ích', en: 'Record that rights were restored' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
