import { Button, Drawer, Stack, Table, Text, Title } from '@mantine/core';
import {
  AlertIcon,
  ArrowRightIcon,
  CalendarIcon,
  FileIcon,
  type Icon,
  InfoIcon,
  LawIcon,
  PlayIcon,
  PlusIcon,
  StopIcon,
} from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DerivationLine, derivationLines, weekdayIn } from '#terms/derivation.ts';
import type { ClockOwner, OwnDeadline } from '../api/clocks-of.ts';
import { clockDaysQuery, deadlinesOfQuery } from '../api/deadline-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded } from '../shell/states.tsx';
import { useClockTitle } from './clock-title.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import classes from './deadlines.module.css';

type WhyDrawerProps = Readonly<{ owner: ClockOwner; clockKey: string; opened: boolean; onClose: () => void }>;

/** How a last day came about: event, rule with its article and mark, what did not count, where the counting ends. */
export const WhyDrawer = ({ owner, clockKey, opened, onClose }: WhyDrawerProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(deadlinesOfQuery(owner, asOf));
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('deadlines.whyTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>
        {({ deadlines }) => {
          const clock = deadlines.find(({ key }) => key === clockKey);
          return clock === undefined ? (
            <Empty>{t('deadlines.gone')}</Empty>
          ) : (
            <Derivation owner={owner} clock={clock} />
          );
        }}
      </Loaded>
    </Drawer>
  );
};

const icons: Readonly<Record<DerivationLine['about'], Icon>> = {
  start: PlayIcon,
  rule: LawIcon,
  paper: FileIcon,
  extension: PlusIcon,
  pause: StopIcon,
  'days-off': CalendarIcon,
  end: CalendarIcon,
  moved: ArrowRightIcon,
  provisional: AlertIcon,
  effect: InfoIcon,
};

const Derivation = ({ owner, clock }: Readonly<{ owner: ClockOwner; clock: OwnDeadline }>) => {
  const { t, say } = useWords();
  const titleOf = useClockTitle();
  const [showsDays, setShowsDays] = useState(false);
  const { derivation, dueOn } = clock;
  return (
    <Stack>
      <Title order={2} size="h4">
        {titleOf(clock)}
      </Title>
      <div>
        <DeadlineChip clock={clock} />
      </div>
      <ol className={classes['steps'] ?? ''}>
        {derivationLines(derivation).map((line) => (
          <Step key={line.text.vi} line={line} />
        ))}
      </ol>
      {clock.left !== null && <Text fw={600}>{t('deadlines.daysKept', { count: clock.left })}</Text>}
      {clock.endedOn !== null && (
        <Text>
          {clock.status === 'moot'
            ? t('deadlines.droppedLine', { day: dateText(clock.endedOn) })
            : t('deadlines.endedLine', { day: dateText(clock.endedOn) })}
        </Text>
      )}
      {dueOn !== null && (
        <Text fw={600}>{t('deadlines.endsWith', { weekday: say(weekdayIn(dueOn)), day: dateText(dueOn) })}</Text>
      )}
      {derivation.inputs !== null && derivation.inputs.unit !== 'year' && (
        <Button
          variant="default"
          aria-expanded={showsDays}
          onClick={() => setShowsDays(!showsDays)}
          style={{ alignSelf: 'flex-start' }}
        >
          {showsDays ? t('deadlines.hideDays') : t('deadlines.showDays')}
        </Button>
      )}
      {showsDays && <DayByDay owner={owner} clockKey={clock.key} />}
      <Text size="sm" c="dimmed">
        {t('deadlines.reference')}
      </Text>
    </Stack>
  );
};

const Step = ({ line: { about, text, needsCare } }: Readonly<{ line: DerivationLine }>) => {
  const { t, say } = useWords();
  const StepIcon = icons[about];
  return (
    <li className={classes['step'] ?? ''}>
      <StepIcon aria-hidden />
      <div>
        {say(text)}{' '}
        {needsCare && (
          <Chip tone="warn" icon={AlertIcon}>
            {t('deadlines.care')}
          </Chip>
        )}
      </div>
    </li>
  );
};

const DayByDay = ({ owner, clockKey }: Readonly<{ owner: ClockOwner; clockKey: string }>) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(clockDaysQuery(owner, clockKey, asOf));
  return (
    <Loaded query={query}>
      {({ days }) => (
        <Table aria-label={t('deadlines.dayByDay')} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('deadlines.date')}</Table.Th>
              <Table.Th scope="col">{t('deadlines.nth')}</Table.Th>
              <Table.Th scope="col">{t('deadlines.note')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ date, nth, why }) => (
              <Table.Tr key={date} className={nth === null ? (classes['off'] ?? '') : ''}>
                <Table.Td>
                  {capitalised(say(weekdayIn(date)))}, {dateText(date)}
                </Table.Td>
                <Table.Td>{nth ?? '–'}</Table.Td>
                <Table.Td>{t(`deadlines.dayIs.${why}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Loaded>
  );
};
