import type { Proceeding, SuspensionPaper } from '#domain/corruption-matter/state.ts';
import type { Bilingual } from './bilingual.ts';

/** Where a matter stands. Neutral: what is open accuses no one. */
export const matterStatusNames = {
  open: { vi: 'đang xử lý', en: 'open' },
  cleared: { vi: 'đã kết luận không có tham nhũng', en: 'no corruption was found' },
  merged: { vi: 'đã nhập vào vụ việc khác', en: 'merged into another matter' },
} as const satisfies Record<'open' | 'cleared' | 'merged', Bilingual>;

export const proceedingNames = {
  ProsecutionOpened: { vi: 'khởi tố', en: 'prosecution opened' },
  ProsecutionRefused: { vi: 'không khởi tố', en: 'prosecution refused' },
  ProceedingsEnded: { vi: 'đình chỉ vụ án', en: 'proceedings ended' },
} as const satisfies Record<Proceeding['type'], Bilingual>;

export const suspensionKindNames = {
  suspension: { vi: 'tạm đình chỉ công tác', en: 'suspension from work' },
  transfer: { vi: 'tạm thời chuyển vị trí công tác', en: 'temporary transfer to another post' },
} as const satisfies Record<NonNullable<SuspensionPaper['kind']>, Bilingual>;

export const cancellationReasonNames = {
  'no-corruption': { vi: 'kết luận không có hành vi tham nhũng', en: 'found not to have been corrupt' },
  'ran-out': { vi: 'hết thời hạn mà không có kết luận', en: 'its time ran out without a conclusion' },
  other: { vi: 'lý do khác', en: 'another reason' },
} as const satisfies Record<NonNullable<SuspensionPaper['reason']>, Bilingual>;

/** How far criminal proceedings are, of somebody of whom no judgment in effect speaks. */
export const beforeJudgmentNames = {
  nothing: { vi: 'chưa chuyển cơ quan điều tra, chưa có bản án', en: 'not transferred to investigation, no judgment' },
  'with-investigation': {
    vi: 'cơ quan điều tra đang xem xét, chưa có kết quả',
    en: 'with the investigation body, no outcome yet',
  },
  prosecuted: {
    vi: 'đã khởi tố, chưa có bản án có hiệu lực',
    en: 'prosecution opened, no judgment in effect yet',
  },
  closed: { vi: 'không bị xử lý hình sự', en: 'not handled as a crime' },
} as const satisfies Readonly<Record<string, Bilingual>>;
