import { Group, Text } from '@mantine/core';
import type { Plan } from '../api/plan-queries.ts';
import { useWords } from '../i18n/use-words.ts';

const COUNTED = ['done', 'begun', 'late', 'dropped'] as const;

/** Planned against done, in one line. */
export const PlanCounts = ({ plan: { items, unplanned } }: Readonly<{ plan: Plan }>) => {
  const { t } = useWords();
  const counts = COUNTED.map((name) => ({ name, count: items.filter(({ standing }) => standing === name).length }));
  const planned = items.filter(({ standing }) => standing !== 'dropped').length;
  return (
    <Group gap="md" role="status">
      <Text fw={600}>{t('plan.counts.items', { count: planned })}</Text>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => (
          <Text key={name}>{t(`plan.counts.${name}`, { count })}</Text>
        ))}
      <Text>{t('plan.counts.unplanned', { count: unplanned.length })}</Text>
    </Group>
  );
};
