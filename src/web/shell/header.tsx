import { ActionIcon, Burger, Button, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { BookIcon, SearchIcon } from '@primer/octicons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words.ts';
import { AsOfControl } from './as-of-control.tsx';
import { BellSlot } from './bell-slot.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchPalette } from './search-palette.tsx';
import classes from './shell.module.css';

type HeaderProps = Readonly<{ banner: string; isMenuOpen: boolean; onMenu: () => void }>;

export const Header = ({ banner, isMenuOpen, onMenu }: HeaderProps) => {
  const { t } = useWords();
  const [isSearching, search] = useDisclosure(false);
  useHotkeys([['mod+K', search.open]], []);
  return (
    <>
      <div className={classes['banner'] ?? ''} title={banner}>
        {banner}
      </div>
      <div className={classes['bar'] ?? ''}>
        <Burger
          hiddenFrom="sm"
          size="sm"
          opened={isMenuOpen}
          onClick={onMenu}
          aria-label={isMenuOpen ? t('nav.close') : t('nav.open')}
          aria-expanded={isMenuOpen}
        />
        <Link to="/" className={classes['product'] ?? ''} aria-label={t('product')}>
          <BookIcon aria-hidden size={20} />
          <span className={classes['wide'] ?? ''}>{t('product')}</span>
        </Link>
        <span className={classes['spacer'] ?? ''} />
        <AsOfControl />
        <Button
          visibleFrom="sm"
          variant="default"
          leftSection={<SearchIcon aria-hidden />}
          rightSection={<Kbd size="xs">{t('search.hint')}</Kbd>}
          onClick={search.open}
        >
          {t('search.button')}
        </Button>
        <ActionIcon hiddenFrom="sm" variant="default" size={36} onClick={search.open} aria-label={t('search.button')}>
          <SearchIcon aria-hidden />
        </ActionIcon>
        <BellSlot />
        <PersonMenu />
      </div>
      <SearchPalette opened={isSearching} onClose={search.close} />
    </>
  );
};
