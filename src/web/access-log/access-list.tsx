import { Card, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { AccessEntry } from '../api/access-queries.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { ByWhom, OfWhat, WhatHappened } from './entry-parts.tsx';

type Entries = Readonly<{ entries: readonly AccessEntry[] }>;

/** A table where there is room, a card each on a telephone. */
export const AccessList = ({ entries }: Entries) => {
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <AccessCards entries={entries} /> : <AccessTable entries={entries} />;
};

const AccessTable = ({ entries }: Entries) => {
  const { t } = useWords();
  return (
    <Table striped verticalSpacing="xs" aria-label={t('accessLog.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('accessLog.when')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.who')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.what')}</Table.Th>
          <Table.Th scope="col">{t('accessLog.of')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.number} style={{ verticalAlign: 'top' }}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <When entry={entry} />
            </Table.Td>
            <Table.Td>
              <ByWhom entry={entry} />
            </Table.Td>
            <Table.Td>
              <WhatHappened entry={entry} />
            </Table.Td>
            <Table.Td>
              <OfWhat entry={entry} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const AccessCards = ({ entries }: Entries) => (
  <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
    {entries.map((entry) => (
      <Card component="li" key={entry.number} withBorder padding="sm">
        <Stack gap={6}>
          <When entry={entry} />
          <ByWhom entry={entry} />
          <WhatHappened entry={entry} />
          <OfWhat entry={entry} />
        </Stack>
      </Card>
    ))}
  </Stack>
);

/** The instant, and the number as the way to the log as it was then. */
const When = ({ entry: { recordedAt, number } }: Readonly<{ entry: AccessEntry }>) => {
  const { t } = useWords();
  return (
    <Text size="sm" component="div">
      {instantText(recordedAt)}
      <br />
      <AnchorLink to="." search={(before: object) => ({ ...before, asOf: String(number) })} size="sm">
        {t('live.number', { number })}
      </AnchorLink>
    </Text>
  );
};
