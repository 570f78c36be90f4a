import type { Document } from '#domain/document.ts';
import type { Bilingual } from './bilingual.ts';

export const documentKindNames = {
  decision: { vi: 'quyết định', en: 'decision' },
  conclusion: { vi: 'kết luận', en: 'conclusion' },
  report: { vi: 'báo cáo', en: 'report' },
  minutes: { vi: 'biên bản', en: 'minutes' },
  notice: { vi: 'thông báo', en: 'notice' },
  letter: { vi: 'công văn', en: 'letter' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  order: { vi: 'lệnh, chỉ thị', en: 'order' },
  judgment: { vi: 'bản án', en: 'judgment' },
  other: { vi: 'văn bản khác', en: 'other' },
} as const satisfies Record<Document['kind'], Bilingual>;
