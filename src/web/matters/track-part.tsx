import { Group, Stack, Text } from '@mantine/core';
import { AlertIcon, ClockIcon, LawIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import { courtLevelNames } from '#terms/accountability.ts';
import { proceedingNames } from '#terms/matters.ts';
import { outcomeText } from '#terms/outcome-text.ts';
import type { JudgmentLine, MatterFile } from '../api/matter-queries.ts';
import classes from '../cases/cases.module.css';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { Part } from '../units/part.tsx';
import { inOrder, usePersonName } from './matter-names.ts';
import { PaperName } from './paper-name.tsx';
import { Missing } from './severity-part.tsx';

type Entry = Readonly<{ key: string; on: string; told: ReactNode }>;

/** What investigation bodies and courts did, by the day they did it; each with the day on which we had it. */
export const TrackPart = ({ file, day, actions }: Readonly<{ file: MatterFile; day: string; actions: ReactNode }>) => {
  const { t } = useWords();
  const entries = entriesOf(file, day).toSorted((one, other) => one.on.localeCompare(other.on));
  const { missing } = file.severity;
  return (
    <Part title={t('matters.track.title')}>
      <Stack gap="sm">
        {missing.length > 0 && <Missing keys={missing} />}
        {entries.length === 0 ? (
          <Text c="dimmed">{t('matters.track.none')}</Text>
        ) : (
          <ol className={classes['entries'] ?? ''}>
            {entries.map(({ key, told }) => (
              <li key={key} className={classes['entry']}>
                {told}
              </li>
            ))}
          </ol>
        )}
        {actions}
      </Stack>
    </Part>
  );
};

const entriesOf = (file: MatterFile, day: string): readonly Entry[] => [
  ...file.transfers.map(({ key, on }) => ({ key: `t ${key}`, on, told: <Sent what="transferred" of={key} on={on} /> })),
  ...(file.procuracyNotifiedOn === null
    ? []
    : [
        {
          key: 'procuracy',
          on: file.procuracyNotifiedOn,
          told: <Sent what="procuracy" on={file.procuracyNotifiedOn} />,
        },
      ]),
  ...file.acknowledgements.map(({ key, on }) => ({
    key: `a ${key}`,
    on,
    told: <Sent what="acknowledged" of={key} on={on} />,
  })),
  ...file.proceedings.map((each) => ({ key: `p ${each.key}`, on: each.on, told: <Proceeding told={each} /> })),
  ...file.judgments.map((each) => ({
    key: `j ${each.key}`,
    on: each.on,
    told: <Judgment file={file} judgment={each} day={day} />,
  })),
];

type SentProps = Readonly<{ what: 'transferred' | 'procuracy' | 'acknowledged'; on: string; of?: string }>;

const Sent = ({ what, on, of }: SentProps) => {
  const { t } = useWords();
  return (
    <>
      <Text fw={600}>
        {dateText(on)} · {t(`matters.track.${what}`)}
      </Text>
      {of !== undefined && (
        <Text size="sm">
          <PaperName paper={of} />
        </Text>
      )}
    </>
  );
};

const Proceeding = ({ told }: Readonly<{ told: MatterFile['proceedings'][number] }>) => {
  const { t, say } = useWords();
  return (
    <>
      <Text fw={600}>
        {dateText(told.on)} · {capitalised(say(proceedingNames[told.type]))}
      </Text>
      <Text size="sm">
        <PaperName paper={told.key} />
        {told.key.includes(told.by) ? '' : ` · ${told.by}`}
      </Text>
      <Text size="sm" c="dimmed">
        {t('matters.track.received', { day: dateText(told.receivedOn) })}
      </Text>
    </>
  );
};

const Judgment = ({ file, judgment, day }: Readonly<{ file: MatterFile; judgment: JudgmentLine; day: string }>) => {
  const { t, say } = useWords();
  const nameOf = usePersonName(file);
  const { key, court, level, on, effectiveOn, receivedOn, offenders, supersedes } = judgment;
  const successor = file.judgments.find((each) => each.supersedes === key && each.effectiveOn <= day);
  const isMissing = supersedes !== null && !file.judgments.some((each) => each.key === supersedes);
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between">
        <Text fw={600}>
          {dateText(on)} · {t('matters.track.judgment', { level: say(courtLevelNames[level]) })}
        </Text>
        {effectiveOn > day ? (
          <Chip tone="warn" icon={ClockIcon}>
            {t('matters.track.notYet')}
          </Chip>
        ) : (
          <Chip tone={successor === undefined ? 'info' : 'neutral'} icon={LawIcon}>
            {successor === undefined ? t('matters.track.inEffect') : t('matters.track.superseded')}
          </Chip>
        )}
      </Group>
      <Text size="sm">
        <PaperName paper={key} />
        {key.includes(court) ? '' : ` · ${court}`}
      </Text>
      <Text size="sm">
        {t('matters.track.effective', { day: dateText(effectiveOn) })} ·{' '}
        {t('matters.track.received', { day: dateText(receivedOn) })}
      </Text>
      {inOrder(file, offenders).map(({ offender, outcome }) => (
        <Text key={offender} size="sm">
          {capitalised(nameOf(offender))}: {say(outcomeText(outcome))}
        </Text>
      ))}
      {supersedes !== null && (
        <Group gap="xs">
          <Text size="sm">
            {t('matters.track.supersedes')} <PaperName paper={supersedes} />
          </Text>
          {isMissing && (
            <Chip tone="warn" icon={AlertIcon}>
              {t('matters.track.notRecorded')}
            </Chip>
          )}
        </Group>
      )}
      {successor !== undefined && (
        <Text size="sm">
          {t('matters.track.supersededBy')} <PaperName paper={successor.key} />
        </Text>
      )}
    </Stack>
  );
};
