import type { Language } from '#terms/bilingual.ts';
import { topicName } from '#terms/topics.ts';
import type { PlanItem } from '../api/plan-queries.ts';

/** `P3 · Quý 2 · Sở Y tế: Đất đai; Xây dựng`. */
export const itemLabel = ({ itemId, quarter, unit, topics }: PlanItem, language: Language): string => {
  const when = language === 'vi' ? `Quý ${quarter}` : `Quarter ${quarter}`;
  return `${itemId} · ${when} · ${unit.name}: ${topics.map((topic) => topicName(topic, language)).join('; ')}`;
};
