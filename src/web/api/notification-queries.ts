import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { markNotificationsRead, readNotifications } from '#http/me/notifications-contract.ts';
import { operate, read } from './client.ts';
import { NOW } from './query-moment.ts';

export type Notifications = z.output<typeof readNotifications.answer>;
export type Notification = Notifications['notifications'][number];

/** A day begins without an event: what is due by then is asked for now and then. */
const REFRESH_MS = 10 * 60_000;

/** What one is told of now; there is no past of it. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications', NOW],
  queryFn: ({ signal }) => read(readNotifications, { params: {}, query: {}, signal }),
  refetchInterval: REFRESH_MS,
});

/** Marks as read, on the screen at once. */
export const useMarkRead = () => {
  const client = useQueryClient();
  const { queryKey } = notificationsQuery;
  return useMutation({
    mutationFn: (keys: readonly string[]) => operate(markNotificationsRead, {}, { keys: [...keys] }),
    onMutate: (keys) => {
      client.setQueryData(queryKey, (before) => before && withRead(before, new Set(keys)));
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
};

const withRead = (before: Notifications, keys: ReadonlySet<string>): Notifications => {
  const notifications = before.notifications.map((each) => (keys.has(each.key) ? { ...each, isRead: true } : each));
  return { ...before, notifications, unread: notifications.filter(({ isRead }) => !isRead).length };
};
