import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { corruptActName } from '#terms/topics.ts';
import { lineKey } from '../accountability/line-key.ts';
import { TaskChip } from '../accountability/task-chip.tsx';
import { firstLinesQuery, type MatrixLine } from '../api/matrix-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Failure } from '../shell/states.tsx';

const EACH = 3;

/** What has to be done about the responsibility of heads: nothing of it is told where there is nothing to do. */
export const AccountabilityTasks = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { data, error } = useQuery(firstLinesQuery({ list: 'tasks' }, asOf, EACH));
  if (error !== null && data === undefined) return <Failure error={error} />;
  if (data === undefined || data.lines.length === 0) return null;
  const more = data.counts.tasks - data.lines.length;
  return (
    <section aria-labelledby="accountability-tasks">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="accountability-tasks">
          {t('headTasks.title')}
        </Title>
        <AnchorLink to="/accountability" search={{ list: 'tasks' }}>
          {t('headTasks.all')}
        </AnchorLink>
      </Group>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.lines.map((line) => (
          <Task key={lineKey(line)} line={line} />
        ))}
      </Stack>
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('headTasks.more', { count: more })}
        </Text>
      )}
    </section>
  );
};

const Task = ({ line }: Readonly<{ line: MatrixLine }>) => {
  const { t, say } = useWords();
  const { person, unit, actCode, tasks } = line;
  const name = person === null ? t('headTasks.nobody') : `${person.name}, ${person.post}`;
  return (
    <Card component="li" withBorder padding="sm">
      <WhereTo line={line}>{name}</WhereTo>
      <Text size="sm" c="dimmed">
        {unit.name} · {capitalised(say(corruptActName(actCode)))}
      </Text>
      <Group gap="xs" mt={4}>
        {tasks.map((task) => (
          <TaskChip key={task} task={task} />
        ))}
      </Group>
    </Card>
  );
};

/** To the file of the action; where none is open, to the matter's lines. */
const WhereTo = ({ line, children }: Readonly<{ line: MatrixLine; children: string }>) =>
  line.actionId === null ? (
    <AnchorLink to="/accountability" search={{ list: 'tasks', unit: line.unit.code }} fw={600}>
      {children}
    </AnchorLink>
  ) : (
    <AnchorLink to="/accountability/$actionId" params={{ actionId: line.actionId }} fw={600}>
      {children}
    </AnchorLink>
  );
