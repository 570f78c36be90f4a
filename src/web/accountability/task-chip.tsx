import {
  FileIcon,
  type Icon,
  LawIcon,
  PeopleIcon,
  PersonAddIcon,
  QuestionIcon,
  SyncIcon,
} from '@primer/octicons-react';
import type { LineTask } from '../api/matrix-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';

const taskLooks: Readonly<Record<LineTask, readonly [Tone, Icon]>> = {
  determine: ['warn', QuestionIcon],
  open: ['info', PersonAddIcon],
  assess: ['info', LawIcon],
  confirm: ['info', PeopleIcon],
  review: ['warn', SyncIcon],
  missing: ['warn', FileIcon],
};

/** What somebody has to do about a line. */
export const TaskChip = ({ task }: Readonly<{ task: LineTask }>) => {
  const { t } = useWords();
  const [tone, icon] = taskLooks[task];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`headTasks.task.${task}`)}
    </Chip>
  );
};
