import { Button, Group, Text } from '@mantine/core';
import {
  AlertIcon,
  CheckCircleIcon,
  ClockIcon,
  type Icon,
  InboxIcon,
  LawIcon,
  OrganizationIcon,
  PersonIcon,
  QuestionIcon,
  ReplyIcon,
  TasklistIcon,
} from '@primer/octicons-react';
import { notificationKindNames } from '#terms/notifications.ts';
import type { Notification } from '../api/notification-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { NoticeLink } from './notice-link.tsx';
import classes from './notifications.module.css';

const LOOKS: Readonly<Record<Notification['kind'], readonly [Tone, Icon]>> = {
  returned: ['warn', ReplyIcon],
  overdue: ['bad', AlertIcon],
  'due-soon': ['warn', ClockIcon],
  move: ['info', PersonIcon],
  verify: ['info', TasklistIcon],
  remind: ['warn', InboxIcon],
  decided: ['info', CheckCircleIcon],
  question: ['warn', QuestionIcon],
  task: ['info', LawIcon],
  unit: ['info', OrganizationIcon],
};

/** Their sentences have it already. */
const SAYS_ITS_DAY: readonly Notification['kind'][] = ['overdue', 'due-soon', 'remind', 'question'];

type NoticeItemProps = Readonly<{
  notice: Notification;
  /** It stands under the heading of its kind. */
  isGrouped?: boolean;
  /** It was followed to where it leads. */
  onFollow?: () => void;
  onRead: (key: string) => void;
}>;

/** One thing that one is told of: what, of which case, since when; and the way there. */
export const NoticeItem = ({ notice, isGrouped = false, onFollow, onRead }: NoticeItemProps) => {
  const { t, say } = useWords();
  const { key, kind, on, isRead, sentence, subject } = notice;
  const [tone, icon] = LOOKS[kind];
  const follow = (): void => {
    if (!isRead) onRead(key);
    onFollow?.();
  };
  const link = (
    <NoticeLink notice={notice} onClick={follow} fw={isRead ? 400 : 600}>
      {say(sentence)}
    </NoticeLink>
  );
  return (
    <li className={`${classes['item']} ${isRead ? '' : classes['new']}`}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        {isGrouped ? (
          link
        ) : (
          <Chip tone={tone} icon={icon}>
            {say(notificationKindNames[kind])}
          </Chip>
        )}
        {isRead ? (
          <Text size="sm" c="dimmed">
            {t('notifications.read')}
          </Text>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ flex: 'none' }}
            aria-label={t('notifications.markOne', { what: `${say(sentence)} ${say(subject.title)}` })}
            onClick={() => onRead(key)}
          >
            {t('notifications.mark')}
          </Button>
        )}
      </Group>
      {!isGrouped && link}
      <Text size="sm" c="dimmed">
        {say(subject.title)}
        {on !== null && !SAYS_ITS_DAY.includes(kind) && ` · ${dateText(on)}`}
      </Text>
    </li>
  );
};
