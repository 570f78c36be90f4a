import { Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useThrottledValue } from '@mantine/hooks';
import { BellIcon } from '@primer/octicons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive } from '../api/live.ts';
import { notificationsQuery, useMarkRead } from '../api/notification-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { NoticeItem } from './notice-item.tsx';
import classes from './notifications.module.css';

/** So many stand in the list below the bell; the rest is a page away. */
const SHOWN = 8;
const MOST_COUNTED = 99;
/** Others write all day: asked again this often at most. */
const PAUSE_MS = 10_000;

/** How much there is that one has not read, and the first of it. */
export const Bell = () => {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(notificationsQuery);
  const { mutate: mark } = useMarkRead();
  const [opened, { toggle, close }] = useDisclosure(false);
  useAskingAgain(data?.asOf.number);
  const unread = data?.unread ?? 0;
  const news = data?.notifications.filter(({ isRead }) => !isRead) ?? [];
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      width="min(420px, 94vw)"
      position="bottom-end"
      withArrow
      shadow="md"
      withRoles
      trapFocus
      withinPortal={false}
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['bell'] ?? ''}
          onClick={toggle}
          aria-label={t('notifications.bell', { count: unread })}
          aria-expanded={opened}
        >
          <BellIcon aria-hidden size={18} />
          {unread > 0 && (
            <span className={classes['count'] ?? ''} aria-hidden>
              {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notifications.title')} className={classes['panel'] ?? ''}>
        <Stack gap="xs">
          <Group justify="space-between">
            {/* Focused first, rather than a line that would be read before its heading. */}
            <Text fw={600} tabIndex={-1} data-autofocus>
              {t('notifications.unread', { count: unread })}
            </Text>
            {news.length > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={() => mark(news.map(({ key }) => key))}>
                {t('notifications.markAll')}
              </Button>
            )}
          </Group>
          {error !== null && data === undefined ? (
            <Failure error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Loading lines={3} />
          ) : news.length === 0 ? (
            <Empty>{t('notifications.nothingNew')}</Empty>
          ) : (
            <ul className={classes['list'] ?? ''}>
              {news.slice(0, SHOWN).map((notice) => (
                <NoticeItem key={notice.key} notice={notice} onFollow={close} onRead={(key) => mark([key])} />
              ))}
            </ul>
          )}
          <AnchorLink to="/notifications" onClick={close}>
            {t('notifications.all', { count: data?.notifications.length ?? 0 })}
          </AnchorLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/** When the ledger has grown past what was answered, but not at every event. */
const useAskingAgain = (answered: number | undefined): void => {
  const client = useQueryClient();
  const { number } = useLive();
  const reached = useThrottledValue(number, PAUSE_MS);
  useEffect(() => {
    if (answered === undefined || reached <= answered) return;
    void client.invalidateQueries({ queryKey: notificationsQuery.queryKey });
  }, [client, reached, answered]);
};
