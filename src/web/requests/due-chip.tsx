import { AlertIcon, CheckCircleIcon, ClockIcon, type Icon } from '@primer/octicons-react';
import { reportBackStandingNames, requestStatusNames } from '#terms/oversight-requests.ts';
import type { RequestLine, RequestReportBack } from '../api/request-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';

/** What is owed first and by when; what is overdue says by how much. */
export const RequestDueChip = ({ line: { next, isSettled } }: Readonly<{ line: RequestLine }>) => {
  const { t } = useWords();
  if (isSettled) {
    return (
      <Chip tone="good" icon={CheckCircleIcon}>
        {t('requests.settled')}
      </Chip>
    );
  }
  if (next === null) return <Chip tone="neutral">{t('requests.noDay')}</Chip>;
  const day = dateText(next.dueOn);
  const isLate = next.overdueDays > 0;
  const what = next.what === 'answer' ? 'answer' : 'reportBack';
  return (
    <Chip tone={isLate ? 'bad' : 'neutral'} icon={isLate ? AlertIcon : ClockIcon}>
      {isLate ? t(`requests.late.${what}`, { count: next.overdueDays, day }) : t(`requests.due.${what}`, { day })}
    </Chip>
  );
};

const TONES = {
  raised: 'warn',
  acknowledged: 'warn',
  answered: 'info',
  insufficient: 'bad',
  accepted: 'good',
  withdrawn: 'neutral',
} as const satisfies Record<RequestLine['status'], Tone>;

export const RequestStatusChip = ({ status }: Readonly<{ status: RequestLine['status'] }>) => {
  const { say } = useWords();
  return <Chip tone={TONES[status]}>{capitalised(say(requestStatusNames[status]))}</Chip>;
};

const STANDING = {
  open: ['neutral', ClockIcon],
  overdue: ['bad', AlertIcon],
  met: ['good', CheckCircleIcon],
  'met-late': ['warn', CheckCircleIcon],
  lapsed: ['neutral', undefined],
} as const satisfies Record<RequestReportBack['standing'], readonly [Tone, Icon | undefined]>;

export const ReportBackChip = ({ standing }: Readonly<{ standing: RequestReportBack['standing'] }>) => {
  const { say } = useWords();
  const [tone, icon] = STANDING[standing];
  return (
    <Chip tone={tone} {...(icon === undefined ? {} : { icon })}>
      {say(reportBackStandingNames[standing])}
    </Chip>
  );
};
