import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type NotificationKind, notificationKindNames } from '#terms/notifications.ts';
import { type Notification, notificationsQuery, useMarkRead } from '../api/notification-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useGoTo, useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { NoticeItem } from './notice-item.tsx';
import classes from './notifications.module.css';

const route = getRouteApi('/inside/notifications');
const KINDS = Object.keys(notificationKindNames) as NotificationKind[];

/** Everything that one is told of, by what presses most. */
export const NotificationsPage = () => {
  const { t } = useWords();
  const { isPast } = useMoment();
  return (
    <Stack>
      <PageTitle>{t('notifications.title')}</PageTitle>
      {isPast ? <OfNowOnly /> : <Notices />}
    </Stack>
  );
};

const OfNowOnly = () => {
  const { t } = useWords();
  const goTo = useGoTo();
  return (
    <Stack align="flex-start">
      <Text>{t('notifications.ofNow')}</Text>
      <Button onClick={() => void goTo(undefined)}>{t('moment.backToNow')}</Button>
    </Stack>
  );
};

const Notices = () => {
  const { t } = useWords();
  const { show } = route.useSearch();
  const navigate = useNavigate({ from: '/notifications' });
  const query = useQuery(notificationsQuery);
  const { mutate: mark } = useMarkRead();
  return (
    <Loaded query={query} lines={8}>
      {({ notifications, unread, isCut, asOf }) => {
        const shown = notifications.filter(({ isRead }) => show === undefined || !isRead);
        const news = notifications.filter(({ isRead }) => !isRead).map(({ key }) => key);
        return (
          <Stack>
            <Group justify="space-between">
              <Text role="status">{t('notifications.counts', { count: notifications.length, unread })}</Text>
              <Group>
                <Switch
                  label={t('notifications.onlyUnread')}
                  checked={show === 'unread'}
                  onChange={(event) =>
                    void navigate({
                      to: '/notifications',
                      search: (before) => ({ ...before, show: event.target.checked ? ('unread' as const) : undefined }),
                      replace: true,
                    })
                  }
                />
                <Button variant="default" disabled={news.length === 0} onClick={() => mark(news)}>
                  {t('notifications.markAll')}
                </Button>
              </Group>
            </Group>
            <StaleNotice stale={asOf.staleSince} />
            {shown.length === 0 && <Empty>{t('notifications.nothingNew')}</Empty>}
            {KINDS.map((kind) => (
              <OfKind
                key={kind}
                kind={kind}
                notices={shown.filter((each) => each.kind === kind)}
                onRead={(key) => mark([key])}
              />
            ))}
            {isCut && <Text c="dimmed">{t('notifications.cut')}</Text>}
          </Stack>
        );
      }}
    </Loaded>
  );
};

type OfKindProps = Readonly<{
  kind: NotificationKind;
  notices: readonly Notification[];
  onRead: (key: string) => void;
}>;

const OfKind = ({ kind, notices, onRead }: OfKindProps) => {
  const { say } = useWords();
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby={`notices-${kind}`}>
      <Title order={2} size="h4" id={`notices-${kind}`} mb={4}>
        {say(notificationKindNames[kind])} ({notices.length})
      </Title>
      <ul className={classes['list'] ?? ''}>
        {notices.map((notice) => (
          <NoticeItem key={notice.key} notice={notice} isGrouped onRead={onRead} />
        ))}
      </ul>
    </section>
  );
};
