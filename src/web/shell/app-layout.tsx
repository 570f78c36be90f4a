import { AppShell, Box } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { listenForChanges, refresh } from '../api/changes.ts';
import { setLive } from '../api/live.ts';
import { useWords } from '../i18n/use-words.ts';
import { Header } from './header.tsx';
import { useMoment } from './moment.ts';
import { MomentProblem } from './moment-problem.tsx';
import { Navigation } from './navigation.tsx';
import { Offline } from './offline.tsx';
import { PastBanner } from './past-banner.tsx';
import { RightsGone } from './rights-gone.tsx';
import classes from './shell.module.css';
import { useMe } from './use-me.ts';
import { useMomentFault } from './use-moment-fault.ts';

const HEADER_PX = 80;
const NAVBAR_PX = 232;

/** What stands around every screen: who one is, where one is, and as of when. */
export const AppLayout = ({ children }: Readonly<{ children: ReactNode }>) => {
  const { t } = useWords();
  const me = useMe();
  const { asOf } = useMoment();
  const fault = useMomentFault(asOf);
  const [isMenuOpen, menu] = useDisclosure(false);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main, menu.close);
  return (
    <AppShell
      header={{ height: HEADER_PX }}
      navbar={{ width: NAVBAR_PX, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
      padding="md"
    >
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Listening key={`${me.officerId} ${me.role}`} />
      <AppShell.Header className={classes['header'] ?? ''}>
        <Header banner={me.banner} isMenuOpen={isMenuOpen} onMenu={menu.toggle} />
      </AppShell.Header>
      {/* Off the screen it must be out of reach of the keyboard too. */}
      <AppShell.Navbar
        inert={isNarrow && !isMenuOpen}
        p="xs"
        className={classes['nav'] ?? ''}
        aria-label={t('nav.label')}
      >
        <Navigation onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes['main'] ?? ''}>
        {asOf !== undefined && fault === undefined && <PastBanner asOf={asOf} />}
        <Box className={classes['content'] ?? ''}>
          <Offline />
          <RightsGone />
          {asOf !== undefined && fault !== undefined ? <MomentProblem asOf={asOf} fault={fault} /> : children}
        </Box>
      </AppShell.Main>
    </AppShell>
  );
};

/** As long as somebody is in, his screens hear of what changes: another person has another one of these. */
const Listening = () => {
  const client = useQueryClient();
  useEffect(
    () =>
      listenForChanges((told) => {
        if (told.name === 'connection') setLive({ connected: told.connected });
        else if (told.name !== 'person') setLive({ connected: told.name !== 'rights', number: told.data.number });
        refresh(client, told);
      }),
    [client],
  );
  return null;
};

/** A new screen begins at its beginning, for those too who do not see that it is new. */
const useFocusOnNavigation = (main: { current: HTMLElement | null }, close: () => void): void => {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    close();
    main.current?.focus({ preventScroll: true });
  }, [pathname, close, main]);
};
