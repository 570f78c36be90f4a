import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookmarkIcon, TrashIcon } from '@primer/octicons-react';
import { type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from './states.tsx';

/** Something that somebody keeps for himself under a name. */
export type Kept = Readonly<{ id: string; name: string; note?: string; choose: () => void }>;

type KeptPlacesProps<Answer> = Readonly<{
  /** Asked for when it is opened. */
  query: UseQueryOptions<Answer, Error, Answer, string[]>;
  keptIn: (answer: Answer) => readonly Kept[];
  /** Left out where nothing can be kept. */
  keep?: (name: string) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  words: Readonly<{
    title: string;
    none: string;
    remove: (name: string) => string;
    keep: string;
    name: string;
    confirm: string;
  }>;
}>;

/** What one comes back to, on whichever device: opened from a button, each by its name, with a way to keep one more. */
export const KeptPlaces = <Answer,>({ query, keptIn, keep, remove, words }: KeptPlacesProps<Answer>) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useQuery({ ...query, enabled: opened });
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey });
  const keeping = useMutation({
    mutationFn: async () => keep?.(name.trim()),
    onSuccess: () => {
      setName('');
      setIsMissing(false);
      return refresh();
    },
  });
  const removing = useMutation({ mutationFn: remove, onSuccess: refresh });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') setIsMissing(true);
    else if (!keeping.isPending) keeping.mutate();
  };
  const failure = keeping.error ?? removing.error;
  const kept = data === undefined ? undefined : keptIn(data);
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
          {words.title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <Stack gap="xs">
          {kept?.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.none}
            </Text>
          )}
          {kept?.map((each) => (
            <Group key={each.id} justify="space-between" wrap="nowrap">
              <UnstyledButton
                py={6}
                style={{ flex: 1, overflowWrap: 'anywhere' }}
                onClick={() => {
                  close();
                  each.choose();
                }}
              >
                {each.name}
                {each.note !== undefined && (
                  <Text size="xs" c="dimmed">
                    {each.note}
                  </Text>
                )}
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(each.name)}
                onClick={() => removing.mutate(each.id)}
              >
                <TrashIcon aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {keep !== undefined && (
            <form onSubmit={submit} aria-label={words.keep}>
              <Stack gap="xs">
                <TextInput
                  label={words.name}
                  description={words.keep}
                  value={name}
                  error={isMissing && name.trim() === '' ? t('forms.fault.Required') : undefined}
                  maxLength={60}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" variant="light" loading={keeping.isPending}>
                  {words.confirm}
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
