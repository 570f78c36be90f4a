import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { movesOf } from '#http/me/moves-contract.ts';
import { type CaseFilters, type CaseLine, firstCasesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Cell } from '../register/columns.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';

const EACH = 20;

/** Cases that wait for this person, or for the role he is in. */
export const MyMoves = () => {
  const { t } = useWords();
  const { officerId, role } = useMe();
  const { asOf } = useMoment();
  const wanted: readonly CaseFilters[] = [
    { moveOfficer: officerId },
    ...movesOf[role].map((moveRole) => ({ moveRole })),
  ];
  const { lines, error, isLoading } = useMoves(wanted, asOf);
  return (
    <section aria-labelledby="my-moves">
      <Title order={2} id="my-moves" mb="sm">
        {t('today.mine')}
      </Title>
      {isLoading && <Loading />}
      {error !== null && <Failure error={error} />}
      {!isLoading && error === null && lines.length === 0 && <Empty>{t('today.mineNone')}</Empty>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <CaseItem key={line.caseId} line={line} />
        ))}
      </Stack>
      {lines.length === 0 && !isLoading && <Latest />}
    </section>
  );
};

const useMoves = (wanted: readonly CaseFilters[], asOf: string | undefined) => {
  const results = useQueries({ queries: wanted.map((filters) => firstCasesQuery(filters, asOf, EACH)) });
  const byId = new Map(results.flatMap(({ data }) => data ?? []).map((line) => [line.caseId, line]));
  return {
    lines: [...byId.values()].toSorted((one, other) => one.stageSince.localeCompare(other.stageSince)),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    isLoading: results.some(({ isLoading }) => isLoading),
  };
};

const CaseItem = ({ line }: Readonly<{ line: CaseLine }>) => {
  const { t } = useWords();
  return (
    <Card component="li" withBorder padding="sm">
      <Cell column="title" line={line} />
      <Group gap="xs" mt={4}>
        <Cell column="stage" line={line} />
        <Text size="sm" c="dimmed">
          {t('register.column.stageSince')} <Cell column="stageSince" line={line} />
        </Text>
        {line.inside?.whoseMove != null && (
          <Text size="sm">
            {t('register.column.whoseMove')}: <Cell column="whoseMove" line={line} />
          </Text>
        )}
      </Group>
    </Card>
  );
};

/** Where nothing waits there is still something to look at. */
const Latest = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { data: lines = [] } = useQuery(firstCasesQuery({ sort: '-stage-since' }, asOf, 5));
  if (lines.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t('today.recent')}
        </Title>
        <AnchorLink to="/cases">{t('nav.cases')}</AnchorLink>
      </Group>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <CaseItem key={line.caseId} line={line} />
        ))}
      </Stack>
    </Stack>
  );
};
