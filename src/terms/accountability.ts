import type { PersonStatus } from '#domain/accountability-action/state.ts';
import type { MatterSource } from '#domain/corruption-matter/state.ts';
import type {
  Deviation,
  Ground,
  GroundEffect,
  Liability,
  SanctionForm,
} from '#domain/law/accountability/consequence.ts';
import type { CourtLevel } from '#domain/law/accountability/criminal-track.ts';
import type { LiableOfficer, Undetermined } from '#domain/law/accountability/liability.ts';
import type { ReferenceClause } from '#domain/law/accountability/reference.ts';
import type { OffenderOutcome, Severity } from '#domain/law/accountability/severity.ts';
import type { Bilingual } from './bilingual.ts';

/** Mức độ của vụ việc (NĐ 59/2019 Art. 76). */
export const severityNames = {
  'less-serious': { vi: 'ít nghiêm trọng', en: 'less serious' },
  serious: { vi: 'nghiêm trọng', en: 'serious' },
  'very-serious': { vi: 'rất nghiêm trọng', en: 'very serious' },
  'extremely-serious': { vi: 'đặc biệt nghiêm trọng', en: 'extremely serious' },
} as const satisfies Record<Severity, Bilingual>;

/** Anti-corruption law Art. 72. */
export const liabilityNames = {
  direct: { vi: 'trực tiếp', en: 'direct' },
  joint: { vi: 'liên đới', en: 'joint' },
} as const satisfies Record<Liability, Bilingual>;

/** Anti-corruption law Art. 73. */
export const groundEffectNames = {
  exclude: { vi: 'loại trừ trách nhiệm', en: 'excludes responsibility' },
  exempt: { vi: 'miễn trách nhiệm', en: 'exempts from it' },
  reduce: { vi: 'giảm nhẹ trách nhiệm', en: 'reduces it' },
  increase: { vi: 'tăng nặng trách nhiệm', en: 'increases it' },
} as const satisfies Record<GroundEffect, Bilingual>;

export const sanctionFormNames = {
  none: { vi: 'không kỷ luật', en: 'no discipline' },
  reprimand: { vi: 'khiển trách', en: 'reprimand' },
  warning: { vi: 'cảnh cáo', en: 'warning' },
  'removal-from-office': { vi: 'cách chức', en: 'removal from office' },
  'forced-resignation': { vi: 'buộc thôi việc', en: 'dismissal' },
  'removal-of-former-title': { vi: 'xóa tư cách chức vụ đã đảm nhiệm', en: 'removal of a former title' },
  'other-regime': { vi: 'theo quy định riêng', en: 'under a regime of its own' },
} as const satisfies Record<SanctionForm, Bilingual>;

/** Neutral: how a decision stands to the reference of its own day, and nothing about who was right. */
export const deviationNames = {
  within: { vi: 'theo mức tham chiếu khi đó', en: 'as the reference of then' },
  lighter: { vi: 'nhẹ hơn mức tham chiếu khi đó', en: 'lighter than the reference of then' },
  heavier: { vi: 'nặng hơn mức tham chiếu khi đó', en: 'heavier than the reference of then' },
  'not-comparable': { vi: 'không so sánh được', en: 'not comparable' },
} as const satisfies Record<Deviation, Bilingual>;

/** Grounds of anti-corruption law Art. 73. */
export const groundNames = {
  'could-not-know': { vi: 'không thể biết', en: 'could not have known' },
  'took-preventive-measures': {
    vi: 'đã áp dụng biện pháp cần thiết để phòng ngừa',
    en: 'had taken the necessary preventive measures',
  },
  'stopped-or-remedied': {
    vi: 'đã áp dụng biện pháp ngăn chặn, khắc phục hậu quả',
    en: 'took measures to stop or remedy it',
  },
  'detected-and-reported': {
    vi: 'chủ động phát hiện, báo cáo, xử lý',
    en: 'detected, reported or handled it of his or her own accord',
  },
  'resigned-before-detection': { vi: 'xin từ chức trước khi bị phát hiện', en: 'resigned before it was detected' },
  'knew-and-did-not-act': { vi: 'biết mà không áp dụng biện pháp ngăn chặn', en: 'knew and did not act' },
  'did-not-report-in-time': { vi: 'không báo cáo kịp thời', en: 'did not report it in time' },
} as const satisfies Record<Ground, Bilingual>;

/** Why an officer has to determine who answers. */
export const undeterminedNames = {
  'no-such-unit': { vi: 'đơn vị không tồn tại vào ngày đó', en: 'the unit did not exist on that day' },
  'no-head': { vi: 'không có người đứng đầu vào ngày đó', en: 'the unit had no head on that day' },
  'no-field-matches': {
    vi: 'không cấp phó nào được giao lĩnh vực này',
    en: 'no deputy was in charge of this field',
  },
} as const satisfies Record<Undetermined, Bilingual>;

/** Why this liability (anti-corruption law Art. 72). */
export const becauseNames = {
  'own-field': { vi: 'lĩnh vực được giao phụ trách', en: 'the field was his or her own' },
  'deputy-has-field': {
    vi: 'đứng đầu; cấp phó được giao lĩnh vực này',
    en: 'head; a deputy was in charge of the field',
  },
  'no-deputy': { vi: 'đứng đầu; đơn vị không có cấp phó khi đó', en: 'head; the unit had no deputy then' },
  determined: { vi: 'do cán bộ xác định, có căn cứ', en: 'determined by an officer, with a ground' },
} as const satisfies Record<LiableOfficer['because'] | 'determined', Bilingual>;

/** Parts of NĐ 59/2019 Art. 78. */
export const referenceClauseNames = {
  'one-less-serious': { vi: 'một vụ việc ít nghiêm trọng', en: 'one less serious matter' },
  'several-less-serious': { vi: 'nhiều vụ việc ít nghiêm trọng', en: 'several less serious matters' },
  'one-serious': { vi: 'một vụ việc nghiêm trọng', en: 'one serious matter' },
  'several-serious': { vi: 'nhiều vụ việc nghiêm trọng', en: 'several serious matters' },
  'very-or-extremely-serious': {
    vi: 'vụ việc rất nghiêm trọng hoặc đặc biệt nghiêm trọng',
    en: 'a very or an extremely serious matter',
  },
} as const satisfies Record<ReferenceClause, Bilingual>;

export const matterSourceNames = {
  inspection: { vi: 'phát hiện qua thanh tra', en: 'findings of an inspection' },
  judgment: { vi: 'bản án', en: 'a judgment' },
  'other-conclusion': { vi: 'kết luận của cơ quan khác', en: "another body's conclusion" },
} as const satisfies Record<MatterSource, Bilingual>;

export const courtLevelNames = {
  'first-instance': { vi: 'sơ thẩm', en: 'first instance' },
  appeal: { vi: 'phúc thẩm', en: 'appeal' },
  cassation: { vi: 'giám đốc thẩm', en: 'cassation' },
} as const satisfies Record<CourtLevel, Bilingual>;

export const outcomeKindNames = {
  pending: { vi: 'chưa có kết quả', en: 'open' },
  'below-criminal': { vi: 'xử lý dưới mức hình sự', en: 'handled below the criminal law' },
  fine: { vi: 'phạt tiền', en: 'a fine' },
  'non-custodial-reform': { vi: 'cải tạo không giam giữ', en: 'non-custodial reform' },
  imprisonment: { vi: 'phạt tù', en: 'prison' },
  'life-imprisonment': { vi: 'tù chung thân', en: 'prison for life' },
  death: { vi: 'tử hình', en: 'death' },
  'other-conviction': { vi: 'có tội, hình thức khác', en: 'convicted, another outcome' },
  acquitted: { vi: 'tuyên không có tội', en: 'acquitted' },
} as const satisfies Record<OffenderOutcome['kind'], Bilingual>;

export const personStatusNames = {
  serving: { vi: 'đương chức', en: 'serving' },
  moved: { vi: 'đã chuyển công tác', en: 'moved' },
  retired: { vi: 'đã nghỉ hưu', en: 'retired' },
  elected: { vi: 'giữ chức vụ bầu', en: 'holds an elected office' },
  deceased: { vi: 'đã mất', en: 'deceased' },
} as const satisfies Record<PersonStatus, Bilingual>;
