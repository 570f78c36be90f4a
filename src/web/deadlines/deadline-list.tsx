import { Card, Group, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { DeadlineLine } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { Basis } from './case-deadlines.tsx';
import { ClockAbout } from './clock-about.tsx';
import { ClockTitle } from './clock-title.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import { WhyButton } from './why-button.tsx';

/** Deadlines of several cases, matters and actions: a table where there is room, a card each on a telephone. */
export const DeadlineList = ({ lines }: Readonly<{ lines: readonly DeadlineLine[] }>) => {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <DeadlineCards lines={lines} /> : <DeadlineTable lines={lines} />;
};

const DeadlineTable = ({ lines }: Readonly<{ lines: readonly DeadlineLine[] }>) => {
  const { t } = useWords();
  return (
    <Table striped verticalSpacing="xs" aria-label={t('deadlines.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('deadlines.standing')}</Table.Th>
          <Table.Th scope="col">{t('deadlines.what')}</Table.Th>
          <Table.Th scope="col">{t('deadlines.about')}</Table.Th>
          <Table.Th scope="col">{t('deadlines.holder')}</Table.Th>
          <Table.Th scope="col">{t('deadlines.basis')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={`${line.id} ${line.key}`}>
            <Table.Td>
              <Standing line={line} />
            </Table.Td>
            <Table.Td>
              <ClockTitle clock={line} />
            </Table.Td>
            <Table.Td>
              <ClockAbout line={line} />
            </Table.Td>
            <Table.Td>
              <Holder holder={line.holder} />
            </Table.Td>
            <Table.Td>
              <Basis clock={line} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const DeadlineCards = ({ lines }: Readonly<{ lines: readonly DeadlineLine[] }>) => (
  <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
    {lines.map((line) => (
      <Card component="li" key={`${line.id} ${line.key}`} withBorder padding="sm">
        <Stack gap={6}>
          <ClockTitle clock={line} />
          <Standing line={line} />
          <ClockAbout line={line} />
          <Text size="sm">
            <Holder holder={line.holder} />
          </Text>
          <Basis clock={line} />
        </Stack>
      </Card>
    ))}
  </Stack>
);

const Standing = ({ line }: Readonly<{ line: DeadlineLine }>) => (
  <Group gap="xs">
    <DeadlineChip clock={line} />
    <WhyButton owner={line} clockKey={line.key} clock={line.clock} />
  </Group>
);

/** Whose duty it is: by name where the case knows it, else by what he is. */
const Holder = ({ holder: { role, officerId, unit } }: Readonly<{ holder: DeadlineLine['holder'] }>) => {
  const { t } = useWords();
  const nameOf = useOfficerNames();
  const words = t(`deadlines.role.${role}`);
  if (officerId !== null) return `${words}: ${nameOf(officerId)}`;
  return unit === null ? words : `${words}: ${unit.name}`;
};
