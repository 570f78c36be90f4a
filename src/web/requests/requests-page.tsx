import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { requestListNames } from '#terms/oversight-requests.ts';
import { type RequestFilters, requestCountsQuery, requestsQuery } from '../api/request-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { RequestList } from './request-list.tsx';
import { type RequestSearch, requestLists } from './request-search.ts';

const route = getRouteApi('/inside/requests');

/** Yêu cầu giám sát: what overseers asked about moments, what was answered, what is still owed to them. */
export const RequestsPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const query = useInfiniteQuery(requestsQuery(filtersIn(search), asOf));
  const mayRaise = useMay('raise-request');
  const pages = query.data?.pages;
  const lines = pages?.flatMap((page) => page.requests);
  const officers = Object.assign({}, ...(pages ?? []).map((page) => page.officers)) as Record<string, string>;
  const day = pages?.[0]?.asOf.day;
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('requests.title')}</PageTitle>
        <Group gap="sm">
          {day !== undefined && <Text c="dimmed">{t('deadlines.judgedOn', { day: dateText(day) })}</Text>}
          <ExportButton choices={[{ list: 'oversight-requests', filters: filtersIn(search) }]} />
        </Group>
      </Group>
      <Text>{t('requests.explain')}</Text>
      {mayRaise && (
        <div>
          <ButtonLink to="/requests/new" variant="light">
            {t('requests.raise')}
          </ButtonLink>
        </div>
      )}
      <Filters search={search} />
      <Counts mine={search.mine} />
      <StaleNotice stale={pages?.[0]?.asOf.staleSince ?? null} />
      {query.error !== null && lines === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : lines === undefined ? (
        <Loading lines={8} />
      ) : lines.length === 0 ? (
        <Empty>{t('requests.none')}</Empty>
      ) : (
        <>
          <RequestList lines={lines} officers={officers} />
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};

/** An absent filter is no filter. */
const filtersIn = ({ list, mine }: RequestSearch): RequestFilters => ({
  ...(list === undefined ? {} : { list }),
  ...(mine === undefined ? {} : { mine }),
});

const Counts = ({ mine }: Readonly<{ mine: RequestSearch['mine'] }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { data } = useQuery(requestCountsQuery(filtersIn({ mine }), asOf));
  if (data === undefined) return null;
  const { open, overdue, toAnswer, toJudge } = data;
  return <Text>{t('requests.counts', { open, overdue, toAnswer, toJudge })}</Text>;
};

const Filters = ({ search }: Readonly<{ search: RequestSearch }>) => {
  const { t, say } = useWords();
  const { role } = useMe();
  const navigate = useNavigate({ from: '/requests' });
  const change = (next: RequestSearch): void =>
    void navigate({
      to: '/requests',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={t('requests.show')}
        value={search.list ?? 'open'}
        allowDeselect={false}
        onChange={(value) => change({ list: requestLists.find((name) => name === value) })}
        data={requestLists.map((name) => ({ value: name, label: capitalised(say(requestListNames[name])) }))}
      />
      <Checkbox
        label={role === 'oversight' ? t('requests.mineAsked') : t('requests.mineAnswered')}
        checked={search.mine === 'true'}
        onChange={(event) => change({ mine: event.currentTarget.checked ? 'true' : undefined })}
        mb={8}
      />
    </Group>
  );
};
