import { Group, Select, Stack, Text } from '@mantine/core';
import { MailIcon } from '@primer/octicons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { recommendationKindNames } from '#terms/cases.ts';
import { followUpListNames } from '#terms/follow-up.ts';
import { type FollowUpFilters, followUpQuery, followUpTotalsQuery } from '../api/follow-up-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { BodySelect } from '../forms/body-select.tsx';
import { UnitSelect } from '../forms/unit-select.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { type FollowUpSearch, followUpLists } from './follow-up-search.ts';
import { rowOf } from './row.ts';
import { Totals } from './totals.tsx';
import { useMayRemind } from './use-may-remind.ts';

const route = getRouteApi('/inside/follow-up');

/** Đôn đốc: what was recommended and is not done, the longest overdue first; chosen ones are reminded together. */
export const FollowUpPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const filters = filtersIn(search);
  const { sort: _, ...summed } = filters;
  const query = useInfiniteQuery(followUpQuery(filters, asOf));
  const totals = useQuery(followUpTotalsQuery(summed, asOf));
  const mayRemind = useMayRemind();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const lines = query.data?.pages.flatMap((page) => page.lines);
  const day = query.data?.pages[0]?.asOf.day;
  // What went out of the list is not reminded of.
  const rows = (lines ?? []).filter((line) => !line.isSettled && chosen.has(rowOf(line))).map(rowOf);
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('followUp.title')}</PageTitle>
        <Group gap="sm">
          {day !== undefined && <Text c="dimmed">{t('deadlines.judgedOn', { day: dateText(day) })}</Text>}
          <ExportButton choices={[{ list: 'follow-up', filters: filtersIn(search) }]} />
        </Group>
      </Group>
      <Filters search={search} today={day} />
      {totals.data !== undefined && <Totals totals={totals.data} />}
      <StaleNotice stale={query.data?.pages[0]?.asOf.staleSince ?? null} />
      {query.error !== null && lines === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : lines === undefined ? (
        <Loading lines={8} />
      ) : lines.length === 0 ? (
        <Empty>{t('followUp.none')}</Empty>
      ) : (
        <>
          {mayRemind && (
            <Group gap="sm">
              <ButtonLink
                to="/follow-up/letters"
                search={{ rows: rows.join(',') }}
                disabled={rows.length === 0}
                leftSection={<MailIcon aria-hidden />}
              >
                {t('followUp.writeLetters', { count: rows.length })}
              </ButtonLink>
              <Text size="sm" c="dimmed">
                {t('followUp.chooseHint')}
              </Text>
            </Group>
          )}
          <FollowUpList lines={lines} chosen={mayRemind ? chosen : undefined} onChoose={choose} />
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};

/** Texts of an address as the query they are sent as: the server says what of them is wrong. */
const filtersIn = ({ list, kind, unit, year, sort, published, body }: FollowUpSearch): FollowUpFilters =>
  Object.fromEntries(
    Object.entries({ list, kind, unit, year, sort, published, body }).filter(([, value]) => value !== undefined),
  ) as FollowUpFilters;

const FIRST_YEAR = 2023;

const yearsUntil = (today: string | undefined): readonly string[] => {
  const last = Number((today ?? `${FIRST_YEAR}`).slice(0, 4));
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, index) => String(last - index));
};

const Filters = ({ search, today }: Readonly<{ search: FollowUpSearch; today: string | undefined }>) => {
  const { t, say } = useWords();
  const navigate = useNavigate({ from: '/follow-up' });
  const change = (next: FollowUpSearch): void =>
    void navigate({
      to: '/follow-up',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const { list = 'open', kind, unit, year, sort, published, body } = search;
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('followUp.show')}
        value={list}
        allowDeselect={false}
        onChange={(value) => change({ list: followUpLists.find((name) => name === value) })}
        data={followUpLists.map((name) => ({ value: name, label: say(followUpListNames[name]) }))}
      />
      <Select
        label={t('followUp.kind')}
        placeholder={t('followUp.anyKind')}
        clearable
        value={kind ?? null}
        onChange={(value) => change({ kind: value ?? undefined })}
        data={Object.entries(recommendationKindNames).map(([value, words]) => ({
          value,
          label: capitalised(say(words)),
        }))}
      />
      <Select
        label={t('followUp.year')}
        placeholder={t('followUp.anyYear')}
        clearable
        w={140}
        value={year ?? null}
        onChange={(value) => change({ year: value ?? undefined })}
        data={[...yearsUntil(today)]}
      />
      <Select
        label={t('followUp.order')}
        value={sort ?? 'due'}
        allowDeselect={false}
        onChange={(value) => change({ sort: value === '-owed' ? value : undefined })}
        data={[
          { value: 'due', label: t('followUp.byDue') },
          { value: '-owed', label: t('followUp.byOwed') },
        ]}
      />
      <Select
        label={t('followUp.conclusion')}
        placeholder={t('followUp.anyConclusion')}
        clearable
        clearButtonProps={{ 'aria-label': t('forms.clear') }}
        w={170}
        value={published ?? null}
        onChange={(value) => change({ published: value === 'true' || value === 'false' ? value : undefined })}
        data={[
          { value: 'true', label: t('followUp.published') },
          { value: 'false', label: t('followUp.notPublished') },
        ]}
      />
      <BodySelect body={body} onChange={(value) => change({ body: value })} />
      <div style={{ flex: '1 1 14rem' }}>
        <UnitSelect
          label={t('followUp.unit')}
          withEnded
          value={unit ?? null}
          onChange={(value) => change({ unit: value ?? undefined })}
        />
      </div>
    </Group>
  );
};
