import { Card, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ArrowDownIcon, ArrowUpIcon } from '@primer/octicons-react';
import type { CaseLine } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Cell, type ColumnName, sortNames } from './columns.tsx';

type CaseListProps = Readonly<{
  lines: readonly CaseLine[];
  columns: readonly ColumnName[];
  sort: string;
  onSort: (sort: string) => void;
}>;

/** A table where there is room for one; on a telephone one card a case, since nobody reads a table sideways. */
export const CaseList = (props: CaseListProps) => {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <CaseCards {...props} /> : <CaseTable {...props} />;
};

const CaseTable = ({ lines, columns, sort, onSort }: CaseListProps) => {
  const { t } = useWords();
  return (
    <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': t('register.title') }}>
      <Table striped highlightOnHover verticalSpacing="xs" aria-label={t('register.title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <HeaderCell key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.caseId}>
              {columns.map((column) => (
                <Table.Td key={column} miw={widths[column]}>
                  <Cell column={column} line={line} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

/** Least widths, in pixels, of what is hard to read in a narrow column. */
const widths: Readonly<Partial<Record<ColumnName, number>>> = {
  title: 240,
  stage: 180,
  nextDeadline: 200,
  whoseMove: 130,
};

type HeaderCellProps = Readonly<{ column: ColumnName; sort: string; onSort: (sort: string) => void }>;

const HeaderCell = ({ column, sort, onSort }: HeaderCellProps) => {
  const { t } = useWords();
  const name = t(`register.column.${column}`);
  const by = sortNames[column];
  if (by === undefined) return <Table.Th scope="col">{name}</Table.Th>;
  const direction = sort === `-${by}` ? 'descending' : sort === by ? 'ascending' : 'none';
  return (
    <Table.Th scope="col" aria-sort={direction}>
      <UnstyledButton
        fz="inherit"
        fw="inherit"
        style={{ whiteSpace: direction === 'none' ? undefined : 'nowrap' }}
        onClick={() => onSort(direction === 'descending' ? by : `-${by}`)}
        aria-label={t('register.sortBy', { column: name })}
      >
        {name} {direction === 'descending' && <ArrowDownIcon aria-hidden />}
        {direction === 'ascending' && <ArrowUpIcon aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
};

const CaseCards = ({ lines }: CaseListProps) => {
  const { t } = useWords();
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {lines.map((line) => (
        <Card component="li" key={line.caseId} withBorder padding="sm">
          <Stack gap={6}>
            <Cell column="title" line={line} />
            <Group gap="xs">
              <Cell column="stage" line={line} />
              <Text size="sm" c="dimmed">
                {t('register.column.stageSince')} <Cell column="stageSince" line={line} />
              </Text>
            </Group>
            {line.nextDeadline !== null && <Cell column="nextDeadline" line={line} />}
            {line.inside?.whoseMove != null && (
              <Text size="sm">
                {t('register.column.whoseMove')}: <Cell column="whoseMove" line={line} />
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
};
