import { Group, Text } from '@mantine/core';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import { useWords } from '../i18n/use-words.ts';
import { MarkChip } from '../law/day-looks.tsx';

/** The article that was applied, with its mark: what nobody has read is never shown as read. Undefined or null: no rule is known. */
export const ArticleNote = ({
  article,
}: Readonly<{ article: Readonly<{ article: string; mark: Mark }> | undefined | null }>) => {
  const { t } = useWords();
  if (article == null) {
    return (
      <Text size="sm" c="dimmed">
        {t('matters.noArticle')}
      </Text>
    );
  }
  return (
    <Group gap="xs">
      <Text size="sm">{article.article}</Text>
      <MarkChip mark={article.mark} />
    </Group>
  );
};
