import { Avatar, Button, Menu, Text } from '@mantine/core';
import { ArrowSwitchIcon, BookIcon } from '@primer/octicons-react';
import type { Language } from '#terms/bilingual.ts';
import { rankNames, roleNames } from '#terms/offices.ts';
import { capitalised } from '../i18n/format.ts';
import { speak } from '../i18n/i18n.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { MenuItemLink } from './links.tsx';
import classes from './shell.module.css';
import { useMe } from './use-me.ts';

const languages: readonly Language[] = ['vi', 'en'];

/** Who one is here, in which role; and in which language it is said. */
export const PersonMenu = () => {
  const { t, language, say } = useWords();
  const { name, rank, body, role, roles } = useMe();
  const territory = roles.find((held) => held.role === role)?.territory ?? [];
  return (
    <Menu position="bottom-end" width={280} shadow="md" withArrow withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          px={6}
          leftSection={<Avatar name={name} size={28} color="ledger" variant="filled" aria-hidden />}
        >
          <span className="visually-hidden">{t('person.menu')} </span>
          <span className={classes['name'] ?? ''}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="dark">
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {capitalised(say(roleNames[role]))} · {wordFor(rankNames, rank, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {body.name}
          </Text>
          <Text size="xs" c="dimmed">
            {territory.length === 0
              ? t('person.wholeReach')
              : t('person.territory', { units: territory.map((unit) => unit.name).join('; ') })}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('language.label')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(chosen) => void speak(chosen === 'en' ? 'en' : 'vi')}>
          {languages.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each} closeMenuOnClick>
              {t(`language.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <MenuItemLink to="/chooser" leftSection={<ArrowSwitchIcon aria-hidden />}>
          {t('person.change')}
        </MenuItemLink>
        <Menu.Item component="a" href="/api/docs" target="_blank" leftSection={<BookIcon aria-hidden />}>
          {t('person.docs')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
