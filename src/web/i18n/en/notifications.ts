import type { Translated } from '../translated.ts';
import type { notifications as vi } from '../vi/notifications.ts';

export const notifications: Translated<typeof vi> = {
  title: 'Notifications',
  bell: 'Notifications: {{count}} unread',
  unread: '{{count}} unread notifications',
  nothingNew: 'Nothing new.',
  all: 'All notifications ({{count}})',
  counts: '{{count}} notifications, {{unread}} unread.',
  onlyUnread: 'Unread only',
  mark: 'Mark as read',
  markOne: 'Mark as read: {{what}}',
  markAll: 'Mark all as read',
  read: 'read',
  ofNow: 'Notifications are of now: what waits for you at this time. You are looking at the past.',
  cut: 'Of some kinds there is more than is listed; look at the list of that kind.',
};
