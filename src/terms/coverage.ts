import type { Bilingual } from './bilingual.ts';

/** What a conclusion says of a topic. */
export const assessedNames = {
  examined: { vi: 'đã xem xét', en: 'examined' },
  compliant: { vi: 'không vi phạm', en: 'compliant' },
  violations: { vi: 'có vi phạm', en: 'violations' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The eight of PAPI, by number. */
export const dimensionNames = {
  '1': { vi: '1. Tham gia của người dân ở cơ sở', en: '1. participation at local levels' },
  '2': { vi: '2. Công khai, minh bạch', en: '2. transparency' },
  '3': { vi: '3. Trách nhiệm giải trình với người dân', en: '3. vertical accountability' },
  '4': { vi: '4. Kiểm soát tham nhũng', en: '4. control of corruption' },
  '5': { vi: '5. Thủ tục hành chính công', en: '5. public administrative procedures' },
  '6': { vi: '6. Cung ứng dịch vụ công', en: '6. public service delivery' },
  '7': { vi: '7. Quản trị môi trường', en: '7. environmental governance' },
  '8': { vi: '8. Quản trị điện tử', en: '8. e-governance' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type DimensionKey = keyof typeof dimensionNames;
export const dimensionKeys = Object.keys(dimensionNames) as [DimensionKey, ...DimensionKey[]];
