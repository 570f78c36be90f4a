import type { Role } from '#domain/envelope.ts';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { CompetentBody } from '#domain/law/competence.ts';
import type { Bilingual } from '../language.ts';

export const stageNames = {
  opened: { vi: 'đã mở', en: 'opened' },
  decided: { vi: 'đã ra quyết định', en: 'decided' },
  announced: { vi: 'đã công bố quyết định', en: 'announced' },
  'fieldwork-ended': { vi: 'đã kết thúc thanh tra trực tiếp', en: 'fieldwork ended' },
  reported: { vi: 'đã báo cáo kết quả', en: 'reported' },
  drafted: { vi: 'đã có dự thảo kết luận', en: 'drafted' },
  concluded: { vi: 'đã ban hành kết luận', en: 'concluded' },
  'following-up': { vi: 'đang theo dõi thực hiện', en: 'following up' },
  closed: { vi: 'đã kết thúc theo dõi', en: 'closed' },
} as const satisfies Record<Stage, Bilingual>;

export const roleNames = {
  'provincial-inspector': { vi: 'thanh tra viên tỉnh', en: 'provincial inspector' },
  'head-of-inspectorate': { vi: 'chánh thanh tra', en: 'head of inspectorate' },
  'district-inspector': { vi: 'thanh tra viên huyện', en: 'district inspector' },
  appraiser: { vi: 'người thẩm định', en: 'appraiser' },
  oversight: { vi: 'giám sát', en: 'oversight' },
  custodian: { vi: 'người giữ dữ liệu', en: 'custodian' },
  administrator: { vi: 'quản trị viên', en: 'administrator' },
} as const satisfies Record<Role, Bilingual>;

const inspectorateNames = {
  'government-inspectorate': { vi: 'Thanh tra Chính phủ', en: 'the Government Inspectorate' },
  'provincial-inspectorate': { vi: 'Thanh tra tỉnh', en: 'the provincial inspectorate' },
  'district-inspectorate': { vi: 'Thanh tra huyện', en: 'the district inspectorate' },
  'department-inspectorate': { vi: 'Thanh tra sở', en: 'the inspectorate of the department' },
} as const satisfies Record<CompetentBody['kind'], Bilingual>;

/** The body with the unit it belongs to: `Thanh tra huyện (H03)`. */
export const bodyName = ({ kind, of }: CompetentBody): Bilingual => {
  const { vi, en } = inspectorateNames[kind];
  return of === null ? { vi, en } : { vi: `${vi} (${of})`, en: `${en} (${of})` };
};

/** What still stands before a closure, and on what. */
export const unmetItemNames = {
  FindingsOpen: { vi: 'Phát hiện chưa được xem xét xong', en: 'Findings not settled' },
  MatterNotRecorded: {
    vi: 'Hành vi tham nhũng chưa có vụ việc hoặc căn cứ',
    en: 'Corrupt acts without a matter or a stated ground',
  },
  NotPublished: { vi: 'Kết luận chưa được công khai', en: 'The conclusion is not published' },
  AccountabilityUndecided: {
    vi: 'Chưa xem xét trách nhiệm người đứng đầu hoặc nêu căn cứ',
    en: 'Accountability of the head neither opened nor declared not required',
  },
  RequesterNotAnswered: { vi: 'Chưa báo cáo cơ quan yêu cầu', en: 'The requester has not been answered' },
  RecommendationsOpen: { vi: 'Kiến nghị chưa xác minh hoặc đóng', en: 'Recommendations not verified or closed' },
  EvidenceNotReverified: { vi: 'Chứng cứ chưa được kiểm tra lại', en: 'Evidence not verified again' },
} as const satisfies Record<UnmetItem['item'], Bilingual>;
