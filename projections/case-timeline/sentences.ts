import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { Language } from '#terms/bilingual.ts';
import { aroundSentences } from './around-sentences.ts';
import { checkSentences } from './check-sentences.ts';
import { fieldworkSentences } from './fieldwork-sentences.ts';
import { followUpSentences } from './follow-up-sentences.ts';
import { inWords, isLabel, type Label } from './labels.ts';
import { requestSentences } from './request-sentences.ts';

/** What a sentence is filled with, by the name in braces. Never a sealed value. */
export type Facts = Readonly<Record<string, string | number | Label>>;

/** `outline`: what may be said before publication; only events that enter a stage have one. */
type Sentence = Readonly<Record<Language, string>> & Readonly<{ outline?: Readonly<Record<Language, string>> }>;

/** One sentence for each event type: an event nobody wrote a sentence for does not compile. */
const SENTENCES = {
  CaseOpened: {
    vi: 'Mở cuộc {form} {unit}: {topics}. Nguồn: {source}.',
    en: '{form} of {unit} opened: {topics}. Source: {source}.',
    outline: { vi: 'Mở cuộc {form} {unit}.', en: '{form} of {unit} opened.' },
  },
  CaseCarriedIn: {
    vi: 'Nhập từ hồ sơ giấy {reference}, lưu tại {place}; các bước trước ngày nhập ghi theo giấy tờ.',
    en: 'Carried in from paper file {reference}, kept at {place}; the steps before are as the papers tell them.',
    outline: { vi: 'Nhập từ hồ sơ giấy.', en: 'Carried in from a paper file.' },
  },
  PlanItemNamed: {
    vi: 'Gắn với mục {item} của kế hoạch năm {year}.',
    en: 'Named as item {item} of the plan of {year}.',
  },
  InspectionDecisionIssued: {
    vi: 'Ban hành quyết định thanh tra {number}; thời hạn {days} ngày.',
    en: 'Inspection decision {number} issued; {days} days.',
    outline: { vi: 'Ban hành quyết định thanh tra {number}.', en: 'Inspection decision {number} issued.' },
  },
  TeamAppointed: {
    vi: 'Thành lập {group} {count} người; {head} {leader}.',
    en: '{group} of {count} appointed; leader {leader}.',
  },
  TeamMemberReplaced: {
    vi: 'Thay thành viên đoàn: {leaving} ra, {joining} vào.',
    en: 'Team member replaced: {leaving} left, {joining} joined.',
  },
  RecusalRecorded: { vi: '{officer} phải từ chối tham gia.', en: '{officer} is recused.' },
  DecisionAnnounced: {
    vi: 'Công bố quyết định thanh tra tại {place}; bắt đầu thanh tra trực tiếp.',
    en: 'Decision announced at {place}; fieldwork begins.',
    outline: { vi: 'Công bố quyết định; bắt đầu thanh tra trực tiếp.', en: 'Decision announced; fieldwork begins.' },
  },
  DurationExtended: {
    vi: 'Gia hạn thanh tra trực tiếp {days} ngày bằng quyết định {number}. Lý do: {ground}.',
    en: 'Direct inspection extended by {days} days in decision {number}. Ground: {ground}.',
  },
  InspectionSuspended: {
    vi: 'Tạm dừng cuộc thanh tra từ {since} bằng quyết định {number}. Lý do: {ground}.',
    en: 'Inspection suspended from {since} by decision {number}. Ground: {ground}.',
  },
  InspectionResumed: { vi: 'Tiếp tục cuộc thanh tra từ {on}.', en: 'Inspection resumed from {on}.' },
  InspectionTerminated: {
    vi: 'Đình chỉ cuộc thanh tra bằng quyết định {number}. Lý do: {ground}',
    en: 'Inspection terminated by decision {number}. Ground: {ground}',
    outline: { vi: 'Đình chỉ cuộc thanh tra.', en: 'Inspection terminated.' },
  },
  ...fieldworkSentences,
  FindingReported: { vi: 'Báo cáo phát hiện {finding}: {summary}', en: 'Finding {finding} reported: {summary}' },
  FindingCorrected: { vi: 'Sửa phát hiện {finding}.', en: 'Finding {finding} corrected.' },
  FindingReclassified: {
    vi: 'Phân loại lại phát hiện {finding}: {topics}. Lý do: {ground}',
    en: 'Finding {finding} reclassified: {topics}. Ground: {ground}',
  },
  FindingWithdrawn: {
    vi: 'Rút phát hiện {finding}. Lý do: {ground}',
    en: 'Finding {finding} withdrawn. Ground: {ground}',
  },
  FindingUpheld: { vi: 'Giữ nguyên phát hiện {finding}.', en: 'Finding {finding} upheld.' },
  FindingRejected: { vi: 'Bác phát hiện {finding}.', en: 'Finding {finding} rejected.' },
  FindingReturned: { vi: 'Trả lại phát hiện {finding} để bổ sung.', en: 'Finding {finding} returned for more.' },
  CrimeSignsTransferred: {
    vi: 'Chuyển dấu hiệu tội phạm ({findings}) đến {recipient}, văn bản {number}.',
    en: 'Signs of crime ({findings}) transferred to {recipient} by {number}.',
  },
  FieldworkEnded: {
    vi: 'Kết thúc thanh tra trực tiếp.',
    en: 'Fieldwork ended.',
    outline: { vi: 'Kết thúc thanh tra trực tiếp.', en: 'Fieldwork ended.' },
  },
  ResultsReported: {
    vi: 'Báo cáo kết quả thanh tra {number}{dissents}.',
    en: 'Results reported in {number}{dissents}.',
    outline: { vi: 'Đã báo cáo kết quả thanh tra.', en: 'Results reported.' },
  },
  DraftAssigned: { vi: 'Giao {drafter} dự thảo kết luận.', en: '{drafter} is to draft the conclusion.' },
  ConclusionDrafted: {
    vi: 'Dự thảo kết luận lần {version}.',
    en: 'Draft {version} of the conclusion submitted.',
    outline: { vi: 'Đã có dự thảo kết luận.', en: 'Conclusion drafted.' },
  },
  DraftAppraised: { vi: 'Thẩm định dự thảo lần {version}: {result}.', en: 'Draft {version} appraised: {result}.' },
  ConclusionIssued: {
    vi: 'Ban hành kết luận thanh tra {number}; {findings} phát hiện, {recommendations} kiến nghị.',
    en: 'Conclusion {number} issued; {findings} findings, {recommendations} recommendations.',
    outline: { vi: 'Đã ban hành kết luận thanh tra.', en: 'Conclusion issued.' },
  },
  ConclusionPublished: {
    vi: 'Công khai kết luận thanh tra đến {until}.',
    en: 'Conclusion published until {until}.',
    outline: { vi: 'Công khai kết luận thanh tra.', en: 'Conclusion published.' },
  },
  ...aroundSentences,
  ...checkSentences,
  ...followUpSentences,
  RecommendationReportedDone: {
    vi: 'Đối tượng báo cáo đã thực hiện kiến nghị {recommendation}.',
    en: 'The addressee says that {recommendation} is done.',
  },
  RecommendationVerified: {
    vi: 'Xác nhận đã thực hiện kiến nghị {recommendation}.',
    en: '{recommendation} verified as done.',
  },
  RecommendationClosedUnimplemented: {
    vi: 'Kết thúc kiến nghị {recommendation} khi chưa thực hiện. Lý do: {reason}',
    en: '{recommendation} closed without being done. Reason: {reason}',
  },
  MatterLinked: {
    vi: 'Ghi vụ việc tham nhũng của {findings} vào hồ sơ.',
    en: 'The corruption matter of {findings} is on the file.',
  },
  AccountabilityLinked: {
    vi: 'Ghi việc xem xét trách nhiệm người đứng đầu vào hồ sơ.',
    en: "That a head's responsibility is looked at is on the file.",
  },
  MatterDeclaredNotRequired: {
    vi: 'Không lập vụ việc tham nhũng cho {findings}. Lý do: {ground}',
    en: 'No corruption matter for {findings}. Ground: {ground}',
  },
  AccountabilityDeclaredNotRequired: {
    vi: 'Không xem xét trách nhiệm người đứng đầu. Lý do: {ground}',
    en: "The head's responsibility is not looked at. Ground: {ground}",
  },
  ResultReportedToRequester: {
    vi: 'Trả lời cơ quan yêu cầu bằng văn bản {number}.',
    en: 'The requester was answered by {number}.',
  },
  EvidenceReverified: {
    vi: 'Kiểm tra lại {count} tệp chứng cứ: không thay đổi.',
    en: '{count} evidence files checked again: unchanged.',
  },
  ClosureProposed: {
    vi: 'Đề nghị kết thúc theo dõi: {outcome}.',
    en: 'Closure proposed: {outcome}.',
  },
  CaseClosed: {
    vi: 'Kết thúc theo dõi: {outcome}.',
    en: 'Case closed: {outcome}.',
    outline: { vi: 'Kết thúc theo dõi.', en: 'Case closed.' },
  },
  ...requestSentences,
} as const satisfies Record<CaseEvent['type'] | RequestEvent['type'], Sentence>;

export type SentenceType = keyof typeof SENTENCES;
const isSentenceType = (type: string): type is SentenceType => Object.hasOwn(SENTENCES, type);

/** The event in human words. A fact that is missing leaves its place empty. */
export const sentenceOf = (
  type: string,
  facts: Facts,
  language: Language,
  audience: 'everything' | 'outline',
): string => {
  if (!isSentenceType(type)) return type;
  const sentence: Sentence = SENTENCES[type];
  const template = audience === 'outline' ? (sentence.outline ?? sentence) : sentence;
  return template[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return '';
    return isLabel(fact) ? inWords(fact, language) : String(fact);
  });
};
