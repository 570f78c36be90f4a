import {
  AlertIcon,
  CheckCircleIcon,
  CircleSlashIcon,
  ClockIcon,
  EyeClosedIcon,
  type Icon,
  PlayIcon,
  StopIcon,
} from '@primer/octicons-react';
import type { PlanItem } from '../api/plan-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';

type Standing = NonNullable<PlanItem['standing']> | 'hidden';

const looks = {
  planned: ['neutral', ClockIcon],
  late: ['bad', AlertIcon],
  begun: ['info', PlayIcon],
  stopped: ['warn', StopIcon],
  done: ['good', CheckCircleIcon],
  dropped: ['neutral', CircleSlashIcon],
  hidden: ['neutral', EyeClosedIcon],
} as const satisfies Readonly<Record<Standing, readonly [Tone, Icon]>>;

/** What became of an item. */
export const StandingChip = ({ standing }: Readonly<{ standing: PlanItem['standing'] }>) => {
  const { t } = useWords();
  const [tone, icon] = looks[standing ?? 'hidden'];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`plan.standing.${standing ?? 'hidden'}`)}
    </Chip>
  );
};
