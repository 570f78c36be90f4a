import type { Topic } from '#domain/law/topics.ts';
import type { Language } from '#terms/bilingual.ts';
import { topicName } from '#terms/topics.ts';

/** Everything a title is made of. A title is composed, never typed: so it names no person. */
export type TitleParts = Readonly<{
  form: 'inspection' | 'check';
  unitName: string;
  topics: readonly Topic[];
  /** Of the decision, once there is one: `15/QĐ-TTr`. */
  decisionNumber: string | null;
}>;

const FORMS = {
  inspection: { vi: 'Thanh tra', en: 'Inspection of' },
  check: { vi: 'Kiểm tra', en: 'Check of' },
} as const satisfies Record<TitleParts['form'], Record<Language, string>>;
const DECISION = { vi: 'Quyết định', en: 'Decision' } as const satisfies Record<Language, string>;

/** `Thanh tra UBND xã Phú Mỹ: Đất đai; Tài chính, ngân sách (Quyết định 15/QĐ-TTr)`. */
export const composeTitle = ({ form, unitName, topics, decisionNumber }: TitleParts, language: Language): string => {
  const scope = topics.map((topic) => topicName(topic, language)).join('; ');
  const number = decisionNumber === null ? '' : ` (${DECISION[language]} ${decisionNumber})`;
  return `${FORMS[form][language]} ${unitName}: ${scope}${number}`;
};
