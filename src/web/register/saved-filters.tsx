import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookmarkIcon, TrashIcon } from '@primer/octicons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { removeSavedFilter, saveFilter } from '#http/me/saved-filters-contract.ts';
import { operate } from '../api/client.ts';
import { savedFiltersQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';
import { type RegisterSearch, registerParameters, registerSearch } from './register-search.ts';

type SavedFiltersProps = Readonly<{ search: RegisterSearch; onChoose: (search: RegisterSearch) => void }>;

/** Views of the register that one comes back to, on whichever device. */
export const SavedFilters = ({ search, onChoose }: SavedFiltersProps) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useQuery({ ...savedFiltersQuery, enabled: opened });
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
  const save = useMutation({
    mutationFn: () => operate(saveFilter, {}, { name, query: queryOf(search) }),
    onSuccess: () => {
      setName('');
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (filterId: string) => operate(removeSavedFilter, { filterId }, {}),
    onSuccess: refresh,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') setIsMissing(true);
    else if (!save.isPending) save.mutate();
  };
  const failure = save.error ?? remove.error;
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-end"
      width={300}
      withArrow
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button variant="default" leftSection={<BookmarkIcon aria-hidden />} onClick={toggle} aria-expanded={opened}>
          {t('register.saved')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('register.saved')}>
        <Stack gap="xs">
          {data?.filters.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('register.savedNone')}
            </Text>
          )}
          {data?.filters.map((filter) => (
            <Group key={filter.filterId} justify="space-between" wrap="nowrap">
              <UnstyledButton
                py={6}
                style={{ flex: 1, overflowWrap: 'anywhere' }}
                onClick={() => {
                  close();
                  onChoose(registerSearch(Object.fromEntries(new URLSearchParams(filter.query))));
                }}
              >
                {filter.name}
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('register.savedRemove', { name: filter.name })}
                onClick={() => remove.mutate(filter.filterId)}
              >
                <TrashIcon aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <form onSubmit={submit} aria-label={t('register.save')}>
            <Stack gap="xs">
              <TextInput
                label={t('register.saveName')}
                description={t('register.save')}
                value={name}
                error={isMissing && name.trim() === '' ? t('forms.fault.Required') : undefined}
                maxLength={60}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="light" loading={save.isPending}>
                {t('register.saveConfirm')}
              </Button>
            </Stack>
          </form>
          {failure !== null && <Failure error={failure} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/** As it stands in an address, without the moment: a saved filter is of whatever moment it is used at. */
const queryOf = (search: RegisterSearch): string => {
  const given = registerParameters.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [[name, value]];
  });
  return new URLSearchParams(given).toString();
};
