import type { MatterActType } from '#domain/corruption-matter/open-acts.ts';
import type { Bilingual } from '#terms/bilingual.ts';

/** Which part of the file the act belongs to: there it is offered. */
export type ActPart = 'matter' | 'track' | 'suspension';

type ActWords = Readonly<{
  name: Bilingual;
  part: ActPart;
  /** Wanted often, or at once: a button of its own. */
  leads?: true;
}>;

/** What the acts on a matter are called on screen. Of others it is said that what they did is recorded. */
export const matterActWords = {
  TransferMatter: {
    name: { vi: 'Chuyển cơ quan điều tra', en: 'Transfer to investigation' },
    part: 'matter',
    leads: true,
  },
  EscalateMatter: { name: { vi: 'Chuyển cấp có thẩm quyền', en: 'Escalate' }, part: 'matter', leads: true },
  AcceptEscalation: {
    name: { vi: 'Ghi việc tiếp nhận của cấp trên', en: 'Record that it was taken over' },
    part: 'matter',
    leads: true,
  },
  NotifyProcuracy: { name: { vi: 'Thông báo Viện kiểm sát', en: 'Tell the procuracy' }, part: 'matter' },
  NameOffenders: { name: { vi: 'Bổ sung người bị phản ánh', en: 'Name more persons' }, part: 'matter' },
  MergeMatter: { name: { vi: 'Nhập vào vụ việc khác', en: 'Merge into another matter' }, part: 'matter' },
  ClearMatter: { name: { vi: 'Kết luận không có tham nhũng', en: 'Find no corruption' }, part: 'matter' },
  RecordJudgment: { name: { vi: 'Ghi bản án', en: 'Record a judgment' }, part: 'track', leads: true },
  RecordProsecutionOpened: { name: { vi: 'Ghi quyết định khởi tố', en: 'Record: prosecution opened' }, part: 'track' },
  RecordProsecutionRefused: {
    name: { vi: 'Ghi quyết định không khởi tố', en: 'Record: prosecution refused' },
    part: 'track',
  },
  RecordProceedingsEnded: {
    name: { vi: 'Ghi quyết định đình chỉ vụ án', en: 'Record: proceedings ended' },
    part: 'track',
  },
  RecordTransferAcknowledged: {
    name: { vi: 'Ghi việc cơ quan điều tra tiếp nhận', en: 'Record: transfer acknowledged' },
    part: 'track',
  },
  CorrectJudgment: { name: { vi: 'Đính chính bản án đã ghi', en: 'Correct a recorded judgment' }, part: 'track' },
  RequestSuspension: {
    name: { vi: 'Đề nghị tạm đình chỉ công tác', en: 'Request a suspension' },
    part: 'suspension',
    leads: true,
  },
  RecordSuspensionOrdered: {
    name: { vi: 'Ghi quyết định tạm đình chỉ', en: 'Record: suspension ordered' },
    part: 'suspension',
  },
  RecordSuspensionDeclined: {
    name: { vi: 'Ghi việc không tạm đình chỉ', en: 'Record: suspension declined' },
    part: 'suspension',
  },
  RecordSuspensionCancelled: {
    name: { vi: 'Ghi quyết định hủy bỏ tạm đình chỉ', en: 'Record: suspension cancelled' },
    part: 'suspension',
  },
  RecordCancellationPublished: {
    name: { vi: 'Ghi việc công khai hủy bỏ', en: 'Record: cancellation published' },
    part: 'suspension',
  },
  RecordRightsRestored: {
    name: { vi: 'Ghi việc khôi phục quyền, lợi ích', en: 'Record: rights restored' },
    part: 'suspension',
  },
} as const satisfies Readonly<Record<MatterActType, ActWords>>;

export const matterActTypes = Object.keys(matterActWords) as MatterActType[];

export const wordsOfMatterAct = (act: MatterActType): ActWords => matterActWords[act];

/** `RecordJudgment` ↔ `record-judgment`: as it stands in an address. */
export const slugOfMatterAct = (act: MatterActType): string => act.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
export const matterActOfSlug = (slug: string): MatterActType | undefined =>
  matterActTypes.find((act) => slugOfMatterAct(act) === slug);
