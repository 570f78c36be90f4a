import type { z } from 'zod';
import type { ClosureOutcome } from '#domain/inspection-case/closure.ts';
import type { caseSources } from '#domain/inspection-case/opening.ts';
import { TOPICS, type Topic } from '#domain/law/topics.ts';
import { type Language, topicName } from '../names/topic-names.ts';

type Words = Readonly<Record<Language, string>>;

const SOURCES = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  'ad-hoc': { vi: 'đột xuất', en: 'ad hoc' },
  'complaint-or-denunciation': { vi: 'khiếu nại, tố cáo', en: 'complaint or denunciation' },
  'citizen-report': { vi: 'phản ánh của công dân', en: 'citizen report' },
  'staff-report': { vi: 'báo cáo của cán bộ', en: 'staff report' },
  'superior-order': { vi: 'yêu cầu của cấp trên', en: 'order of a superior' },
  'elected-body-request': { vi: 'yêu cầu của cơ quan dân cử', en: 'request of an elected body' },
  audit: { vi: 'kiến nghị kiểm toán', en: 'audit' },
  'peoples-inspection-board': { vi: 'ban thanh tra nhân dân', en: "people's inspection board" },
  escalation: { vi: 'cấp dưới chuyển lên', en: 'escalated from below' },
} as const satisfies Record<z.infer<typeof caseSources>, Words>;

const OUTCOMES = {
  'fully-implemented': { vi: 'đã thực hiện xong', en: 'fully implemented' },
  'partly-implemented': { vi: 'thực hiện một phần', en: 'partly implemented' },
  'no-recommendations': { vi: 'không có kiến nghị', en: 'no recommendations' },
} as const satisfies Record<ClosureOutcome, Words>;

const APPRAISALS = {
  agreed: { vi: 'nhất trí', en: 'agreed' },
  'changes-needed': { vi: 'đề nghị sửa', en: 'changes needed' },
} as const satisfies Record<string, Words>;

const LABELS = { source: SOURCES, outcome: OUTCOMES, appraisal: APPRAISALS } as const;

/** A code that is said in words of the reader's language. */
export type Label = Readonly<{ label: keyof typeof LABELS | 'topic'; codes: readonly string[] }>;

export const label = (kind: Label['label'], ...codes: readonly string[]): Label => ({ label: kind, codes });

/** The codes in words; one that is not known here is said as it is. */
export const inWords = ({ label: kind, codes }: Label, language: Language): string =>
  codes.map((code) => (kind === 'topic' ? topic(code, language) : word(LABELS[kind], code, language))).join('; ');

const topic = (code: string, language: Language): string => (isTopic(code) ? topicName(code, language) : code);
const isTopic = (code: string): code is Topic => Object.hasOwn(TOPICS, code);

const word = (table: Readonly<Record<string, Words>>, code: string, language: Language): string =>
  table[code]?.[language] ?? code;
