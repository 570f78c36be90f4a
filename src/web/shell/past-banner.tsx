import { Button, Group, Text } from '@mantine/core';
import { HistoryIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouterState, useSearch } from '@tanstack/react-router';
import { momentQuery } from '../api/queries.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from './links.tsx';
import { useGoTo } from './moment.ts';
import classes from './shell.module.css';
import { useMay } from './use-me.ts';

/** Says across the whole page that this is the past: nobody must take an old figure for today's. */
export const PastBanner = ({ asOf }: Readonly<{ asOf: string }>) => {
  const { t } = useWords();
  const goTo = useGoTo();
  const isAsking = useRouterState({ select: ({ location }) => location.pathname === '/requests/new' });
  const { data } = useQuery(momentQuery(asOf));
  const seen = data && { number: data.number, instant: instantText(data.instant) };
  const said =
    seen === undefined ? t('moment.pastLoading') : isAsking ? t('moment.pastAsking', seen) : t('moment.pastAt', seen);
  return (
    <Group className={classes['past'] ?? ''} role="status" justify="space-between" gap="sm" px="md" py={6}>
      <Group gap="xs" wrap="nowrap">
        <HistoryIcon aria-hidden />
        <Text size="sm" fw={600}>
          {said}
        </Text>
      </Group>
      <Group gap="xs">
        <AskAboutMoment />
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            void goTo(undefined).then(() => document.getElementById('main')?.focus({ preventScroll: true }))
          }
        >
          {t('moment.backToNow')}
        </Button>
      </Group>
    </Group>
  );
};

/** The one thing that is written from the past, because it is about the past: an overseer asks about what he looks at. */
const AskAboutMoment = () => {
  const { t } = useWords();
  const from = useRouterState({ select: ({ location }) => location.pathname });
  const { day } = useSearch({ strict: false });
  if (!useMay('raise-request') || from.startsWith('/requests/')) return null;
  return (
    <ButtonLink to="/requests/new" search={{ from, day }} size="xs" variant="default">
      {t('moment.ask')}
    </ButtonLink>
  );
};
