import { Group, Stack, Text, TextInput } from '@mantine/core';
import { SearchIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { matchesWords } from '#domain/vietnamese-text.ts';
import { type TreeLine, unitTreeQuery } from '../api/queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { DayInput } from '../forms/day-input.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { UnitTree } from './unit-tree.tsx';

const route = getRouteApi('/inside/units');

/** All units and who heads them on a day: the organisation as it was, is, or is known to become. */
export const UnitsPage = () => {
  const { t } = useWords();
  const { asOf, isPast } = useMoment();
  const { day } = route.useSearch();
  const navigate = useNavigate({ from: '/units' });
  const [q, setQ] = useState('');
  const query = useQuery({ ...unitTreeQuery(day, asOf), placeholderData: (before) => before });
  const mayManage = useMay('manage-units') && !isPast;
  const mayRegister = useMay('register-provisional-unit') && !isPast;
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('offices.units.title')}</PageTitle>
        <Group gap="sm">
          {(mayManage || mayRegister) && (
            <ButtonLink to="/units/new" variant="light">
              {mayManage ? t('common.registerUnit') : t('offices.units.registerProvisional')}
            </ButtonLink>
          )}
          <ExportButton choices={[{ list: 'units', filters: { q: q.trim() }, day }]} />
        </Group>
      </Group>
      <Group align="flex-end">
        <TextInput
          type="search"
          style={{ flex: '1 1 14rem' }}
          label={t('offices.units.search')}
          leftSection={<SearchIcon aria-hidden />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <DayInput
          label={t('offices.day')}
          value={day ?? query.data?.asOf.day ?? null}
          onChange={(date) =>
            void navigate({ to: '/units', search: (before) => ({ ...before, day: date ?? undefined }), replace: true })
          }
          w={160}
        />
      </Group>
      <Loaded query={query} lines={12}>
        {({ units, asOf: moment }) => {
          const found = matching(units, q);
          return (
            <>
              <StaleNotice stale={moment.staleSince} />
              <Text size="sm" c="dimmed" role="status">
                {t('offices.units.count', { count: found.length, day: dateText(moment.day) })}
              </Text>
              {found.length === 0 ? (
                <Empty>{t('offices.units.none')}</Empty>
              ) : (
                <UnitTree units={found} isFiltered={q.trim() !== ''} day={day} />
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
};

const matching = (units: readonly TreeLine[], q: string): readonly TreeLine[] =>
  q.trim() === ''
    ? units
    : units.filter(({ name, code, head }) => matchesWords(`${name} ${code} ${head?.name ?? ''}`, q));
