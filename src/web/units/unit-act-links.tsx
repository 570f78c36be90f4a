import { Button, Group, Menu } from '@mantine/core';
import { ChevronDownIcon } from '@primer/octicons-react';
import type { UnitDetail } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { MenuItemLink } from '../shell/links.tsx';
import { openUnitActs, unitActWords } from './unit-act-words.ts';

export const UnitActLinks = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t, say } = useWords();
  return (
    <Group>
      <Menu position="bottom-start" width={300} shadow="md">
        <Menu.Target>
          <Button variant="light" rightSection={<ChevronDownIcon aria-hidden />}>
            {t('offices.acts')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {openUnitActs(unit).map((act) => (
            <MenuItemLink key={act} to="/units/$code/do/$act" params={{ code: unit.code, act }}>
              {say(unitActWords[act].name)}
            </MenuItemLink>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
};
