import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../api/case-queries.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Loaded } from '../shell/states.tsx';

/** What was recorded in the case since somebody read it, in words. */
export const RevisionNotice = ({ caseId, since }: Readonly<{ caseId: string; since: number }>) => {
  const { say } = useWords();
  const query = useQuery({ ...timelineQuery(caseId, undefined), staleTime: 0 });
  return (
    <Loaded query={query} lines={2}>
      {({ entries }) => (
        <List>
          {entries
            .filter(({ revision }) => revision !== null && revision > since)
            .map((entry) => (
              <List.Item key={entry.number}>
                <Text>{say(entry.sentence)}</Text>
                <Text size="sm" c="dimmed">
                  {instantText(entry.recordedAt)}
                  {entry.actor?.kind === 'officer' ? ` · ${entry.actor.name}` : ''}
                </Text>
              </List.Item>
            ))}
        </List>
      )}
    </Loaded>
  );
};
