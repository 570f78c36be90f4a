import {
  AlertIcon,
  CheckCircleIcon,
  ClockIcon,
  type Icon,
  InfoIcon,
  ShieldXIcon,
  SkipIcon,
  StopIcon,
} from '@primer/octicons-react';
import type { ClockStatus } from '#domain/law/clocks/clock.ts';
import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { LapseEffect, Mark } from '#domain/law/clocks/clock-rule.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import { clockStatusNames, markNames } from '#terms/clocks.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { useSoonDays } from './use-soon-days.ts';

/** What of a clock its chip shows. */
export type ChipClock = Readonly<{
  clock: ClockName;
  status: ClockStatus;
  dueOn: string | null;
  daysLeft: number | null;
  onLapse: LapseEffect | null;
  isProvisional: boolean;
  /** How the rule was read; null: no rule is known. */
  mark: Mark | null;
  endedOn?: string | null;
}>;

/** Where a clock stands: a sign, a word, a colour, and the last day. */
export const DeadlineChip = ({ clock }: Readonly<{ clock: ChipClock }>) => {
  const { t, say } = useWords();
  const [tone, icon] = lookOf(clock, useSoonDays());
  // The day beside what is over is the last one it had, not the day on which it was done.
  const isOver = ['met', 'met-late', 'moot'].includes(clock.status);
  return (
    <Chip tone={tone} icon={icon}>
      <DeadlineWords clock={clock} />
      {clock.dueOn !== null &&
        ` · ${isOver ? t('deadlines.limit', { day: dateText(clock.dueOn) }) : dateText(clock.dueOn)}`}
      {clock.isProvisional && ` · ${t('deadlines.provisional')}`}
      {clock.mark === 'unverified' && (
        <>
          {' '}
          <AlertIcon size={12} aria-hidden />
          <span className="visually-hidden">{say(markNames.unverified)}</span>
        </>
      )}
    </Chip>
  );
};

const DeadlineWords = ({ clock }: Readonly<{ clock: ChipClock }>) => {
  const { t, say } = useWords();
  const { status, daysLeft, onLapse, dueOn } = clock;
  if (status === 'met' && natureOf(clock.clock).kind === 'minimum') return t('deadlines.lasted');
  // Done, but nobody can say by when it had to be.
  if (status === 'met' && dueOn === null) return t('deadlines.done');
  if (status === 'moot' && clock.endedOn && dueOn !== null && clock.endedOn > dueOn) {
    return t('deadlines.mootOverdue', { count: dayNumberOf(clock.endedOn) - dayNumberOf(dueOn) });
  }
  if (status === 'running' && daysLeft !== null) {
    return daysLeft === 0 ? t('deadlines.today') : t('deadlines.left', { count: daysLeft });
  }
  if (status === 'lapsed' && daysLeft !== null) {
    if (onLapse === 'may-proceed') return t('deadlines.mayProceed');
    if (onLapse === 'barred') return t('deadlines.barred');
    if (onLapse === 'must-cancel') return t('deadlines.mustCancel');
    return t('deadlines.overdue', { count: -daysLeft });
  }
  return say(clockStatusNames[status]);
};

const lookOf = ({ status, daysLeft, onLapse }: ChipClock, soonDays: number): readonly [Tone, Icon] => {
  switch (status) {
    case 'running':
      return daysLeft !== null && daysLeft <= soonDays ? ['warn', ClockIcon] : ['info', ClockIcon];
    case 'lapsed':
      return onLapse === 'may-proceed' ? ['info', InfoIcon] : ['bad', ShieldXIcon];
    case 'paused':
      return ['neutral', StopIcon];
    case 'no-term':
      return ['neutral', InfoIcon];
    case 'met':
      return ['good', CheckCircleIcon];
    case 'met-late':
      return ['warn', CheckCircleIcon];
    case 'moot':
      return ['neutral', SkipIcon];
  }
};
