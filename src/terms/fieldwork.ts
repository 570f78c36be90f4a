import type { MeasureKind } from '#domain/inspection-case/coercive-measures.ts';
import type { MinutesKind, SignatorySide } from '#domain/inspection-case/minutes.ts';
import type { Bilingual } from './bilingual.ts';

export const minutesKindNames = {
  'working-session': { vi: 'biên bản làm việc', en: 'minutes of a working session' },
  verification: { vi: 'biên bản xác minh', en: 'minutes of a verification' },
  handover: { vi: 'biên bản giao nhận tài liệu', en: 'minutes of a handover of papers' },
  inventory: { vi: 'biên bản kiểm kê', en: 'minutes of an inventory' },
  sealing: { vi: 'biên bản niêm phong', en: 'minutes of a sealing' },
  other: { vi: 'biên bản khác', en: 'other minutes' },
} as const satisfies Record<MinutesKind, Bilingual>;

export const signatorySideNames = {
  unit: { vi: 'đại diện đơn vị', en: 'for the unit' },
  witness: { vi: 'người chứng kiến', en: 'witness' },
  other: { vi: 'người liên quan khác', en: 'somebody else concerned' },
} as const satisfies Record<SignatorySide, Bilingual>;

/** As inspectors speak of them: which article allows which is not read yet. */
export const measureKindNames = {
  sealing: { vi: 'niêm phong tài liệu, tài sản', en: 'sealing of papers or property' },
  inventory: { vi: 'kiểm kê tài sản', en: 'inventory of property' },
  holding: { vi: 'tạm giữ tiền, đồ vật, giấy phép', en: 'holding of money, objects or licences' },
  'account-freeze': { vi: 'yêu cầu phong tỏa tài khoản', en: 'request to freeze an account' },
  other: { vi: 'biện pháp khác', en: 'other measure' },
} as const satisfies Record<MeasureKind, Bilingual>;

/** How minutes ended. */
export const signingNames = {
  signed: { vi: 'các bên đã ký', en: 'both sides signed' },
  refused: { vi: 'có người từ chối ký', en: 'somebody refused to sign' },
} as const satisfies Record<string, Bilingual>;

/** What a unit explains. */
export const explainedNames = {
  finding: { vi: 'phát hiện', en: 'finding' },
  draft: { vi: 'dự thảo lần', en: 'draft' },
} as const satisfies Record<string, Bilingual>;

/** What an opinion is reserved against. */
export const dissentSubjectNames = {
  results: { vi: 'kết quả thanh tra', en: 'the results of the inspection' },
  draft: { vi: 'dự thảo kết luận lần', en: 'draft' },
} as const satisfies Record<string, Bilingual>;
