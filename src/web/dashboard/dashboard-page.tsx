import { Anchor, Group, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { type Dashboard, dashboardQuery } from '../api/dashboard-queries.ts';
import { UnitSelect } from '../forms/unit-select.tsx';
import { dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { ClockFigures } from './clock-figures.tsx';
import { Recovery, Sanctions } from './content-figures.tsx';
import { CoveragePart } from './coverage-part.tsx';
import type { DashboardSearch } from './dashboard-search.ts';
import { ListLink } from './list-link.tsx';
import { Ageing, ByBody, ByMove, ByStage, ByUnit } from './open-cases.tsx';
import { OPEN } from './open-stages.ts';
import { StageTimes } from './stage-times.tsx';
import { Trend } from './trend.tsx';
import { DashboardContext } from './use-dashboard.ts';

const route = getRouteApi('/inside/dashboard');

/** Toàn cảnh: everything counted as of the moment, beside the same day a year before; each number leads to its list. */
export const DashboardPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const { unit, body, view, dimension, never } = search;
  const place = { ...(unit === undefined ? {} : { unit }), ...(body === undefined ? {} : { body }) };
  const query = useQuery(dashboardQuery(place, asOf));
  const coverage = useRef<HTMLDivElement>(null);
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('dashboard.title')}</PageTitle>
        {query.data !== undefined && (
          <Text c="dimmed">
            {t('dashboard.asOf', { day: dateText(query.data.asOf.day), number: query.data.asOf.number })}
          </Text>
        )}
      </Group>
      <Filters search={search} />
      <Loaded query={query} lines={14}>
        {({ figures, yearBefore, asOf: moment }) => (
          <DashboardContext value={{ place, day: moment.day, before: yearBefore, isTable: view === 'table' }}>
            <StaleNotice stale={moment.staleSince} />
            <Headline figures={figures} before={yearBefore} />
            {/* Every number is a link: whoever works by keys would pass all of them. */}
            <Anchor component="button" type="button" ta="left" py={2} onClick={() => coverage.current?.focus()}>
              {t('dashboard.toCoverage')}
            </Anchor>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <ByStage figures={figures} />
              <Ageing figures={figures} />
              <ByUnit figures={figures} />
              <Stack>
                <ByBody figures={figures} />
                <ByMove figures={figures} />
              </Stack>
            </SimpleGrid>
            <ClockFigures figures={figures} />
            <StageTimes figures={figures} />
            <Trend figures={figures} />
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Recovery figures={figures} />
              <Sanctions figures={figures} />
            </SimpleGrid>
            <div ref={coverage} tabIndex={-1}>
              <CoveragePart dimension={dimension} never={never} />
            </div>
          </DashboardContext>
        )}
      </Loaded>
    </Stack>
  );
};

type HeadlineProps = Readonly<{ figures: Dashboard['figures']; before: Dashboard['yearBefore'] }>;

/** What one wants to know first, and what the columns below mean. */
const Headline = ({ figures, before }: HeadlineProps) => {
  const { t, language } = useWords();
  const { unit, body } = route.useSearch();
  return (
    <div>
      <Text size="lg">
        {t('dashboard.openCases')}:{' '}
        <ListLink
          list={{ to: '/cases', search: { unit, body, stage: OPEN } }}
          label={t('dashboard.openCases')}
          isInText
        >
          {numberText(figures.openCases, language)}
        </ListLink>
      </Text>
      <Text size="sm" c="dimmed">
        {before === null
          ? t('dashboard.noYearBefore')
          : t('dashboard.besideYearBefore', { day: dateText(before.day), number: before.number })}{' '}
        {t('dashboard.whatCounts')}
      </Text>
    </div>
  );
};

const Filters = ({ search }: Readonly<{ search: DashboardSearch }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const navigate = useNavigate({ from: '/dashboard' });
  const { unit, body, view } = search;
  // Without the filter all bodies have their row.
  const bodies = useQuery(dashboardQuery({}, asOf)).data?.figures.byBody ?? [];
  const change = (next: DashboardSearch): void =>
    void navigate({
      to: '/dashboard',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const names = new Map(bodies.map(({ code, name }) => [code, name]));
  if (body !== undefined && !names.has(body)) names.set(body, body);
  return (
    <Group align="flex-end" gap="xs">
      <div style={{ flex: '1 1 14rem' }}>
        <UnitSelect
          label={t('dashboard.unit')}
          placeholder={t('dashboard.wholeProvince')}
          withEnded
          value={unit ?? null}
          onChange={(value) => change({ unit: value ?? undefined })}
        />
      </div>
      <Select
        label={t('dashboard.body')}
        placeholder={t('dashboard.anyBody')}
        clearable
        clearButtonProps={{ 'aria-label': t('forms.clear') }}
        style={{ flex: '1 1 14rem' }}
        value={body ?? null}
        onChange={(value) => change({ body: value ?? undefined })}
        data={[...names].map(([value, label]) => ({ value, label }))}
      />
      <SegmentedControl
        aria-label={t('dashboard.view')}
        value={view ?? 'chart'}
        onChange={(value) => change({ view: value === 'table' ? value : undefined })}
        data={[
          { value: 'chart', label: t('dashboard.asChart') },
          { value: 'table', label: t('dashboard.asTable') },
        ]}
      />
    </Group>
  );
};
