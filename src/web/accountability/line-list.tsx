import { Card, Stack, Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { MatrixLine } from '../api/matrix-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Labelled } from './labelled.tsx';
import { lineKey } from './line-key.ts';
import { BandPart, DecisionPart, LiabilityPart, MatterPart, PersonPart, TasksPart } from './line-parts.tsx';

type LineListProps = Readonly<{
  lines: readonly MatrixLine[];
  /** What the table is called. */
  label: string;
  /** Of one person only: who it is need not be said in every row. */
  ofOne?: boolean;
  /** Beside another list there is no room for a table. */
  asCards?: boolean;
}>;

/** Lines of the matrix: a table where there is room, a card each on a telephone. */
export const LineList = ({ asCards = false, ...props }: LineListProps) => {
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isNarrow || asCards ? <LineCards {...props} /> : <LineTable {...props} />;
};

const LineTable = ({ lines, label, ofOne = false }: LineListProps) => {
  const { t } = useWords();
  return (
    <Table striped verticalSpacing="xs" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {!ofOne && <Table.Th scope="col">{t('accountability.column.person')}</Table.Th>}
          <Table.Th scope="col">{t('accountability.column.matter')}</Table.Th>
          <Table.Th scope="col">{t('accountability.column.liability')}</Table.Th>
          <Table.Th scope="col">{t('accountability.column.band')}</Table.Th>
          <Table.Th scope="col">{t('accountability.column.decision')}</Table.Th>
          <Table.Th scope="col">{t('accountability.column.tasks')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={lineKey(line)} style={{ verticalAlign: 'top' }}>
            {!ofOne && (
              <Table.Td>
                <PersonPart line={line} />
              </Table.Td>
            )}
            <Table.Td>
              <MatterPart line={line} />
            </Table.Td>
            <Table.Td>
              <LiabilityPart line={line} />
            </Table.Td>
            <Table.Td>
              <BandPart line={line} />
            </Table.Td>
            <Table.Td>
              <DecisionPart line={line} />
            </Table.Td>
            <Table.Td>
              <TasksPart line={line} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const LineCards = ({ lines, label, ofOne = false }: LineListProps) => (
  <Stack component="ul" aria-label={label} gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
    {lines.map((line) => (
      <Card component="li" key={lineKey(line)} withBorder padding="sm">
        <LineCard line={line} ofOne={ofOne} />
      </Card>
    ))}
  </Stack>
);

const LineCard = ({ line, ofOne }: Readonly<{ line: MatrixLine; ofOne: boolean }>) => {
  const { t } = useWords();
  return (
    <Stack gap={8}>
      {!ofOne && <PersonPart line={line} />}
      <MatterPart line={line} />
      <Labelled label={t('accountability.column.liability')}>
        <LiabilityPart line={line} />
      </Labelled>
      <Labelled label={t('accountability.column.band')}>
        <BandPart line={line} />
      </Labelled>
      <Labelled label={t('accountability.column.decision')}>
        <DecisionPart line={line} />
      </Labelled>
      <TasksPart line={line} />
    </Stack>
  );
};
