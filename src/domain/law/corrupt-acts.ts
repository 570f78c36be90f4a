/**
 * Corrupt acts, anti-corruption law 36/2018/QH14 Art. 2, and other violations of its rules, Art. 94.1.
 * Codes follow the Vietnamese alphabet of the text: there is a đ, no f, no j. They are stable for ever.
 */
export const CORRUPT_ACTS = {
  '2.1.a': 'Tham ô tài sản',
  '2.1.b': 'Nhận hối lộ',
  '2.1.c': 'Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản',
  '2.1.d': 'Lợi dụng chức vụ, quyền hạn trong khi thi hành nhiệm vụ, công vụ vì vụ lợi',
  '2.1.đ': 'Lạm quyền trong khi thi hành nhiệm vụ, công vụ vì vụ lợi',
  '2.1.e': 'Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi',
  '2.1.g': 'Giả mạo trong công tác vì vụ lợi',
  '2.1.h': 'Đưa hối lộ, môi giới hối lộ để giải quyết công việc của cơ quan, tổ chức, đơn vị hoặc địa phương vì vụ lợi',
  '2.1.i': 'Lợi dụng chức vụ, quyền hạn sử dụng trái phép tài sản công vì vụ lợi',
  '2.1.k': 'Nhũng nhiễu vì vụ lợi',
  '2.1.l': 'Không thực hiện, thực hiện không đúng hoặc không đầy đủ nhiệm vụ, công vụ vì vụ lợi',
  '2.1.m':
    'Lợi dụng chức vụ, quyền hạn để bao che cho người có hành vi vi phạm pháp luật vì vụ lợi; cản trở, can thiệp trái pháp luật vào việc giám sát, kiểm tra, thanh tra, kiểm toán, điều tra, truy tố, xét xử, thi hành án vì vụ lợi',
  '2.2.a': 'Tham ô tài sản (khu vực ngoài nhà nước)',
  '2.2.b': 'Nhận hối lộ (khu vực ngoài nhà nước)',
  '2.2.c': 'Đưa hối lộ, môi giới hối lộ (khu vực ngoài nhà nước)',
} as const;
export type CorruptActCode = keyof typeof CORRUPT_ACTS;

/** Violations of the rules on preventing corruption that are not corrupt acts themselves (Art. 94.1). */
export const PREVENTION_VIOLATIONS = {
  '94.1.a': 'công khai, minh bạch',
  '94.1.b': 'định mức, tiêu chuẩn, chế độ',
  '94.1.c': 'quy tắc ứng xử',
  '94.1.d': 'xung đột lợi ích',
  '94.1.đ': 'chuyển đổi vị trí công tác',
  '94.1.e': 'nghĩa vụ báo cáo',
  '94.1.g': 'trung thực trong kê khai tài sản, thu nhập',
  '94.1.h': 'thời hạn kê khai tài sản, thu nhập',
} as const;
export type PreventionViolationCode = keyof typeof PREVENTION_VIOLATIONS;

export const corruptActCodes = Object.keys(CORRUPT_ACTS) as [CorruptActCode, ...CorruptActCode[]];
export const preventionViolationCodes = Object.keys(PREVENTION_VIOLATIONS) as [
  PreventionViolationCode,
  ...PreventionViolationCode[],
];
