import type { ClockStatus } from '#domain/law/clocks/clock.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { ExtensionGround, LapseEffect, Mark, PauseKind, TermUnit } from '#domain/law/clocks/clock-rule.ts';
import type { DayKind, DayMark } from '#domain/law/working-days.ts';
import type { Bilingual } from './bilingual.ts';

/** What has to be done, or may be done, in the time of the clock. */
export const clockNames = {
  'announce-decision': { vi: 'Công bố quyết định thanh tra', en: 'Announce the inspection decision' },
  'direct-inspection': { vi: 'Thanh tra trực tiếp', en: 'Direct inspection' },
  suspension: { vi: 'Tạm dừng cuộc thanh tra', en: 'Suspension of the inspection' },
  'report-results': { vi: 'Báo cáo kết quả thanh tra', en: 'Report on results' },
  'assign-draft': { vi: 'Giao xây dựng dự thảo kết luận', en: 'Assign the drafting of the conclusion' },
  'appraise-draft': { vi: 'Thẩm định dự thảo kết luận', en: 'Appraise the draft conclusion' },
  'issue-conclusion': { vi: 'Ban hành kết luận thanh tra', en: 'Issue the conclusion' },
  'superior-opinion': { vi: 'Ý kiến của cấp trên về dự thảo', en: "Superior's opinion on the draft" },
  'publish-conclusion': { vi: 'Công khai kết luận thanh tra', en: 'Publish the conclusion' },
  'keep-published': { vi: 'Giữ kết luận trên cổng thông tin', en: 'Keep the conclusion on the portal' },
  'order-implementation': { vi: 'Chỉ đạo thực hiện kết luận', en: 'Order the implementation' },
  'hand-over-file': { vi: 'Bàn giao hồ sơ thanh tra', en: 'Hand over the inspection file' },
  'order-reinspection': { vi: 'Quyền quyết định thanh tra lại', en: 'Right to order a re-inspection' },
  reinspection: { vi: 'Thanh tra lại', en: 'Re-inspection' },
  'implement-recommendation': { vi: 'Thực hiện kiến nghị', en: 'Carry out the recommendation' },
  'decide-official-suspension': {
    vi: 'Quyết định tạm đình chỉ công tác, chuyển vị trí công tác',
    en: 'Decide on suspending or transferring the official',
  },
  'official-suspension': { vi: 'Tạm đình chỉ công tác', en: 'Suspension of the official' },
  'cancel-official-suspension': { vi: 'Huỷ bỏ tạm đình chỉ công tác', en: "Cancel the official's suspension" },
  'publish-cancellation': { vi: 'Công khai việc huỷ bỏ', en: 'Publish the cancellation' },
  'consider-discipline': { vi: 'Xem xét kỷ luật người đứng đầu', en: 'Consider discipline of the head' },
  'limitation-reprimand': { vi: 'Thời hiệu kỷ luật khiển trách', en: 'Limitation for a reprimand' },
  'limitation-heavier': { vi: 'Thời hiệu kỷ luật hình thức nặng hơn', en: 'Limitation for heavier discipline' },
  'handle-discipline': { vi: 'Xử lý kỷ luật', en: 'Handle the discipline' },
  'accept-explanation': { vi: 'Tiếp nhận yêu cầu giải trình', en: 'Accept the request for an explanation' },
  'give-explanation': { vi: 'Giải trình', en: 'Give the explanation' },
} as const satisfies Record<ClockName, Bilingual>;

/** The event that the clock starts with. */
export const clockStarts = {
  'announce-decision': { vi: 'ký quyết định thanh tra', en: 'decision signed' },
  'direct-inspection': { vi: 'công bố quyết định thanh tra', en: 'decision announced' },
  suspension: { vi: 'tạm dừng', en: 'suspended' },
  'report-results': { vi: 'kết thúc thanh tra trực tiếp', en: 'direct inspection ended' },
  'assign-draft': { vi: 'nhận báo cáo kết quả', en: 'report received' },
  'appraise-draft': { vi: 'có dự thảo kết luận', en: 'draft received' },
  'issue-conclusion': { vi: 'nhận dự thảo kết luận', en: 'draft received' },
  'superior-opinion': { vi: 'cấp trên nhận báo cáo', en: 'report received by the superior' },
  'publish-conclusion': { vi: 'ký kết luận thanh tra', en: 'conclusion signed' },
  'keep-published': { vi: 'đăng lên cổng thông tin', en: 'posted on the portal' },
  'order-implementation': { vi: 'nhận kết luận thanh tra', en: 'conclusion received' },
  'hand-over-file': { vi: 'có văn bản chỉ đạo thực hiện', en: 'implementing document issued' },
  'order-reinspection': { vi: 'ký kết luận thanh tra', en: 'conclusion signed' },
  reinspection: { vi: 'công bố quyết định thanh tra lại', en: 're-inspection announced' },
  'implement-recommendation': { vi: 'ký kết luận thanh tra', en: 'conclusion signed' },
  'decide-official-suspension': { vi: 'có căn cứ tạm đình chỉ', en: 'grounds known' },
  'official-suspension': { vi: 'tạm đình chỉ công tác', en: 'official suspended' },
  'cancel-official-suspension': { vi: 'không còn căn cứ tạm đình chỉ', en: 'grounds gone' },
  'publish-cancellation': { vi: 'huỷ bỏ quyết định tạm đình chỉ', en: 'suspension cancelled' },
  'consider-discipline': { vi: 'có kết luận hoặc bản án có hiệu lực', en: 'conclusion, or judgment in force' },
  'limitation-reprimand': { vi: 'chấm dứt hành vi vi phạm', en: 'violation ended' },
  'limitation-heavier': { vi: 'chấm dứt hành vi vi phạm', en: 'violation ended' },
  'handle-discipline': { vi: 'phát hiện hành vi vi phạm', en: 'violation discovered' },
  'accept-explanation': { vi: 'nhận yêu cầu giải trình', en: 'request received' },
  'give-explanation': { vi: 'tiếp nhận yêu cầu giải trình', en: 'request accepted' },
} as const satisfies Record<ClockName, Bilingual>;

export const clockStatusNames = {
  running: { vi: 'Còn hạn', en: 'Running' },
  paused: { vi: 'Đang tạm dừng', en: 'Standing still' },
  'no-term': { vi: 'Chưa có quy tắc', en: 'No rule known' },
  lapsed: { vi: 'Quá hạn', en: 'Overdue' },
  met: { vi: 'Đúng hạn', en: 'Met' },
  'met-late': { vi: 'Xong, nhưng trễ', en: 'Done late' },
  moot: { vi: 'Không còn phải làm', en: 'No longer due' },
} as const satisfies Record<ClockStatus, Bilingual>;

export const lapseEffectNames = {
  late: { vi: 'Hết hạn mà chưa xong là trễ hạn.', en: 'What is not done by then is late.' },
  'may-proceed': { vi: 'Hết hạn thì được làm bước tiếp theo.', en: 'After it one may go on.' },
  'must-cancel': { vi: 'Hết hạn thì phải huỷ bỏ.', en: 'After it, it must be cancelled.' },
  barred: { vi: 'Hết hạn thì không còn được làm.', en: 'After it, it can no longer be done.' },
} as const satisfies Record<LapseEffect, Bilingual>;

export const termUnitNames = {
  calendar: { vi: 'ngày', en: 'days' },
  working: { vi: 'ngày làm việc', en: 'working days' },
  year: { vi: 'năm', en: 'years' },
} as const satisfies Record<TermUnit, Bilingual>;

export const markNames = {
  text: { vi: 'đã đọc nguyên văn', en: 'read word for word' },
  cited: { vi: 'đọc qua trích dẫn', en: 'read in a quotation' },
  unverified: { vi: 'chưa kiểm chứng', en: 'unverified' },
} as const satisfies Record<Mark, Bilingual>;

export const pauseNames = {
  'inspection-suspended': { vi: 'tạm dừng cuộc thanh tra', en: 'inspection suspended' },
  'explanation-suspended': { vi: 'tạm đình chỉ giải trình', en: 'explanation suspended' },
  'criminal-proceedings': { vi: 'tố tụng hình sự', en: 'criminal proceedings' },
} as const satisfies Record<PauseKind, Bilingual>;

export const extensionGroundNames = {
  complex: { vi: 'vụ việc phức tạp', en: 'complex matter' },
  'expert-opinion-needed': { vi: 'cần giám định, xin ý kiến chuyên môn', en: 'expert opinion needed' },
  'foreign-element': { vi: 'có yếu tố nước ngoài', en: 'foreign element' },
  'corrupt-act-to-verify': { vi: 'phải xác minh hành vi tham nhũng', en: 'corrupt act to be verified' },
  'non-cooperation': { vi: 'đối tượng không hợp tác', en: 'lack of cooperation' },
  'force-majeure': { vi: 'bất khả kháng', en: 'force majeure' },
  'remote-area': {
    vi: 'vùng núi, biên giới, hải đảo, vùng sâu, vùng xa',
    en: 'mountains, border, islands, remote area',
  },
} as const satisfies Record<ExtensionGround, Bilingual>;

export const dayKindNames = {
  holiday: { vi: 'ngày lễ', en: 'public holiday' },
  compensatory: { vi: 'ngày nghỉ bù, hoán đổi', en: 'day off in lieu' },
  makeup: { vi: 'ngày làm bù', en: 'make-up day' },
} as const satisfies Record<DayKind, Bilingual>;

export const dayMarkNames = {
  verified: { vi: 'đã có thông báo', en: 'announced' },
  computed: { vi: 'tính theo quy tắc', en: 'computed' },
  unverified: { vi: 'chưa kiểm chứng', en: 'unverified' },
} as const satisfies Record<DayMark, Bilingual>;
