import { Group, Stack, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type DeadlineLine, firstDeadlinesQuery } from '../api/queries.ts';
import { ClockAbout } from '../deadlines/clock-about.tsx';
import { ClockTitle } from '../deadlines/clock-title.tsx';
import { DeadlineChip } from '../deadlines/deadline-chip.tsx';
import { WhyButton } from '../deadlines/why-button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Failure, Loading } from '../shell/states.tsx';

const EACH = 5;

/** What is overdue, the oldest first, and what will be soon. */
export const UpcomingDeadlines = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const results = useQueries({
    queries: (['overdue', 'due-soon'] as const).map((list) => firstDeadlinesQuery(list, asOf, EACH)),
  });
  const lines = results.flatMap(({ data }) => data ?? []);
  const error = results.find((result) => result.error !== null)?.error ?? null;
  return (
    <section aria-labelledby="upcoming">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="upcoming">
          {t('deadlines.upcoming')}
        </Title>
        <AnchorLink to="/deadlines">{t('deadlines.all')}</AnchorLink>
      </Group>
      {error !== null && <Failure error={error} />}
      {results.some(({ isLoading }) => isLoading) ? (
        <Loading />
      ) : (
        error === null && lines.length === 0 && <Empty>{t('deadlines.upcomingNone')}</Empty>
      )}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <Line key={`${line.id} ${line.key}`} line={line} />
        ))}
      </Stack>
    </section>
  );
};

const Line = ({ line }: Readonly<{ line: DeadlineLine }>) => (
  <li>
    <Group gap="xs">
      <ClockTitle clock={line} />
      <DeadlineChip clock={line} />
      <WhyButton owner={line} clockKey={line.key} clock={line.clock} />
    </Group>
    <ClockAbout line={line} size="sm" />
  </li>
);
