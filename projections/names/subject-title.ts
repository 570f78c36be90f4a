import type { Topic } from '#domain/law/topics.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { topicName } from '#terms/topics.ts';

/** `Vụ việc bị phản ánh tại UBND xã Phú Mỹ: Đất đai`: of nobody it is said that he did something. */
export const matterTitle = (unitName: string, topic: Topic): Bilingual => ({
  vi: `Vụ việc bị phản ánh tại ${unitName}: ${topicName(topic, 'vi')}`,
  en: `Matter reported at ${unitName}: ${topicName(topic, 'en')}`,
});

/** `Xem xét trách nhiệm: Nguyễn Văn Đứng, Chủ tịch (UBND xã Phú Mỹ)`: who holds an office is public. */
export const actionTitle = (unitName: string, { name, post }: Readonly<{ name: string; post: string }>): Bilingual => ({
  vi: `Xem xét trách nhiệm: ${name}, ${post} (${unitName})`,
  en: `Responsibility considered: ${name}, ${post} (${unitName})`,
});
