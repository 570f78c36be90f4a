import { Alert, Button, Group, Text } from '@mantine/core';
import { PencilIcon } from '@primer/octicons-react';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { DraftOnDevice } from './drafts.ts';

type DraftNoticeProps = Readonly<{
  restored: DraftOnDevice | undefined;
  onDiscard: () => void;
}>;

export const DraftNotice = ({ restored, onDiscard }: DraftNoticeProps) => {
  const { t } = useWords();
  return (
    restored !== undefined && (
      <Alert color="blue" variant="outline" icon={<PencilIcon aria-hidden />} p="xs">
        <Group justify="space-between" gap="xs">
          <Text size="sm">
            {t('forms.draftRestored', { instant: instantText(new Date(restored.savedAt).toISOString()) })}
          </Text>
          <Button size="xs" variant="default" onClick={onDiscard}>
            {t('forms.draftDiscard')}
          </Button>
        </Group>
      </Alert>
    )
  );
};

/** Not read aloud at every save; whoever wants to know can look. */
export const DraftSaved = ({ at, isKept }: Readonly<{ at: number | undefined; isKept: boolean }>) => {
  const { t } = useWords();
  if (!isKept)
    return (
      <Text size="sm" c="dimmed">
        {t('forms.draftNotKept')}
      </Text>
    );
  if (at === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('forms.draftSaved', { instant: instantText(new Date(at).toISOString()) })}
    </Text>
  );
};
