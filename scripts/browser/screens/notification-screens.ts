import { people } from '../people.ts';
import { press, type Screen } from './screen.ts';

const { leader, field, head } = people;

/** What one is told of. */
export const notificationScreens: readonly Screen[] = [
  { name: 'notifications', person: leader, path: '/notifications', shows: 'Chỉ xem chưa đọc' },
  { name: 'notifications-head', person: head, path: '/notifications', shows: 'Chỉ xem chưa đọc', only: 'laptop' },
  {
    name: 'notifications-past',
    person: leader,
    path: '/notifications?asOf=150',
    shows: 'Thông báo chỉ nói về hiện tại',
    only: 'laptop',
  },
  {
    name: 'bell',
    person: field,
    path: '/cases',
    opens: press(/^(Thông báo|Notifications): \d+/),
    shows: 'Tất cả thông báo',
  },
];
