import { Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { LawIcon, OrganizationIcon, PersonIcon, SearchIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { firstCasesQuery, officersQuery, unitsQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from './moment.ts';
import classes from './search-palette.module.css';
import { useMay } from './use-me.ts';

type Hit = Readonly<{ id: string; group: 'cases' | 'units' | 'officers'; name: string; note: string; go: () => void }>;

const EACH = 6;

/** Finds a case, a unit or an officer from anywhere: with marks or without, by words or by the number of a paper. */
export const SearchPalette = ({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) => {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.label')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SearchBox onDone={onClose} />
    </Modal>
  );
};

const icons = { cases: LawIcon, units: OrganizationIcon, officers: PersonIcon } as const;

const SearchBox = ({ onDone }: Readonly<{ onDone: () => void }>) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const { hits: found, isSearching } = useHits(q, onDone);
  // What is found for words that are no longer these is not chosen by Enter.
  const hits = q === text.trim() ? found : [];
  const [active, setActive] = useState(0);
  const listId = useId();
  const chosen = hits[Math.min(active, hits.length - 1)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      chosen?.go();
    }
  };
  return (
    <Stack>
      <TextInput
        data-autofocus
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<SearchIcon aria-hidden />}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        autoComplete="off"
      />
      <Text size="sm" c="dimmed" role="status">
        {q === ''
          ? t('search.begin')
          : isSearching
            ? t('search.searching')
            : hits.length === 0
              ? t('search.none', { q })
              : t('search.found', { count: hits.length })}
      </Text>
      <div id={listId} role="listbox" aria-label={t('search.label')} tabIndex={-1}>
        {hits.map((hit, index) => (
          <HitLine
            key={hit.id}
            id={`${listId}-${hit.id}`}
            hit={hit}
            isActive={hit === chosen}
            group={t(`search.${hit.group}`)}
            isFirst={hits[index - 1]?.group !== hit.group}
          />
        ))}
      </div>
    </Stack>
  );
};

type HitLineProps = Readonly<{ id: string; hit: Hit; isActive: boolean; group: string; isFirst: boolean }>;

const HitLine = ({ id, hit, isActive, group, isFirst }: HitLineProps) => {
  const HitIcon = icons[hit.group];
  return (
    <>
      {isFirst && (
        <Text size="xs" fw={600} c="dimmed" tt="uppercase" mt="xs" aria-hidden>
          {group}
        </Text>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox chooses it */}
      <div id={id} role="option" aria-selected={isActive} className={classes['hit'] ?? ''} onClick={hit.go}>
        <Group gap="sm" wrap="nowrap">
          <HitIcon aria-hidden />
          <span className="visually-hidden">{group}: </span>
          <div>
            <Text size="sm">{hit.name}</Text>
            <Text size="xs" c="dimmed">
              {hit.note}
            </Text>
          </div>
        </Group>
      </div>
    </>
  );
};

const useHits = (q: string, onDone: () => void): Readonly<{ hits: readonly Hit[]; isSearching: boolean }> => {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  const seesCases = useMay('list-cases');
  const isOn = q.length > 0;
  const cases = useQuery({ ...firstCasesQuery({ q }, asOf, EACH), enabled: isOn && seesCases });
  const units = useQuery({ ...unitsQuery({ q, limit: EACH, includeEnded: 'true' }, asOf), enabled: isOn });
  const officers = useQuery({ ...officersQuery({ q }, asOf, EACH), enabled: isOn });
  const navigate = useNavigate();
  const leave = (go: () => Promise<void>) => () => {
    onDone();
    void go();
  };
  if (!isOn) return { hits: [], isSearching: false };
  const hits: readonly Hit[] = [
    ...(cases.data ?? []).map(
      ({ caseId, title, unitName }): Hit => ({
        id: caseId,
        group: 'cases',
        name: title[language],
        note: unitName,
        go: leave(() => navigate({ to: '/cases/$caseId', params: { caseId } })),
      }),
    ),
    ...(units.data?.units ?? []).map(
      ({ code, name, head, isInForce }): Hit => ({
        id: `unit-${code}`,
        group: 'units',
        name,
        note: [
          code,
          isInForce ? undefined : t('common.unitEnded'),
          head === null ? undefined : `${head.post} ${head.name}`,
        ]
          .filter((each) => each !== undefined)
          .join(' · '),
        go: leave(() => navigate({ to: '/units/$code', params: { code } })),
      }),
    ),
    ...(officers.data?.officers ?? []).map(
      ({ officerId, name, bodyName }): Hit => ({
        id: officerId,
        group: 'officers',
        name,
        note: bodyName,
        go: leave(() => navigate({ to: '/officers/$officerId', params: { officerId } })),
      }),
    ),
  ];
  return { hits, isSearching: cases.isFetching || units.isFetching || officers.isFetching };
};
