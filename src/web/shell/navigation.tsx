import { Divider, Stack, Text } from '@mantine/core';
import {
  BookIcon,
  CalendarIcon,
  ChecklistIcon,
  ClockIcon,
  EyeIcon,
  GraphIcon,
  HistoryIcon,
  HomeIcon,
  type Icon,
  InboxIcon,
  LawIcon,
  OrganizationIcon,
  PeopleIcon,
  PersonIcon,
  PlusCircleIcon,
  QuestionIcon,
  TableIcon,
} from '@primer/octicons-react';
import { useRouterState } from '@tanstack/react-router';
import { useLive } from '../api/live.ts';
import type { Me } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { NavItemLink } from './links.tsx';
import { useMoment } from './moment.ts';
import classes from './shell.module.css';
import { useMe } from './use-me.ts';

type Place = Readonly<{
  to:
    | '/'
    | '/dashboard'
    | '/cases'
    | '/cases/new'
    | '/plan'
    | '/follow-up'
    | '/requests'
    | '/statistics'
    | '/deadlines'
    | '/accountability'
    | '/replay'
    | '/units'
    | '/officers'
    | '/calendar'
    | '/law'
    | '/access-log';
  name:
    | 'today'
    | 'dashboard'
    | 'cases'
    | 'openCase'
    | 'plan'
    | 'followUp'
    | 'requests'
    | 'statistics'
    | 'deadlines'
    | 'accountability'
    | 'replay'
    | 'units'
    | 'officers'
    | 'calendar'
    | 'law'
    | 'accessLog';
  icon: Icon;
  /** What one must be allowed to do to be shown the way. */
  needs?: Me['may'][number];
  /** Writes, so it is not there in the past. */
  writes?: true;
}>;

const places: readonly Place[] = [
  { to: '/', name: 'today', icon: HomeIcon },
  { to: '/dashboard', name: 'dashboard', icon: GraphIcon, needs: 'list-cases' },
  { to: '/cases', name: 'cases', icon: LawIcon, needs: 'list-cases' },
  { to: '/cases/new', name: 'openCase', icon: PlusCircleIcon, needs: 'open-case', writes: true },
  { to: '/plan', name: 'plan', icon: ChecklistIcon, needs: 'read-plan' },
  { to: '/follow-up', name: 'followUp', icon: InboxIcon, needs: 'list-cases' },
  { to: '/requests', name: 'requests', icon: QuestionIcon, needs: 'list-requests' },
  { to: '/deadlines', name: 'deadlines', icon: ClockIcon, needs: 'list-cases' },
  { to: '/statistics', name: 'statistics', icon: TableIcon, needs: 'read-statistics' },
  { to: '/accountability', name: 'accountability', icon: PersonIcon, needs: 'list-matters' },
  { to: '/replay', name: 'replay', icon: HistoryIcon, needs: 'list-cases' },
  { to: '/units', name: 'units', icon: OrganizationIcon, needs: 'read-units' },
  { to: '/officers', name: 'officers', icon: PeopleIcon, needs: 'read-officers' },
  { to: '/calendar', name: 'calendar', icon: CalendarIcon, needs: 'read-law' },
  { to: '/law', name: 'law', icon: BookIcon, needs: 'read-law' },
  { to: '/access-log', name: 'accessLog', icon: EyeIcon, needs: 'read-access-log' },
];

/** The ways that lead somewhere for whoever looks. */
export const Navigation = ({ onNavigate }: Readonly<{ onNavigate: () => void }>) => {
  const { t } = useWords();
  const { may } = useMe();
  const { isPast } = useMoment();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const open = places.filter(
    ({ needs, writes }) => (needs === undefined || may.includes(needs)) && !(writes && isPast),
  );
  const here = open.map(({ to }) => to).filter((to) => (to === '/' ? pathname === '/' : pathname.startsWith(to)));
  const active = here.toSorted((one, other) => other.length - one.length)[0];
  return (
    <Stack justify="space-between" h="100%">
      <div>
        {open.map(({ to, name, icon: PlaceIcon }) => (
          <NavItemLink
            key={to}
            to={to}
            label={t(`nav.${name}`)}
            leftSection={<PlaceIcon aria-hidden />}
            // Of its own it would mark every place above this one as well.
            activeOptions={{ exact: true }}
            activeProps={{}}
            active={to === active}
            aria-current={to === active ? 'page' : undefined}
            className={classes['navLink'] ?? ''}
            onClick={onNavigate}
          />
        ))}
      </div>
      <LiveNote />
    </Stack>
  );
};

/** That what one sees is what there is, or that nobody can say so at the moment. */
const LiveNote = () => {
  const { t } = useWords();
  const { connected, number } = useLive();
  return (
    <div>
      <Divider mb="xs" />
      <Text size="xs" c="dimmed">
        <span className={`${classes['dot']} ${connected ? '' : classes['dotOff']}`} aria-hidden />
        {/* Read aloud when it changes; the number changes all day. */}
        <span role="status">{connected ? t('live.on') : t('live.off')}</span>
        {number > 0 && ` · ${t('live.number', { number })}`}
      </Text>
    </div>
  );
};
