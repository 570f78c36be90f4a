import { Group, Text } from '@mantine/core';
import { roleNames } from '#terms/offices.ts';
import type { LogEntry } from '../api/ledger-queries.ts';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import classes from './replay.module.css';
import { SubjectLink } from './subject-link.tsx';

type LogListProps = Readonly<{ entries: readonly LogEntry[]; position: number | null; withSubjects: boolean }>;

/** The events around where one stands; those that come later are there too, and say that they do. */
export const LogList = ({ entries, position, withSubjects }: LogListProps) => {
  const { t } = useWords();
  return (
    <ol className={classes['log'] ?? ''} aria-label={t('replay.log')}>
      {entries.map((entry) => (
        <li
          key={entry.number}
          className={classOf(entry.number, position)}
          aria-current={entry.number === position ? 'step' : undefined}
        >
          <Entry entry={entry} position={position} withSubject={withSubjects} />
        </li>
      ))}
    </ol>
  );
};

const classOf = (number: number, position: number | null): string => {
  if (number === position) return classes['here'] ?? '';
  return number > (position ?? 0) ? (classes['later'] ?? '') : '';
};

type EntryProps = Readonly<{ entry: LogEntry; position: number | null; withSubject: boolean }>;

const Entry = ({ entry, position, withSubject }: EntryProps) => {
  const { t, say } = useWords();
  const { number, recordedAt, occurredOn, sentence, actor } = entry;
  return (
    <>
      <Group gap={8} justify="space-between" wrap="nowrap" align="baseline">
        <AnchorLink
          to="."
          search={(before) => ({ ...before, asOf: String(number) })}
          replace
          resetScroll={false}
          size="sm"
          py={2}
          fw={number === position ? 700 : 500}
        >
          {t('live.number', { number })}
        </AnchorLink>
        <Text size="xs" c="dimmed">
          {instantText(recordedAt)}
        </Text>
      </Group>
      {number === position && <span className="visually-hidden">{t('replay.here')}</span>}
      <Text size="sm" fw={number === position ? 600 : 400} className={classes['fit'] ?? ''}>
        {say(sentence)}
      </Text>
      {withSubject && <SubjectLink entry={entry} />}
      <Text size="xs" c="dimmed">
        {t('caseFile.occurred', { day: dateText(occurredOn) })}
        {actor?.kind === 'officer' && ` · ${actor.name}, ${say(roleNames[actor.role])}`}
        {actor?.kind === 'system' && ` · ${actor.component}`}
      </Text>
    </>
  );
};
