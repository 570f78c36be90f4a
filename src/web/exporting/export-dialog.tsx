import { Alert, Button, Group, Modal, Progress, Radio, Select, Stack, Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon } from '@primer/octicons-react';
import { type FormEvent, useState } from 'react';
import { exportedListNames } from '#terms/exported-lists.ts';
import { NetworkLost } from '../api/problem.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { Failure } from '../shell/states.tsx';
import type { ExportChoice, ExportFormat } from './export-choice.ts';
import { FileCutOff } from './take-file.ts';
import { useExport } from './use-export.ts';

/** What was pressed is gone: whoever works by keys goes on with what came in its place. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

type ExportDialogProps = Readonly<{
  choices: readonly [ExportChoice, ...ExportChoice[]];
  opened: boolean;
  onClose: () => void;
}>;

/** In which form, then how far it is, then what was recorded. Closing it stops what is under way. */
export const ExportDialog = ({ choices, opened, onClose }: ExportDialogProps) => {
  const { t } = useWords();
  const exporting = useExport();
  const close = (): void => {
    exporting.stop();
    onClose();
  };
  const { done, isRunning, error } = exporting;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('exporting.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {done !== undefined ? (
        <Done exporting={done} onClose={close} />
      ) : isRunning ? (
        <Running exporting={exporting} />
      ) : (
        <Stack>
          {error !== null && <NoFile error={error} record={exporting.record} />}
          <Choice choices={choices} isAgain={error !== null} onStart={exporting.start} onClose={close} />
        </Stack>
      )}
    </Modal>
  );
};

type ChoiceProps = Pick<ExportDialogProps, 'choices' | 'onClose'> &
  Readonly<{ isAgain: boolean; onStart: (choice: ExportChoice, format: ExportFormat) => void }>;

const Choice = ({ choices, isAgain, onStart, onClose }: ChoiceProps) => {
  const { t, say } = useWords();
  const { isPast } = useMoment();
  const [list, setList] = useState(choices[0].list);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const choice = choices.find((each) => each.list === list) ?? choices[0];
  const [narrowed, whole] = isPast
    ? [t('exporting.asSeenThen'), t('exporting.asThen')]
    : [t('exporting.asSeen'), t('exporting.asNow')];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onStart(choice, format);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {choices.length === 1 ? (
          <Text fw={600}>{say(exportedListNames[choice.list])}</Text>
        ) : (
          <Select
            label={t('exporting.which')}
            value={list}
            onChange={(value) => setList(choices.find((each) => each.list === value)?.list ?? list)}
            data={choices.map((each) => ({ value: each.list, label: say(exportedListNames[each.list]) }))}
            allowDeselect={false}
          />
        )}
        <Text size="sm">{choices.length === 1 ? narrowed : whole}</Text>
        <Radio.Group
          label={t('exporting.format')}
          value={format}
          onChange={(value) => setFormat(value as ExportFormat)}
        >
          <Stack gap={6} mt={4}>
            <Radio value="xlsx" label={t('exporting.formats.xlsx')} description={t('exporting.hints.xlsx')} />
            <Radio value="csv" label={t('exporting.formats.csv')} description={t('exporting.hints.csv')} />
            <Radio value="ndjson" label={t('exporting.formats.ndjson')} description={t('exporting.hints.ndjson')} />
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t('exporting.onRecord')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('exporting.cancel')}
          </Button>
          <Button type="submit" ref={isAgain ? takeFocus : undefined}>
            {isAgain ? t('exporting.again') : t('common.export')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const Running = ({ exporting }: Readonly<{ exporting: ReturnType<typeof useExport> }>) => {
  const { t } = useWords();
  const { record, rows, stop } = exporting;
  const total = record?.total ?? null;
  const share = total === null || total === 0 ? 100 : (100 * rows) / total;
  return (
    <Stack>
      <Text role="status">
        {record === undefined
          ? t('exporting.recording')
          : total === null
            ? t('exporting.written', { rows })
            : t('exporting.writtenOf', { rows, total })}
      </Text>
      <Progress value={share} animated aria-label={t('exporting.progress')} />
      <Group justify="flex-end">
        <Button ref={takeFocus} variant="default" onClick={stop}>
          {t('exporting.stop')}
        </Button>
      </Group>
    </Stack>
  );
};

type Finished = NonNullable<ReturnType<typeof useExport>['done']>;

const Done = ({ exporting, onClose }: Readonly<{ exporting: Finished; onClose: () => void }>) => {
  const { t } = useWords();
  const { rows, fileName, ledgerNumber } = exporting;
  return (
    <Stack>
      <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
        <CheckCircleIcon size={24} fill="#2b8a3e" aria-hidden />
        <div>
          <Text fw={600}>{t('exporting.done', { count: rows })}</Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {fileName}
          </Text>
          <Text size="sm" c="dimmed">
            {ledgerNumber === 'pending'
              ? t('exporting.recordedPending')
              : t('exporting.recorded', { number: ledgerNumber })}
          </Text>
        </div>
      </Group>
      <Group justify="flex-end">
        <Button ref={takeFocus} onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
};

type NoFileProps = Readonly<{ error: Error; record: Readonly<{ ledgerNumber: number | 'pending' }> | undefined }>;

/** Nothing was saved, and why. What was put on record stays there. */
const NoFile = ({ error, record }: NoFileProps) => {
  const { t } = useWords();
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  const isCut = error instanceof FileCutOff || error instanceof NetworkLost;
  if (record === undefined && !isStopped) return <Failure error={error} />;
  if (!isStopped && !isCut) return <Failure error={error} />;
  return (
    <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} role="alert">
      {isStopped ? t('exporting.stopped') : t('exporting.cut')}{' '}
      {record !== undefined &&
        record.ledgerNumber !== 'pending' &&
        t('exporting.stillRecorded', { number: record.ledgerNumber })}
    </Alert>
  );
};
