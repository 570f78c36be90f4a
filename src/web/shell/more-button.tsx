import { Button, Group } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';

type MoreButtonProps = Readonly<{
  /** Of which list, where a page has several. */
  of?: string;
  query: Readonly<{ hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }>;
}>;

/** The next page, while there is one. */
export const MoreButton = ({ of, query }: MoreButtonProps) => {
  const { t } = useWords();
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center">
      <Button
        variant="default"
        aria-label={of === undefined ? undefined : `${t('common.more')}: ${of}`}
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t('common.more')}
      </Button>
    </Group>
  );
};
