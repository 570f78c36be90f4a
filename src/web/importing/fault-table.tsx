import { Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Fault } from './read-tables.ts';
import { columns, sheetNames } from './sheets.ts';

/** More than anybody mends before reading the file again. */
const MOST = 200;

/** Everything that is wrong, each at its cell, in the order of the file. */
export const FaultTable = ({ faults }: Readonly<{ faults: readonly Fault[] }>) => {
  const { t, say } = useWords();
  const titleId = useId();
  if (faults.length === 0) return null;
  const ordered = faults.toSorted((one, other) =>
    one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1,
  );
  const headingOf = ({ sheet, column }: Fault): string => {
    const found = columns[sheet].find(({ name }) => name === column);
    return found === undefined ? '' : say(found.heading);
  };
  return (
    <section aria-labelledby={titleId}>
      <Title order={3} id={titleId} mb="xs">
        {t('importing.faults', { count: faults.length })}
      </Title>
      <Table className="stacking" verticalSpacing="xs" aria-labelledby={titleId}>
        <Table.Thead>
          <Table.Tr>
            {[t('importing.place'), t('importing.wrong')].map((name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.slice(0, MOST).map((fault, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell may have several faults, which never change places
            <Table.Tr key={index}>
              <Table.Td>
                {[say(sheetNames[fault.sheet]), t('importing.rowOf', { row: fault.row }), headingOf(fault)]
                  .filter(Boolean)
                  .join(' · ')}
              </Table.Td>
              <Table.Td>{say(fault.text)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {faults.length > MOST && (
        <Text size="sm" c="dimmed">
          {t('importing.more', { count: faults.length - MOST })}
        </Text>
      )}
    </section>
  );
};
