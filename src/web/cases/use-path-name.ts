import { topics } from '#domain/law/topics.ts';
import { pathWords } from '#terms/case-value-kinds.ts';
import { topicName } from '#terms/topics.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';

/** What the value at a path is called: `F1 · số tiền`, `đánh giá nội dung: Đất đai`. */
export const usePathName = (): ((path: string) => string) => {
  const { say, language } = useWords();
  const nameOf = useOfficerNames();
  return (path) => {
    const { subject, name } = pathWords(path);
    if (subject !== undefined) return `${subject} · ${say(name)}`;
    const [first, second] = path.split('/').slice(1);
    const topic = topics.find((each) => each === second);
    if (first === 'assessments' && topic !== undefined) return `${say(name)}: ${topicName(topic, language)}`;
    if ((first === 'recusals' || first === 'dissents') && second !== undefined) {
      return `${say(name)}: ${nameOf(second)}`;
    }
    return say(name);
  };
};
