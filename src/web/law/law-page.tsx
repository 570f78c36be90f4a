import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { isLegalDate } from '#domain/legal-date.ts';
import { clockNames } from '#terms/clocks.ts';
import { type LawLine, lawRulesQuery } from '../api/law-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { LawTable } from './law-table.tsx';
import { PolicyList } from './policy-list.tsx';

const route = getRouteApi('/inside/law');

const shown = {
  all: () => true,
  unverified: (line) => line.known && line.mark === 'unverified',
  gaps: (line) => !line.known,
} as const satisfies Readonly<Record<string, (line: LawLine) => boolean>>;
const onlyNames = Object.keys(shown) as (keyof typeof shown)[];

type Search = Readonly<{ day?: string | undefined; only?: string | undefined; clock?: string | undefined }>;

/** Every limit this program counts with: from when to when, by which article, and how far that has been read. */
export const LawPage = () => {
  const { t, say } = useWords();
  const { asOf, isPast } = useMoment();
  const { day, only: wanted, clock } = route.useSearch();
  const navigate = useNavigate({ from: '/law' });
  const query = useQuery(lawRulesQuery(asOf));
  const mayManage = useMay('manage-policies') && !isPast;
  const only = onlyNames.find((name) => name === wanted) ?? 'all';
  const change = (next: Search): void =>
    void navigate({ to: '/law', search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Stack>
      <PageTitle>{t('law.rules.title')}</PageTitle>
      <Text>{t('law.rules.explain')}</Text>
      <PolicyList mayManage={mayManage} />
      <Group align="flex-end">
        <DayInput
          label={t('law.rules.holdsOn')}
          value={day ?? null}
          onChange={(date) => change({ day: date ?? undefined })}
          clearable
          w={180}
        />
        <Select
          label={t('law.rules.show')}
          value={only}
          onChange={(value) => change({ only: value === 'all' ? undefined : (value ?? undefined) })}
          data={[
            { value: 'all', label: t('law.rules.only.all') },
            { value: 'unverified', label: t('law.rules.only.unverified') },
            { value: 'gaps', label: t('law.rules.only.gaps') },
          ]}
          w={200}
        />
        <Select
          label={t('law.rules.what')}
          placeholder={t('law.rules.anyClock')}
          value={clock ?? null}
          onChange={(value) => change({ clock: value ?? undefined })}
          data={Object.entries(clockNames).map(([value, name]) => ({ value, label: say(name) }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('forms.clear') }}
          style={{ flex: '1 1 14rem' }}
          maw={420}
        />
      </Group>
      <Loaded query={query} lines={16}>
        {({ lines, asOf: moment }) => {
          const found = lines.filter(
            (line) => shown[only](line) && holdsOn(line, day) && (clock === undefined || clock === line.clock),
          );
          return (
            <>
              <StaleNotice stale={moment.staleSince} />
              <Text size="sm" c="dimmed" role="status">
                {t('law.rules.count', { count: found.length })}
              </Text>
              {found.length === 0 ? (
                <Empty>{t('law.rules.none')}</Empty>
              ) : (
                <LawTable lines={found} mayManage={mayManage} />
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
};

const holdsOn = ({ from, to }: LawLine, day: string | undefined): boolean =>
  day === undefined || !isLegalDate(day) || (from <= day && (to === null || day <= to));
