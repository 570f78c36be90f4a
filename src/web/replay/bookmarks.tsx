import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookmarkIcon, TrashIcon } from '@primer/octicons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addBookmark, removeBookmark } from '#http/me/bookmarks-contract.ts';
import { operate } from '../api/client.ts';
import { type Bookmark, bookmarksQuery } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';

type BookmarksProps = Readonly<{
  scope: string;
  /** Where one stands; null: before the first event, which nobody marks. */
  number: number | null;
  onChoose: (bookmark: Bookmark) => void;
}>;

/** Places that one comes back to, on whichever device: what is walked through, and the event. */
export const Bookmarks = ({ scope, number, onChoose }: BookmarksProps) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useQuery({ ...bookmarksQuery, enabled: opened });
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: bookmarksQuery.queryKey });
  const add = useMutation({
    mutationFn: (at: number) => operate(addBookmark, {}, { name: name.trim(), scope, number: at }),
    onSuccess: () => {
      setName('');
      setIsMissing(false);
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (bookmarkId: string) => operate(removeBookmark, { bookmarkId }, {}),
    onSuccess: refresh,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') setIsMissing(true);
    else if (number !== null && !add.isPending) add.mutate(number);
  };
  const failure = add.error ?? remove.error;
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-end"
      width="min(320px, 92vw)"
      withArrow
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button variant="default" leftSection={<BookmarkIcon aria-hidden />} onClick={toggle} aria-expanded={opened}>
          {t('replay.bookmarks')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('replay.bookmarks')}>
        <Stack gap="xs">
          {data?.bookmarks.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('replay.noBookmarks')}
            </Text>
          )}
          {data?.bookmarks.map((bookmark) => (
            <Group key={bookmark.bookmarkId} justify="space-between" wrap="nowrap">
              <UnstyledButton
                py={6}
                style={{ flex: 1, overflowWrap: 'anywhere' }}
                onClick={() => {
                  close();
                  onChoose(bookmark);
                }}
              >
                {bookmark.name}
                <Text size="xs" c="dimmed">
                  {t('live.number', { number: bookmark.number })}
                </Text>
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('replay.removeBookmark', { name: bookmark.name })}
                onClick={() => remove.mutate(bookmark.bookmarkId)}
              >
                <TrashIcon aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {number !== null && (
            <form onSubmit={submit} aria-label={t('replay.addBookmark', { number })}>
              <Stack gap="xs">
                <TextInput
                  label={t('replay.bookmarkName')}
                  description={t('replay.addBookmark', { number })}
                  value={name}
                  error={isMissing && name.trim() === '' ? t('forms.fault.Required') : undefined}
                  maxLength={60}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" variant="light" loading={add.isPending}>
                  {t('replay.saveBookmark')}
                </Button>
              </Stack>
            </form>
          )}
          {failure !== null && <Failure error={failure} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
