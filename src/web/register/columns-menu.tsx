import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { ColumnsIcon } from '@primer/octicons-react';
import { useWords } from '../i18n/use-words.ts';
import { type ColumnName, columnNames } from './columns.tsx';

type ColumnsMenuProps = Readonly<{
  columns: readonly ColumnName[];
  onChange: (columns: readonly ColumnName[]) => void;
}>;

export const ColumnsMenu = ({ columns, onChange }: ColumnsMenuProps) => {
  const { t } = useWords();
  const toggle = (name: ColumnName, isOn: boolean): void =>
    onChange(columnNames.filter((each) => (each === name ? isOn : columns.includes(each))));
  return (
    <Popover position="bottom-end" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<ColumnsIcon aria-hidden />} visibleFrom="sm">
          {t('register.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('register.columns')}>
        <Stack gap="xs">
          {columnNames
            .filter((name) => name !== 'title')
            .map((name) => (
              <Checkbox
                key={name}
                label={t(`register.column.${name}`)}
                checked={columns.includes(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
