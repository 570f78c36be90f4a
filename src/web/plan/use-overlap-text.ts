import { topicName } from '#terms/topics.ts';
import type { Plan, PlanOverlap } from '../api/plan-queries.ts';
import { useWords } from '../i18n/use-words.ts';

/** `P1 (Thanh tra tỉnh, quý 1) và P4 (…) cùng thanh tra Sở Y tế về: Mua sắm.` */
export const useOverlapText = (
  { items }: Plan,
  { items: pair, topics }: Pick<PlanOverlap, 'items' | 'topics'>,
): string => {
  const { t, language } = useWords();
  const of = pair.map((itemId) => items.find((item) => item.itemId === itemId));
  const [one = '', other = ''] = of.map((item) =>
    item === undefined
      ? ''
      : `${item.itemId} (${item.body.name}, ${t('plan.quarterOf', { quarter: item.quarter }).toLocaleLowerCase(language)})`,
  );
  const unit = of[0]?.unit.name ?? '';
  return t('plan.overlapOf', {
    one,
    other,
    unit,
    topics: topics.map((topic) => topicName(topic, language)).join('; '),
  });
};
