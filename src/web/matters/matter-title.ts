import type { Language } from '#terms/bilingual.ts';
import { corruptActName, topicName } from '#terms/topics.ts';
import type { MatterFile, MatterLine } from '../api/matter-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';

type Days = Readonly<{ from: string; to: string }>;

export const daysText = ({ from, to }: Days): string =>
  from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`;

/** `Nhận hối lộ: UBND xã Phú Mỹ, 01/02/2024 – 30/06/2024`. Composed, never typed: so it names no person. */
export const matterTitle = (
  { actCode, unit, from, to }: Pick<MatterFile | MatterLine, 'actCode' | 'unit' | 'from' | 'to'>,
  language: Language,
): string => capitalised(`${corruptActName(actCode)[language]}: ${unit.name}, ${daysText({ from, to })}`);

/** Where the act is not known: by its topic. */
export const matterByTopic = ({ topic, from, to }: MatterFile['inUnit'][number], language: Language): string => {
  return capitalised(`${topicName(topic, language)}, ${daysText({ from, to })}`);
};
