import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { DeviceCameraIcon, FileIcon } from '@primer/octicons-react';
import type { CaseEvidence } from '../api/evidence-queries.ts';
import { Part } from '../fieldwork/part.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import { QueuedCard } from './queued-card.tsx';
import { addFiles, type FileFields, useUploads } from './upload-queue.ts';

/** What the browser's own dialog offers first; what counts is looked at by the server. */
const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.heif,.mp4,.docx,.xlsx,.txt,.csv';

/** Files are chosen or photographed, each is described, and all go one after the other. */
export const Intake = ({ caseId, evidence }: Readonly<{ caseId: string; evidence: CaseEvidence }>) => {
  const { t } = useWords();
  const { officerId, today } = useMe();
  const mine = useUploads().filter((each) => each.caseId === caseId && each.officerId === officerId);
  const take = (chosen: File | readonly File[] | null): void => {
    const files = chosen instanceof File ? [chosen] : (chosen ?? []);
    const last = mine.at(-1)?.fields;
    const fields: FileFields = {
      summary: '',
      claimedOn: null,
      // Who empties a cupboard writes where it stands once.
      occurredOn: last?.occurredOn ?? today,
      where: last?.where ?? '',
      form: last?.form ?? 'copy',
      excerptOf: null,
      isDenunciation: undefined,
    };
    addFiles({ caseId, officerId }, files, fields);
  };
  return (
    <Part title={t('evidence.intake.title')}>
      <Group gap="sm">
        <FileButton multiple accept={KINDS} onChange={take} inputProps={{ 'aria-label': t('evidence.intake.choose') }}>
          {(props) => (
            <Button {...props} leftSection={<FileIcon aria-hidden />}>
              {t('evidence.intake.choose')}
            </Button>
          )}
        </FileButton>
        <FileButton
          accept="image/*"
          capture="environment"
          onChange={take}
          inputProps={{ 'aria-label': t('evidence.intake.camera') }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<DeviceCameraIcon aria-hidden />}>
              {t('evidence.intake.camera')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('evidence.intake.kinds')}
      </Text>
      {mine.length > 0 && (
        <Stack component="section" aria-label={t('evidence.intake.queue')} gap="sm">
          {mine.map((queued) => (
            <QueuedCard key={queued.id} queued={queued} files={evidence.files} />
          ))}
        </Stack>
      )}
    </Part>
  );
};
