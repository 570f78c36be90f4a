import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { firstRequestsQuery, requestCountsQuery } from '../api/request-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { RequestCards } from '../requests/request-list.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Failure } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';

const EACH = 3;
const MINE = { mine: 'true' } as const;

/** What one's body owes overseers, or what an overseer waits for: nothing is said where nothing is open. */
export const RequestTasks = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { role } = useMe();
  const { data, error } = useQuery(firstRequestsQuery({ ...MINE, list: 'open' }, asOf, EACH));
  const counts = useQuery(requestCountsQuery(MINE, asOf));
  if (error !== null && data === undefined) return <Failure error={error} />;
  if (data === undefined || data.requests.length === 0) return null;
  const more = (counts.data?.open ?? 0) - data.requests.length;
  return (
    <section aria-labelledby="request-tasks">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="request-tasks">
          {role === 'oversight' ? t('requests.todayAsked') : t('requests.todayOwed')}
        </Title>
        <AnchorLink to="/requests" search={MINE}>
          {t('requests.allMine')}
        </AnchorLink>
      </Group>
      <RequestCards lines={data.requests} officers={data.officers} />
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('headTasks.more', { count: more })}
        </Text>
      )}
    </section>
  );
};
