import { Group, Stack, Text, Title } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { natureOf } from '#domain/law/clocks/clock-names.ts';
import { markNames } from '#terms/clocks.ts';
import type { ClockOwner, OwnDeadline } from '../api/clocks-of.ts';
import { deadlinesOfQuery } from '../api/deadline-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { ClockTitle } from './clock-title.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import classes from './deadlines.module.css';
import { WhyButton } from './why-button.tsx';

export const CaseDeadlines = ({ caseId, none }: Readonly<{ caseId: string; none?: string | undefined }>) => (
  <OwnDeadlines owner={{ scope: 'case', id: caseId }} none={none} />
);

type OwnDeadlinesProps = Readonly<{
  owner: ClockOwner;
  /** Level of the headings: one more where they stand under one already. */
  heading?: 2 | 3;
  /** What is said where there is no clock yet. */
  none?: string | undefined;
}>;

/** All clocks of a case, a corruption matter or an action: what runs first, then what is over. */
export const OwnDeadlines = ({ owner, heading = 2, none }: OwnDeadlinesProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(deadlinesOfQuery(owner, asOf));
  return (
    <Loaded query={query} lines={6}>
      {({ deadlines, asOf: moment }) => {
        const isOver = ({ clock, endedOn, status }: OwnDeadline) =>
          endedOn !== null || status === 'met' || (natureOf(clock).kind === 'right' && status === 'lapsed');
        const open = deadlines.filter((clock) => !isOver(clock));
        return (
          <Stack>
            <StaleNotice stale={moment.staleSince} />
            {deadlines.length === 0 && <Empty>{none ?? t(`deadlines.noneYet.${owner.scope}`)}</Empty>}
            {open.length > 0 && (
              <ClockTable owner={owner} heading={heading} clocks={byDueDay(open)} name={t('deadlines.open')} />
            )}
            {open.length < deadlines.length && (
              <ClockTable
                owner={owner}
                heading={heading}
                clocks={deadlines.filter(isOver)}
                name={t('deadlines.over')}
              />
            )}
            <Text size="sm" c="dimmed">
              {t('deadlines.judgedOn', { day: dateText(moment.day) })}
            </Text>
          </Stack>
        );
      }}
    </Loaded>
  );
};

const byDueDay = (clocks: readonly OwnDeadline[]): readonly OwnDeadline[] =>
  clocks.toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));

type ClockTableProps = Required<Omit<OwnDeadlinesProps, 'none'>> &
  Readonly<{ clocks: readonly OwnDeadline[]; name: string }>;

/** A list that is a table where there is room for its columns. */
const ClockTable = ({ owner, heading, clocks, name }: ClockTableProps) => (
  <section aria-label={name}>
    <Title order={heading} size={heading === 2 ? 'h4' : 'h5'} mb="xs">
      {name}
    </Title>
    <ul className={classes['clocks'] ?? ''}>
      {clocks.map((clock) => (
        <ClockRow key={clock.key} owner={owner} clock={clock} />
      ))}
    </ul>
  </section>
);

const ClockRow = ({ owner, clock }: Readonly<{ owner: ClockOwner; clock: OwnDeadline }>) => {
  const { t } = useWords();
  return (
    <li className={classes['clock'] ?? ''}>
      <div>
        <ClockTitle clock={clock} />
        <Text size="sm" c="dimmed">
          {t('deadlines.since', { day: dateText(clock.startedOn) })}
          {clock.endedOn !== null &&
            ` · ${clock.status === 'moot' ? t('deadlines.droppedOn', { day: dateText(clock.endedOn) }) : t('deadlines.endedOn', { day: dateText(clock.endedOn) })}`}
          {clock.left !== null && ` · ${t('deadlines.daysKept', { count: clock.left })}`}
          {clock.isExtended && ` · ${t('deadlines.extended')}`}
        </Text>
      </div>
      <Group gap="xs">
        <DeadlineChip clock={clock} />
        <WhyButton owner={owner} clockKey={clock.key} clock={clock.clock} />
      </Group>
      <Basis clock={clock} />
    </li>
  );
};

/** The article, and that nobody has verified it; or the paper that names the time by itself. */
export const Basis = ({ clock }: Readonly<{ clock: Pick<OwnDeadline, 'article' | 'mark' | 'clock' | 'byPaper'> }>) => {
  const { t, say } = useWords();
  if (clock.article === null) {
    return (
      <Text size="sm" c="dimmed">
        {clock.byPaper &&
          (clock.clock === 'implement-recommendation' ? t('deadlines.byPaper') : t('deadlines.byDecision'))}
        {!clock.byPaper && t('deadlines.noRule')}
      </Text>
    );
  }
  return (
    <Group gap={6}>
      <Text size="sm">{clock.article}</Text>
      {clock.mark === 'unverified' && (
        <Chip tone="warn" icon={AlertIcon}>
          {say(markNames.unverified)}
        </Chip>
      )}
    </Group>
  );
};
