/**
 * What an inspection can look at, each with the PAPI dimension (1–8) whose duty it belongs to, so that oversight
 * sees which of the eight were never inspected. `other` belongs to none.
 */
export const TOPICS = {
  'grassroots-democracy': { papiDimension: 1, name: 'Thực hiện dân chủ ở cơ sở' },
  'public-disclosure': { papiDimension: 2, name: 'Công khai, minh bạch' },
  'citizen-reception': { papiDimension: 3, name: 'Tiếp công dân' },
  'explanation-duty': { papiDimension: 3, name: 'Trách nhiệm giải trình' },
  'budget-finance': { papiDimension: 4, name: 'Tài chính, ngân sách' },
  construction: { papiDimension: 4, name: 'Đầu tư xây dựng' },
  procurement: { papiDimension: 4, name: 'Mua sắm, đấu thầu' },
  personnel: { papiDimension: 4, name: 'Công tác cán bộ' },
  'asset-declaration': { papiDimension: 4, name: 'Kê khai tài sản, thu nhập' },
  land: { papiDimension: 4, name: 'Đất đai' },
  'conflict-of-interest': { papiDimension: 4, name: 'Xung đột lợi ích' },
  gifts: { papiDimension: 4, name: 'Tặng quà, nhận quà' },
  'post-rotation': { papiDimension: 4, name: 'Chuyển đổi vị trí công tác' },
  conduct: { papiDimension: 4, name: 'Quy tắc ứng xử' },
  'spending-norms': { papiDimension: 4, name: 'Định mức, tiêu chuẩn, chế độ' },
  'administrative-procedure': { papiDimension: 5, name: 'Thủ tục hành chính' },
  health: { papiDimension: 6, name: 'Y tế' },
  education: { papiDimension: 6, name: 'Giáo dục' },
  'rural-water': { papiDimension: 6, name: 'Nước sạch nông thôn' },
  'public-order': { papiDimension: 6, name: 'An ninh, trật tự' },
  environment: { papiDimension: 7, name: 'Môi trường' },
  'e-government': { papiDimension: 8, name: 'Chính quyền điện tử' },
  other: { papiDimension: null, name: 'Nội dung khác' },
} as const;
export type Topic = keyof typeof TOPICS;
export const topics = Object.keys(TOPICS) as [Topic, ...Topic[]];
