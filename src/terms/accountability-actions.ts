import type { GroundOnRecord, SuperiorPaper, SuperiorPaperType } from '#domain/accountability-action/state.ts';
import type { Regime } from '#domain/law/accountability/consequence.ts';
import type { Bilingual } from './bilingual.ts';

/** Where the looking at somebody's responsibility stands. */
export const actionStageNames = {
  'not-opened': { vi: 'chưa mở xem xét', en: 'no action opened' },
  opened: { vi: 'đang xem xét', en: 'being looked at' },
  proposed: { vi: 'đã kiến nghị hình thức', en: 'recommended' },
  decided: { vi: 'đã có quyết định', en: 'decided' },
  dropped: { vi: 'đã dừng xem xét', en: 'dropped' },
} as const satisfies Record<'not-opened' | 'opened' | 'proposed' | 'decided' | 'dropped', Bilingual>;

/** Whose rules of discipline hold (NĐ 59/2019 Arts 77, 78). */
export const regimeNames = {
  'civil-service': { vi: 'cán bộ, công chức, viên chức (Điều 78)', en: 'civil service (Art. 78)' },
  other: { vi: 'theo quy định riêng (Điều 77)', en: 'a regime of its own (Art. 77)' },
} as const satisfies Record<Regime, Bilingual>;

/** What became of a ground that was claimed. */
export const groundStatusNames = {
  claimed: { vi: 'chờ đánh giá', en: 'not assessed yet' },
  given: { vi: 'chấp nhận', en: 'given' },
  'not-given': { vi: 'không chấp nhận', en: 'not given' },
} as const satisfies Record<GroundOnRecord['status'], Bilingual>;

/** Papers by which superiors decide. */
export const superiorPaperNames = {
  SanctionRecorded: { vi: 'Quyết định', en: 'Decision' },
  SanctionReplaced: { vi: 'Quyết định thay thế', en: 'Decision in place of another' },
  AppealDecided: { vi: 'Giải quyết khiếu nại', en: 'Appeal decided' },
  SanctionAnnulled: { vi: 'Hủy quyết định', en: 'Decision annulled' },
  NoFurtherSanction: { vi: 'Xem xét lại, giữ nguyên', en: 'Looked at again, left as it is' },
} as const satisfies Record<SuperiorPaperType, Bilingual>;

/** What an appeal led to. */
export const appealResultNames = {
  kept: { vi: 'giữ nguyên', en: 'kept' },
  changed: { vi: 'thay đổi', en: 'changed' },
  annulled: { vi: 'hủy', en: 'annulled' },
} as const satisfies Record<NonNullable<SuperiorPaper['result']>, Bilingual>;
