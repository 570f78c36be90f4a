import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { CheckCircleIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import type { StoredEvents } from '#http/contract.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

type ReceiptCardProps = Readonly<{
  stored: StoredEvents;
  title?: string;
  /** What is said of each event besides its number and time. */
  renderEvent?: (event: StoredEvents['events'][number]) => ReactNode;
  /** Where one goes from here. */
  children: ReactNode;
}>;

/** What was recorded, with its number in the ledger: something to write down and to come back to. */
export const ReceiptCard = ({ stored, title, renderEvent, children }: ReceiptCardProps) => {
  const { t } = useWords();
  return (
    <Card withBorder maw={720} padding="lg">
      <Stack gap="sm">
        <Group gap="xs">
          <CheckCircleIcon size={24} fill="#2b8a3e" aria-hidden />
          <Title order={2} size="h3">
            {stored.events.length === 0 ? t('forms.storedNothing') : (title ?? t('forms.stored'))}
          </Title>
        </Group>
        {stored.events.map((event) => (
          <div key={event.id}>
            <Text fw={650} size="lg">
              {event.number === 'pending'
                ? t('forms.storedPending')
                : t('forms.storedNumber', { number: event.number })}
            </Text>
            {renderEvent?.(event)}
            <Text size="sm" c="dimmed">
              {t('forms.storedAt', { instant: instantText(event.recordedAt) })}
            </Text>
          </div>
        ))}
        <Group mt="sm">{children}</Group>
      </Stack>
    </Card>
  );
};
