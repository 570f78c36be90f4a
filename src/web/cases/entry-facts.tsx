import { Group, Text } from '@mantine/core';
import { roleNames } from '#terms/offices.ts';
import type { TimelineEntry } from '../api/case-queries.ts';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Paper } from './field-value.tsx';

type EntryFactsProps = Readonly<{
  /** Called when one goes to the moment after it. */
  onGo?: () => void;
  entry: Pick<TimelineEntry, 'number' | 'recordedAt' | 'occurredOn' | 'actor' | 'document'>;
}>;

/** The two times of an event, whose it is, and the paper behind it. */
export const EntryFacts = ({ entry, onGo }: EntryFactsProps) => {
  const { t, say } = useWords();
  const { number, recordedAt, occurredOn, actor, document } = entry;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('caseFile.occurred', { day: dateText(occurredOn) })} ·{' '}
        {t('caseFile.recorded', { instant: instantText(recordedAt) })}
      </Text>
      {actor !== null && (
        <Text size="sm">
          {actor.kind === 'officer'
            ? `${actor.name}, ${say(roleNames[actor.role])}, ${actor.bodyName}`
            : actor.component}
        </Text>
      )}
      <Group gap="md">
        {document !== null && (
          <Text size="sm">
            <Paper document={document} />
          </Text>
        )}
        <AnchorLink
          to="."
          search={(before) => ({ ...before, asOf: String(number) })}
          onClick={onGo}
          size="sm"
          py={2}
          display="inline-block"
        >
          {t('caseFile.seeThen', { number })}
        </AnchorLink>
      </Group>
    </div>
  );
};
