import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type CaseFilters, caseCountsQuery, casesQuery } from '../api/queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { CaseList } from './case-list.tsx';
import { columnsIn } from './columns.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterPanel } from './filter-panel.tsx';
import type { RegisterSearch } from './register-search.ts';
import { SavedFilters } from './saved-filters.tsx';
import { SearchField } from './search-field.tsx';

const route = getRouteApi('/inside/cases');

/** The register of cases, as of any moment: what is filtered, sorted and shown stands in the address. */
export const RegisterPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const change = useChange();
  const { columns: columnsText, sort, ...filters } = registerPart(search);
  const query = useInfiniteQuery(casesQuery(asFilters({ ...filters, sort }), asOf));
  const counts = useQuery(caseCountsQuery(asFilters(filters), asOf));
  const columns = columnsIn(columnsText);
  const lines = query.data?.pages.flatMap(({ cases }) => cases);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('register.title')}</PageTitle>
        <Text c="dimmed" role="status">
          {counts.data === undefined
            ? ''
            : counts.data.isCapped
              ? t('register.countCapped', { total: counts.data.total })
              : t('register.count', { count: counts.data.total })}
        </Text>
      </Group>
      <Group align="flex-end" gap="xs">
        <SearchField value={search.q ?? ''} onChange={(q) => change({ q }, { replace: true })} />
        <SavedFilters search={search} onChoose={(saved) => change(saved, { only: true })} />
        <ColumnsMenu columns={columns} onChange={(names) => change({ columns: names.join(',') })} />
        <ExportButton choices={[{ list: 'cases', filters: { ...filters, sort } }]} />
        <PaperFiles />
      </Group>
      <FilterPanel search={search} counts={counts.data?.byStage} onChange={change} isFiltered={isFiltered} />
      <StaleNotice stale={query.data?.pages[0]?.asOf.staleSince ?? null} />
      {query.error !== null && lines === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : lines === undefined ? (
        <Loading lines={8} />
      ) : lines.length === 0 ? (
        <Empty>{isFiltered ? t('register.none') : t('register.noneAtAll')}</Empty>
      ) : (
        <>
          <CaseList
            lines={lines}
            columns={columns}
            sort={sort ?? '-opened'}
            onSort={(next) => change({ sort: next })}
          />
          {query.hasNextPage && (
            <Group justify="center">
              <Text size="sm" c="dimmed">
                {t('register.shown', { shown: lines.length })}
              </Text>
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('common.more')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Stack>
  );
};

/** Where what runs on paper comes in: for whoever may, and not in the past. */
const PaperFiles = () => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const may = useMay('carry-in-case');
  if (!may || isPast) return null;
  return (
    <Group gap="md" pb={8}>
      <AnchorLink to="/cases/carry-in">{t('register.carryIn')}</AnchorLink>
      <AnchorLink to="/cases/import">{t('register.import')}</AnchorLink>
    </Group>
  );
};

/** The moment belongs to the whole application, not to the register. */
const registerPart = (search: RegisterSearch & Readonly<{ asOf?: string | undefined }>): RegisterSearch => {
  const { asOf: _, ...mine } = search;
  return mine;
};

/** Texts of an address as the query they are sent as: the server says what of them is wrong. */
const asFilters = (search: Omit<RegisterSearch, 'columns'>): CaseFilters => search as CaseFilters;

export type Change = (search: RegisterSearch, options?: Readonly<{ replace?: boolean; only?: boolean }>) => void;

/** Writes into the address. `only`: nothing of what stood there before, but the moment, stays. */
const useChange = (): Change => {
  const navigate = useNavigate({ from: '/cases' });
  return (search, { replace = false, only = false } = {}) =>
    void navigate({
      to: '/cases',
      search: (before) => (only ? { ...search, asOf: before.asOf } : { ...before, ...search }),
      replace,
      resetScroll: false,
    });
};
