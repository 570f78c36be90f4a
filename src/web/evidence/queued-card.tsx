import { Button, Card, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { MAX_EVIDENCE_BYTES } from '#domain/evidence/media-types.ts';
import { evidenceFormNames } from '#terms/evidence.ts';
import { refreshAll } from '../api/changes.ts';
import type { EvidenceFile } from '../api/evidence-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { NameWarning } from '../forms/name-warning.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure } from '../shell/states.tsx';
import { useSizeText } from './size-text.ts';
import { type FileFields, type QueuedFile, removeFile, sendQueued, writeOf } from './upload-queue.ts';

type QueuedCardProps = Readonly<{ queued: QueuedFile; files: readonly EvidenceFile[] }>;

/** A file that waits to be described, or is on its way. */
export const QueuedCard = ({ queued, files }: QueuedCardProps) => {
  const { t } = useWords();
  const sizeOf = useSizeText();
  const client = useQueryClient();
  const heading = useId();
  const [isTried, setIsTried] = useState(false);
  const { id, file, hash, fields, status, problem } = queued;
  const isOpen = status === 'writing' || status === 'refused';
  const isFit = file.size > 0 && file.size <= MAX_EVIDENCE_BYTES;
  const send = (): void => {
    setIsTried(true);
    if (isWhole(fields)) sendQueued(id, () => refreshAll(client));
  };
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={heading}>
      <Stack gap="sm">
        <Title order={3} size="h5" id={heading} style={{ overflowWrap: 'anywhere' }}>
          {file.name} ({sizeOf(file.size)})
        </Title>
        {isOpen && isFit && <Fields queued={queued} files={files} isTried={isTried} />}
        <Text size="sm" role="status">
          {!isFit && t('evidence.intake.tooLarge')}
          {status === 'unreadable' && t('evidence.intake.unreadable')}
          {isOpen && hash === undefined && t('evidence.intake.hashing')}
          {isOpen && isTried && !isWhole(fields) && fields.isDenunciation !== true && t('evidence.intake.missing')}
          {status === 'queued' && t('evidence.intake.queued')}
        </Text>
        {(status === 'sending' || status === 'waiting') && <Sent queued={queued} />}
        {problem !== undefined && <Failure error={problem} />}
        <Group gap="xs">
          {isOpen && isFit && (
            <Button onClick={send} disabled={hash === undefined || fields.isDenunciation === true}>
              {status === 'refused' ? t('evidence.intake.sendAgain') : t('evidence.intake.send')}
            </Button>
          )}
          <Button variant="subtle" color="red" onClick={() => removeFile(id)}>
            {t('evidence.intake.remove', { what: file.name })}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
};

const isWhole = ({ summary, claimedOn, occurredOn, where, isDenunciation }: FileFields): boolean =>
  isDenunciation === false &&
  [summary, claimedOn, occurredOn, where].every((value) => value !== null && value.trim() !== '');

const Sent = ({ queued: { file, sent, status } }: Readonly<{ queued: QueuedFile }>) => {
  const { t } = useWords();
  const percent = Math.round((sent / file.size) * 100);
  const isThere = sent >= file.size && status === 'sending';
  const text = isThere
    ? t('evidence.intake.checking')
    : status === 'waiting'
      ? t('evidence.intake.waiting', { percent })
      : t('evidence.intake.sending', { percent });
  return (
    <div>
      <Text size="sm" role="status">
        {text}
      </Text>
      <progress value={percent} max={100} aria-label={file.name} style={{ width: '100%', marginTop: 4 }} />
    </div>
  );
};

const Fields = ({ queued: { id, fields }, files, isTried }: QueuedCardProps & Readonly<{ isTried: boolean }>) => {
  const { t, say } = useWords();
  const write = (changes: Partial<FileFields>): void => writeOf(id, changes);
  const missing = (value: string | null): string | undefined =>
    isTried && (value === null || value.trim() === '') ? t('forms.fault.Required') : undefined;
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('evidence.intake.denunciation')}
        description={t('evidence.intake.denunciationHint')}
        value={fields.isDenunciation === undefined ? null : String(fields.isDenunciation)}
        error={isTried && fields.isDenunciation === undefined ? t('forms.fault.Required') : undefined}
        onChange={(value) => write({ isDenunciation: value === 'true' })}
        withAsterisk
      >
        <Group gap="md" mt={4}>
          <Radio value="false" label={t('evidence.intake.no')} />
          <Radio value="true" label={t('evidence.intake.yes')} />
        </Group>
      </Radio.Group>
      {fields.isDenunciation === true && (
        <Text size="sm" c="red.9" role="alert">
          {t('evidence.intake.refusedLetter')}
        </Text>
      )}
      <div>
        <TextInput
          label={t('evidence.intake.summary')}
          description={t('evidence.intake.summaryHint')}
          value={fields.summary}
          error={missing(fields.summary)}
          maxLength={200}
          withAsterisk
          onChange={(event) => write({ summary: event.currentTarget.value })}
        />
        <NameWarning text={fields.summary} />
      </div>
      <Group gap="md" align="flex-start">
        <DayInput
          label={t('evidence.intake.claimedOn')}
          value={fields.claimedOn}
          error={missing(fields.claimedOn)}
          withAsterisk
          onChange={(claimedOn) => write({ claimedOn })}
        />
        <DayInput
          label={t('evidence.intake.occurredOn')}
          value={fields.occurredOn}
          error={missing(fields.occurredOn)}
          withAsterisk
          onChange={(occurredOn) => write({ occurredOn })}
        />
      </Group>
      <TextInput
        label={t('evidence.intake.where')}
        value={fields.where}
        error={missing(fields.where)}
        maxLength={200}
        withAsterisk
        onChange={(event) => write({ where: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('evidence.intake.form')}
        value={fields.form}
        onChange={(form) => write(form === 'original' ? { form, excerptOf: null } : { form: 'copy' })}
      >
        <Group gap="md" mt={4}>
          {Object.entries(evidenceFormNames).map(([form, words]) => (
            <Radio key={form} value={form} label={capitalised(say(words))} />
          ))}
        </Group>
      </Radio.Group>
      {fields.form === 'copy' && files.length > 0 && (
        <Select
          label={t('evidence.intake.excerptOf')}
          data={files.map(({ hash, summary }) => ({ value: hash, label: summary }))}
          value={fields.excerptOf}
          onChange={(excerptOf) => write({ excerptOf })}
          clearable
          clearButtonProps={{ 'aria-label': t('forms.clear') }}
        />
      )}
    </Stack>
  );
};
