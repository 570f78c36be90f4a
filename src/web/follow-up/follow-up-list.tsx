import { Card, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FollowUpLine } from '../api/follow-up-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AboutLine, AmountsOfLine, DueChip, MoveText, TracesOfLine } from './line-parts.tsx';
import { rowOf } from './row.ts';

type FollowUpListProps = Readonly<{
  lines: readonly FollowUpLine[];
  /** Undefined: nothing can be chosen here. */
  chosen: ReadonlySet<string> | undefined;
  onChoose: (rows: readonly string[], isChosen: boolean) => void;
}>;

/** A table where there is room, a card each on a telephone. */
export const FollowUpList = (props: FollowUpListProps) => {
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <FollowUpCards {...props} /> : <FollowUpTable {...props} />;
};

const openRows = (lines: readonly FollowUpLine[]): readonly string[] =>
  lines.filter(({ isSettled }) => !isSettled).map(rowOf);

const FollowUpTable = ({ lines, chosen, onChoose }: FollowUpListProps) => {
  const { t } = useWords();
  const open = openRows(lines);
  const isEvery = open.length > 0 && open.every((row) => chosen?.has(row));
  return (
    <Table striped verticalSpacing="xs" aria-label={t('followUp.title')}>
      <Table.Thead>
        <Table.Tr>
          {chosen !== undefined && (
            <Table.Th scope="col">
              <Checkbox
                aria-label={t('followUp.chooseAll')}
                checked={isEvery}
                indeterminate={!isEvery && open.some((row) => chosen.has(row))}
                onChange={(event) => onChoose(open, event.currentTarget.checked)}
              />
            </Table.Th>
          )}
          <Table.Th scope="col">{t('followUp.due')}</Table.Th>
          <Table.Th scope="col">{t('followUp.recommendation')}</Table.Th>
          <Table.Th scope="col">{t('followUp.amounts')}</Table.Th>
          <Table.Th scope="col">{t('followUp.traces')}</Table.Th>
          <Table.Th scope="col">{t('followUp.move')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={rowOf(line)} style={{ verticalAlign: 'top' }}>
            {chosen !== undefined && (
              <Table.Td>
                <Choice line={line} chosen={chosen} onChoose={onChoose} />
              </Table.Td>
            )}
            <Table.Td>
              <DueChip line={line} />
            </Table.Td>
            <Table.Td>
              <AboutLine line={line} />
            </Table.Td>
            <Table.Td>
              <AmountsOfLine line={line} />
            </Table.Td>
            <Table.Td>
              <TracesOfLine line={line} />
            </Table.Td>
            <Table.Td>
              <MoveText line={line} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const FollowUpCards = ({ lines, chosen, onChoose }: FollowUpListProps) => (
  <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
    {lines.map((line) => (
      <Card component="li" key={rowOf(line)} withBorder padding="sm">
        <Stack gap={6}>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <DueChip line={line} />
            {chosen !== undefined && <Choice line={line} chosen={chosen} onChoose={onChoose} />}
          </Group>
          <AboutLine line={line} />
          <AmountsOfLine line={line} />
          <TracesOfLine line={line} />
          <Text size="sm" component="div">
            <MoveText line={line} />
          </Text>
        </Stack>
      </Card>
    ))}
  </Stack>
);

type ChoiceProps = Readonly<{ line: FollowUpLine; chosen: ReadonlySet<string> }> & Pick<FollowUpListProps, 'onChoose'>;

const Choice = ({ line, chosen, onChoose }: ChoiceProps) => {
  const { t } = useWords();
  if (line.isSettled) return null;
  const row = rowOf(line);
  return (
    <Checkbox
      aria-label={t('followUp.chooseOne', { id: line.recommendationId, addressee: line.addressee.name })}
      checked={chosen.has(row)}
      onChange={(event) => onChoose([row], event.currentTarget.checked)}
    />
  );
};
