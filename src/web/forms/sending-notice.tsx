import { Alert, Button, Group, Text } from '@mantine/core';
import { AlertIcon, SyncIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Submission } from './use-submission.ts';

type SendingNoticeProps = Readonly<{
  submission: Submission;
  renderChanges: () => ReactNode;
  /** Sends it upon what is there now. */
  onInsist: (actual: number | undefined) => void;
  /** Sends the same once more. */
  onRetry: () => void;
  /** Sends it as something else than what had arrived. */
  onSendAnew: () => void;
}>;

/** What came back instead of a receipt, and what one can do about it. */
export const SendingNotice = ({ submission, renderChanges, onInsist, onRetry, onSendAnew }: SendingNoticeProps) => {
  const { t } = useWords();
  switch (submission.status) {
    case 'conflict':
      return (
        <Alert
          color="yellow"
          variant="outline"
          role="alert"
          icon={<SyncIcon aria-hidden />}
          title={t('forms.conflict')}
        >
          <Text mb="xs">{t('forms.conflictDetail')}</Text>
          {renderChanges()}
          <Group mt="sm">
            <Button onClick={() => onInsist(submission.problem.actual)}>{t('forms.conflictInsist')}</Button>
          </Group>
        </Alert>
      );
    case 'lost':
      return (
        <Alert color="yellow" variant="outline" role="alert" icon={<AlertIcon aria-hidden />} title={t('forms.lost')}>
          <Text mb="xs">{t('forms.lostDetail')}</Text>
          <Button variant="default" onClick={onRetry}>
            {t('forms.sendAgain')}
          </Button>
          {submission.problem !== undefined && (
            <Text size="sm" c="dimmed" className="code">
              {submission.problem.title} {t('states.reference', { instance: submission.problem.instance })}
            </Text>
          )}
        </Alert>
      );
    case 'arrived-before':
      return (
        <Alert
          color="yellow"
          variant="outline"
          role="alert"
          icon={<AlertIcon aria-hidden />}
          title={t('forms.arrived')}
        >
          <Text mb="xs">{t('forms.arrivedDetail')}</Text>
          <Button variant="default" onClick={onSendAnew}>
            {t('forms.arrivedSendAnew')}
          </Button>
        </Alert>
      );
    case 'open':
    case 'sending':
    case 'refused':
    case 'stored':
      return null;
  }
};
