import { Group, Text } from '@mantine/core';
import type { CaseComparison } from '../api/ledger-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

type SummaryProps = Readonly<{ said: readonly string[] } & Pick<CaseComparison, 'from' | 'to'>>;

/** In words, before anything is looked at: `12 trường đổi, 3 hạn trễ thêm, 1 mức độ tăng`. */
export const Summary = ({ said, from, to }: SummaryProps) => {
  const { t } = useWords();
  const differences = said.filter((each) => each !== '');
  return (
    <div role="status">
      <Text fw={700} size="lg">
        {differences.length === 0 ? t('compare.none') : `${differences.join(', ')}.`}
      </Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('compare.moments', {
            from: from.number,
            fromDay: dateText(from.day),
            to: to.number,
            toDay: dateText(to.day),
          })}
        </Text>
      </Group>
    </div>
  );
};
