import { Alert, Card, Group, Stack, Text } from '@mantine/core';
import {
  CheckCircleIcon,
  CircleIcon,
  HourglassIcon,
  type Icon,
  LawIcon,
  PersonIcon,
  VerifiedIcon,
} from '@primer/octicons-react';
import { postLevelNames } from '#terms/offices.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { Part } from '../units/part.tsx';
import { personsIn, usePersonName } from './matter-names.ts';
import { PaperName } from './paper-name.tsx';
import { type Standing, standingOf } from './track-state.ts';

const looks = {
  'spoken-of': ['neutral', PersonIcon],
  open: ['info', CircleIcon],
  convicted: ['warn', LawIcon],
  acquitted: ['good', CheckCircleIcon],
} as const satisfies Record<Standing, readonly [Tone, Icon]>;

/** Of whom the matter speaks. Nobody is called guilty before a judgment in effect; who is not, is told as loudly. */
export const PersonsPart = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  const persons = personsIn(file);
  return (
    <Part title={t('matters.persons.title')}>
      {persons.length === 0 ? (
        <Text c="dimmed">{t('matters.persons.none')}</Text>
      ) : (
        <Stack gap="sm">
          {persons.map((personId) => (
            <Person key={personId} file={file} personId={personId} />
          ))}
        </Stack>
      )}
    </Part>
  );
};

type PersonProps = Readonly<{ file: MatterFile; personId: string }>;

const Person = ({ file, personId }: PersonProps) => {
  const { t, language } = useWords();
  const nameOf = usePersonName(file);
  const offender = file.offenders.find((each) => each.personId === personId);
  const standing = file.clearedOn === null ? standingOf(file, personId) : 'acquitted';
  const [tone, icon] = looks[standing];
  const isCleared = file.clearedOn !== null && standingOf(file, personId) !== 'acquitted';
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{capitalised(nameOf(personId))}</Text>
        <Chip tone={tone} icon={icon}>
          {isCleared ? t('matters.persons.cleared') : t(`matters.persons.standing.${standing}`)}
        </Chip>
      </Group>
      <Group gap="xs" mt={4}>
        {offender?.name == null ? (
          <Text size="sm" c="dimmed">
            {t('caseFile.unnamed')}
          </Text>
        ) : (
          <>
            <Text size="sm">{t('matters.persons.name')}</Text>
            <SealedText value={offender.name} />
          </>
        )}
        {offender?.level != null && (
          <Text size="sm">{capitalised(wordFor(postLevelNames, offender.level, language))}</Text>
        )}
      </Group>
      <SuspendedOrRestored file={file} personId={personId} />
    </Card>
  );
};

/** The accusation and its end in the same place, in the same size. */
const SuspendedOrRestored = ({ file, personId }: PersonProps) => {
  const { t } = useWords();
  const theirs = file.suspensions.suspensions.filter((each) => each.personId === personId);
  const began = ({ kind, from, on }: (typeof theirs)[number]['order']): string => {
    const day = dateText(from ?? on);
    return kind === 'transfer' ? t('matters.persons.moved', { day }) : t('matters.persons.suspended', { day });
  };
  return theirs.map(({ order, cancelled, restored }) =>
    restored !== null ? (
      <Alert
        key={order.key}
        color="green"
        variant="outline"
        mt="xs"
        p="xs"
        icon={<VerifiedIcon aria-hidden />}
        title={t('matters.persons.restored', { day: dateText(restored.on) })}
      >
        <PaperName paper={restored.key} />
      </Alert>
    ) : (
      <Alert
        key={order.key}
        color={cancelled === null ? 'yellow' : 'green'}
        variant="outline"
        mt="xs"
        p="xs"
        icon={cancelled === null ? <HourglassIcon aria-hidden /> : <CheckCircleIcon aria-hidden />}
        title={cancelled === null ? began(order) : t('matters.persons.cancelled', { day: dateText(cancelled.on) })}
      >
        {cancelled === null ? <PaperName paper={order.key} /> : t('matters.persons.notRestored')}
      </Alert>
    ),
  );
};
