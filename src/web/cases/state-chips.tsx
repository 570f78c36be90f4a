import {
  BlockedIcon,
  CheckCircleIcon,
  CheckIcon,
  ClockIcon,
  HourglassIcon,
  type Icon,
  MegaphoneIcon,
  NoteIcon,
  PencilIcon,
  PlusCircleIcon,
  ReplyIcon,
  ReportIcon,
  TasklistIcon,
  UndoIcon,
  VersionsIcon,
  XCircleIcon,
} from '@primer/octicons-react';
import type { Stage } from '#domain/inspection-case/state.ts';
import { findingStatusNames, recommendationStatusNames, stageNames } from '#terms/cases.ts';
import type { Finding, Recommendation } from '../api/case-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';

type Look = readonly [Tone, Icon];

const stageLooks: Readonly<Record<Stage, Look>> = {
  opened: ['neutral', PlusCircleIcon],
  decided: ['neutral', NoteIcon],
  announced: ['info', MegaphoneIcon],
  'fieldwork-ended': ['info', CheckIcon],
  reported: ['info', ReportIcon],
  drafted: ['info', PencilIcon],
  concluded: ['warn', VersionsIcon],
  checked: ['info', CheckIcon],
  'following-up': ['warn', TasklistIcon],
  closed: ['good', CheckCircleIcon],
  terminated: ['neutral', BlockedIcon],
};

export const StageChip = ({ stage }: Readonly<{ stage: Stage }>) => {
  const { say } = useWords();
  const [tone, icon] = stageLooks[stage];
  return (
    <Chip tone={tone} icon={icon}>
      {say(stageNames[stage])}
    </Chip>
  );
};

/** That time stands still, beside the stage. */
export const SuspendedChip = ({ since }: Readonly<{ since: string | null }>) => {
  const { t } = useWords();
  return (
    since !== null && (
      <Chip tone="warn" icon={HourglassIcon}>
        {t('common.suspendedSince', { day: dateText(since) })}
      </Chip>
    )
  );
};

const findingLooks: Readonly<Record<Finding['status'], Look>> = {
  reported: ['info', ClockIcon],
  returned: ['warn', ReplyIcon],
  upheld: ['bad', CheckCircleIcon],
  rejected: ['neutral', XCircleIcon],
  withdrawn: ['neutral', UndoIcon],
};

export const FindingChip = ({ status }: Readonly<{ status: Finding['status'] }>) => {
  const { say } = useWords();
  const [tone, icon] = findingLooks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {say(findingStatusNames[status])}
    </Chip>
  );
};

const recommendationLooks: Readonly<Record<Recommendation['status'], Look>> = {
  open: ['warn', ClockIcon],
  'said-done': ['info', MegaphoneIcon],
  verified: ['good', CheckCircleIcon],
  'closed-unimplemented': ['neutral', BlockedIcon],
};

export const RecommendationChip = ({ status }: Readonly<{ status: Recommendation['status'] }>) => {
  const { say } = useWords();
  const [tone, icon] = recommendationLooks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {say(recommendationStatusNames[status])}
    </Chip>
  );
};
