import { Group, Select, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DAY_KINDS } from '#domain/law/working-days.ts';
import { isLegalDate } from '#domain/legal-date.ts';
import { dayKindNames } from '#terms/clocks.ts';
import type { Supposed } from '../api/law-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { NotThere } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { ImpactPreview } from './impact-preview.tsx';

const route = getRouteApi('/inside/calendar/suppose');

/** For who plans: what would a day off more, or less, do to the deadlines that run? Nothing is written. */
export const SupposeDayPage = () => {
  const { t, say } = useWords();
  const { date, as } = route.useSearch();
  const navigate = useNavigate({ from: '/calendar/suppose' });
  const may = useMay('preview-impact');
  if (!may) return <NotThere />;
  const change = (next: Readonly<{ date?: string | undefined; as?: string | undefined }>): void =>
    void navigate({ to: '/calendar/suppose', search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Stack>
      <AnchorLink to="/calendar" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('law.calendar.title')}
      </AnchorLink>
      <PageTitle>{t('law.suppose.title')}</PageTitle>
      <Text>{t('law.suppose.explain')}</Text>
      <Group align="flex-end">
        <DayInput
          label={t('law.calendar.date')}
          value={date ?? null}
          onChange={(value) => change({ date: value ?? undefined })}
          w={180}
        />
        <Select
          label={t('law.suppose.as')}
          placeholder={t('forms.choose')}
          value={as ?? null}
          onChange={(value) => change({ as: value ?? undefined })}
          data={[
            ...DAY_KINDS.map((kind) => ({ value: kind, label: capitalised(say(dayKindNames[kind])) })),
            { value: WITHDRAWN, label: t('law.suppose.withdrawn') },
          ]}
          style={{ flex: '1 1 14rem' }}
          maw={360}
        />
      </Group>
      <ImpactPreview supposed={supposedOf(date, as)} needs={t('law.impact.needsDay')} />
    </Stack>
  );
};

const WITHDRAWN = 'withdrawn';

const supposedOf = (date: string | undefined, as: string | undefined): Supposed | undefined => {
  if (date === undefined || !isLegalDate(date)) return undefined;
  if (as === WITHDRAWN) return { change: 'day-withdrawn', date };
  const kind = DAY_KINDS.find((each) => each === as);
  return kind === undefined ? undefined : { change: 'day-declared', date, kind };
};
