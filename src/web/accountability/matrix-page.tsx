import { Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type MatrixFilters, matrixQuery } from '../api/matrix-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { UnitSelect } from '../forms/unit-select.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { DecisionFilters } from './decision-filters.tsx';
import { LineList } from './line-list.tsx';
import { listNames, type MatrixSearch, taskNames } from './matrix-search.ts';

const route = getRouteApi('/inside/accountability');

/** Heads and deputies × matters: who answers, what the reference is, what was decided, what is to be done. */
export const MatrixPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const { list = 'all' } = search;
  const navigate = useNavigate({ from: '/accountability' });
  const query = useInfiniteQuery(matrixQuery(filtersOf(search), asOf));
  const lines = query.data?.pages.flatMap((page) => page.lines);
  const first = query.data?.pages[0];
  const isNarrowed = Object.entries(search).some(
    ([name, value]) => name !== 'list' && name !== 'asOf' && value !== undefined,
  );
  const change = (next: MatrixSearch): void =>
    void navigate({
      to: '/accountability',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('accountability.title')}</PageTitle>
        <Group gap="sm">
          {first !== undefined && (
            <Text c="dimmed">{t('accountability.judgedOn', { day: dateText(first.asOf.day) })}</Text>
          )}
          <ExportButton choices={[{ list: 'accountability-matrix', filters: filtersOf(search) }]} />
        </Group>
      </Group>
      <Text>{t('accountability.explain')}</Text>
      <Filters search={search} onChange={change} />
      {first !== undefined && (
        <Text size="sm" c="dimmed" role="status">
          {t('accountability.counts', { count: first.counts.lines })} ·{' '}
          {t('accountability.countTasks', { count: first.counts.tasks })} ·{' '}
          {t('accountability.countDeviations', { count: first.counts.deviations })}
        </Text>
      )}
      <StaleNotice stale={first?.asOf.staleSince ?? null} />
      {query.error !== null && lines === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : lines === undefined ? (
        <Loading lines={8} />
      ) : lines.length === 0 ? (
        <Empty>{isNarrowed ? t('accountability.noneSuch') : t(`accountability.none.${list}`)}</Empty>
      ) : (
        <>
          <LineList lines={lines} label={t('accountability.title')} />
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};

const filtersOf = ({ list = 'all', task, unit, within, form, deviation, groundless }: MatrixSearch): MatrixFilters => ({
  list,
  ...(task === undefined ? {} : { task }),
  ...(unit === undefined ? {} : { unit }),
  ...(within === undefined ? {} : { within }),
  ...(form === undefined ? {} : { form }),
  ...(deviation === undefined ? {} : { deviation }),
  ...(groundless === undefined ? {} : { groundless }),
});

type FiltersProps = Readonly<{ search: MatrixSearch; onChange: (next: MatrixSearch) => void }>;

const Filters = ({ search, onChange }: FiltersProps) => {
  const { list = 'all', task, unit } = search;
  const { t } = useWords();
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('accountability.show')}
        value={list}
        allowDeselect={false}
        onChange={(value) => onChange({ list: listNames.find((name) => name === value) })}
        data={listNames.map((name) => ({ value: name, label: t(`accountability.list.${name}`) }))}
      />
      <Select
        label={t('accountability.task')}
        placeholder={t('accountability.anyTask')}
        clearable
        clearButtonProps={{ 'aria-label': t('forms.clear') }}
        value={task ?? null}
        onChange={(value) => onChange({ task: taskNames.find((name) => name === value) })}
        data={taskNames.map((task) => ({ value: task, label: t(`headTasks.task.${task}`) }))}
        style={{ flex: '1 1 14rem' }}
      />
      <div style={{ flex: '1 1 14rem' }}>
        <UnitSelect
          label={t('accountability.unit')}
          withEnded
          value={unit ?? null}
          onChange={(value) => onChange({ unit: value ?? undefined })}
        />
      </div>
      <DecisionFilters search={search} onChange={onChange} />
    </Group>
  );
};
