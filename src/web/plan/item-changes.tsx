import { Text } from '@mantine/core';
import { topicName } from '#terms/topics.ts';
import type { PlanItem } from '../api/plan-queries.ts';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';

/** What was done to an item since it was proposed: what, by whom, why, on which paper. That it was left out is said beside it. */
export const ItemChanges = ({ changes }: Readonly<{ changes: PlanItem['changes'] }>) => {
  const { t, language } = useWords();
  const nameOf = useOfficerNames();
  return changes.map(({ quarter, topics, dropped, ground, document, adjustedBy, adjustedOn }) => (
    <Text key={`${adjustedOn} ${quarter} ${topics?.join()} ${dropped}`} size="sm">
      {[
        quarter === null ? undefined : t('plan.change.quarter', { quarter }),
        topics === null
          ? undefined
          : t('plan.change.topics', { topics: topics.map((topic) => topicName(topic, language)).join('; ') }),
        t('plan.change.by', { day: dateText(adjustedOn), by: nameOf(adjustedBy), ground }),
        document === null ? undefined : t('plan.change.paper', { number: documentNumberText(document) }),
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}
    </Text>
  ));
};
