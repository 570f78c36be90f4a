import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { EyeIcon, LockIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { roleNames } from '#terms/offices.ts';
import { type CouldSeeAnswer, type SeenThing, whoCouldSeeQuery } from '../api/access-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded } from '../shell/states.tsx';
import { SubjectLink } from './subject-link.tsx';

type Line = CouldSeeAnswer['officers'][number];

/** Everyone who had the right to see it at the moment of the header, and by what. */
export const CouldSee = ({ thing }: Readonly<{ thing: SeenThing }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(whoCouldSeeQuery(thing, asOf));
  return (
    <section aria-labelledby="could-see">
      <Loaded query={query} lines={6}>
        {({ subject, existed, officers, asOf: { day, number } }) => (
          <Stack gap="xs">
            <Title order={2} id="could-see">
              {t('accessLog.couldSee', { day: dateText(day), number })}
            </Title>
            {subject.title !== null && <SubjectLink {...thing} title={subject.title} />}
            {!existed ? (
              <Empty>{t('accessLog.notYet')}</Empty>
            ) : officers.length === 0 ? (
              <Empty>{t('accessLog.nobody')}</Empty>
            ) : (
              <>
                <Text size="sm" c="dimmed">
                  {t('accessLog.couldSeeHint', { count: officers.length })}
                </Text>
                <Group>
                  <ExportButton choices={[{ list: 'who-could-see', filters: thing, day }]} />
                </Group>
                <Lines lines={officers} />
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </section>
  );
};

const Lines = ({ lines }: Readonly<{ lines: readonly Line[] }>) => {
  const { t, say } = useWords();
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  if (isNarrow) {
    return (
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <Card component="li" key={`${line.officerId} ${line.role}`} withBorder padding="xs">
            <Group justify="space-between" gap="xs">
              <Text size="sm" fw={600}>
                {line.name}
              </Text>
              <Extent line={line} />
            </Group>
            <Text size="sm" c="dimmed">
              {say(roleNames[line.role])}, {line.body.name}
            </Text>
            <Because line={line} />
          </Card>
        ))}
      </Stack>
    );
  }
  return (
    <Table verticalSpacing={4} aria-labelledby="could-see">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('accessLog.officer')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.role')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.because')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.extent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={`${line.officerId} ${line.role}`}>
            <Table.Td>{line.name}</Table.Td>
            <Table.Td>
              {say(roleNames[line.role])}, {line.body.name}
            </Table.Td>
            <Table.Td>
              <Because line={line} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <Extent line={line} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Because = ({ line: { because, territory } }: Readonly<{ line: Line }>) => {
  const { t } = useWords();
  const units = territory.map(({ name }) => name).join(', ');
  const reach = units === '' ? t('accessLog.everywhere') : t('accessLog.reach', { units });
  return <Text size="sm">{because === 'team' ? t('accessLog.inTeam') : reach}</Text>;
};

const Extent = ({ line: { extent } }: Readonly<{ line: Line }>) => {
  const { t } = useWords();
  return extent === 'outline' ? (
    <Chip tone="neutral" icon={LockIcon}>
      {t('accessLog.outline')}
    </Chip>
  ) : (
    <Chip tone="info" icon={EyeIcon}>
      {t('accessLog.everything')}
    </Chip>
  );
};
