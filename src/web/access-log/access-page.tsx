import { Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type AccessFilters, accessQuery } from '../api/access-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { AccessFilterFields } from './access-filters.tsx';
import { AccessList } from './access-list.tsx';
import { type AccessSearch, thingOf } from './access-search.ts';
import { CouldSee } from './could-see.tsx';

const route = getRouteApi('/inside/access-log');

/** Nhật ký truy cập: who opened, tried or was given what; and of one thing, who could have looked into it. */
export const AccessPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const query = useInfiniteQuery(accessQuery(filtersIn(search), asOf));
  const entries = query.data?.pages.flatMap((page) => page.entries);
  const moment = query.data?.pages[0]?.asOf;
  const { subject } = search;
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('accessLog.title')}</PageTitle>
        <Group gap="sm">
          {moment !== undefined && (
            <Text c="dimmed">
              {t('accessLog.asOf', { number: moment.number, instant: instantText(moment.instant) })}
            </Text>
          )}
          <ExportButton choices={[{ list: 'access-log', filters: filtersIn(search) }]} />
        </Group>
      </Group>
      <AccessFilterFields search={search} />
      <StaleNotice stale={moment?.staleSince ?? null} />
      {subject !== undefined && <CouldSee thing={thingOf(subject)} />}
      {subject !== undefined && <Title order={2}>{t('accessLog.whoDid')}</Title>}
      {query.error !== null && entries === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : entries === undefined ? (
        <Loading lines={8} />
      ) : entries.length === 0 ? (
        <Empty>{t('accessLog.none')}</Empty>
      ) : (
        <>
          <AccessList entries={entries} />
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};

const filtersIn = ({ kind, officer, subject, from, to }: AccessSearch): AccessFilters =>
  Object.fromEntries(Object.entries({ kind, officer, subject, from, to }).filter(([, value]) => value !== undefined));
