import { Button, Card, Collapse, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { type ChosenSheet, takenAs } from './chosen-sheet.ts';
import { missingColumns } from './match-columns.ts';
import { columns, SHEETS, type SheetName, sheetNames } from './sheets.ts';

type MappingCardProps = Readonly<{
  sheet: ChosenSheet;
  onChange: (changed: ChosenSheet) => void;
  onRemove: () => void;
}>;

/** Which table a sheet is, and which of its columns is which: found by the headings, mended by hand. */
export const MappingCard = ({ sheet, onChange, onRemove }: MappingCardProps) => {
  const { t, say } = useWords();
  const isMissing = sheet.takenAs !== null && missingColumns(sheet.takenAs, sheet.mapping).length > 0;
  const [isOpen, { toggle }] = useDisclosure(isMissing);
  const partId = useId();
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-end">
          <div>
            <Text fw={600}>
              {sheet.fileName} · {sheet.name}
            </Text>
            <Text size="sm" c="dimmed">
              {t('importing.rows', { count: sheet.table.rows.length })}
              {sheet.takenAs !== null &&
                ` · ${t('importing.matched', {
                  matched: Object.keys(sheet.mapping).length,
                  all: columns[sheet.takenAs].length,
                })}`}
            </Text>
          </div>
          <Group gap="xs" align="flex-end">
            <NativeSelect
              size="sm"
              label={t('importing.takenAs')}
              value={sheet.takenAs ?? ''}
              data={[
                ...SHEETS.map((name) => ({ value: name, label: say(sheetNames[name]) })),
                { value: '', label: t('importing.leftOut') },
              ]}
              onChange={(event) =>
                onChange(takenAs(sheet, sheet, (event.currentTarget.value || null) as SheetName | null))
              }
            />
            <Button variant="default" size="sm" onClick={toggle} aria-expanded={isOpen} aria-controls={partId}>
              {t('importing.columns')}
            </Button>
            <Button variant="subtle" color="red" size="sm" onClick={onRemove}>
              {t('importing.remove')}
            </Button>
          </Group>
        </Group>
        <Collapse expanded={isOpen} id={partId}>
          {sheet.takenAs !== null && <ColumnChoices sheet={sheet} name={sheet.takenAs} onChange={onChange} />}
        </Collapse>
      </Stack>
    </Card>
  );
};

type ColumnChoicesProps = Readonly<{
  sheet: ChosenSheet;
  name: SheetName;
  onChange: (changed: ChosenSheet) => void;
}>;

const ColumnChoices = ({ sheet, name, onChange }: ColumnChoicesProps) => {
  const { t, say } = useWords();
  const { headings } = sheet.table;
  const choose = (column: string, at: string): void => {
    const { [column]: _, ...others } = sheet.mapping;
    onChange({ ...sheet, mapping: at === '' ? others : { ...others, [column]: Number(at) } });
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="xs">
      {columns[name].map((column) => (
        <NativeSelect
          key={column.name}
          size="sm"
          label={say(column.heading)}
          withAsterisk={column.isRequired === true}
          error={column.isRequired === true && sheet.mapping[column.name] === undefined && t('importing.columnNeeded')}
          value={String(sheet.mapping[column.name] ?? '')}
          data={[
            { value: '', label: t('importing.noColumn') },
            ...headings.map((heading, index) => ({ value: String(index), label: heading || `(${index + 1})` })),
          ]}
          onChange={(event) => choose(column.name, event.currentTarget.value)}
        />
      ))}
    </SimpleGrid>
  );
};
