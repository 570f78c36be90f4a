import { Button, Group } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';

type MoreButtonProps = Readonly<{
  query: Readonly<{ hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }>;
}>;

/** The next page, while there is one. */
export const MoreButton = ({ query }: MoreButtonProps) => {
  const { t } = useWords();
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('common.more')}
      </Button>
    </Group>
  );
};
